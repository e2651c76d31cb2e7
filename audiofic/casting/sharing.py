"""What it means to use a voice that somebody has already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from audiofic.casting.scenes import Closeness
from audiofic.model import Voice

Key = tuple[str, str]
"""Engine and id: a voice of the catalogue, however it is used."""
_ALIKE = 5
"""Points of pitch, little more than a semitone, below which one voice used twice is heard as one person."""


class Standing(IntEnum):
    """Whose voice it is; the greater has the better claim to it."""

    CHARACTER = 0
    STAND_IN = 1
    NARRATOR = 2


@dataclass(slots=True, kw_only=True)
class Use:
    """A voice at one pitch that somebody has."""

    voice: Voice
    place: tuple[float, ...]
    """Where in the space of timbres it is heard; empty where that is not known."""
    name: str
    """Who had it first."""
    standing: Standing
    """The greatest of those who have it."""
    is_leads: bool = False


class Sharer(NamedTuple):
    """Who stands for all that have a voice already which another is given: the one met most closely.

    A tuple, because a large cast makes some hundred thousand of them.
    """

    name: str
    standing: Standing
    closeness: Closeness
    """To the one who is given it."""
    voice: Voice
    place: tuple[float, ...]
    apart: int
    """What it costs to use it beside them at another pitch or rate."""
    alike: int
    """What it costs to use it as they do."""
    factor: float
    """By how much the two seem farther for being heard apart."""


# What it costs to use a voice that somebody has already: at another pitch, and just as they do. Read beside
# audiofic.casting.fit, whose costs are added: sooner one voice at two pitches in a scene than a voice of the
# wrong sex (12), sooner the wrong sex than two characters who sound the same.
_SHARED = {
    Closeness.APART: (3, 5),
    Closeness.CHAPTER: (4, 6),
    Closeness.SCENE: (7, 20),
    Closeness.NEAR: (8, 22),
}
_PRICES = {Standing.STAND_IN: (9, 25), Standing.NARRATOR: (60, 90)}
"""The same for what belongs to no character. The stand-in may turn up in any scene; the narrator is in all, and
whoever had that voice would seem to be the narrator, which is dearer than all else together can be."""
_LEADS_VOICE = 1
"""What is added for a lead's: let minor parts share with one another."""
_HEARD_APART = {Closeness.APART: 2.0, Closeness.CHAPTER: 1.5, Closeness.SCENE: 1.0, Closeness.NEAR: 1.0}
"""How much farther two voices seem to be when they are not heard together."""


def stand_for(use: Use, closeness: Closeness, name: str) -> Sharer:
    """``name``, of those who have ``use``, as seen by somebody who comes as close to them as ``closeness``."""
    if use.standing in _PRICES:
        apart, alike = _PRICES[use.standing]
        return Sharer(name, use.standing, closeness, use.voice, use.place, apart, alike, 1.0)
    apart, alike = _SHARED[closeness]
    extra = _LEADS_VOICE if use.is_leads else 0
    factor = _HEARD_APART[closeness]
    return Sharer(name, use.standing, closeness, use.voice, use.place, apart + extra, alike + extra, factor)


def price_beside(voice: Voice, sharers: Collection[Sharer]) -> tuple[int, float]:
    """What ``voice`` costs beside ``sharers`` of it; then its nearness in pitch to them, less being better."""
    price = max(sharer.alike if is_alike(voice, sharer) else sharer.apart for sharer in sharers)
    return price, -min(sharer.factor * abs(voice.pitch - sharer.voice.pitch) for sharer in sharers)


def is_alike(voice: Voice, sharer: Sharer) -> bool:
    """Whether the two are heard as one person."""
    return abs(voice.pitch - sharer.voice.pitch) < _ALIKE


def key_of(voice: Voice) -> Key:
    """Which voice of the catalogue ``voice`` is."""
    return voice.engine, voice.id
