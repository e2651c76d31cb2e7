"""One chapter's takes → its finished files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audiofic.audio.mix import Mix, mix
from audiofic.model import Each, Recipe, Take
from audiofic.pipeline.jobs import Finished, FinishJob, Track
from audiofic.pipeline.profiles import PROFILES
from audiofic.publish.formats import Format
from audiofic.publish.parts import encode_in_parts
from audiofic.speech.store import TakeStore


def finish(job: FinishJob, progress: Callable[[float], None], each: Each = map) -> Finished:
    """Mix the chapter once and encode it in every format asked for.

    ``progress`` is told, as the work goes on, which part of the whole has been done since it was last told; the parts
    sum to about 1. It is called by every thread that ``each`` has work. Raises OutputError.
    """
    store = TakeStore(job.takes)
    missing: list[Recipe] = []

    def load(recipe: Recipe) -> Take | None:
        progress(0.0)  # nothing done, but a chance to be stopped
        if recipe.key in job.failed:
            return None
        take = store.get(recipe.key)
        if take is None:
            missing.append(recipe)
        return take

    profile = PROFILES[job.profile]
    mixed = mix(job.plan.script, job.plan.lines, load, job.pauses, profile.master, each)
    if missing:
        return Finished(missing=tuple(missing))
    told = _Told(mixed, lambda part: progress(part / len(job.outputs)))
    return Finished(tracks=tuple(_track(job, told, profile.format(kind), path, each) for kind, path in job.outputs))


def _track(job: FinishJob, told: _Told, made: Format, path: Path, each: Each) -> Track:
    encode_in_parts(told, path, made, job.tags, each)
    mixed = told.mixed
    return Track(
        file=path.name,
        seconds=mixed.seconds,
        cues=mixed.cues,
        loudness=mixed.loudness,
        true_peak=mixed.true_peak,
    )


class _Told:
    """A mix that tells how much of it has been taken, block by block."""

    def __init__(self, mixed: Mix, progress: Callable[[float], None]) -> None:
        self.mixed = mixed
        self.sample_rate = mixed.sample_rate
        self.length = mixed.length
        self._progress = progress

    def blocks(self, *, start: int = 0) -> Iterator[NDArray[np.float32]]:
        """The mix's."""
        for block in self.mixed.blocks(start=start):
            yield block
            self._progress(len(block) / self.length)
