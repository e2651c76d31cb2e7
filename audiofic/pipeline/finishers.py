"""Processes that finish chapters: mixing and encoding, one chapter each.

Work goes through ``concurrent.futures.Executor``: a job and its answer are plain values, and whatever else offers that
interface can take the pool's place, if its processes see the same folders. While fewer chapters are under way than
cores were asked for, threads help with them, so that the last chapter does not leave cores idle.
"""

from __future__ import annotations

import gc
import os
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event, Semaphore
from types import TracebackType
from typing import Self

from audiofic.pipeline.crew import Crew
from audiofic.pipeline.heap import give_back, share_heap
from audiofic.pipeline.jobs import Finished, FinishJob
from audiofic.pipeline.processes import SPAWN, interrupts_held, settle_in

_TELL_EVERY = 0.1
"""Seconds between words of a finishing process on how far it is."""


class Finishers:
    """A pool of ``jobs`` finishing processes; none is started before the first chapter needs it.

    Leaving the context after an exception stops work under way within a block of audio; what was being
    written never gets its final name.
    """

    def __init__(self, jobs: int) -> None:
        self._progress: SimpleQueue[tuple[int, float]] = SPAWN.SimpleQueue()
        self._stop = SPAWN.Event()
        cores = SPAWN.Semaphore(jobs)
        self._pool = ProcessPoolExecutor(
            jobs, mp_context=SPAWN, initializer=_prepare, initargs=(_Place(self._progress, self._stop, cores, jobs),)
        )

    def submit(self, number: int, job: FinishJob) -> Future[Finished]:
        """Finish a chapter; ``number`` names it in what ``progress`` tells."""
        with interrupts_held():
            return self._pool.submit(_finish, number, job)

    def progress(self) -> list[tuple[int, float]]:
        """What was done since the last call: (number of the chapter, part of its work)."""
        told = []
        while not self._progress.empty():
            told.append(self._progress.get())
        return told

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind:
            self._stop.set()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._progress.close()


class _Stopped(Exception):  # noqa: N818 - not an error: the build was told to stop
    pass


@dataclass(frozen=True, slots=True)
class _Place:
    """What a finishing process shares with its parent and with the others."""

    progress: SimpleQueue[tuple[int, float]]
    stop: Event
    cores: Semaphore
    """One for each core that may be busy."""
    jobs: int


_place: _Place | None = None


def _prepare(place: _Place) -> None:
    global _place  # noqa: PLW0603 - what a pool's initializer prepares has no other place
    _place = place
    share_heap()
    settle_in()
    gc.disable()  # looking for garbage again and again costs a hundredth of all time; what there is goes with a chapter


def _finish(number: int, job: FinishJob) -> Finished:
    from audiofic.pipeline.finish import finish

    assert _place is not None
    tally = _Tally(number, _place)
    try:
        with _place.cores:
            finished = finish(job, tally.add, Crew(helpers=_place.jobs - 1, cores=_place.cores).each)
    except _Stopped:
        # What was half written is gone; to leave in good order would take longer than whoever waits likes.
        os._exit(1)
    if finished.missing:
        tally.send()
    else:
        tally.end()
    gc.collect()
    give_back()
    return finished


class _Tally:
    """What has been done of a chapter, sent to the parent some times a second."""

    def __init__(self, number: int, place: _Place) -> None:
        self._number = number
        self._place = place
        self._part = self._whole = 0.0
        self._sent = time.monotonic()
        self._lock = threading.Lock()

    def add(self, part: float) -> None:
        """Count ``part`` of the whole as done, in any thread; raises _Stopped where the build was told to stop."""
        if self._place.stop.is_set():
            raise _Stopped
        with self._lock:
            self._part += part
            self._whole += part
            due = time.monotonic() - self._sent >= _TELL_EVERY
        if due:
            self.send()

    def end(self) -> None:
        """Count as done what was spared."""
        self.add(1 - self._whole)
        self.send()

    def send(self) -> None:
        """Send what has been counted."""
        with self._lock:
            part, self._part, self._sent = self._part, 0.0, time.monotonic()
            self._place.progress.put((self._number, part))
