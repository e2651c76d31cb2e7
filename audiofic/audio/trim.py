"""Where the sound of a take begins and ends, and edges that do not click."""

from __future__ import annotations

import numpy as np

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


def sounding(sound: Samples, rate: int) -> tuple[int, int]:
    """First sample and the one past the last that are worth hearing; as ``(first, end)``.

    A silent take is kept whole: it has no edges, and what speaks silence means it to last.
    """
    peak = float(np.max(np.abs(sound), initial=0.0))
    if peak == 0:
        return 0, len(sound)
    loud = np.flatnonzero(np.abs(sound) > peak * _NEAR_SILENCE)
    first = max(0, int(loud[0]) - round(_LEAD * rate))
    last = min(len(sound), int(loud[-1]) + 1 + round(_TAIL * rate))
    return first, last


def faded(sound: Samples, rate: int, rise: float = _FADE_IN, fall: float = _FADE_OUT) -> Samples:
    """A copy of ``sound`` that rises from nothing and falls back to it on half a cosine of so many seconds."""
    result = sound.copy()
    first, last = (min(round(seconds * rate), len(sound) // 2) for seconds in (rise, fall))
    result[:first] *= _slope(first)
    result[len(result) - last :] *= _slope(last)[::-1]
    return result


def _slope(length: int) -> Samples:
    # Half a step from either end: the first sample is already small, the last not yet whole.
    steps = (np.arange(length, dtype=np.float32) + np.float32(0.5)) / max(length, 1)
    return (0.5 - 0.5 * np.cos(np.pi * steps)).astype(np.float32)
