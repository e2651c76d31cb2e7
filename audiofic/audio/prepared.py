"""A take made ready for the timeline, and what the mix must know of it before the first sample is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from audiofic.audio.conditioning import conditioning
from audiofic.audio.filtering import Response, filtered
from audiofic.audio.limiter import cell, peaks
from audiofic.audio.loudness import weighting
from audiofic.audio.samples import Samples, samples
from audiofic.audio.trim import faded, sounding
from audiofic.model import Take

_RING = 0.02
"""Seconds after a take in which the low notes, delayed against the high ones, come to their end."""


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
    peaks: Samples = field(repr=False)
    """True peak of each cell, full scale being 1."""

    @property
    def length(self) -> int:
        """Samples of the prepared sound, at the take's own rate."""
        return self.last - self.first + round(_RING * self.sample_rate)

    @property
    def seconds(self) -> float:
        """Length of the prepared sound."""
        return self.length / self.sample_rate

    @property
    def cell(self) -> float:
        """Seconds of one of the measured cells."""
        return cell(self.sample_rate) / self.sample_rate


def measured(take: Take) -> Measured:
    """What there is to know of ``take`` as it will sound, before any gain."""
    rate = take.sample_rate
    first, last = sounding(samples(take), rate)
    sound, weighted = _conditioned(take, first, last, _weighted)
    size = cell(rate)
    cells = np.append(weighted, np.zeros(-len(weighted) % size, np.float32)).reshape(-1, size)
    energies = np.einsum("ij,ij->i", cells, cells) / np.float32(rate)
    return Measured(sample_rate=rate, first=first, last=last, energies=energies, peaks=peaks(sound, rate))


def prepared(take: Take, known: Measured) -> Samples:
    """The sound of ``take`` as it was measured: trimmed, conditioned, its edges faded."""
    return _conditioned(take, known.first, known.last)[0]


def _conditioned(take: Take, first: int, last: int, *others: Callable[[int], Response]) -> list[Samples]:
    rate = take.sample_rate
    ring = np.zeros(round(_RING * rate), np.float32)
    used = samples(take)[first:last]
    # An engine's constant offset (eSpeak's whisper has one at -30 dBFS) would be a thump at either edge.
    sound = np.append(faded(used - used.mean() if len(used) else used, rate), ring)
    result = filtered(sound, rate, conditioning, *others)
    result[0] = faded(result[0], rate, rise=0, fall=_RING)
    return result


@cache
def _weighted(rate: int) -> Response:
    return conditioning(rate) * weighting(rate)
