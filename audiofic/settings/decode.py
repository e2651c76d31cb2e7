"""The bytes of a file of settings → its text, byte-order mark aside, newlines as they stand."""

from __future__ import annotations

import codecs
from pathlib import Path

from audiofic.errors import Place, SettingsError

_LARGEST = 300_000
"""Bytes; five hundred characters take some 50,000."""


def read_text(path: Path, what: str, hint: str) -> str:
    """The text of the file at ``path``; SettingsError where it cannot be read, is huge, or is not UTF-8.

    ``what`` the file is, for messages, and a ``hint`` for where there is none.
    """
    place = Place(file=str(path))
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"The {what} cannot be read: {why}.", where=place, hint=hint) from None
    if len(content) > _LARGEST:
        raise SettingsError(
            f"This is too large for a {what}.",
            where=place,
            hint=f"It may have {_LARGEST // 1000} kB; is it the right file?",
        )
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"The byte 0x{content[error.start]:02X} is not UTF-8."
        where = place_of_offset(content[: error.start].decode("utf-8"), str(path))
        raise SettingsError(what, where=where, hint="Save the file as UTF-8.") from None


def place_of_offset(before: str, file: str) -> Place:
    """The place of the character that follows ``before``, which is the text of ``file`` up to there."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(file=file, line=len(lines), column=len(lines[-1]) + 1)
