"""Recipes in, verified takes out, by several worker processes at once."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from audiofic.errors import EngineError, SynthesisError
from audiofic.model import Recipe, Take
from audiofic.speech.engine import Engine
from audiofic.speech.engine import engine as registered_engine
from audiofic.speech.verify import fault
from audiofic.speech.worker_process import WorkerError, WorkerProcess

_log = logging.getLogger(__name__)

ATTEMPTS = 3
"""How often a take is tried, each time in a fresh worker, before it is given up."""

LIFE = 1000
"""Takes after which a worker that has grown is replaced: engines leak, libespeak-ng 0.2 MB a take in many accents."""

GROWN = 100 << 20
"""Bytes of memory from which on a worker has grown. In English accents libespeak-ng keeps to 30 MB."""

_WATCH_EVERY = 0.1
"""Seconds between looks at the deadlines."""


class Studio:
    """A pool of ``jobs`` workers, each a process of its own; a context manager.

    Leaving it normally finishes what was submitted; leaving it by an exception ends all workers at once.
    A worker that crashes, hangs longer than ``timeout`` seconds or gives a take that cannot be right is
    replaced, and the take tried again.
    """

    def __init__(
        self,
        jobs: int | None = None,
        *,
        timeout: float = 60.0,
        engines: Callable[[str], Engine] = registered_engine,
    ) -> None:
        self._timeout = timeout
        self._engines = engines
        self._pool = ThreadPoolExecutor(jobs or os.cpu_count() or 1, thread_name_prefix="studio")
        self._mine = threading.local()
        self._workers: set[WorkerProcess] = set()
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._watch = threading.Thread(target=self._expire, name="studio-watch", daemon=True)

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._pool.shutdown()
        finally:
            self._closing.set()
            self._kill_all()
            self._pool.shutdown(cancel_futures=True)
            self._watch.join()
            for worker in list(self._workers):
                self._dismiss(worker)

    def submit(self, recipe: Recipe) -> Future[Take]:
        """The take to come.

        Its ``result()`` raises ``SynthesisError`` where this take failed every time, and ``EngineError`` where the
        engine is unknown or does not even start.
        """
        return self._pool.submit(self._make, recipe)

    def _make(self, recipe: Recipe) -> Take:
        engine = self._engines(recipe.engine)
        for attempt in range(ATTEMPTS):
            worker = self._worker(engine)
            try:
                return self._verified(worker, recipe, engine)
            except WorkerError as error:
                reason, started = str(error), worker.ready
            _log.info("attempt %d at %r failed: %s", attempt + 1, recipe.spoken, reason)
            self._replace(engine, worker)
        if not started:
            raise EngineError(
                f"The speech engine {engine.name!r} does not start: {reason}.", hint="See what audiofic doctor says."
            )
        raise SynthesisError(
            f"The engine {engine.name!r} cannot speak {_short(recipe.spoken)!r} as {recipe.voice!r}: {reason}."
        )

    def _verified(self, worker: WorkerProcess, recipe: Recipe, engine: Engine) -> Take:
        take = worker.take(recipe, self._timeout)
        wrong = fault(take, recipe, silent=engine.silent, recorded=engine.recorded)
        if wrong:
            raise WorkerError(wrong)
        return take

    def _worker(self, engine: Engine) -> WorkerProcess:
        """The worker that this thread has for ``engine``, started if need be."""
        workers: dict[str, WorkerProcess] = vars(self._mine)
        if engine.name in workers and _worn(workers[engine.name]):
            self._replace(engine, workers[engine.name])
        if engine.name not in workers:
            with self._lock:
                if self._closing.is_set():
                    raise SynthesisError("The build was stopped.")
                try:
                    workers[engine.name] = WorkerProcess(engine)
                except OSError as error:
                    raise EngineError(f"A process to speak cannot be started: {error}.") from error
                self._workers.add(workers[engine.name])
        return workers[engine.name]

    def _replace(self, engine: Engine, worker: WorkerProcess) -> None:
        del vars(self._mine)[engine.name]
        self._dismiss(worker)

    def _dismiss(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._workers.discard(worker)
        worker.close()

    def _kill_all(self) -> None:
        with self._lock:
            for worker in self._workers:
                worker.kill()

    def _expire(self) -> None:
        while not self._closing.wait(_WATCH_EVERY):
            now = time.monotonic()
            with self._lock:
                for worker in self._workers:
                    worker.expire(now)


def _worn(worker: WorkerProcess) -> bool:
    if not worker.answered or worker.answered % LIFE:
        return False
    memory = worker.memory()
    return memory is None or memory > GROWN


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
