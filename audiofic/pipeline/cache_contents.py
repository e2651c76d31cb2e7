"""What lies in the cache, and making it smaller."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from audiofic.errors import OutputError, Place

_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Takes, and what is remembered of books."""

    folder: Path
    takes: int
    take_bytes: int
    records: int
    """Files that say what finished audio was made from."""
    record_bytes: int
    oldest_days: float
    """Days since the least recent use of a take; 0 where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What was removed."""

    takes: int
    bytes: int


def contents(folder: Path) -> Contents:
    """What lies in ``folder``; raises OutputError where it cannot be read."""
    takes = list(_files(folder / "takes", "*/*.wav"))
    records = [each for kind in ("tracks", "books", "builds") for each in _files(folder / kind, "*.json")]
    return Contents(
        folder=folder,
        takes=len(takes),
        take_bytes=sum(size for _, size, _ in takes),
        records=len(records),
        record_bytes=sum(size for _, size, _ in records),
        oldest_days=max(0.0, max((time.time() - used for _, _, used in takes), default=0.0) / _DAY),
    )


def prune(folder: Path, *, days: float | None = None, size: int | None = None) -> Pruned:
    """Remove takes not used for ``days``, then the least recently used until they take ``size`` bytes or less.

    A take that is missing is made again when it is needed, so nothing is ever lost; a build that runs meanwhile
    makes again what it lacks. Half-written files of killed builds go too. Raises OutputError.
    """
    takes = sorted(_files(folder / "takes", "*/*.wav"), key=lambda take: (take[2], take[0]))
    left = sum(take[1] for take in takes)
    removed, freed = 0, 0
    for path, take_size, used in takes:
        old = days is not None and time.time() - used > days * _DAY
        if old or (size is not None and left > size):
            _remove(path)
            left -= take_size
            removed, freed = removed + 1, freed + take_size
    for part, _, written in _files(folder / "takes", "*/.*.part"):
        if time.time() - written > _DAY:
            _remove(part)
    return Pruned(takes=removed, bytes=freed)


def _files(folder: Path, pattern: str) -> Iterator[tuple[Path, int, float]]:
    """Path, size and time of the last use."""
    try:
        for path in folder.glob(pattern):
            with suppress(FileNotFoundError):  # another build may have replaced it
                status = path.stat()
                yield path, status.st_size, max(status.st_atime, status.st_mtime)
    except OSError as error:
        raise _unusable(folder, error) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(
        f"cannot be read or changed: {reason}.", where=Place(file=str(path)), hint="Change its permissions."
    )
