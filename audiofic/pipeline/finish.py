"""One chapter's takes → its finished files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audiofic.audio.mix import Mix, MixedSection, mix
from audiofic.model import Each, Recipe, Take, in_turn
from audiofic.pipeline.jobs import Finished, FinishJob, Track
from audiofic.pipeline.profiles import PROFILES
from audiofic.publish.sections import encode_in_sections
from audiofic.speech.store import TakeStore


def finish(job: FinishJob, progress: Callable[[float], None], each: Each = in_turn) -> Finished:
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
    tracks, encoded = [], []
    for (kind, path), earlier in zip(job.outputs, job.earlier or repeat(()), strict=False):
        encoded.append(encode_in_sections(told, path, profile.format(kind), job.tags, each, earlier))
        tracks.append(_track(mixed, path))
    return Finished(tracks=tuple(tracks), encoded=tuple(encoded))


def _track(mixed: Mix, path: Path) -> Track:
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
        told = _Telling(length=mixed.length, progress=progress)
        self.sample_rate = mixed.sample_rate
        self.sections = [_ToldSection(section, told) for section in mixed.sections]
        self._mixed = mixed
        self._told = told

    def blocks(self) -> Iterator[NDArray[np.float32]]:
        """The mix's."""
        return self._told(self._mixed.blocks())


class _ToldSection:
    def __init__(self, section: MixedSection, told: _Telling) -> None:
        self.length = section.length
        self.key = section.key
        self._section = section
        self._told = told

    def blocks(self, *, before: int = 0, after: int = 0) -> Iterator[NDArray[np.float32]]:
        """The section's."""
        return self._told(self._section.blocks(before=before, after=after))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """Passes blocks on, each of them told of when it has been taken."""

    length: int
    """Samples of the whole."""
    progress: Callable[[float], None]

    def __call__(self, blocks: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
        for block in blocks:
            yield block
            self.progress(len(block) / self.length)
