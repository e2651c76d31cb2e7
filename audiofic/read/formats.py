"""A file → what is in it, whatever the format: the ending decides who reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from audiofic.errors import InputError, Place
from audiofic.model import Reading
from audiofic.read import text

Reader = Callable[..., Reading]
"""``(path, *, encoding=None) -> Reading`` with at least one chapter; raises InputError."""

READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".md": text.read,
}
"""Endings, in lower case, and who reads them."""


def read_file(path: Path, *, encoding: str | None = None) -> Reading:
    """The chapters in the file ``path``; ``encoding`` overrides what the bytes of a text suggest.

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
