"""Which files a piece of work has read, seen by the interpreter's own audit events: no reader can forget to tell."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = list[int]
"""Of a file: size, times of the last change of content and of anything, number; empty where there is none."""


@contextmanager
def witness() -> Iterator[dict[str, Stamp]]:
    """The files that are opened for reading while the block runs, each as it was just before.

    A file that changes while it is read has an older stamp than its content, and so counts as changed.
    """
    _hook()
    seen: dict[str, Stamp] = {}
    _watching.append(seen)
    try:
        yield seen
    finally:
        _watching.remove(seen)


def stamp(path: str | Path) -> Stamp:
    """What tells whether anybody has touched a file."""
    try:
        status = os.stat(path)  # noqa: PTH116 - called for every file that is opened
    except (OSError, ValueError):
        return []
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


_NO_FILES = ("/dev/", "/proc/", "/sys/")
"""Where the system shows itself as if it were files."""

_watching: list[dict[str, Stamp]] = []
_hooked: list[bool] = []


def _hook() -> None:
    # A hook stays as long as the interpreter; while nobody watches, it costs a look at an empty list.
    if not _hooked:
        _hooked.append(True)
        sys.addaudithook(_heard)


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if not _watching or event != "open":
        return
    path, mode, flags = arguments
    if isinstance(mode, str) and not set(mode).isdisjoint("wax+"):
        return
    if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR):
        return
    if isinstance(path, (str, bytes, os.PathLike)):
        name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100
        if not name.endswith(".pyc") and not name.startswith(_NO_FILES):
            for seen in _watching:
                seen.setdefault(name, stamp(name))
