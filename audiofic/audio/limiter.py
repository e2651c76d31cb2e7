"""Keeping peaks below a ceiling by turning the sound down for a moment, so gently that it is not heard as such."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from audiofic.audio.cells import cell, cells
from audiofic.audio.samples import Samples

_PHASES = 4
"""Points looked at between two samples, as BS.1770 annex 2 asks for the true peak."""
_TAPS = 24
_NEAR_PEAK = 0.9
"""Only beside samples this near to their cell's peak is a higher one to be found that matters."""
_LOUD = 0.35
"""Of the whole sound's peak: softer cells never meet the ceiling, so their samples' peak will do."""

REACH = 3
"""Cells before and after a peak that its limiting changes."""


def peaks(sound: Samples, rate: int) -> Samples:
    """True peak of each cell of ``sound``: the highest amplitude, between its samples too."""
    size = cell(rate)
    by_cell = cells(sound, size)
    np.abs(by_cell, out=by_cell)
    highest: Samples = by_cell.max(axis=1)
    loud = np.flatnonzero(highest > highest.max(initial=0) * np.float32(_LOUD))
    near = np.flatnonzero(by_cell[loud] > (highest[loud] * np.float32(_NEAR_PEAK))[:, None])
    at = loud[near // size] * size + near % size
    at = at[_is_top(by_cell, at)]
    np.maximum.at(highest, at // size, _between(sound, at))
    return highest


def gains(peaks: Samples, ceiling: float) -> Samples:
    """Gain of each cell, at most 1, that keeps a sound with these ``peaks`` below ``ceiling``.

    The lowest over two cells either way, smoothed over one: the gain glides for some 30 ms before and after a peak,
    slower than any vowel's wave and faster than a syllable. The straight lines that ``applied`` draws between the
    middles of cells are never above what either cell needs.
    """
    result = np.ones(len(peaks), np.float32)
    loud = np.flatnonzero(peaks > ceiling)
    if not len(loud):
        return result
    needed = np.ones(len(peaks) + 2 * REACH, np.float32)
    needed[loud + REACH] = ceiling / peaks[loud]
    lowest = np.lib.stride_tricks.sliding_window_view(needed, 5).min(axis=1)
    return np.asarray(np.convolve(lowest, (0.25, 0.5, 0.25), mode="valid"), np.float32)


def applied(sound: Samples, rate: int, gains: Samples) -> Samples:
    """``sound`` with the gain of each of its cells, gliding from the middle of one to that of the next."""
    if not len(sound) or float(gains.min()) == 1:
        return sound
    # Half a cell is one straight line, from an edge (the mean of two cells' gains) to a middle or back.
    half = cell(rate) // 2
    points = np.ones(2 * len(gains) + 1, np.float32)
    points[1::2] = gains
    points[2:-1:2] = (gains[1:] + gains[:-1]) / 2
    points[0], points[-1] = gains[0], gains[-1]
    result = cells(sound, half)
    lines = np.flatnonzero(np.minimum(points[:-1], points[1:])[: len(result)] < 1)
    ramp = (np.arange(half, dtype=np.float32) + np.float32(0.5)) / half
    result[lines] *= points[lines, None] + (points[lines + 1] - points[lines])[:, None] * ramp
    return result.ravel()[: len(sound)]


def _is_top(by_cell: Samples, at: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
    """Which of the samples ``at`` are as high as their neighbours of the same cell."""
    amplitudes, inside = by_cell.ravel(), at % by_cell.shape[1]
    last = by_cell.shape[1] - 1
    here = amplitudes[at]
    rising = here >= amplitudes[at - (inside > 0)]
    return np.asarray(rising & (here >= amplitudes[at + (inside < last)]))


def _between(sound: Samples, at: npt.NDArray[np.intp]) -> Samples:
    # The highest of the points on either side of the samples ``at``, by band-limited interpolation.
    padded = np.pad(sound, _TAPS // 2 + 1)
    around = np.lib.stride_tricks.sliding_window_view(padded, _TAPS + 1)[at + 1]
    # einsum, not a matrix product: that may be shared out over threads and rounded by their number.
    return np.asarray(np.abs(np.einsum("ij,jk->ik", around, _interpolation())).max(axis=1, initial=0), np.float32)


@cache
def _interpolation() -> Samples:
    # Columns: the fractions of a sample before and after the middle one; rows: the neighbours' shares.
    fractions = np.array([k / _PHASES for k in range(-_PHASES // 2, _PHASES // 2 + 1) if k])
    distance = np.arange(-(_TAPS // 2), _TAPS // 2 + 1)[:, None] - fractions[None, :]
    window = np.where(np.abs(distance) < _TAPS / 2, np.cos(np.pi * distance / _TAPS) ** 2, 0)
    return np.asarray(np.sinc(distance) * window, np.float32)
