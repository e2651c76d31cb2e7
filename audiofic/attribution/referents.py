"""Whom the subject pronouns of the narration mean, by a simple rule: the last subject of that sex.

Right about two times in three, which is enough for a fact among many: it keeps a person present through paragraphs
that say only "he" or "she".
"""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part

_MEMORY = 8
"""Paragraphs after which a subject is forgotten."""


def referents(mentions: Sequence[Sequence[Mention]], sexes: Sequence[str]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Per paragraph: (index of the word, character) for each he and she that is a subject and can be told."""
    subjects: dict[str, tuple[int, int]] = {}
    others: dict[str, tuple[int, int]] = {}
    found = []
    for number, there in enumerate(mentions):
        here: list[tuple[int, int]] = []
        for mention in there:
            if mention.quoted:
                continue
            if mention.who >= 0:
                for sex in _as(sexes[mention.who]):
                    others[sex] = (mention.who, number)
                    if mention.part is Part.SUBJECT:
                        subjects[sex] = (mention.who, number)
            elif mention.sort is Sort.PRONOUN and mention.part is Part.SUBJECT and mention.sex in {"m", "f"}:
                who = _last(mention.sex, subjects, others, number)
                if who >= 0:
                    here.append((mention.first, who))
                    subjects[mention.sex] = (who, number)
        found.append(tuple(here))
    return tuple(found)


def _as(sex: str) -> tuple[str, ...]:
    return (sex,) if sex else ("m?", "f?")


def _last(sex: str, subjects: dict[str, tuple[int, int]], others: dict[str, tuple[int, int]], number: int) -> int:
    for memory, key in ((subjects, sex), (others, sex), (subjects, f"{sex}?"), (others, f"{sex}?")):
        who, when = memory.get(key, (-1, -_MEMORY))
        if number - when < _MEMORY:
            return who
    return -1
