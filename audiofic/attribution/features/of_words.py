"""What the words of a turn tell: how it answers, how the one before ends, of whom it speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.attribution.facts import Standing
from audiofic.attribution.manner import said
from audiofic.attribution.passage import Word
from audiofic.attribution.scene import Place
from audiofic.attribution.story import Story
from audiofic.lang.en.answering import AGREEING, DENYING, EXCLAIMING, GOING_ON
from audiofic.lang.en.function_words import ARTICLES, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from audiofic.lang.en.pronouns import HE, SHE, SUBJECTS, YOU, I, without_verb

OF_TURN = (
    "words: opens with",
    "words: the one before opens with",
    "words: ends with",
    "words: the one before ends with",
    "words: asks first",
    "words: of oneself",
    "words: to another",
    "words: of him",
    "words: of her",
    "words: said of the one before",
    "words: repeated from the one before",
    "words: repeated from the one before that",
)
NAMES = (*OF_TURN, "words: of their sex")
_NONE = -1.0
_MOST = 3
_COMMON = (
    ARTICLES
    | AUXILIARIES
    | CONJUNCTIONS
    | PREPOSITIONS
    | SUBJECTS
    | HE
    | SHE
    | I
    | YOU
    | AGREEING
    | DENYING
    | EXCLAIMING
)
_UNKNOWN = -0.5
"""Stands for the sex that nobody knows."""
_CLOSING = frozenset("”’'\"»«)]*_")
_CUT_OFF = 5.0
_LOWER = 5.0
_ENDINGS = {".": 1.0, "?": 2.0, "!": 3.0, ",": 4.0, **dict.fromkeys("…—–-", _CUT_OFF)}
_LONG = 40
"""Words of a turn that are counted at most."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of one turn."""

    words: tuple[Word, ...]
    telling: frozenset[str]
    """Those that are neither small words nor marks."""
    opening: float
    """1 with assent, 2 with denial, 3 with a word like "oh", 4 with one that goes on, 5 in lower case, else 0."""
    ending: float
    """By what mark it ends: 0 for none, 5 where it is cut off or trails off."""


def speeches(story: Story) -> list[Speech]:
    """The words of every turn."""
    return [_speech(tuple(said(story, turn))) for turn in story.turns]


def _speech(words: tuple[Word, ...]) -> Speech:
    telling = frozenset(word.low for word in words if word.is_word and len(word.low) > 2 and word.low not in _COMMON)
    return Speech(words, telling, _opening(words), _ending(words))


def of_words(
    story: Story, place: Place, number: int, those: Sequence[Speech], found: Sequence[Standing]
) -> list[tuple[float, ...]]:
    """For each candidate one number for each of ``NAMES``."""
    own = those[number]
    before = _neighbour(place, those, -1)
    last = _neighbour(place, those, -2)
    forms = [without_verb(word.low) for word in own.words]
    me, you, him, her = (min(sum(form in those for form in forms), _MOST) for those in (I, YOU, HE, SHE))
    shared = (
        own.opening,
        before.opening if before else _NONE,
        own.ending,
        before.ending if before else _NONE,
        float(any(word.text[0] == "?" for word in own.words[:-3])),
        me,
        you,
        him,
        her,
        min(len(before.words), _LONG) if before else _NONE,
        _repeated(own, before),
        _repeated(own, last),
    )
    sexes = {"m": float(him), "f": float(her), "": _UNKNOWN}
    return [(*shared, sexes.get(story.sexes[standing.who], 0.0)) for standing in found]


def _neighbour(place: Place, those: Sequence[Speech], offset: int) -> Speech | None:
    at = place.number + offset
    return those[place.talk[at]] if at >= 0 else None


def _opening(words: Sequence[Word]) -> float:
    first = next((word for word in words if word.is_word), None)
    if first is None:
        return 0.0
    for kind, those in enumerate((AGREEING, DENYING, EXCLAIMING, GOING_ON), start=1):
        if first.low in those:
            return float(kind)
    return _LOWER if first.text[0].islower() else 0.0


def _ending(words: Sequence[Word]) -> float:
    mark = next((word.text for word in reversed(words) if word.text not in _CLOSING), "")
    return _CUT_OFF if mark.startswith("..") else _ENDINGS.get(mark[:1], 0.0)


def _repeated(one: Speech, other: Speech | None) -> float:
    if other is None:
        return _NONE
    return float(min(len(one.telling & other.telling), _MOST))
