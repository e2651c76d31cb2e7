"""Whether a take is what was asked for, as far as its samples show it."""

from __future__ import annotations

from audiofic.model import Recipe, Take
from audiofic.speech.pace import bounds

QUIETEST_PEAK = 0.01
"""Of full scale; the weakest whisper of the default engine peaks far above it."""

MOST_CLIPPED = 0.0005
"""Part of all samples that may stand at full scale."""


def fault(take: Take, recipe: Recipe, *, silent: bool, recorded: bool = False) -> str | None:
    """What is wrong with ``take``, in words; None where nothing is.

    ``silent``: it is meant to be. ``recorded``: it is no reading of the text, and may last as long as it likes.
    """
    if take.sample_rate <= 0:
        return "the take has no sample rate"
    if len(take.pcm) % 2:
        return "the take is cut off in the middle of a sample"
    if not take.pcm:
        return "the take is empty"
    shortest, longest = bounds(recipe.spoken, recipe.rate)
    if not recorded and not shortest <= take.seconds <= longest:
        return f"the take lasts {take.seconds:.2f} s, where {shortest:.2f} to {longest:.2f} s were to be expected"
    return None if silent else _unheard(take)


def _unheard(take: Take) -> str | None:
    import numpy as np

    samples = np.frombuffer(take.pcm, dtype=np.int16)
    top = max(int(samples.max()), -int(samples.min()))
    if top < QUIETEST_PEAK * 32767:
        return "the take is silent"
    if top >= 32767 and np.count_nonzero((samples == 32767) | (samples <= -32767)) > MOST_CLIPPED * len(samples):
        return "the take is clipped"
    return None
