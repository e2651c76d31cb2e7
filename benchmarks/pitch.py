"""The pitch of speech, by autocorrelation; what the other benchmarks measure voices with."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FRAME = 1024
HOP = 220
"""Samples: 46 ms and 10 ms at 22,050 Hz."""


def frames(sound: Floats) -> Floats:
    """One row every 10 ms, those that are not silent (30 dB below the loudest, or more)."""
    rows: Floats = sliding_window_view(sound, FRAME)[::HOP]
    energy = np.mean(rows**2, axis=1)
    heard: Floats = rows[energy > energy.max() * 1e-3]
    return heard


def pitch_track(sound: Floats, low: int = 50, high: int = 500, rate: int = 22050) -> tuple[Floats, Floats]:
    """Hz and periodicity (0–1) of each voiced frame, by the first high peak of the autocorrelation."""
    rows = frames(sound)
    window = np.hanning(FRAME)
    shape = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * FRAME)) ** 2)[:FRAME]
    power = np.abs(np.fft.rfft((rows - rows.mean(axis=1, keepdims=True)) * window, 2 * FRAME)) ** 2
    # Divided by the window's own autocorrelation, or long periods would look weak (Boersma 1993).
    curves = np.fft.irfft(power)[:, :FRAME] / np.maximum(shape, shape[0] * 1e-3)
    curves /= curves[:, :1]
    first, last = rate // high, rate // low
    hertz, strengths = [], []
    for curve in curves:
        reach = curve[first - 1 : last + 1]
        peaks = np.flatnonzero((reach[1:-1] >= reach[:-2]) & (reach[1:-1] > reach[2:])) + 1
        high_ones = [peak for peak in peaks if reach[peak] > max(0.5, 0.88 * reach.max())]
        if high_ones:
            hertz.append(rate / (high_ones[0] + first - 1))
            strengths.append(min(reach[high_ones[0]], 0.9999))
    return np.array(hertz), np.array(strengths)
