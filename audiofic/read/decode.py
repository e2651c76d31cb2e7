"""Bytes → text: UTF-8, UTF-16 and UTF-32 by their marks, Windows-1252, and last a reported guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from audiofic.errors import InputError, Place

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE = "Save the file as UTF-8, or name its encoding with --encoding."


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file's text, and what its author should know of how it was read."""

    text: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, source: str, encoding: str | None = None) -> Decoded:
    """The text of ``data`` without its byte order mark; ``source`` is the path for messages.

    Raises InputError for binary data, for bytes that ``encoding`` (or the mark) does not allow, and where
    nothing fits. A guess is told in a notice, and so is Windows-1252.
    """
    if encoding is not None:
        return Decoded(text=_as_told(data, source, encoding))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(text=_strict(data[len(mark) :], source, name))
    _refuse_binary(data, source)
    try:
        return Decoded(text=data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            raise _undecodable(data, source, "UTF-8", error) from None
    if len(_CONTROL.findall(data)) > len(data) * _MOST_CONTROL:
        raise _binary(source)
    if _western(data):
        return Decoded(text=data.decode("cp1252"), notices=(f"{source} is not UTF-8; read as Windows-1252.",))
    return _guess(data, source)


def _as_told(data: bytes, source: str, encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)  # refuses codecs that do not make text of bytes
    except LookupError:
        raise InputError(
            f"there is no encoding called {encoding!r}.",
            where=Place(file=source),
            hint="Common ones are utf-8, utf-16, cp1252, shift_jis.",
        ) from None
    return _strict(data, source, name).removeprefix("\ufeff")


def _strict(data: bytes, source: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, source, encoding, error) from None


def _undecodable(data: bytes, source: str, encoding: str, error: UnicodeDecodeError) -> InputError:
    before = data[: error.start].decode(encoding, "replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return InputError(
        f"the byte 0x{data[error.start]:02X} is not valid {encoding}.",
        where=Place(file=source, line=line, column=column),
        hint=_SAVE,
    )


def _refuse_binary(data: bytes, source: str) -> None:
    """NUL never stands in 8-bit text; half of it NUL is UTF-16 that has lost its mark."""
    zeros = data.count(0)
    if not zeros:
        return
    if zeros > len(data) // 3 and (not any(data[::2]) or not any(data[1::2])):
        order = "le" if not any(data[1::2]) else "be"
        raise InputError(
            "the file looks like UTF-16 without its byte order mark.",
            where=Place(file=source),
            hint=f"Give --encoding utf-16-{order}, or save the file as UTF-8.",
        )
    raise _binary(source)


def _binary(source: str) -> InputError:
    hint = "Export the story from its program as a .txt file."
    return InputError("the file is binary, not text.", where=Place(file=source), hint=hint)


_SEQUENCE = re.compile(rb"[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}")
_CONTROL = re.compile(rb"[\x00-\x08\x0E-\x1A\x1C-\x1F\x7F]")
_MOST_CONTROL = 0.02
"""Control characters in 8-bit text, as a share; more are a program's data."""
_HIGH = re.compile(rb"[\x80-\xFF]")


def _mostly_utf8(data: bytes) -> bool:
    """Whether ``data`` is UTF-8 with a few bad bytes: guessing another encoding would spoil all the rest."""
    sequences = _SEQUENCE.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, sequences))
    return 2 * len(sequences) >= stray


_WESTERN = re.compile(
    rb"[\x85\x91-\x97\xA0\xA1\xA3\xA9\xAB\xB0\xBB\xBF]"  # typography
    rb"|(?<=[A-Za-z])[\xC0-\xFF\x9A\x9C\x9E]|[\xC0-\xFF\x8A\x8C\x8E](?=[A-Za-z])"  # an accent in a Latin word
)


def _western(data: bytes) -> bool:
    """Whether the bytes above ASCII stand where Windows-1252 has curly quotes, dashes and accented letters.

    That codec accepts nearly anything, so its success alone proves nothing.
    """
    if any(byte in data for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)):
        return False
    high = len(_HIGH.findall(data))
    return len(_WESTERN.findall(data)) >= 0.9 * high and high <= 0.4 * len(data)


def _guess(data: bytes, source: str) -> Decoded:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data).best()
    if best is None:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _undecodable(data, source, "UTF-8", error) from None
    assert best is not None
    guessed = f"{source} is not UTF-8; guessed {best.encoding}: check the text, or name its encoding with --encoding."
    return Decoded(text=data.decode(best.encoding), notices=(guessed,))
