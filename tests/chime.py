"""A sound as an author might have it, written with the standard library."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

RATE = 44_100
"""Hz."""


def write_chime(
    path: Path,
    *,
    seconds: float = 1.0,
    hertz: float = 660.0,
    peak: float = 0.5,
    before: float = 0.0,
    after: float = 0.0,
    channels: int = 1,
    width: int = 2,
) -> Path:
    """A steady tone with ``before`` and ``after`` seconds of silence around it; gives ``path``."""
    tone = peak * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)
    sound = np.concatenate([np.zeros(round(before * RATE)), tone, np.zeros(round(after * RATE))])
    samples = np.round(sound * (2.0 ** (8 * width - 1) - 1)).astype("<i4")
    frames = np.repeat(samples, channels).view(np.uint8).reshape(-1, 4)[:, :width]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(RATE)
        file.writeframes(frames.tobytes())
    return path
