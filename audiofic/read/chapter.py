"""A file → its chapter, whatever the format: the ending decides who reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from audiofic.errors import InputError, Place
from audiofic.model import Chapter
from audiofic.read import text

Reader = Callable[..., Chapter]
"""``(path, *, encoding=None) -> Chapter``; raises InputError."""

READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".md": text.read,
}
"""Endings, in lower case, and who reads them."""


def read_chapter(path: Path, *, encoding: str | None = None) -> Chapter:
    """The chapter in the file ``path``; ``encoding`` overrides what its bytes suggest.

    Raises InputError where the file is missing, empty, not text, undecodable or of an unknown format.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise InputError(
            f"the ending {path.suffix!r} is not one that audiofic reads."
            if path.suffix
            else "the file has no ending that tells its format.",
            where=Place(file=str(path)),
            hint=f"It reads {known}; rename the file, or save the text as one of these.",
        )
    return reader(path, encoding=encoding)
