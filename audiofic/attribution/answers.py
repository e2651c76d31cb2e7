"""Surnames that are only ever called: who answers to "Ms. Vale", and is spoken of as Ann.

The narrator's own names are found elsewhere (``narrator``): here the others' are, from who speaks before and behind.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.names import read_name
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.kin import KIN
from audiofic.model import Character, Gender

_ANSWERS, _SPOKE, _CALLS = 2, 1, -6
"""Whoever speaks next, whoever spoke just before, whoever calls."""
_LEAST = 1
_CLEARLY = 2
"""How many times the next one's evidence the best one's must be."""
_REACH = 3
"""Paragraphs between a call and its answer at most."""
_TELLING = EXPLICIT | {How.SOUND, How.BEAT_AFTER, How.BEAT_BEFORE, How.INTRODUCED}


def answering(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    characters: Sequence[Character],
    given: int,
) -> dict[int, int]:
    """Character whose name is only ever called → the one who answers to it; never one of the first ``given``."""
    told = {it.who for there in mentions for it in there if it.sort is Sort.NAME and not it.quoted}
    talking = [paragraph.number for paragraph in paragraphs if paragraph.quotes]
    speakers = {number: _speaker(tags[number]) for number in talking}
    found: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for at, number in enumerate(talking):
        called = {it.who for it in mentions[number] if it.part is Part.CALLED} - told
        for who in called:
            if who >= given:
                for speaker, weight in _around(paragraphs, talking, speakers, at):
                    found[who][speaker] += weight
    joined: dict[int, int] = {}
    for who, evidence in found.items():
        best, *others = sorted(evidence, key=lambda it: (-evidence[it], it))
        least = max([_LEAST + (-1 in evidence), *(_CLEARLY * evidence[it] for it in others[:1])])
        if best >= 0 and evidence[best] >= least and _may_be_one(characters[who], characters[best]):
            joined[who] = best
    return joined


def _around(
    paragraphs: Sequence[Paragraph], talking: Sequence[int], speakers: dict[int, int], at: int
) -> Iterator[tuple[int, int]]:
    """Speakers at and beside the call in paragraph ``talking[at]``, each with what that is worth; -1 is "I"."""
    number = talking[at]
    for step, weight in ((0, _CALLS), (1, _ANSWERS), (-1, _SPOKE)):
        if not 0 <= at + step < len(talking):
            continue
        other = talking[at + step]
        near = abs(other - number) <= _REACH and paragraphs[other].scene == paragraphs[number].scene
        if near and speakers[other] >= -1:
            yield speakers[other], weight


def _speaker(tags: Sequence[Tag]) -> int:
    """Whom the ties of a paragraph name, if it is one; -1 for "I", -2 for nobody or several."""
    explicit = [tag.mention for tag in tags if tag.how in EXPLICIT]
    those = explicit or [tag.mention for tag in tags if tag.how in _TELLING]
    found = {-1 if it.sex == "i" else it.who if it.who >= 0 else -2 for it in those}
    return found.pop() if len(found) == 1 else -2


def _may_be_one(called: Character, speaker: Character) -> bool:
    """Whether the one is called by title and surname, and the other known by a first name alone."""
    if Gender.UNKNOWN not in {called.gender, speaker.gender} and called.gender is not speaker.gender:
        return False
    one, other = ([read_name(name) for name in (it.name, *it.aliases)] for it in (called, speaker))
    formal = all(name.title and name.title not in KIN and name.proper[0] not in GIVEN_NAMES for name in one)
    return formal and all(not name.title and len(name.proper) == 1 for name in other)
