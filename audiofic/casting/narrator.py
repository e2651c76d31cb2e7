"""The two voices that belong to nobody in the story: the narrator's and the stand-in's."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from audiofic.casting.candidates import SHADES
from audiofic.casting.fit import misfit
from audiofic.model import Character, Gender, Voice, VoiceInfo

_SPARE = 6
"""Free voices from which one may be set aside for lines whose speaker is not known."""
_LOWER = SHADES[2]


def foremost(infos: Sequence[VoiceInfo], character: Character) -> VoiceInfo | None:
    """Of the voices that suit ``character`` best the catalogue's first; None where there are none.

    A catalogue puts first the plain voices, which wear best through a whole book.
    """
    return min(infos, key=lambda info: misfit(character, info), default=None)


def stand_in(infos: Sequence[VoiceInfo], narrator: Voice, narrators: VoiceInfo | None, *, rate: int) -> Voice:
    """A voice for unknown speakers out of the free ``infos``; ``narrators`` is the narrator's in the catalogue.

    Of the sex that has more to spare, and of these the plainest in the half less like the narrator's. Where voices
    are few, it is the narrator's own, lower: a narrator who reads a line of nobody's surprises no one, and no
    character is left without.
    """
    if len(infos) < _SPARE:
        down = _LOWER.pitch if narrator.pitch + _LOWER.pitch >= 0 else -_LOWER.pitch
        return replace(narrator, pitch=narrator.pitch + down, rate=max(80, round(narrator.rate * _LOWER.pace)))
    anybody = Character(name="")
    least = min(misfit(anybody, info) for info in infos)
    fitting = [info for info in infos if misfit(anybody, info) == least]
    spare = max((_of(gender, fitting) for gender in Gender), key=len)
    unlike = sorted(spare, key=lambda info: -_distance(info, narrators))[: (len(spare) + 1) // 2]
    chosen = min(unlike, key=lambda info: round(sum(_distance(info, other) for other in spare), 6))
    return Voice(id=chosen.id, engine=chosen.engine, driver=chosen.driver, rate=rate)


def _of(gender: Gender, infos: Sequence[VoiceInfo]) -> list[VoiceInfo]:
    return [info for info in infos if info.gender is gender]


def _distance(one: VoiceInfo, other: VoiceInfo | None) -> float:
    """How different the two sound; 0 where that is not known."""
    if other is None or one.timbre is None or other.timbre is None or len(one.timbre) != len(other.timbre):
        return 0.0
    return round(math.dist(one.timbre, other.timbre), 6)
