"""How loud sound is to an ear: ITU-R BS.1770-4, which EBU R 128 and every delivery standard rest on."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from audiofic.audio.cells import cell, cells
from audiofic.audio.filtering import Response, frequencies, section
from audiofic.audio.samples import Samples

HOP = 0.1
"""Seconds: loudness is taken from energies of pieces this long."""

_HOPS = 4
"""Of a block: 400 ms, one every 100 ms."""
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0
_OFFSET = -0.691

# The standard's two filters (tables 1 and 2): a head that reflects high notes, and an ear deaf to the lowest.
_DESIGN_RATE = 48_000
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


@cache
def weighting(rate: int) -> Response:
    """K-weighting: the standard's own filters at each frequency, instead of filters designed anew for each rate."""
    cycles = np.minimum(frequencies(rate) * rate / _DESIGN_RATE, 0.5)
    return (section(*_SHELF, cycles) * section(*_HIGH_PASS, cycles)).astype(np.complex64)


def energies(sound: Samples, rate: int) -> Samples:
    """Energy of each cell of ``sound``, K-weighted for loudness, in squares times seconds."""
    by_cell = cells(sound, cell(rate))
    return np.asarray(np.einsum("ij,ij->i", by_cell, by_cell) / rate, np.float32)


def gated(energies: npt.NDArray[np.floating], seconds: float) -> float:
    """Integrated loudness (LUFS) of a programme of ``seconds`` with these K-weighted energies of each ``HOP``.

    Blocks below -70 LUFS do not count, nor those 10 LU below the mean of the rest. A programme shorter than one
    block is a block of its own length: padded with silence, a short word would measure softer than it sounds.
    Minus infinity where nothing is heard.
    """
    whole = int(seconds / HOP + 1e-9)
    if whole < _HOPS:
        power = np.array([energies.sum() / max(seconds, HOP / 10)])
    else:
        upto = np.concatenate((np.zeros(1), np.cumsum(energies[:whole])))
        power = (upto[_HOPS:] - upto[:-_HOPS]) / (_HOPS * HOP)
    power = power[power > _power(_ABSOLUTE_GATE)]
    if not len(power):
        return -np.inf
    power = power[power >= _power(_loudness(float(power.mean())) + _RELATIVE_GATE)]
    return _loudness(float(power.mean()))


def _loudness(power: float) -> float:
    return _OFFSET + 10 * float(np.log10(power))


def _power(loudness: float) -> float:
    return float(10 ** ((loudness - _OFFSET) / 10))
