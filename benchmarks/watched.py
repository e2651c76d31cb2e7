"""Running a command and seeing what it costs: time, CPU of it and all its children, and their memory at its highest."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

_LOOK_EVERY = 0.25
"""Seconds between looks at the memory; each costs a millisecond a process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """One command that has ended."""

    code: int
    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of the command and of all its children."""
    memory: float
    """MB at the highest: of all processes at one moment, pages that they share counted once (PSS)."""
    said: str
    """Standard output, then standard error."""


def command(*arguments: str | Path) -> list[str]:
    """The program's own command line, whatever is on the PATH."""
    return [sys.executable, "-m", "audiofic", *map(str, arguments)]


def environment(cache: Path, **more: str) -> dict[str, str]:
    """The environment of this process, with a cache of its own; compiled code is kept, as it usually is."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "AUDIOFIC_CACHE": str(cache), **more}


def run(arguments: Sequence[str], env: Mapping[str, str], *, folder: Path | None = None) -> Ran:
    """Run to the end."""
    before, began = os.times(), time.perf_counter()
    with subprocess.Popen(
        arguments, env=env, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        watch = _Memory(process.pid)
        said, _ = process.communicate()
        wall = time.perf_counter() - began
        watch.stop()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Ran(code=process.returncode, wall=wall, cpu=cpu, memory=watch.peak / 1e6, said=said)


class _Memory:
    """Looks at a process and all its children, in a thread, until it is stopped."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(_LOOK_EVERY):
            with suppress(psutil.Error):
                process = psutil.Process(self._pid)
                self.peak = max(self.peak, sum(map(_size, (process, *process.children(recursive=True)))))


def _size(process: psutil.Process) -> int:
    try:
        info = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(info, "pss", info.rss))
