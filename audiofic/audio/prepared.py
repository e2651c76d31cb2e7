"""A take made ready for the timeline, and what the mix must know of it before the first sample is written."""

from __future__ import annotations

from dataclasses import dataclass, field

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


def measured(take: Take, treatment: Treatment = Treatment.NONE) -> Measured:
    """What there is to know of ``take`` as it will sound with that ``treatment``, before any gain."""
    rate = take.sample_rate
    first, last = sounding(pcm(take), rate)
    edged = _edged(take, first, last, treatment)
    if treatment is Treatment.NONE:
        sound, weighted = filtered(edged, rate, conditioning(rate), conditioning(rate) * weighting(rate))
    else:
        (sound,) = filtered(edged, rate, conditioning(rate))
        sound = treated(sound, rate, treatment)
        (weighted,) = filtered(sound, rate, weighting(rate))
    return Measured(
        sample_rate=rate,
        first=first,
        last=last,
        energies=energies(weighted, rate),
        powers=energies(sound, rate),
        peaks=peaks(sound, rate),
        treatment=treatment,
    )


def prepared(take: Take, known: Measured) -> Samples:
    """The sound of ``take`` as it was measured: trimmed, conditioned, its edges faded."""
    rate = take.sample_rate
    (sound,) = filtered(_edged(take, known.first, known.last, known.treatment), rate, conditioning(rate))
    sound = treated(sound, rate, known.treatment)
    fade(sound, rate, rise=0, fall=_RING)
    return sound


def _room(rate: int, treatment: Treatment) -> int:
    """Samples after a take for what goes on sounding."""
    return round((_RING + tail(treatment)) * rate)


def _edged(take: Take, first: int, last: int, treatment: Treatment) -> Samples:
    sound = samples(pcm(take)[first:last], silence=_room(take.sample_rate, treatment))
    fade(sound[: last - first], take.sample_rate)
    return sound
