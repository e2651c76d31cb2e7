"""The loudness and the peaks of a whole chapter under any gains, without its sound."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from audiofic.audio import limiter
from audiofic.audio.loudness import HOP, gated
from audiofic.audio.prepared import Measured
from audiofic.audio.samples import Samples
from audiofic.model import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A take's share of a chapter."""

    line: Line
    measured: Measured
    begins: float
    """Seconds from the chapter's start."""


def voice(line: Line) -> Hashable:
    """What is levelled together: everything said with one voice as it was cast, in whatever manner."""
    recipe, cast = line.recipe, line.cast
    rate, pitch = (cast.rate, cast.pitch) if cast else (recipe.rate, recipe.pitch)
    return recipe.engine, recipe.driver, recipe.voice, rate, pitch, line.treatment


class Sheet:
    """All cells of a chapter in one row, with the places that they have in their voice and in the chapter.

    Cells and their gains are what ``limiter`` counts in, 10 ms each.
    """

    def __init__(self, parts: Sequence[Part], seconds: float) -> None:
        takes = [part.measured for part in parts]
        names = {name: index for index, name in enumerate(dict.fromkeys(voice(part.line) for part in parts))}
        self.voice = np.array([names[voice(part.line)] for part in parts])
        lengths = np.array([take.seconds for take in takes])
        self.seconds = np.bincount(self.voice, weights=lengths)
        """Of each voice, without pauses."""
        self._chapter_seconds = seconds
        # Silent cells between takes, so that the limiting of one does not reach into the next.
        gap = np.zeros(limiter.REACH, np.float32)
        self._energies = np.concatenate([row for take in takes for row in (take.energies, gap)])
        self._powers = np.concatenate([row for take in takes for row in (take.powers, gap)])
        self._peaks = np.concatenate([row for take in takes for row in (take.peaks, gap)])
        sizes = np.array([len(take.energies) + len(gap) for take in takes])
        self._part = np.repeat(np.arange(len(parts), dtype=np.int32), sizes)
        inside = np.arange(len(self._part)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        middle = (inside + 0.5) * np.array([take.cell for take in takes])[self._part]
        begins = np.array([part.begins for part in parts])
        self._at = ((begins[self._part] + middle) / HOP).astype(np.int32)
        # A voice's takes one after another, without pauses: short takes then need no rule of their own.
        hops = (self.seconds / HOP).astype(np.intp) + 2
        self._first = np.cumsum(hops) - hops
        said = np.zeros(len(parts))
        for each in range(len(names)):
            mine = self.voice == each
            said[mine] = np.cumsum(lengths[mine]) - lengths[mine]
        self._at_voice = (self._first[self.voice][self._part] + (said[self._part] + middle) / HOP).astype(np.int32)

    def cells(self, gains: npt.NDArray[np.float64]) -> Samples:
        """The gain of each cell from that of each part."""
        return gains.astype(np.float32)[self._part]

    def limited(self, gains: npt.NDArray[np.float64], ceiling: float) -> Samples:
        """The gain of each cell from that of each part, and from what the limiter makes of it."""
        gain = self.cells(gains)
        return gain * limiter.gains(self._peaks * gain, ceiling)

    def voices(self, gain: Samples) -> npt.NDArray[np.float64]:
        """LUFS of each voice with these gains of the cells."""
        hops = _added(self._at_voice, self._energies * gain**2)
        ends = np.append(self._first[1:], len(hops))
        spans = zip(self._first, ends, self.seconds, strict=True)
        return np.array([gated(hops[first:end], seconds) for first, end, seconds in spans])

    def chapter(self, gain: Samples) -> float:
        """LUFS of the whole."""
        return gated(_added(self._at, self._energies * gain**2), self._chapter_seconds)

    def rms(self, gain: Samples) -> float:
        """DBFS over the whole."""
        energy = float((self._powers * gain**2).sum(dtype=np.float64))
        return 10 * float(np.log10(energy / self._chapter_seconds)) if energy > 0 else -np.inf

    def peak(self, gain: Samples) -> float:
        """True peak of the whole."""
        return float((self._peaks * gain).max())


def _added(at: npt.NDArray[np.int32], heard: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    return np.asarray(np.bincount(at, weights=heard), np.float64)
