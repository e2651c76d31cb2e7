"""The build: plan, make the takes that are missing, finish each chapter as soon as its takes are there, report."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path
from typing import Any

from audiofic.errors import OutputError, SynthesisError
from audiofic.model import Recipe, Take
from audiofic.pipeline.brief import Brief, brief
from audiofic.pipeline.cache import cache_folder
from audiofic.pipeline.casting_file import keep_casting
from audiofic.pipeline.effort import Pace, take_work
from audiofic.pipeline.events import ChapterDone, Event, Planned, Published, Stopped, Worked
from audiofic.pipeline.finishers import Finishers
from audiofic.pipeline.heap import give_back, share_heap
from audiofic.pipeline.jobs import Finished, FinishJob
from audiofic.pipeline.left_over import left_over
from audiofic.pipeline.memory import Memory
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.outputs import Settings, prepare_folder
from audiofic.pipeline.packed import Packed
from audiofic.pipeline.profiles import PROFILES
from audiofic.pipeline.publications import Order, publish
from audiofic.pipeline.records import Records
from audiofic.pipeline.report import (
    BuildReport,
    ChapterReport,
    Publication,
    chapter_report,
    known_of,
    write_report,
)
from audiofic.pipeline.standard import foretold
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
    share_heap()
    known = brief(options, cache)
    prepare_folder(options.output)
    run = _Run(known, cache, tell)
    began = time.monotonic()
    run.work(options.jobs, options.timeout)
    if not run.spared:
        Pace(cache / "pace.json").learn(options, known.planned.work, time.monotonic() - began)
    chapters = run.reports()
    order = Order(
        choice=choose(options.formats),
        info=known.settings.info,
        jobs=known.jobs,
        chapters=chapters,
        output=options.output,
        cache=cache,
    )
    report = _report(known, chapters, _published(order, tell), options.output)
    memory.keep(report, known.read)
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
    known: Brief, chapters: tuple[ChapterReport, ...], publications: tuple[Publication, ...], output: Path
) -> BuildReport:
    digest, kept = keep_casting(known.offer, output) if known.offer is not None else (None, ())
    report = BuildReport(
        chapters=chapters,
        roles=known.casting.roles,
        narrator=known.casting.narrator,
        unknown=known.casting.unknown,
        casting_sha256=digest,
        notices=(*known.notices, *kept, *known.told),
        book=known_of(known.settings.info),
        publications=publications,
        left_out=known.left_out,
        unfit=known.unfit,
        unmet=tuple(_unmet(known.settings, chapters)),
    )
    report = replace(report, left_over=left_over(output, report.files))
    write_report(report, output)
    return report


def _unmet(settings: Settings, chapters: Sequence[ChapterReport]) -> Iterator[str]:
    for chapter in chapters:
        for track in chapter.tracks:
            yield from foretold(track.file, track.seconds, settings.pauses, PROFILES[settings.profile])


@dataclass(slots=True)
class _Open:
    """A chapter under way."""

    job: FinishJob
    work: float
    """Of mixing and encoding it."""
    awaited: set[str] = field(default_factory=set)
    """Keys of its takes that are not made yet."""
    remade: bool = False
    """Its takes were lost once and made again."""


class _Run:
    """The state of one build, driven by one loop in one thread.

    A chapter is opened when the queue of takes runs short, and so only a few of them are unpacked or waited for at a
    time, whatever the length of the book.
    """

    def __init__(self, known: Brief, cache: Path, tell: Callable[[Event], None]) -> None:
        self._reports: Packed[tuple[int, ChapterReport]] = Packed()
        """Numbers and outcomes of the chapters that are done, in that order."""
        self._jobs = known.jobs
        self._known = known
        self._records = Records(cache / "tracks")
        self._store = TakeStore(cache / "takes")
        self._tell = tell
        self._closed = deque(number for number, tracks in enumerate(known.tracks) if not tracks)
        """Numbers of the chapters to make that are not opened yet."""
        self._open: dict[int, _Open] = {}
        self._ready: deque[int] = deque()
        """Numbers of open chapters whose takes are all there."""
        self._queue: deque[Recipe] = deque()
        self._waiting: dict[str, list[int]] = {}
        """Key of a take to make → numbers of the chapters that wait for it."""
        self._failed: dict[str, str] = {}
        self._made = 0
        """Takes."""
        self.spared = False
        """Files were there of which sections may have been taken over."""
        self._finished = 0
        """Chapters."""
        self._takes: dict[Future[Take], Recipe] = {}
        self._finishing: dict[Future[Finished], int] = {}

    def work(self, jobs: int, timeout: float) -> None:
        """Make everything that is not there yet."""
        self._tell(self._known.planned)
        self._store.sweep()
        try:
            self._make(jobs, timeout)
        except KeyboardInterrupt:
            self._tell(Stopped(takes=self._made, chapters=self._finished))
            raise

    def reports(self) -> tuple[ChapterReport, ...]:
        """The outcome of every chapter."""
        return tuple(report for _, report in sorted(self._reports, key=itemgetter(0)))

    def _make(self, jobs: int, timeout: float) -> None:
        with Studio(jobs, timeout=timeout) as studio, Finishers(jobs) as finishers:
            self._give_work(studio, finishers, jobs)
            for number, tracks in enumerate(self._known.tracks):
                if tracks:
                    self._done(number, Finished(tracks=tracks), unchanged=True)
            while self._closed or self._open:
                self._give_work(studio, finishers, jobs)
                under_way: list[Future[Any]] = [*self._takes, *self._finishing]
                done, _ = wait(under_way, timeout=_PROGRESS_EVERY, return_when=FIRST_COMPLETED)
                for number, part in finishers.progress():
                    self._tell(Worked(work=part * self._open[number].work))
                for future in done:
                    if future in self._takes:
                        self._take_made(future)
                    else:
                        self._chapter_finished(future)

    def _give_work(self, studio: Studio, finishers: Finishers, jobs: int) -> None:
        # Short queues keep what is in memory small, whatever the length of the book.
        while self._closed and len(self._queue) < 4 * jobs and len(self._ready) < jobs:
            self._open_chapter(self._closed.popleft())
        while self._queue and len(self._takes) < 4 * jobs:
            recipe = self._queue.popleft()
            self._takes[studio.submit(recipe)] = recipe
        while self._ready and len(self._finishing) <= jobs:
            self._finish(finishers, self._ready.popleft())

    def _open_chapter(self, number: int) -> None:
        """Queue the takes that chapter ``number`` lacks."""
        job = self._jobs[number]
        missing = [
            recipe for key, recipe in job.plan.recipes.items() if key not in self._store and key not in self._failed
        ]
        self._open[number] = _Open(job, self._known.efforts[number])
        self._await(number, missing)

    def _await(self, number: int, recipes: Sequence[Recipe]) -> None:
        self._open[number].awaited = {recipe.key for recipe in recipes}
        for recipe in recipes:
            if recipe.key not in self._waiting:
                self._waiting[recipe.key] = []
                self._queue.append(recipe)
            self._waiting[recipe.key].append(number)
        if not recipes:
            self._ready.append(number)

    def _take_made(self, future: Future[Take]) -> None:
        recipe = self._takes.pop(future)
        try:
            self._store.put(recipe.key, future.result())
            self._made += 1
        except SynthesisError as error:
            self._failed[recipe.key] = error.problems[0].what
        self._tell(Worked(work=take_work(recipe)))
        for number in self._waiting.pop(recipe.key):
            awaited = self._open[number].awaited
            awaited.discard(recipe.key)
            if not awaited:
                self._ready.append(number)

    def _finish(self, finishers: Finishers, number: int) -> None:
        job = self._open[number].job
        keys = job.plan.recipes.keys()
        failed = keys & self._failed.keys()
        if failed == keys:
            self._done(number, Finished(), unchanged=False)
        else:
            wanted = replace(job, failed=frozenset(failed), earlier=self._records.earlier(job))
            self.spared |= any(wanted.earlier)
            future = finishers.submit(number, wanted)
            self._finishing[future] = number

    def _chapter_finished(self, future: Future[Finished]) -> None:
        number = self._finishing.pop(future)
        try:
            finished = future.result()
        except BrokenExecutor as error:
            raise OutputError(
                f"The process that was finishing {self._open[number].job.outputs[0][1]} was killed.",
                hint="Is memory short? Run the same command again: all that is made is kept.",
            ) from error
        if finished.missing:
            self._make_again(number, finished.missing)
        else:
            self._done(number, finished, unchanged=False)
            give_back()

    def _make_again(self, number: int, missing: Sequence[Recipe]) -> None:
        chapter = self._open[number]
        if chapter.remade:
            raise OutputError(
                f"Takes vanish from {chapter.job.takes} as soon as they are made.",
                hint="Is another program emptying that folder? Choose another with AUDIOFIC_CACHE.",
            )
        chapter.remade = True
        self._await(number, list({recipe.key: recipe for recipe in missing}.values()))

    def _done(self, number: int, finished: Finished, *, unchanged: bool) -> None:
        job = self._jobs[number] if unchanged else self._open.pop(number).job
        report = chapter_report(job.plan, finished.tracks, self._failed, unchanged=unchanged)
        if not unchanged and finished.tracks and not report.failures:
            self._records.remember(job, finished)
        self._finished += not unchanged
        self._reports.append((number, report))
        self._tell(ChapterDone(report=report))
