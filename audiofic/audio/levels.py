"""One gain for each voice, so that all voices are equally loud and the chapter as loud as its listeners expect."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from audiofic.audio import limiter
from audiofic.audio.loudness import HOP, gated
from audiofic.audio.prepared import Measured
from audiofic.audio.samples import ratio
from audiofic.model import Line

_ROUNDS = 4
"""Corrections for what the limiter takes; each leaves less than half the error before it."""
_STEP = 1.6
"""What the limiter takes of a dB more is about four tenths of it."""
_MOST_MAKE_UP = 3.0
"""dB; a voice that the limiter still holds down then is softer than the others rather than squashed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """How loud a chapter is."""

    loudness: float = -19.0
    """LUFS, integrated. In mono -19 is as loud as -16 in stereo, the level of podcasts (AES TD1008)."""
    peak: float = -4.3
    """dBTP that the curve through the samples stays below: the shops' -3, less what coding adds (Opus: 1.1 dB)."""
    room_tone: float = -72.0
    """dBFS (RMS) of the faint noise under everything, see ``roomtone``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A take's share of a chapter."""

    line: Line
    measured: Measured
    begins: float
    """Seconds from the chapter's start."""


def voice(line: Line) -> Hashable:
    """What is levelled together: everything said with one voice in one manner."""
    recipe = line.recipe
    return recipe.engine, recipe.driver, recipe.voice, recipe.rate, recipe.pitch


def levels(parts: Sequence[Part], seconds: float, master: Master) -> tuple[float, ...]:
    """The gain of each part of a chapter of ``seconds``, a ratio of amplitudes; ``limiter.gains`` comes on top.

    All takes of a voice get the same gain, apart from the casting's own dB: levelling sentence by sentence pumps.
    Where the limiter will take loudness away, the voice gets that much more beforehand.
    """
    if not parts:
        return ()
    sheet = _Sheet(parts, seconds)
    asked = np.array([ratio(part.line.gain) for part in parts])
    own = _finite(sheet.voices(np.ones(len(parts))))
    wanted = _finite(sheet.voices(asked)) - own
    common, make_up = master.loudness, np.zeros(len(own))
    for _ in range(_ROUNDS):
        gains = asked * 10 ** ((common + make_up - own) / 20)[sheet.voice]
        voices, chapter = sheet.limited(gains, ratio(master.peak))
        missing = np.where(np.isfinite(voices), common + wanted - voices, 0)
        better = np.clip(make_up + _STEP * missing, 0, _MOST_MAKE_UP)
        if np.isfinite(chapter):
            common += master.loudness - chapter - np.average((better - make_up) / _STEP, weights=sheet.seconds)
        make_up = better
    return tuple((asked * 10 ** ((common + make_up - own) / 20)[sheet.voice]).tolist())


class _Sheet:
    """All cells of a chapter in one row, with the places that they have in their voice and in the chapter."""

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

    def voices(self, gains: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """LUFS of each voice, each part having its gain."""
        return self._voices(self._energies * gains[self._part] ** 2)

    def limited(self, gains: npt.NDArray[np.float64], ceiling: float) -> tuple[npt.NDArray[np.float64], float]:
        """LUFS of each voice and of the chapter after the limiter."""
        gain = gains.astype(np.float32)[self._part]
        gain *= limiter.gains(self._peaks * gain, ceiling)
        heard = self._energies * gain**2
        return self._voices(heard), gated(_added(self._at, heard), self._chapter_seconds)

    def _voices(self, heard: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
        hops = _added(self._at_voice, heard)
        ends = np.append(self._first[1:], len(hops))
        spans = zip(self._first, ends, self.seconds, strict=True)
        return np.array([gated(hops[first:end], seconds) for first, end, seconds in spans])


def _finite(loudness: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    # A voice that says nothing audible gets no gain worth speaking of.
    return np.where(np.isfinite(loudness), loudness, 0)


def _added(at: npt.NDArray[np.int32], heard: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    return np.asarray(np.bincount(at, weights=heard), np.float64)
