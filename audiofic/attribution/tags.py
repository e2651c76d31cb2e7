"""What stands beside a quotation and tells its speaker: tags ("said Ann"), lead-ins ("Ann said:") and beats."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph, Word
from audiofic.lang.en.saying import PARTICLES, SAY, SAYING, SAYING_ING, SOUNDING, SPEECH_NOUNS

_REACH = 14
"""Words between a subject and its verb at most: "Ann, who had come in from the garden, said"."""


class How(IntEnum):
    """What ties the mention to the quotation, the surest first."""

    INVERTED = 0
    """“…,” said Ann."""
    PLAIN = 1
    """“…,” Ann said."""
    LEAD = 2
    """Ann said, “…”"""
    DISTANT = 3
    """“…,” Ann, taking up her hat, said. Ann turned to Bo and said, “…”"""
    SOUND = 4
    """“…” Ann laughed."""
    INTRODUCED = 5
    """Ann turned: “…”"""
    BEAT_AFTER = 6
    """“…” Ann took up her hat."""
    BEAT_BEFORE = 7
    """Ann took up her hat. “…”"""
    NEAREST_BEFORE = 8
    """The last subject of that sentence, where it is another: Ann turned as Bo came in. “…”"""


EXPLICIT = frozenset({How.INVERTED, How.PLAIN, How.LEAD, How.DISTANT})


class Tag(NamedTuple):
    """One such tie."""

    how: How
    mention: Mention
    quote: int
    """Index of the quotation in its paragraph."""
    verb: int
    """Index of the verb's word; -1 where a beat has none."""


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
        ties = [*_after(words, end, told, quote), *_before(words, start, told, quote)]
        if quote == start == 0 and before is not None:
            ties.extend(_led_by(before, ahead))
        tags.extend(sorted(ties, key=lambda tag: tag.how))
    return tuple(tags)


def _led_by(before: Paragraph, ahead: Sequence[Mention]) -> list[Tag]:
    """Ties of a paragraph of narration that ends in a colon or comma; their mentions stand outside, at -1."""
    words = before.words
    if before.quotes or not words or words[-1].text[0] not in ":,":
        return []
    told = {mention.first: mention for mention in ahead if not mention.quoted}
    return [
        tag._replace(mention=tag.mention._replace(first=-1, last=-1), verb=-1)
        for tag in _before(words, len(words), told, 0)
        if tag.how is not How.NEAREST_BEFORE
    ]


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


def _after(words: Sequence[Word], end: int, told: dict[int, Mention], quote: int) -> list[Tag]:
    """Ties in the words that follow the quotation."""
    at = end
    while at < len(words) and words[at].quote < 0 and not words[at].is_word:
        at += 1
    if at >= len(words) or words[at].quote >= 0:
        return []
    full_stop = _ends_in_full_stop(words, end)
    inverted = _inverted(words, at, told, quote) or _by_noun(words, at, told, quote)
    if inverted is not None:
        return [inverted]
    subject = _subject_at(words, at, told)
    if subject is None:
        return []
    verb = _verb_behind(words, subject.last + 1, told)
    if verb >= 0 and not (full_stop and words[verb].text[0].isupper()):
        how = How.PLAIN if verb - subject.last <= 2 else How.DISTANT
        if full_stop and not _leads_on(words, verb):
            how = How.PLAIN if verb - subject.last <= 2 else How.BEAT_AFTER
        return [Tag(how, subject, quote, verb)]
    sound = subject.last + 1
    if sound < len(words) and words[sound].low in SOUNDING and words[sound].quote < 0:
        return [Tag(How.SOUND, subject, quote, sound)]
    return [Tag(How.BEAT_AFTER, subject, quote, -1)]


def _inverted(words: Sequence[Word], at: int, told: dict[int, Mention], quote: int) -> Tag | None:
    word = words[at]
    if (word.low not in SAYING and word.low not in SOUNDING) or word.text[0].isupper():
        return None
    for place in range(at + 1, min(at + 5, len(words))):
        if words[place].quote >= 0 or (not words[place].is_word and words[place].low != ","):
            return None
        if place in told:
            mention = told[place]
            if mention.part is Part.OWNER and mention.sort is not Sort.NAME:
                return None
            return Tag(How.INVERTED if word.low in SAYING else How.SOUND, mention, quote, at)
        if (
            words[place].low not in PARTICLES
            and not words[place].low.endswith("ly")
            and words[place].low != ","
            and place > at + 1
        ):
            return None
    return None


