"""The bytes of a casting file → its text, byte-order mark aside, newlines as they stand."""

from __future__ import annotations

import codecs
from pathlib import Path

from audiofic.errors import CastingError, Place

_LARGEST = 300_000
"""Bytes; five hundred characters take some 50,000."""


def read_text(path: Path) -> str:
    """The text of the file at ``path``; CastingError where it cannot be read, is huge, or is not UTF-8."""
    place = Place(file=str(path))
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = getattr(error, "strerror", None) or str(error)
        hint = "Check the name, or leave it out to cast everybody automatically."
        raise CastingError(f"The casting file cannot be read: {why}.", where=place, hint=hint) from None
    if len(content) > _LARGEST:
        hint = f"It may have {_LARGEST // 1000} kB; is it the right file?"
        raise CastingError("This is too large for a casting file.", where=place, hint=hint)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"The byte 0x{content[error.start]:02X} is not UTF-8."
        where = place_of_offset(content[: error.start].decode("utf-8"), str(path))
        raise CastingError(what, where=where, hint="Save the file as UTF-8.") from None


def place_of_offset(before: str, file: str) -> Place:
    """The place of the character that follows ``before``, which is the text of ``file`` up to there."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(file=file, line=len(lines), column=len(lines[-1]) + 1)
