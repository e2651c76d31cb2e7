"""One chapter's takes → its finished files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audiofic.audio.mix import Mix, mix
from audiofic.model import Recipe, Take
from audiofic.pipeline.jobs import Finished, FinishJob
from audiofic.pipeline.profiles import PROFILES
from audiofic.pipeline.report import Track
from audiofic.publish.encode import encode
from audiofic.publish.formats import Format
from audiofic.speech.store import TakeStore


def finish(job: FinishJob, progress: Callable[[float], None]) -> Finished:
    """Mix the chapter once and encode it in every format asked for.

    ``progress`` is told, as the work goes on, which part of the whole has been done since it was last told;
    the parts sum to 1. Raises OutputError.
    """
    store = TakeStore(job.takes)
    missing: list[Recipe] = []

    def load(recipe: Recipe) -> Take | None:
        if recipe.key in job.failed:
            return None
        take = store.get(recipe.key)
        if take is None:
            missing.append(recipe)
        return take

    profile = PROFILES[job.profile]
    mixed = mix(job.script, job.lines, load, job.pauses, profile.master)
    if missing:
        return Finished(missing=tuple(missing))
    share = 1 / len(job.outputs)
    return Finished(
        tracks=tuple(
            _track(job, mixed, profile.format(kind), path, lambda part: progress(part * share))
            for kind, path in job.outputs
        )
    )


def _track(job: FinishJob, mixed: Mix, made: Format, path: Path, progress: Callable[[float], None]) -> Track:
    encode(_told(mixed, progress), mixed.sample_rate, path, made, job.tags)
    return Track(
        file=path.name,
        seconds=mixed.seconds,
        cues=mixed.cues,
        loudness=mixed.loudness,
        true_peak=mixed.true_peak,
    )


def _told(mixed: Mix, progress: Callable[[float], None]) -> Iterator[NDArray[np.float32]]:
    """The blocks, telling ``progress`` about every hundredth of them."""
    step = max(1, round(mixed.seconds * mixed.sample_rate / 100))
    since = 0
    for block in mixed.blocks():
        yield block
        since += len(block)
        if since >= step:
            progress(since / mixed.sample_rate / mixed.seconds)
            since = 0
    progress(since / mixed.sample_rate / mixed.seconds if mixed.seconds else 1.0)
