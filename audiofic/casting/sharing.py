"""What it means to use a voice that somebody has already."""

from __future__ import annotations

from collections.abc import Collection
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
    """Where in the space of timbres it is heard; empty where that is not known."""
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
_PRICES = {Standing.STAND_IN: (9, 25), Standing.NARRATOR: (30, 60)}
"""The same for what belongs to no character: the stand-in may turn up in any scene, the narrator is in all."""
_HEARD_APART = {Closeness.APART: 2.0, Closeness.CHAPTER: 1.5, Closeness.SCENE: 1.0, Closeness.NEAR: 1.0}
"""How much farther two voices seem to be when they are not heard together."""


def stand_for(voice: Voice, place: tuple[float, ...], standing: Standing, closeness: Closeness, name: str) -> Sharer:
    """``name``, who has ``voice``, as seen by somebody who comes as close to them as ``closeness``."""
    apart, alike = _PRICES.get(standing) or _SHARED[closeness]
    factor = 1.0 if standing else _HEARD_APART[closeness]
    return Sharer(name, standing, closeness, voice, place, apart, alike, factor)


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
