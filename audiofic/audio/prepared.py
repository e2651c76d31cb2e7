"""A take made ready for the timeline, and what the mix must know of it before the first sample is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from audiofic.audio.cells import cell
from audiofic.audio.conditioning import conditioning
from audiofic.audio.filtering import filtered
from audiofic.audio.limiter import peaks
from audiofic.audio.loudness import energies, weighting
from audiofic.audio.samples import Samples, pcm, samples
from audiofic.audio.treatments import tail, treated
from audiofic.audio.trim import fade, sounding
from audiofic.model import Take, Treatment

_RING = 0.02
"""Seconds after a take in which the low notes, delayed against the high ones, come to their end."""

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A take's length and its loudness and peaks over time: 800 bytes a second instead of the sound itself."""

    sample_rate: int
    """Hz."""
    first: int
    """First sample of the take that is used."""
    last: int
    """The one past the last."""
    energies: Samples = field(repr=False)
    """K-weighted energy of each cell of the prepared sound, in squares times seconds."""
    powers: Samples = field(repr=False)
    """Its plain energy, of which RMS is reckoned."""
    peaks: Samples = field(repr=False)
    """True peak of each cell, full scale being 1."""
    treatment: Treatment = Treatment.NONE
    """What is done to the sound; already in what was measured."""

    @property
    def length(self) -> int:
        """Samples of the prepared sound, at the take's own rate."""
        return self.said + _room(self.sample_rate, self.treatment)

    @property
    def said(self) -> int:
        """Samples of what is said, at the take's own rate: the prepared sound without what rings on behind it."""
        return self.last - self.first

    @property
    def seconds(self) -> float:
        """Length of the prepared sound."""
        return self.length / self.sample_rate

    @property
    def cell(self) -> float:
        """Seconds of one of the measured cells."""
        return cell(self.sample_rate) / self.sample_rate


def measured(asked: Sequence[tuple[Take, Treatment]]) -> list[Measured]:
    """What there is to know of each take as it will sound with its treatment, before any gain."""
    return _by_kind(_measured, asked, [(take.sample_rate, treatment) for take, treatment in asked])


def prepared(asked: Sequence[tuple[Take, Measured]]) -> list[Samples]:
    """The sound of each take as it was measured: trimmed, conditioned, its edges faded."""
    return _by_kind(_prepared, asked, [(known.sample_rate, known.treatment) for _, known in asked])


def _by_kind(
    work: Callable[[Sequence[T], int, Treatment], Sequence[R]],
    items: Sequence[T],
    kinds: Sequence[tuple[int, Treatment]],
) -> list[R]:
    """What comes of the ``items``, in their order; all that share rate and treatment go through ``work`` at once."""
    done: dict[int, R] = {}
    for kind in dict.fromkeys(kinds):
        mine = [number for number, its in enumerate(kinds) if its == kind]
        done.update(zip(mine, work([items[number] for number in mine], *kind), strict=True))
    return [done[number] for number in range(len(items))]


def _measured(asked: Sequence[tuple[Take, Treatment]], rate: int, treatment: Treatment) -> list[Measured]:
    parts = [sounding(pcm(take), rate) for take, _ in asked]
    edged = (_edged(take, *part, treatment) for (take, _), part in zip(asked, parts, strict=True))
    heard: Iterable[tuple[Samples, ...]]
    if treatment is Treatment.NONE:
        heard = filtered(edged, rate, conditioning(rate), conditioning(rate) * weighting(rate))
    else:
        sounds = treated([sound for (sound,) in filtered(edged, rate, conditioning(rate))], rate, treatment)
        weighted = (each for (each,) in filtered(sounds, rate, weighting(rate)))
        heard = zip(sounds, weighted, strict=True)
    return [
        Measured(
            sample_rate=rate,
            first=first,
            last=last,
            energies=energies(weighted, rate),
            powers=energies(sound, rate),
            peaks=peaks(sound, rate),
            treatment=treatment,
        )
        for (first, last), (sound, weighted) in zip(parts, heard, strict=True)
    ]


def _prepared(asked: Sequence[tuple[Take, Measured]], rate: int, treatment: Treatment) -> list[Samples]:
    edged = (_edged(take, known.first, known.last, treatment) for take, known in asked)
    sounds = treated([sound for (sound,) in filtered(edged, rate, conditioning(rate))], rate, treatment)
    for sound in sounds:
        fade(sound, rate, rise=0, fall=_RING)
    return sounds


def _room(rate: int, treatment: Treatment) -> int:
    """Samples after a take for what goes on sounding."""
    return round((_RING + tail(treatment)) * rate)


def _edged(take: Take, first: int, last: int, treatment: Treatment) -> Samples:
    sound = samples(pcm(take)[first:last], silence=_room(take.sample_rate, treatment))
    fade(sound[: last - first], take.sample_rate)
    return sound
