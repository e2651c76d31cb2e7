"""A take's sound as numbers to count with."""

from __future__ import annotations

from typing import TypeAlias

import av
import numpy as np
import numpy.typing as npt

from audiofic.model import Take

Samples: TypeAlias = npt.NDArray[np.float32]
"""Mono sound, one number a sample, full scale being 1."""

_FULL_SCALE = 32768.0


def pcm(take: Take) -> npt.NDArray[np.int16]:
    """All samples of ``take`` as they were stored, at its own rate."""
    return np.frombuffer(take.pcm, dtype=np.int16)


def samples(stored: npt.NDArray[np.int16], silence: int = 0) -> Samples:
    """Stored samples as sound, and so many samples of silence after them."""
    sound = np.zeros(len(stored) + silence, np.float32)
    np.multiply(stored, np.float32(1 / _FULL_SCALE), out=sound[: len(stored)])
    return sound


def resampled(sound: Samples, rate: int, to: int) -> Samples:
    """``sound`` at another rate (Hz), exactly ``round(len(sound) * to / rate)`` samples long and not delayed."""
    if rate == to or not len(sound):
        return sound
    wanted = round(len(sound) * to / rate)
    frame = av.AudioFrame.from_ndarray(sound.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate = rate
    resampler = av.AudioResampler(format="flt", layout="mono", rate=to)
    parts = [part.to_ndarray().ravel() for part in (*resampler.resample(frame), *resampler.resample(None))]
    result = np.zeros(wanted, np.float32)
    joined = np.concatenate(parts)[:wanted] if parts else result[:0]
    result[: len(joined)] = joined
    return result


def decibels(ratio: float) -> float:
    """A ratio of amplitudes in dB; silence is minus infinity."""
    return 20 * float(np.log10(ratio)) if ratio > 0 else -np.inf


def ratio(decibels: float) -> float:
    """The ratio of amplitudes that ``decibels`` mean."""
    return float(10 ** (decibels / 20))
