"""Where the sound of a take begins and ends, and edges that do not click."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from audiofic.audio.samples import Samples, ratio

_NEAR_SILENCE = ratio(-50)
"""Against the take's own peak. The softest onsets and endings of eSpeak ("f", "th", "h") lie around -35 dB,
the noise floor of recorded voices mostly below -55."""
_LEAD = 0.010
"""Seconds kept before the first sound: what is softer than near-silence but still belongs to it."""
_TAIL = 0.02
"""Seconds kept after the last sound, where a voice dies away."""
_FADE_IN = 0.003
"""Seconds, for takes that begin at once: shorter than a plosive's burst, so that it keeps its edge."""
_FADE_OUT = 0.010


def sounding(pcm: npt.NDArray[np.int16], rate: int) -> tuple[int, int]:
    """First sample and the one past the last that are worth hearing.

    A take without any sound is kept whole: it has no edges, and what speaks silence means it to last.
    """
    if not len(pcm):
        return 0, 0
    threshold = int(max(int(pcm.max()), -int(pcm.min())) * _NEAR_SILENCE)
    loud = (pcm > threshold) | (pcm < -threshold)
    if not loud.any():
        return 0, len(pcm)
    first = int(loud.argmax())
    last = len(pcm) - int(loud[::-1].argmax())
    return max(0, first - round(_LEAD * rate)), min(len(pcm), last + round(_TAIL * rate))


def fade(sound: Samples, rate: int, rise: float = _FADE_IN, fall: float = _FADE_OUT) -> None:
    """Let ``sound`` rise from nothing and fall back to it, in place, on half a cosine of so many seconds."""
    first, last = (min(round(seconds * rate), len(sound) // 2) for seconds in (rise, fall))
    sound[:first] *= _slope(first)
    sound[len(sound) - last :] *= _slope(last)[::-1]


@lru_cache(maxsize=64)
def _slope(length: int) -> Samples:
    # Half a step from either end: the first sample is already small, the last not yet whole.
    steps = (np.arange(length, dtype=np.float32) + np.float32(0.5)) / max(length, 1)
    return (0.5 - 0.5 * np.cos(np.pi * steps)).astype(np.float32)
