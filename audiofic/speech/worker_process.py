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

LOADING = 120.0
"""Seconds that an engine has to get ready, some having gigabytes to read."""

_LAST_WORDS = 2000
"""Bytes of a dead worker's standard error that are looked at."""

_KILLED = 1 if sys.platform == "win32" else -signal.SIGKILL
"""The exit code of a process that ``WorkerProcess.kill`` ended."""


class WorkerError(Exception):
    """A worker did not give a take; says why. It is of no further use."""


class WorkerProcess:
    """A process with one engine in it, asked by one thread; any thread may ``kill`` it or let it ``expire``."""

    def __init__(self, engine: Engine) -> None:
        self.ready = False
        """Whether the engine has been loaded."""
        self.answered = 0
        """Takes that it has given."""
        self._deadline: float | None = None
        """On the monotonic clock; None while nothing is asked of it."""
        self._late = ""
        self._scratch = tempfile.TemporaryDirectory(prefix="audiofic-", ignore_cleanup_errors=True)
        self._errors = (Path(self._scratch.name) / "stderr").open("w+b")
        self._process = subprocess.Popen(
            _command(engine, self._scratch.name),
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

        Raises ``WorkerError`` where the worker crashed, wrote garbage, needed more than ``timeout`` seconds, or
        where the engine reported a failure of its own.
        """
        if not self.ready:
            self._answer(Kind.READY, LOADING)
            self.ready = True
        with suppress(OSError):  # a worker that is gone is noticed when it does not answer
            write_request(self._requests, recipe)
        body, sample_rate = self._answer(Kind.TAKE, timeout)
        self.answered += 1
        return Take(pcm=body, sample_rate=sample_rate)

    def memory(self) -> int | None:
        """Bytes of memory that it takes; None where the system does not tell."""
        try:
            pages = int(Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1])
        except (OSError, ValueError, IndexError):
            return None
        return pages * os.sysconf("SC_PAGE_SIZE")

    def expire(self, now: float) -> None:
        """Kill the worker if it is late."""
        if self._deadline is not None and now > self._deadline:
            self._late = "it did not answer in time"
            self.kill()

    def kill(self) -> None:
        """End the worker and whatever it has started, at once."""
        if self._process.returncode is not None:
            return
        with suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the worker and leave nothing of it behind."""
        self.kill()
        self._process.wait()
        with suppress(OSError):  # unsent bytes of a request to a dead process
            self._requests.close()
        self._answers.close()
        self._errors.close()
        self._scratch.cleanup()

    def _answer(self, expected: Kind, timeout: float) -> tuple[bytes, int]:
        self._deadline = time.monotonic() + timeout
        try:
            answer = read_answer(self._answers)
        except FrameError as error:
            raise WorkerError(self._late or self._death() or str(error)) from error
        finally:
            self._deadline = None
        if answer.kind is not expected:
            raise WorkerError(answer.body.decode("utf-8", "replace"))
        return answer.body, answer.sample_rate

    def _death(self) -> str:
        """How the worker died, with the last line it left; empty where it still lived."""
        self.kill()
        code = self._process.wait()
        if code == _KILLED:
            return ""
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - _LAST_WORDS))
        last = self._errors.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
        how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return f"its process died ({how}){f': {last}' if last else ''}"


def _command(engine: Engine, scratch: str) -> list[str]:
    kind = type(engine)
    where = f"{kind.__module__}:{kind.__qualname__}"
    # -P: modules that happen to lie in the current folder are none of ours.
    return [sys.executable, "-P", "-m", "audiofic.speech.worker", where, scratch]


def _import_path() -> str:
    """What this process can import, a worker can: also an engine that lies beside a script."""
    return os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)
