"""Processes of our own: work done apart, and manners that all of them have."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import TypeVar, TypeVarTuple

from audiofic.errors import OutputError

Given = TypeVarTuple("Given")
T = TypeVar("T")

# spawn: the parent runs threads, and a fork would copy their locks.
SPAWN = multiprocessing.get_context("spawn")


def apart(work: Callable[[*Given], T], *given: *Given) -> T:
    """What ``work`` gives or raises, in a process of its own: when it is done, all the memory it took is free again.

    ``work`` is a function of a module, and what it is given and gives can be pickled. It has no standard input.
    Raises OutputError where the process is killed.
    """
    mine, its = SPAWN.Pipe(duplex=False)
    process = SPAWN.Process(target=_answer, args=(its, work, given), daemon=True)
    try:
        with interrupts_held():
            process.start()
        its.close()
        done, answer = mine.recv()
    except EOFError:
        raise OutputError(
            "The process that was reading the book was killed.", hint="Is memory short? Run the same command again."
        ) from None
    finally:
        if process.pid:
            process.kill()
            process.join()
        mine.close()
    if not done:
        raise answer
    result: T = answer
    return result


def _answer(to: Connection, work: Callable[[*Given], object], given: tuple[*Given]) -> None:
    settle_in()
    gc.disable()  # what is garbage goes with the process; to look for it takes an eighth of the time
    answer: tuple[bool, object]
    try:
        answer = True, work(*given)
    except Exception as error:  # noqa: BLE001 - it is raised again over there
        error.add_note(traceback.format_exc())
        answer = False, error
    to.send(answer)


def settle_in() -> None:
    """Make a new process leave Ctrl-C to its parent, and not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Ctrl-C waits while processes start; they inherit that, so that none dies of it with a trace as it imports."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
