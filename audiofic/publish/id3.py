"""The comment of an MP3 file, where players look for it.

FFmpeg writes it as user text (``TXXX``), which hardly any player shows; the frame meant for it is ``COMM``
(ID3 2.3, section 4.11).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_HEADER = 10
"""Bytes, of the tag and of each frame alike."""
_LANGUAGE = b"eng"
_NAMES = (
    (b"\x00comment\x00", b"\x00" + _LANGUAGE + b"\x00"),
    (
        b"\x01" + "\ufeffcomment\0".encode("utf-16-le"),
        b"\x01" + _LANGUAGE + "\ufeff\0".encode("utf-16-le"),
    ),
)
"""How a comment's text is preceded in ``TXXX`` and in ``COMM``, in Latin-1 and in UTF-16."""


def show_comment(path: Path) -> None:
    """Turn the comment that FFmpeg wrote to the file at ``path`` into one that players show.

    In place: the frame becomes shorter, and the tag keeps its size.
    """
    with path.open("r+b") as file:
        header = file.read(_HEADER)
        if header[:4] != b"ID3\x03":
            return
        size = _syncsafe(header[6:10])
        tag = b"".join(_frames(file.read(size)))
        file.seek(_HEADER)
        file.write(tag.ljust(size, b"\0"))


def _frames(tag: bytes) -> Iterator[bytes]:
    at = 0
    while at + _HEADER <= len(tag) and tag[at] != 0:
        name, size, flags = tag[at : at + 4], int.from_bytes(tag[at + 4 : at + 8], "big"), tag[at + 8 : at + _HEADER]
        content = tag[at + _HEADER : at + _HEADER + size]
        at += _HEADER + size
        if name == b"TXXX":
            for user_text, comment in _NAMES:
                if content.startswith(user_text):
                    name, content = b"COMM", comment + content[len(user_text) :]
        yield name + len(content).to_bytes(4, "big") + flags + content


def _syncsafe(size: bytes) -> int:
    """Seven bits a byte, so that no size looks like the start of sound."""
    return sum(byte << (7 * place) for place, byte in enumerate(reversed(size)))
