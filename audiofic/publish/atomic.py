"""Files that are either whole or not there."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from audiofic.errors import OutputError, Place

_PREFIX, _SUFFIX = ".audiofic-", ".part"
_ABANDONED = 24 * 60 * 60
"""Seconds without a write, after which a partial file is what a killed program left behind."""
_FRESH = 10
"""Seconds in which a file may have been made but not yet been locked."""

_CAUSES = {
    errno.ENOSPC: ("the disk is full", "Free some space and run the same command again."),
    errno.EDQUOT: ("your share of the disk is full", "Free some space and run the same command again."),
    errno.EFBIG: ("the disk's file system does not hold files this large", "Choose another disk with -o."),
    errno.EACCES: (
        "writing there is not allowed, or another program has it open",
        "Close that program, change the folder's permissions, or choose another folder with -o.",
    ),
    errno.EPERM: ("writing there is not allowed", "Choose another folder with -o, or change its permissions."),
    errno.EROFS: ("the disk is read-only", "Choose another folder with -o."),
    errno.EISDIR: ("a folder of that name is in the way", "Rename the folder, or choose another with -o."),
    errno.ENOTDIR: ("a file stands where a folder is needed", "Choose another folder with -o."),
    errno.EEXIST: ("a file stands where a folder is needed", "Choose another folder with -o."),
    errno.ENAMETOOLONG: ("the name is too long for the disk", "Give the chapter's file a shorter name."),
}


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write to; what was written there becomes ``path`` when the block ends well, at once and as a whole.

    Missing folders are made. Whatever happens, ``path`` holds the old file or the new one, and no partial file stays
    behind unless the program was killed; the next program to write into the folder sweeps those away. Any
    ``OSError`` in the block is raised as an ``OutputError`` about ``path``.
    """
    partial = path.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent, f"{_PREFIX}*{_SUFFIX}")
        with _held(partial):
            yield partial
            _flush(partial)
        partial.replace(path)
        _flush(path.parent)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with suppress(OSError):
            partial.unlink()


def write_text(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as UTF-8, newlines as they stand; whole or not at all. Raises ``OutputError``."""
    with whole_file(path) as partial:
        partial.write_bytes(text.encode())


def renew(path: Path, content: bytes) -> bool:
    """Write ``content`` to ``path``, unless it holds just that; whether it was written. Raises ``OutputError``."""
    with suppress(OSError):
        if path.read_bytes() == content:
            return False
    with whole_file(path) as partial:
        partial.write_bytes(content)
    return True


def unwritable(path: Path, error: OSError) -> OutputError:
    """Why ``path`` cannot be written, and what to do about it."""
    cause = error.strerror or str(error)
    what, hint = _CAUSES.get(error.errno or 0, (cause, "Choose another folder with -o."))
    return OutputError(f"cannot be written: {what}.", where=Place(file=str(path)), hint=hint)


def _flush(path: Path) -> None:
    # A rename may reach the disk before the bytes do; after a power cut the name would stand for an empty file.
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path, pattern: str) -> None:
    """Remove the partial files of killed programs from ``folder``: those that nobody holds, else those of yesterday."""
    for partial in folder.glob(pattern):
        with suppress(OSError):
            age = time.time() - partial.stat().st_mtime
            if age > _ABANDONED or (age > _FRESH and _is_free(partial)):
                partial.unlink()


@contextmanager
def _held(partial: Path) -> Iterator[None]:
    """Until the block ends, or the program does, the file counts as being written; where the system knows locks."""
    with partial.open("wb") as file:
        with suppress(ImportError, OSError):
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def _is_free(partial: Path) -> bool:
    try:
        import fcntl

        with partial.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True