def _by_noun(words: Sequence[Word], at: int, told: dict[int, Mention], quote: int) -> Tag | None:
    """“…,” was Ann's reply; “…,” came Bo's voice."""
    if words[at].low not in {"was", "came", "is", "comes"}:
        return None
    for place in range(at + 1, min(at + 4, len(words))):
        mention = told.get(place)
        if mention is not None and mention.part is Part.OWNER:
            behind = words[mention.last + 1 : mention.last + 5]
            if any(word.low in SPEECH_NOUNS and word.quote < 0 for word in behind):
                return Tag(How.INVERTED, mention, quote, at)
    return None


def _subject_at(words: Sequence[Word], at: int, told: dict[int, Mention]) -> Mention | None:
    """The subject of the clause that opens at ``at``; a few words ("then", "and", "at this") may lead it in."""
    for place in range(at, min(at + 8, len(words))):
        if words[place].quote >= 0 or words[place].text[0] in ".!?;":
            return None
        mention = told.get(place)
        if mention is None:
            continue
        if mention.part in {Part.OWNER, Part.OBLIQUE} and not (mention.part is Part.OWNER and place == at):
            continue
        return mention
    return None


def _verb_behind(words: Sequence[Word], at: int, told: dict[int, Mention]) -> int:
    """Index of the verb of saying that belongs to the subject just before ``at``; -1 for none."""
    for place in range(at, min(at + _REACH, len(words))):
        word = words[place]
        if word.quote >= 0 or word.text[0] in ".!?;":
            return -1
        if _says(words, place):
            return place
        mention = told.get(place)
        if mention is not None and mention.part is Part.SUBJECT and mention.sort is not Sort.NOMINAL and place > at:
            return -1
    return -1


def _says(words: Sequence[Word], place: int) -> bool:
    low = words[place].low
    if low in SAYING or low in SAYING_ING:
        behind = words[place + 1].low if place + 1 < len(words) else ""
        return not (behind == "to" and low in _BEGINNING)
    return low in SAY and place > 0 and words[place - 1].low in _WOULD


_BEGINNING = frozenset("began begin begins continued continues started".split())
_WOULD = frozenset("would could did to will may might must should not n't can shall only".split())


def _ends_in_full_stop(words: Sequence[Word], end: int) -> bool:
    """Whether the quotation that ends before ``end`` is a sentence of its own."""
    place = end - 1
    while place >= 0 and not words[place].is_word:
        if words[place].text[0] in ".…":
            return True
        if words[place].text[0] in ",—–-?!":
            return False
        place -= 1
    return False


def _leads_on(words: Sequence[Word], verb: int) -> bool:
    """Whether the sentence with the verb leads to a further quotation."""
    for place in range(verb, len(words)):
        if words[place].quote >= 0:
            return True
        if words[place].text[0] in ".!?":
            return False
    return False


def _before(words: Sequence[Word], start: int, told: dict[int, Mention], quote: int) -> list[Tag]:
    """Ties in the sentence that leads to the quotation, or ends just before it."""
    if start == 0 or words[start - 1].quote >= 0:
        return []
    end = start
    mark = words[start - 1].text[0]
    leads = mark in ",:" or words[start - 1].is_word or mark in "-—–"
    first = start - 1
    while first > 0 and words[first - 1].quote < 0 and not (words[first].first and first < start):
        first -= 1
    subjects = [told[place] for place in range(first, end) if place in told and told[place].part is not Part.OBLIQUE]
    if not subjects:
        return []
    verbs = [place for place in range(first, end) if _says(words, place)]
    heard = [it for it in told.values() if first <= it.first and it.last + 1 < end and words[it.last + 1].low in SAY]
    if leads and heard and not verbs:
        return [Tag(How.LEAD, heard[-1], quote, heard[-1].last + 1)]
    if leads and verbs:
        return [_led(subjects, verbs[-1], quote, start)]
    subject = next((it for it in subjects if it.part is Part.SUBJECT), subjects[0])
    if mark == ":":
        return [Tag(How.INTRODUCED, subject, quote, -1)]
    beats = [Tag(How.BEAT_BEFORE, subject, quote, -1)]
    nearest = next((it for it in reversed(subjects) if it.part is Part.SUBJECT), subject)
    if nearest is not subject:
        beats.append(Tag(How.NEAREST_BEFORE, nearest, quote, -1))
    return beats


def _led(subjects: Sequence[Mention], verb: int, quote: int, start: int) -> Tag:
    """The tie of a verb that leads to the quotation: its nearest subject before it, or the one just behind it."""
    ahead = [it for it in subjects if it.last < verb]
    behind = [it for it in subjects if it.first == verb + 1 and it.part is Part.SUBJECT]
    acting = [it for it in ahead if it.part is Part.SUBJECT] or ahead
    if not acting:
        subject = (behind or list(subjects))[0]
        return Tag(How.LEAD, subject, quote, verb)
    subject = acting[-1]
    near = verb - subject.last <= 3 and start - verb <= 6
    return Tag(How.LEAD if near else How.DISTANT, subject, quote, verb)
