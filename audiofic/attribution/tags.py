"""What stands beside the quotations of a paragraph and tells their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention
from audiofic.attribution.passage import Paragraph, Word
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.attribution.ties_before import ties_before, ties_of_paragraph_before
from audiofic.attribution.ties_behind import leads_on, ties_behind
from audiofic.lang.en.function_words import ARTICLES
from audiofic.lang.en.titles import EPITHETS

_JOINING = frozenset("and but while whereupon when as".split())
_VOICES = frozenset("voice voices accents tones".split())
_AT_ONCE = 3
"""Words from a verb to the quotation that it hands over."""
_TO = frozenset("to at on upon".split())


def read_tags(
    paragraph: Paragraph, mentions: Sequence[Mention], before: Paragraph | None, ahead: Sequence[Mention]
) -> tuple[Tag, ...]:
    """All ties of the paragraph's quotations, in the order of the quotations, the surest first for each.

    ``before`` is the paragraph before, with its mentions ``ahead``: if it ends in a colon it leads in the first one.
    """
    if not paragraph.quotes:
        return ()
    words = paragraph.words
    told = {mention.first: mention for mention in mentions if not mention.quoted}
    tags: list[Tag] = []
    for quote, (start, end) in enumerate(_quote_ranges(paragraph)):
        led = ties_before(words, start, told, quote)
        behind = ties_behind(words, end, told, quote)
        ties = [*_of_this(words, start, end, behind, led), *led]
        if quote == start == 0 and before is not None:
            ties.extend(ties_of_paragraph_before(before, ahead))
        tags.extend(sorted((_of_the_voice(words, tag, told) for tag in ties), key=lambda tag: tag.how))
    return tuple(tags)


def _of_the_voice(words: Sequence[Word], tag: Tag, told: dict[int, Mention]) -> Tag:
    """The tie, of Ann where it was of "the hoarse voice of old Ann"."""
    behind = tag.mention.last + 1
    if tag.mention.last < 0 or behind + 1 >= len(words) or words[behind].low != "of":
        return tag
    described = words[behind + 1].low in EPITHETS | ARTICLES
    owner = told.get(behind + 1) or (told.get(behind + 2) if described else None)
    return tag._replace(mention=owner) if owner and words[behind - 1].low in _VOICES else tag


def _of_this(words: Sequence[Word], start: int, end: int, behind: list[Tag], led: Sequence[Tag]) -> list[Tag]:
    """The ties behind a quotation, without those that belong to no quotation or to the next.

    “…,” and Bo said, “…” then: that leads on. Ann said, “…” She explained it: that is told, once the verb before the
    quotation hands it over.
    """
    if not behind or behind[0].how not in EXPLICIT or behind[0].how is How.INVERTED:
        return behind
    if led and led[0].how in EXPLICIT and 0 < start - led[0].verb <= _AT_ONCE and led[0].verb >= 0:
        return []
    at = next((place for place in range(end, len(words)) if words[place].is_word), end)
    to_this = words[at].low in _TO and words[at + 1].low in {"which", "this"}
    leading = words[at].low in _JOINING or leads_on(words, behind[0].verb)
    return [] if to_this or (leading and led and led[0].how in EXPLICIT) else behind


def _quote_ranges(paragraph: Paragraph) -> list[tuple[int, int]]:
    """First word and past-the-last word of each quotation."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for place, word in enumerate(paragraph.words):
        if word.quote >= 0:
            starts.setdefault(word.quote, place)
            ends[word.quote] = place + 1
    size = len(paragraph.words)
    return [(starts.get(quote, size), ends.get(quote, size)) for quote in range(len(paragraph.quotes))]
