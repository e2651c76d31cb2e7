"""Ties in the words that follow a quotation: “…,” said Ann. “…” Ann took up her hat."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Word
from audiofic.attribution.says import says
from audiofic.attribution.ties import How, Tag
from audiofic.lang.en.function_words import SUBORDINATORS, like_past
from audiofic.lang.en.saying import PARTICLES, SAY, SAYING, SOUNDING, SPEECH_NOUNS
from audiofic.lang.en.titles import EPITHETS

_STOPS = frozenset(".…,—–-?!")
_COMING = frozenset("came comes broke breaks burst".split())
_REACH = 14
"""Words between a subject and its verb at most: "Ann, who had come in from the garden, said"."""


def ties_behind(words: Sequence[Word], end: int, told: dict[int, Mention], quote: int) -> list[Tag]:
    """Ties in the words that follow the quotation."""
    at = end
    while at < len(words) and words[at].quote < 0 and not words[at].is_word:
        at += 1
    if at >= len(words) or words[at].quote >= 0:
        return []
    full_stop = _ends_in_full_stop(words, end)
    inverted = _inverted(words, at, told, quote, plain=not full_stop) or _by_noun(words, at, told, quote)
    inverted = inverted or _coming_from(words, at, told, quote) or _heard(words, at, told, quote)
    if inverted is not None:
        return [inverted]
    subject = _subject_at(words, at, told)
    if subject is None:
        return []
    verb = _verb_behind(words, subject.last + 1, told)
    said_it = verb >= 0 and verb + 1 < len(words) and words[verb + 1].low == "it"
    if verb >= 0 and not said_it and not (full_stop and words[verb].text[0].isupper()):
        how = How.PLAIN if verb - subject.last <= 2 else How.DISTANT
        if full_stop and not leads_on(words, verb):
            how = How.PLAIN if verb - subject.last <= 2 else How.BEAT_AFTER
        return [Tag(how, subject, quote, verb)]
    sound = subject.last + 1
    if sound < len(words) and words[sound].quote < 0:
        heard = words[sound].low in SOUNDING
        acts = subject.part is Part.SUBJECT and (heard or words[sound].low.endswith("ed"))
        acts = acts and not any(word.low in SUBORDINATORS for word in words[at : subject.first])
        if acts and _last_mark(words, end) == ",":
            return [Tag(How.PLAIN, subject, quote, sound)]
        if heard:
            return [Tag(How.SOUND, subject, quote, sound)]
    return [Tag(How.BEAT_AFTER, subject, quote, -1)]


def _inverted(words: Sequence[Word], at: int, told: dict[int, Mention], quote: int, *, plain: bool) -> Tag | None:
    """“…,” said Ann; “…!” crowed Ann: there any verb in the past will do, if the name follows at once.

    ``plain``: the quotation does not end in a full stop, so that the verb belongs to it.
    """
    word = words[at]
    speech = word.low in SAYING
    if word.text[0].isupper() or not (speech or word.low in SOUNDING or like_past(word.low)):
        return None
    reach = 5 if speech or word.low in SOUNDING else 2
    for place in range(at + 1, min(at + reach, len(words))):
        here = words[place]
        if here.quote >= 0 or (not here.is_word and here.low != ","):
            return None
        mention = _owned(told, told.get(place))
        if mention is not None:
            if mention.part is Part.OWNER and not (speech and mention.sort is Sort.NAME):
                return None
            sure = speech or (plain and mention.sort is Sort.NAME)
            return Tag(How.INVERTED if sure else How.SOUND, mention, quote, at)
        if place > at + 1 and not _may_stand_between(words, at, place):
            return None
    return None


def _owned(told: dict[int, Mention], mention: Mention | None) -> Mention | None:
    """The mention, or Ann's mother where it is the Ann of "Ann's mother"."""
    behind = told.get(mention.last + 1) if mention and mention.part is Part.OWNER else None
    return behind if behind and behind.sort is Sort.NOMINAL and behind.owner == "'s" else mention


def _coming_from(words: Sequence[Word], at: int, told: dict[int, Mention], quote: int) -> Tag | None:
    """“…” from Ann; “…” broke at last from Ann."""
    reach = 1 if words[at].low == "from" else 4 if words[at].low in _COMING else 0
    for place in range(at + (reach > 1), min(at + reach, len(words) - 1)):
        if words[place].quote >= 0 or not words[place].is_word:
            return None
        article = place + 2 < len(words) and words[place + 1].low == "the"
        mention = told.get(place + 1 + article)
        if words[place].low == "from":
            return Tag(How.INVERTED, mention, quote, at) if mention and mention.sort is Sort.NAME else None
    return None


def _heard(words: Sequence[Word], at: int, told: dict[int, Mention], quote: int) -> Tag | None:
    """“…,” Ann heard Bo say."""
    hears = False
    for place in range(at, min(at + _REACH, len(words))):
        if words[place].quote >= 0 or words[place].text[0] in ".!?;":
            return None
        mention = told.get(place)
        behind = words[mention.last + 1] if mention is not None and mention.last + 1 < len(words) else None
        if hears and mention and mention.part is not Part.OWNER and behind and behind.quote < 0 and behind.low in SAY:
            return Tag(How.PLAIN, mention, quote, mention.last + 1)
        hears = hears or words[place].low in {"heard", "hears", "hear"}
    return None


def _may_stand_between(words: Sequence[Word], verb: int, at: int) -> bool:
    """Whether the word at ``at`` may stand between the verb and its subject: "said old Ann", "cried the cross Bo"."""
    low = words[at].low
    described = any(word.low == "the" for word in words[verb + 1 : at])
    return low in PARTICLES or low.endswith("ly") or low in {",", "the"} or low in EPITHETS or described


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
        mention = _owned(told, told.get(place))
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
        if says(words, place):
            return place
        mention = told.get(place)
        if mention is not None and mention.part is Part.SUBJECT and mention.sort is not Sort.NOMINAL and place > at:
            return -1
    return -1


def _ends_in_full_stop(words: Sequence[Word], end: int) -> bool:
    """Whether the quotation that ends before ``end`` is a sentence of its own."""
    return _last_mark(words, end) in {".", "…"}


def _last_mark(words: Sequence[Word], end: int) -> str:
    """The mark with which the quotation that ends before ``end`` ends, quotation marks aside; empty for none."""
    place = end - 1
    while place >= 0 and not words[place].is_word:
        if words[place].text[0] in _STOPS:
            return words[place].text[0]
        place -= 1
    return ""


def leads_on(words: Sequence[Word], verb: int) -> bool:
    """Whether the sentence with the verb leads to a further quotation."""
    for place in range(verb, len(words)):
        if words[place].quote >= 0:
            return True
        if words[place].text[0] in ".!?":
            return False
    return False
