"""The studio's side of one worker: started, asked, watched and ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

from audiofic.model import Recipe, Take
from audiofic.speech.engine import Engine
from audiofic.speech.frames import FrameError, Kind, read_answer, write_request

_LAST_WORDS = 2000
"""Bytes of a dead worker's standard error that are looked at."""


class WorkerError(Exception):
    """A worker did not give a take; says why. The worker is of no further use."""


class EngineFailed(Exception):  # noqa: N818 - an outcome
    """The engine itself said, in order, that it cannot do this; the worker is sound."""


class WorkerProcess:
    """A process with one engine in it. Answers one request at a time; ``kill`` may be called from any thread."""

    def __init__(self, engine: Engine) -> None:
        self.deadline: float | None = None
        """On the monotonic clock; None while nothing is asked of it."""
        self._overdue = False
        self._ready = False
        self._scratch = tempfile.TemporaryDirectory(prefix="audiofic-", ignore_cleanup_errors=True)
        self._errors = (Path(self._scratch.name) / "stderr").open("w+b")
        kind = type(engine)
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-P",
                "-m",
                "audiofic.speech.worker",
                f"{kind.__module__}:{kind.__qualname__}",
                self._scratch.name,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, "PYTHONPATH": _import_path()},
            # A group of its own: an interrupt does not reach it, and it dies with all that it started.
            start_new_session=True,
        )
        self._requests = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)

    def take(self, recipe: Recipe, timeout: float) -> Take:
        """The take as the engine gave it, unverified.

        Raises ``WorkerError`` where the worker crashed, hung for ``timeout`` seconds or wrote garbage, and
        ``EngineFailed`` where the engine reported a failure of its own.
        """
        self.deadline = time.monotonic() + timeout
        try:
            if not self._ready:
                self._await_engine()
                self.deadline = time.monotonic() + timeout
            write_request(self._requests, recipe)
            answer = read_answer(self._answers)
        except (FrameError, OSError, ValueError) as error:
            raise WorkerError(self._why(error, timeout)) from error
        finally:
            self.deadline = None
        if answer.kind is not Kind.TAKE:
            raise EngineFailed(answer.body.decode("utf-8", "replace"))
        return Take(pcm=answer.body, sample_rate=answer.sample_rate)

    def expire(self, now: float) -> None:
        """Kill the worker if it is past its deadline."""
        if self.deadline is not None and now > self.deadline:
            self._overdue = True
            self.kill()

    def kill(self) -> None:
        """End the worker and whatever it has started, at once."""
        with suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the worker and leave nothing of it behind."""
        self.kill()
        with suppress(OSError):
            self._requests.close()
        self._answers.close()
        self._process.wait()
        self._errors.close()
        self._scratch.cleanup()

    def _await_engine(self) -> None:
        answer = read_answer(self._answers)
        if answer.kind is not Kind.READY:
            raise WorkerError(answer.body.decode("utf-8", "replace"))
        self._ready = True

    def _why(self, error: Exception, timeout: float) -> str:
        if self._overdue:
            return f"no answer within {timeout:g} s"
        self.kill()
        code = self._process.wait()
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        said = self._last_line()
        return f"the speech process died ({how}){f': {said}' if said else ''}" if code != -9 else str(error)

    def _last_line(self) -> str:
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - _LAST_WORDS))
        lines = self._errors.read().decode("utf-8", "replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _import_path() -> str:
    """What this process can import, a worker can: also an engine that lies beside a script."""
    return os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)
