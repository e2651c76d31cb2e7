"""The thread that works on a chapter, and others that help it while cores are idle."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from multiprocessing.synchronize import Semaphore
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LOOK_EVERY = 0.25
"""Seconds between looks whether a core is idle: rarely enough not to take that of a process between two chapters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Up to ``helpers`` threads beside the one that calls.

    Threads of one interpreter stand in each other's way; so a helper works only while a core is idle, which is when
    there are fewer chapters under way than cores.
    """

    helpers: int
    cores: Semaphore = field(repr=False)
    """One for each core that may be busy; who calls holds one already."""

    def each(self, work: Callable[[T], Iterable[R]], items: Iterable[T]) -> Iterator[R]:
        """What ``work`` gives for each of ``items``, in their order; little of it lies about before it is taken.

        What ``work`` raises is raised here, when its turn comes.
        """
        bench = _Bench(work, items, ahead=2 * self.helpers)
        threads = [
            threading.Thread(target=self._help, args=(bench,), name="crew", daemon=True) for _ in range(self.helpers)
        ]
        for thread in threads:
            thread.start()
        try:
            yield from bench.results()
        finally:
            bench.close()
            for thread in threads:
                thread.join()

    def _help(self, bench: _Bench) -> None:
        while bench.has_work():
            if not self.cores.acquire(block=False):
                bench.rest(_LOOK_EVERY)
                continue
            try:
                while bench.work_on_one():
                    pass
            finally:
                self.cores.release()


class _Bench:
    """Work that lies ready, and what has come of it."""

    def __init__(self, work: Callable[[Any], Iterable[Any]], items: Iterable[Any], ahead: int) -> None:
        self._work = work
        self._items = iter(items)
        self._ahead = ahead
        self._closed = False
        """No more work is to be begun."""
        self._changed = threading.Condition()
        self._begun: deque[Future[list[Any]]] = deque()
        """Of what has been begun before its turn and not been taken yet, in order."""

    def results(self) -> Iterator[Any]:
        """All results in order, worked out in this thread unless another one does."""
        while True:
            with self._changed:
                first = self._begun[0] if self._begun else None
                mine = () if first else self._taken()
            if first is None:
                if not mine:
                    return
                yield from self._work(*mine)  # passed on as it is made, while it is still in the caches
            elif first.done() or not self.work_on_one():
                yield from first.result()
                with self._changed:
                    self._begun.popleft()
                    self._changed.notify_all()

    def has_work(self) -> bool:
        """Wait until there is something to do; false where there never will be."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or len(self._begun) <= self._ahead)
            return not self._closed

    def rest(self, seconds: float) -> None:
        """Wait so long, or until nothing more is to be begun."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed, seconds)

    def work_on_one(self) -> bool:
        """Do what is next before its turn; false where nothing is, or enough lies ready."""
        with self._changed:
            mine = self._taken() if len(self._begun) <= self._ahead else ()
            if not mine:
                return False
            future: Future[list[Any]] = Future()
            self._begun.append(future)
        try:
            future.set_result(list(self._work(*mine)))
        except BaseException as error:  # noqa: BLE001 - raised where it is waited for
            future.set_exception(error)
        return True

    def _taken(self) -> tuple[Any, ...]:
        """The next item, alone; nothing where no more is to be begun."""
        if not self._closed:
            for item in self._items:
                return (item,)
            self._closed = True
            self._changed.notify_all()
        return ()

    def close(self) -> None:
        """Begin nothing more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
