"""Sound in cells of 10 ms: what levels and peaks are counted in."""

from __future__ import annotations

import numpy as np

from audiofic.audio.samples import Samples

_SECONDS = 0.01


def cell(rate: int) -> int:
    """Samples of one cell at ``rate`` Hz: even, so that a cell has a middle."""
    return 2 * round(rate * _SECONDS / 2)


def cells(sound: Samples, size: int) -> Samples:
    """A copy of ``sound`` as rows of ``size`` samples, the last one filled up with silence."""
    rows = -(-len(sound) // size)
    padded = np.zeros(rows * size, np.float32)
    padded[: len(sound)] = sound
    return padded.reshape(rows, size)
