"""The bytes of one source, and what it is called: what every reader is given."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from audiofic.errors import InputError, Place

STDIN = Path("-")
"""The path that stands for standard input."""
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
LARGEST = 256 * 2**20
"""Bytes of a source; of a book with pictures, these are most of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source as its reader gets it."""

    content: bytes = field(repr=False)
    source: str
    """Path as the user gave it, for messages."""
    name: str
    """What its chapter is called: the file name without its ending."""
    encoding: str | None = None
    """Of its text, where the user named it."""

    def error(self, what: str, *, hint: str) -> InputError:
        """An error about this source."""
        return InputError(what, where=Place(file=self.source), hint=hint)


def is_page(content: bytes) -> bool:
    """Whether the first bytes are those of an HTML page."""
    return _PAGE.match(content) is not None


def load(path: Path, encoding: str | None = None) -> Document:
    """The document in the file ``path``, or on standard input; raises InputError where it cannot be read."""
    if path == STDIN:
        content = _bounded(sys.stdin.buffer.read(LARGEST + 1), "-")
        return Document(content=content, source="-", name="stdin", encoding=encoding)
    return Document(content=_bytes(path), source=str(path), name=path.stem, encoding=encoding)


def _bytes(path: Path) -> bytes:
    place = Place(file=str(path))
    try:
        with path.open("rb") as file:
            return _bounded(file.read(LARGEST + 1), str(path))
    except FileNotFoundError:
        raise InputError("there is no such file.", where=place, hint="Check the path.") from None
    except IsADirectoryError:
        raise InputError("this is a folder, not a file.", where=place, hint="Name a file in it.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"the file cannot be read: {reason}.", where=place, hint="Check its permissions.") from None


def _bounded(content: bytes, source: str) -> bytes:
    if len(content) > LARGEST:
        raise InputError(f"the file is larger than {LARGEST // 2**20} MB.", where=Place(file=source), hint="Split it.")
    return content
