"""A plain text or Markdown file → its chapter: the decoded file, nothing stripped."""

from __future__ import annotations

from pathlib import Path

from audiofic.errors import InputError, Place
from audiofic.model import Chapter, Reading
from audiofic.read.decode import decode
from audiofic.read.title import title


def read(path: Path, *, encoding: str | None = None) -> Reading:
    """The chapter in ``path``: newlines as they stand, a byte order mark aside."""
    place = Place(file=str(path))
    decoded = decode(_bytes(path), str(path), encoding)
    text = decoded.text
    if not text.strip():
        raise InputError("the file holds no text.", where=place, hint="Put the chapter into it, or leave it out.")
    chapter = Chapter(name=path.stem, title=title(text, path.stem), text=text, source=str(path))
    return Reading(chapters=(chapter,), notices=decoded.notices)


def _bytes(path: Path) -> bytes:
    place = Place(file=str(path))
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("there is no such file.", where=place, hint="Check the path.") from None
    except IsADirectoryError:
        raise InputError("this is a folder, not a file.", where=place, hint="Name a file in it.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"the file cannot be read: {reason}.", where=place, hint="Check its permissions.") from None
