"""One gain for each voice, so that all voices are equally loud and the chapter as loud as its listeners expect."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from audiofic.audio import limiter
from audiofic.audio.loudness import Meter
from audiofic.audio.measured import Measured
from audiofic.audio.samples import Samples, ratio
from audiofic.model import Line

_ROUNDS = 4
"""Corrections for what the limiter takes; each leaves about a tenth of the error before it."""
_MOST_MAKE_UP = 3.0
"""dB; a voice that the limiter still holds down is softer than the others rather than squashed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """How loud a chapter is."""

    loudness: float = -19.0
    """LUFS integrated. In mono -19 is as loud as -16 in stereo, the podcast level (AES TD1008, Apple Podcasts)."""
    peak: float = -3.5
    """dBTP that no sample nor the curve between samples exceeds: the shops' -3 with room for what lossy coding adds."""
    room_tone: float = -72.0
    """dBFS of the noise under everything; see ``roomtone``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A line's share of the chapter's loudness."""

    line: Line
    measured: Measured
    begins: float
    """Seconds from the chapter's start."""


def voice(line: Line) -> Hashable:
    """What is levelled together: everything said with one voice in one manner."""
    recipe = line.recipe
    return recipe.engine, recipe.driver, recipe.voice, recipe.rate, recipe.pitch


def levels(parts: Sequence[Part], seconds: float, master: Master) -> tuple[float, ...]:
    """The gain of each part of a chapter of ``seconds``, as a ratio of amplitudes; ``limiter.gains`` is still to come.

    All takes of a voice get the same gain, apart from the casting's own dB: levelling sentence by sentence pumps.
    Where the limiter will take loudness away, the voice gets that much more beforehand.
    """
    voices = _voices(parts)
    common = master.loudness
    make_up = [0.0] * len(voices)
    for _ in range(_ROUNDS):
        chapter = Meter(seconds)
        for index, each in enumerate(voices):
            heard = each.heard(common + make_up[index], ratio(master.peak), chapter)
            if math.isfinite(heard):
                missing = common + each.asked - heard
                make_up[index] = min(max(make_up[index] + missing, 0.0), _MOST_MAKE_UP)
        loudness = chapter.loudness()
        if math.isfinite(loudness):
            common += master.loudness - loudness
    gains = {id(part): each.gain(part, common + make_up[i]) for i, each in enumerate(voices) for part in each.parts}
    return tuple(gains[id(part)] for part in parts)


class _Voice:
    """Everything that one voice says in the chapter."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self._begins = (0.0, *accumulate(part.measured.seconds for part in parts))
        self._own = self._joined(lambda part: part.measured.energies)
        level = self._joined(lambda part: part.measured.energies * np.float32(ratio(part.line.gain) ** 2))
        self.asked = level - self._own if math.isfinite(self._own) else 0.0
        """What the casting's gain changes, in LU."""

    def gain(self, part: Part, level: float) -> float:
        """The ratio that brings the voice to ``level`` LUFS, and the casting's gain on top."""
        own = self._own if math.isfinite(self._own) else level
        return ratio(level - own + part.line.gain)

    def heard(self, level: float, ceiling: float, chapter: Meter) -> float:
        """The voice's loudness after the limiter, when it is meant to be ``level``; ``chapter`` hears it too."""

        def limited(part: Part) -> Samples:
            energies = part.measured.energies
            gain = np.float32(self.gain(part, level))
            gains = gain * limiter.gains(part.measured.peaks * gain, ceiling)
            chapter.add(part.begins, energies * gains**2)
            return energies * gains**2

        return self._joined(limited)

    def _joined(self, energies: Callable[[Part], Samples]) -> float:
        # Takes one after another without pauses: short ones need no rule of their own, and pauses do not count.
        meter = Meter(self._begins[-1])
        for begins, part in zip(self._begins, self.parts, strict=False):
            meter.add(begins, energies(part))
        return meter.loudness()


def _voices(parts: Sequence[Part]) -> list[_Voice]:
    groups: dict[Hashable, list[Part]] = {}
    for part in parts:
        groups.setdefault(voice(part.line), []).append(part)
    return [_Voice(group) for group in groups.values()]
