"""What the mix must know of a take before the first sample is written: all of the measuring pass that is kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from audiofic.audio.limiter import peaks
from audiofic.audio.loudness import energies
from audiofic.audio.samples import Samples, samples
from audiofic.audio.trim import faded, sounding
from audiofic.model import Take


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
    """K-weighted energy of each cell of what is used."""
    peaks: Samples = field(repr=False)
    """True peak of each cell, full scale being 1."""

    @property
    def seconds(self) -> float:
        """Length of what is used."""
        return (self.last - self.first) / self.sample_rate


def measured(take: Take) -> Measured:
    """``take`` measured as it will sound: trimmed and with its edges faded, before any gain."""
    sound = samples(take)
    first, last = sounding(sound, take.sample_rate)
    used = faded(sound[first:last], take.sample_rate)
    return Measured(
        sample_rate=take.sample_rate,
        first=first,
        last=last,
        energies=energies(used, take.sample_rate),
        peaks=peaks(used, take.sample_rate),
    )
