"""What stands beside the quotations of a paragraph and tells their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.ties import Tag
from audiofic.attribution.ties_before import ties_before, ties_of_paragraph_before
from audiofic.attribution.ties_behind import ties_behind


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
        ties = [*ties_behind(words, end, told, quote), *ties_before(words, start, told, quote)]
        if quote == start == 0 and before is not None:
            ties.extend(ties_of_paragraph_before(before, ahead))
        tags.extend(sorted(ties, key=lambda tag: tag.how))
    return tuple(tags)


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
