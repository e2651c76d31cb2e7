"""The faint noise of a quiet room under a whole chapter, so that no pause is digital silence.

Between takes, digital silence sounds as if the recording had stopped, and shops take it for a fault. The noise also
dithers whatever is rounded to 16 bits later.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from audiofic.audio.samples import Samples, ratio

_LENGTH = 1 << 18
"""Samples until the noise comes again (12 s at 22,050 Hz): nobody hears a pattern in it."""
_SEED = 0x6AF
_CORNER = 40.0
"""Hz; above it the noise falls by 3 dB an octave, as in a quiet room, and below it there is nothing to hear."""


def room_tone(start: int, length: int, rate: int, level: float) -> Samples:
    """``length`` samples of noise at ``level`` dBFS (RMS) from sample ``start`` of a section on.

    A function of the position alone, so that it is the same however a section is cut into blocks; before a section's
    first sample it is what would have led to it.
    """
    noise, at = _twice(rate, level), start % _LENGTH
    rounds = -(-(at + length) // len(noise))
    whole = noise if rounds == 1 else np.tile(noise, rounds)
    return whole[at : at + length]


@cache
def _twice(rate: int, level: float) -> Samples:
    """Two rounds of the noise at its level: a block as long as one may begin anywhere in the first."""
    noise = np.tile(_noise(rate) * np.float32(ratio(level)), 2)
    noise.flags.writeable = False
    return noise


def _noise(rate: int) -> Samples:
    # From the raw bits of the generator: these are promised to stay the same in all versions of numpy.
    phases = np.random.Philox(key=_SEED).random_raw(_LENGTH // 2 + 1) / 2.0**64 * 2 * np.pi
    frequency = np.fft.rfftfreq(_LENGTH, 1 / rate)
    size = np.where(frequency >= _CORNER, 1 / np.sqrt(np.maximum(frequency, _CORNER)), 0)
    noise = np.fft.irfft(size * np.exp(1j * phases), _LENGTH)
    return np.asarray(noise / np.sqrt(np.mean(noise**2)), np.float32)
