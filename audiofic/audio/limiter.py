"""Keeping peaks below a ceiling by turning the sound down for a moment, so gently that it is not heard as such."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from audiofic.audio.loudness import CELL
from audiofic.audio.samples import Samples

_PHASES = 4
"""Points looked at between two samples, as BS.1770 annex 2 asks for the true peak."""
_TAPS = 24
_NEAR_PEAK = 0.8
"""Only samples this near to their cell's peak can have a higher peak beside them that matters."""


def peaks(sound: Samples, rate: int) -> Samples:
    """True peak of each ``CELL`` of ``sound``: the highest amplitude, between its samples too."""
    if not len(sound):
        return np.zeros(0, np.float32)
    cell = round(rate * CELL)
    cells = -(-len(sound) // cell)
    size = np.zeros(cells * cell, np.float32)
    np.abs(sound, out=size[: len(sound)])
    highest: Samples = size.reshape(cells, cell).max(axis=1)
    near = np.flatnonzero(size > np.repeat(highest * np.float32(_NEAR_PEAK), cell))
    np.maximum.at(highest, near // cell, _between(sound, near))
    return highest


def gains(peaks: Samples, ceiling: float) -> Samples:
    """Gain of each cell, at most 1, that keeps a sound with these ``peaks`` below ``ceiling``.

    Lowest over two cells either way, then smoothed over one: the gain glides for some 30 ms before and after a
    peak, slower than any vowel's wave and faster than a syllable, and between the middles of cells a straight line
    (``applied``) never rises above what either needs.
    """
    if not len(peaks) or float(peaks.max()) <= ceiling:
        return np.ones(len(peaks), np.float32)
    needed = np.minimum(1, ceiling / np.maximum(peaks, ceiling)).astype(np.float32)
    lowest = np.lib.stride_tricks.sliding_window_view(np.pad(needed, 3, mode="edge"), 5).min(axis=1)
    return np.asarray(np.convolve(lowest, (0.25, 0.5, 0.25), mode="valid"), np.float32)


def applied(sound: Samples, rate: int, gains: Samples) -> Samples:
    """``sound`` with the gain of each of its cells, gliding from the middle of one to that of the next."""
    if not len(gains) or float(gains.min()) == float(gains.max()):
        return sound * (gains[0] if len(gains) else np.float32(1))
    cell = round(rate * CELL)
    middles = (np.arange(len(gains)) + 0.5) * cell
    return np.asarray(sound * np.interp(np.arange(len(sound)) + 0.5, middles, gains), np.float32)


def _between(sound: Samples, at: npt.NDArray[np.intp]) -> Samples:
    # The highest of the points on either side of the samples ``at``, by band-limited interpolation.
    padded = np.pad(sound, _TAPS // 2 + 1)
    around = np.lib.stride_tricks.sliding_window_view(padded, _TAPS + 1)[at + 1]
    # einsum, not a matrix product: that may be shared out over threads and rounded by their number.
    return np.asarray(np.abs(np.einsum("ij,jk->ik", around, _interpolation())).max(axis=1, initial=0), np.float32)


@cache
def _interpolation() -> Samples:
    # Columns: the fractions of a sample before and after the middle one; rows: the neighbours' shares.
    fractions = np.array([k / _PHASES for k in range(1 - _PHASES, _PHASES) if k])
    distance = np.arange(-(_TAPS // 2), _TAPS // 2 + 1)[:, None] - fractions[None, :]
    window = np.where(np.abs(distance) < _TAPS / 2, np.cos(np.pi * distance / _TAPS) ** 2, 0)
    return np.asarray(np.sinc(distance) * window, np.float32)
