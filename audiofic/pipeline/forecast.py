"""What a build would make, and why, without making it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from audiofic.model import LeftOut, Line, Pauses
from audiofic.pipeline.cache import cache_folder
from audiofic.pipeline.effort import Pace, chapter_work, reading_work, take_work
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.notices import notices
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.prepare import prepare
from audiofic.pipeline.profiles import PROFILES
from audiofic.pipeline.records import Records
from audiofic.pipeline.said import Said, said
from audiofic.speech.pace import expected_seconds
from audiofic.speech.store import TakeStore

_LOSSLESS = 16
"""Bits a sample, where the format has no bit rate: what WAV takes, and the most that FLAC does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterForecast:
    """One chapter."""

    chapter: str
    words: int
    """To be spoken."""
    seconds: float
    """Length of the audio: as it is where it is unchanged, else estimated."""
    size: int
    """Bytes of all its audio files, estimated."""
    takes: int
    """To make."""
    reasons: Mapping[str, int]
    """Why takes are to be made → how many, most first; where none are, why its files are to be made → 0."""
    unchanged: bool
    """Nothing is to be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A build that has not been."""

    chapters: tuple[ChapterForecast, ...]
    build_seconds: float
    """What it takes, estimated by what earlier builds took."""
    left_out: tuple[LeftOut, ...]
    """Parts of the source that are not read."""
    notices: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "takes": sum(chapter.takes for chapter in self.chapters),
            "seconds": round(sum(chapter.seconds for chapter in self.chapters), 1),
            "build_seconds": round(self.build_seconds, 1),
            "chapters": [{**asdict(chapter), "seconds": round(chapter.seconds, 1)} for chapter in self.chapters],
            "left_out": [asdict(part) for part in self.left_out],
            "notices": list(self.notices),
        }


def forecast(options: BuildOptions) -> Forecast:
    """What ``build`` would do with the same options. Nothing is written. Raises what ``build`` raises before it works.

    A take that several chapters share counts in the first of them.
    """
    cache = cache_folder(options.cache)
    prepared = prepare(options, cache)
    store, records = TakeStore(cache / "takes"), Records(cache / "tracks")
    queued: set[str] = set()
    chapters, work, alone = [], 0.0, 0.0
    for job in prepared.jobs:
        lines = {line.recipe.key: line for line in job.plan.lines}
        tracks = records.recall(job)
        missing = [] if tracks else [key for key in lines if key not in queued and key not in store]
        queued.update(missing)
        reasons = {} if tracks else _reasons(job, [lines[key] for key in missing], records)
        seconds = tracks[0].seconds if tracks else _seconds(job.plan.lines, job.pauses)
        work += sum(take_work(lines[key].recipe) for key in missing)
        work += 0 if tracks else chapter_work(job.plan.lines, records.fresh(job))
        alone += reading_work(job.plan.lines)
        chapters.append(
            ChapterForecast(
                chapter=job.plan.script.chapter.name,
                words=sum(len(line.utterance.spoken.split()) for line in job.plan.lines),
                seconds=seconds,
                size=_size(job, seconds),
                takes=len(missing),
                reasons=reasons,
                unchanged=bool(tracks),
            )
        )
    return Forecast(
        chapters=tuple(chapters),
        build_seconds=Pace(cache / "pace.json").seconds(options, work, alone) if work else 0.0,
        left_out=prepared.production.left_out,
        notices=notices(prepared.production),
    )


def _reasons(job: FinishJob, missing: Sequence[Line], records: Records) -> dict[str, int]:
    before = records.said(job)
    if before is None:
        return {"new chapter" if missing else "not made before": len(missing)}
    if not missing:
        return {_why_again(job, before): 0}
    now = said(job)
    keys = {line.recipe.key: index for index, line in enumerate(job.plan.lines)}
    counts = Counter(_why(now, keys[line.recipe.key], before) for line in missing)
    return dict(counts.most_common())


def _why(now: Said, index: int, before: Said) -> str:
    """Why the take of line ``index`` is to be made."""
    speaker, words, manner = now.line(index)
    was = before.of_words(words)
    if not was:
        return "text changed"
    if any(how == manner for _, how in was):
        return "lost from the cache"
    if any({**how, "engine_version": manner["engine_version"]} == manner for _, how in was):
        return "speech engine changed"
    if speaker in {who for who, _ in was}:
        return f"voice of {speaker} changed"
    return f"now said by {speaker}"


def _why_again(job: FinishJob, before: Said) -> str:
    """Why a chapter is to be finished again though its takes are all there."""
    if said(job) != before:
        return "text or voices changed, all takes are there"
    gone = [path.name for _, path in job.outputs if not path.is_file()]
    return f"{gone[0]} is missing" if gone else "levels, tags or settings changed, or somebody touched the file"


def _seconds(lines: Sequence[Line], pauses: Pauses) -> float:
    spoken = sum(expected_seconds(line.recipe.spoken, line.recipe.rate) + pauses.sentence for line in lines)
    return pauses.head + spoken + pauses.tail if lines else 0.0


def _size(job: FinishJob, seconds: float) -> int:
    formats = (PROFILES[job.profile].format(kind) for kind, _ in job.outputs)
    return round(sum(each.bit_rate or _LOSSLESS * each.sample_rate for each in formats) / 8 * seconds)
