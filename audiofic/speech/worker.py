"""A process that speaks: recipes come in on standard input, takes go out on what was standard output.

Run as ``python -m audiofic.speech.worker MODULE:CLASS FOLDER``. It loads that engine, says so, and serves until
its standard input ends, which is how it learns that the studio is gone, whatever became of it. It is kept lean,
importing nothing but the standard library, the model and the engine. FOLDER, which is its own, is for temporary
files and goes when it goes.
"""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import sys
import tempfile
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from audiofic.model import Recipe
from audiofic.speech.engine import Engine
from audiofic.speech.frames import Answer, Kind, read_request, write_answer


def main(where: str, scratch: str) -> None:
    """Serve the engine found at ``where`` (``module:Class``) until standard input ends."""
    tempfile.tempdir = scratch
    # An interrupt from the keyboard reaches every process of the terminal; the studio decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _claim_standard_output()
    requests: SimpleQueue[Recipe] = SimpleQueue()
    Thread(target=_receive, args=(requests, scratch), daemon=True).start()
    try:
        speaker = _load(where)
    except Exception as error:  # noqa: BLE001 - an engine may fail in any way
        write_answer(answers, _failure(error))
        return
    write_answer(answers, Answer(kind=Kind.READY))
    while True:
        write_answer(answers, _answer(speaker, requests.get()))


def _claim_standard_output() -> BinaryIO:
    """A pipe for answers that nothing else can write to: what an engine prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _receive(requests: SimpleQueue[Recipe], scratch: str) -> None:
    while recipe := read_request(sys.stdin.buffer):
        requests.put(recipe)
    shutil.rmtree(scratch, ignore_errors=True)
    # In a thread of its own, so that a worker that hangs in an engine still ends when its studio does.
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)  # with whatever its engine has started
    os._exit(0)


def _load(where: str) -> Engine:
    module, _, name = where.partition(":")
    speaker: Engine = getattr(importlib.import_module(module), name)()
    speaker.prepare()
    return speaker


def _answer(speaker: Engine, recipe: Recipe) -> Answer:
    try:
        take = speaker.speak(recipe)
    except Exception as error:  # noqa: BLE001 - an engine may fail in any way
        return _failure(error)
    return Answer(kind=Kind.TAKE, body=take.pcm, sample_rate=take.sample_rate)


def _failure(error: Exception) -> Answer:
    return Answer(kind=Kind.FAILURE, body=f"{type(error).__name__}: {error}".encode())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
