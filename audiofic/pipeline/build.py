"""The build: plan, make the takes that are missing, finish each chapter as soon as its takes are there, report."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from audiofic.errors import OutputError, SynthesisError
from audiofic.model import Recipe, Take
from audiofic.pipeline.cache import cache_folder
from audiofic.pipeline.casting_file import keep_casting
from audiofic.pipeline.effort import Pace, chapter_work, take_work
from audiofic.pipeline.events import ChapterDone, Event, Planned, Published, Stopped, Worked
from audiofic.pipeline.finishers import Finishers
from audiofic.pipeline.jobs import Finished, FinishJob
from audiofic.pipeline.left_over import left_over
from audiofic.pipeline.memory import Memory
from audiofic.pipeline.notices import notices
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.outputs import Settings, prepare_folder
from audiofic.pipeline.plan import ChapterPlan
from audiofic.pipeline.prepare import Prepared, prepare
from audiofic.pipeline.profiles import PROFILES
from audiofic.pipeline.publications import Order, publish
from audiofic.pipeline.records import Records
from audiofic.pipeline.report import (
    BuildReport,
    ChapterReport,
    Publication,
    Track,
    chapter_report,
    known_of,
    write_report,
)
from audiofic.pipeline.standard import foretold
from audiofic.pipeline.witness import witness
from audiofic.publish.formats import choose
from audiofic.speech.store import TakeStore
from audiofic.speech.studio import Studio

_PROGRESS_EVERY = 0.2
"""Seconds between looks at how far the finishing processes are."""


def build(options: BuildOptions, tell: Callable[[Event], None] = lambda event: None) -> BuildReport:
    """Make the audiobook and say what was made.

    ``tell`` is called in this thread with every event. Raises InputError, SettingsError, EngineError,
    LedgerError or OutputError; a line that cannot be synthesised is no error but a failure in the report.
    """
    cache = cache_folder(options.cache)
    memory = Memory(cache / "builds", options)
    if report := memory.recall():
        _tell_of(report, tell)
        return report
    with witness() as read:
        prepared = prepare(options, cache)
    prepare_folder(options.output)
    run = _Run(prepared.plans, prepared.jobs, cache, tell)
    began = time.monotonic()
    run.work(options.jobs, options.timeout)
    Pace(cache / "pace.json").learn(options, run.effort, time.monotonic() - began)
    chapters = tuple(report for report in run.reports if report)
    order = Order(
        choice=choose(options.formats),
        info=prepared.settings.info,
        jobs=prepared.jobs,
        chapters=chapters,
        output=options.output,
        cache=cache,
    )
    report = _report(options, prepared, chapters, _published(order, tell))
    memory.keep(report, read)
    return report


def _tell_of(report: BuildReport, tell: Callable[[Event], None]) -> None:
    """The events of a build that finds nothing to do."""
    chapters = len(report.chapters)
    tell(Planned(chapters=chapters, unchanged=chapters, takes=0, kept=0, work=0.0))
    for chapter in report.chapters:
        tell(ChapterDone(report=chapter))
    for publication in report.publications:
        tell(Published(publication=publication))


def _published(order: Order, tell: Callable[[Event], None]) -> tuple[Publication, ...]:
    made = []
    for publication in publish(order):
        tell(Published(publication=publication))
        made.append(publication)
    return tuple(made)


def _report(
    options: BuildOptions,
    prepared: Prepared,
    chapters: tuple[ChapterReport, ...],
    publications: tuple[Publication, ...],
) -> BuildReport:
    production, casting = prepared.production, prepared.casting
    digest, said = None, notices(production)
    if production.file is None:
        digest, kept = keep_casting(production, options.output)
        said = (*said, *kept)
    report = BuildReport(
        chapters=chapters,
        roles=casting.roles,
        narrator=casting.narrator,
        unknown=casting.unknown,
        casting_sha256=digest,
        notices=(*said, *prepared.told),
        book=known_of(prepared.settings.info),
        publications=publications,
        left_out=production.left_out,
        unfit=tuple(str(problem) for problem in production.unfit),
        unmet=tuple(_unmet(prepared.settings, chapters)),
    )
    report = replace(report, left_over=left_over(options.output, report.files))
    write_report(report, options.output)
    return report


def _unmet(settings: Settings, chapters: Sequence[ChapterReport]) -> Iterator[str]:
    for chapter in chapters:
        for track in chapter.tracks:
            yield from foretold(track.file, track.seconds, settings.pauses, PROFILES[settings.profile])


@dataclass(slots=True)
class _Chapter:
    """Where a chapter stands."""

    plan: ChapterPlan
    job: FinishJob
    awaited: set[str] = field(default_factory=set)
    """Keys of its takes that are not made yet."""
    remade: bool = False
    """Its takes were lost once and made again."""


class _Run:
    """The state of one build, driven by one loop in one thread."""

    def __init__(
        self,
        plans: Sequence[ChapterPlan],
        jobs: Sequence[FinishJob],
        cache: Path,
        tell: Callable[[Event], None],
    ) -> None:
        self.reports: list[ChapterReport | None] = [None] * len(plans)
        self._chapters = [_Chapter(plan, job) for plan, job in zip(plans, jobs, strict=True)]
        self._records = Records(cache / "tracks")
        self._store = TakeStore(cache / "takes")
        self._tell = tell
        self._queue: deque[Recipe] = deque()
        self._waiting: dict[str, list[int]] = {}
        """Key of a take to make → numbers of the chapters that wait for it."""
        self._failed: dict[str, str] = {}
        self.effort = 0.0
        """All the work there is, as ``effort`` counts it."""
        self._made = 0
        """Takes."""
        self._takes: dict[Future[Take], Recipe] = {}
        self._finishing: dict[Future[Finished], int] = {}

    def work(self, jobs: int, timeout: float) -> None:
        """Make everything that is not there yet."""
        changed = self._plan()
        self._store.sweep()
        try:
            self._make(changed, jobs, timeout)
        except KeyboardInterrupt:
            chapters = sum(report is not None and not report.unchanged for report in self.reports)
            self._tell(Stopped(takes=self._made, chapters=chapters))
            raise

    def _make(self, changed: Sequence[int], jobs: int, timeout: float) -> None:
        with Studio(jobs, timeout=timeout) as studio, Finishers(jobs) as finishers:
            for number in sorted(changed, key=self._length, reverse=True):
                if not self._chapters[number].awaited:
                    self._finish(finishers, number)
            while self._queue or self._takes or self._finishing:
                # A short queue keeps the takes in memory few, whatever the length of the book.
                while self._queue and len(self._takes) < 4 * jobs:
                    recipe = self._queue.popleft()
                    self._takes[studio.submit(recipe)] = recipe
                under_way: list[Future[Any]] = [*self._takes, *self._finishing]
                done, _ = wait(under_way, timeout=_PROGRESS_EVERY, return_when=FIRST_COMPLETED)
                for number, part in finishers.progress():
                    self._tell(Worked(work=part * chapter_work(self._chapters[number].plan.lines)))
                for future in done:
                    if future in self._takes:
                        self._take_made(finishers, future)
                    else:
                        self._chapter_finished(future)

    def _plan(self) -> list[int]:
        """Queue what is missing; report what is unchanged. Gives the numbers of the chapters to make."""
        recalled = [self._records.recall(chapter.job) for chapter in self._chapters]
        changed = [number for number, tracks in enumerate(recalled) if not tracks]
        keys = {line.recipe.key for number in changed for line in self._chapters[number].plan.lines}
        for number in changed:
            self._await(number)
        self.effort = sum(take_work(recipe) for recipe in self._queue)
        self.effort += sum(self._length(number) for number in changed)
        self._tell(
            Planned(
                chapters=len(self._chapters),
                unchanged=len(self._chapters) - len(changed),
                takes=len(self._queue),
                kept=len(keys) - len(self._queue),
                work=self.effort,
            )
        )
        for number, tracks in enumerate(recalled):
            if tracks:
                self._done(number, tracks, unchanged=True)
        return changed

    def _length(self, number: int) -> float:
        # The longest first, so that no long one is left for the end.
        return chapter_work(self._chapters[number].plan.lines)

    def _await(self, number: int) -> None:
        """Queue the takes that chapter ``number`` lacks."""
        chapter = self._chapters[number]
        recipes = {line.recipe.key: line.recipe for line in chapter.plan.lines}
        chapter.awaited = {key for key in recipes if key not in self._store}
        self._enqueue(number, [recipe for key, recipe in recipes.items() if key in chapter.awaited])

    def _enqueue(self, number: int, recipes: Sequence[Recipe]) -> None:
        for recipe in recipes:
            if recipe.key not in self._waiting:
                self._waiting[recipe.key] = []
                self._queue.append(recipe)
            self._waiting[recipe.key].append(number)

    def _take_made(self, finishers: Finishers, future: Future[Take]) -> None:
        recipe = self._takes.pop(future)
        try:
            self._store.put(recipe.key, future.result())
            self._made += 1
        except SynthesisError as error:
            self._failed[recipe.key] = error.problems[0].what
        self._tell(Worked(work=take_work(recipe)))
        for number in self._waiting.pop(recipe.key):
            awaited = self._chapters[number].awaited
            awaited.discard(recipe.key)
            if not awaited:
                self._finish(finishers, number)

    def _finish(self, finishers: Finishers, number: int) -> None:
        chapter = self._chapters[number]
        failed = frozenset(self._failed).intersection(line.recipe.key for line in chapter.plan.lines)
        chapter.job = replace(chapter.job, failed=failed)
        if len(failed) == len({line.recipe.key for line in chapter.plan.lines}):
            self._done(number, (), unchanged=False)
        else:
            self._finishing[finishers.submit(number, chapter.job)] = number

    def _chapter_finished(self, future: Future[Finished]) -> None:
        number = self._finishing.pop(future)
        chapter = self._chapters[number]
        try:
            finished = future.result()
        except BrokenExecutor as error:
            raise OutputError(
                f"The process that was finishing {chapter.job.outputs[0][1]} was killed.",
                hint="Is memory short? Run the same command again: all that is made is kept.",
            ) from error
        if finished.missing:
            self._make_again(number, finished.missing)
        else:
            if not chapter.job.failed:
                self._records.remember(chapter.job, finished.tracks)
            self._done(number, finished.tracks, unchanged=False)

    def _make_again(self, number: int, missing: Sequence[Recipe]) -> None:
        chapter = self._chapters[number]
        if chapter.remade:
            raise OutputError(
                f"Takes vanish from {chapter.job.takes} as soon as they are made.",
                hint="Is another program emptying that folder? Choose another with AUDIOFIC_CACHE.",
            )
        chapter.remade = True
        recipes = {recipe.key: recipe for recipe in missing}
        chapter.awaited = set(recipes)
        self._enqueue(number, list(recipes.values()))

    def _done(self, number: int, tracks: tuple[Track, ...], *, unchanged: bool) -> None:
        chapter = self._chapters[number]
        report = chapter_report(chapter.plan, tracks, self._failed, unchanged=unchanged)
        self.reports[number] = report
        self._tell(ChapterDone(report=report))
