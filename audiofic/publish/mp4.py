"""MP4 files with the index first, and with tags in it that FFmpeg has no name for.

A file is a row of boxes, each a size, a name of four letters, and what is in it (ISO/IEC 14496-12). FFmpeg writes
``moov``, the index, last; here it is read, given more tags, and moved before the sound in place, so that a player can
start before it has the whole file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from struct import pack, unpack, unpack_from
from typing import BinaryIO

_STEP = 1 << 20
"""Bytes moved at a time."""
_SHORT = 1 << 32
"""What a 32-bit number cannot hold."""


def finish_mp4(path: Path, tags: Sequence[bytes]) -> None:
    """Put the index of the file at ``path`` first, with ``tags`` (boxes of ``ilst``) behind those it has."""
    with path.open("r+b") as file:
        boxes = dict(_boxes_of(file))
        start, size = boxes[b"moov"]
        before, _ = boxes[b"mdat"]
        end = file.seek(0, 2)
        assert before < start and start + size == end, "the index is not last"
        file.seek(start)
        index = _with_tags(file.read(size), tags)
        file.truncate(start)
        before = min(at for name, (at, _) in boxes.items() if name != b"ftyp")
        moved = _moved(index, 0)
        for _ in range(2):  # wider numbers make it longer, which moves the sound again
            moved = _moved(index, len(moved))
        _shift(file, before, start, len(moved))
        file.seek(before)
        file.write(moved)


def box(name: bytes, content: bytes) -> bytes:
    """One box."""
    return pack(">I4s", len(content) + 8, name) + content


def _boxes_of(file: BinaryIO) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """(name, (offset, size)) of each outermost box."""
    at, end = 0, file.seek(0, 2)
    while at < end:
        file.seek(at)
        head = file.read(16)
        size, name = unpack_from(">I4s", head)
        if size == 1:
            (size,) = unpack_from(">Q", head, 8)
        yield name, (at, size)
        at += size


def _inside(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(content):
        size, name = unpack_from(">I4s", content, at)
        yield name, content[at + 8 : at + size]
        at += size


def _with_tags(index: bytes, tags: Sequence[bytes]) -> bytes:
    """The box ``index`` with ``tags`` at the end of moov/udta/meta/ilst."""
    (content,) = [inner for _, inner in _inside(index)]
    return box(b"moov", _added(content, (b"udta", b"meta", b"ilst"), b"".join(tags)))


def _added(content: bytes, path: tuple[bytes, ...], more: bytes) -> bytes:
    if not path:
        return content + more
    head = content[:4] if path[0] == b"ilst" else b""  # meta has a version and flags before its boxes
    return head + b"".join(
        box(name, _added(inner, path[1:], more) if name == path[0] else inner)
        for name, inner in _inside(content[len(head) :])
    )


def _moved(index: bytes, by: int) -> bytes:
    """The box ``index`` for sound that lies ``by`` bytes farther on."""
    return b"".join(_moved_box(name, content, by) for name, content in _inside(index))


def _moved_box(name: bytes, content: bytes, by: int) -> bytes:
    if name in (b"moov", b"trak", b"mdia", b"minf", b"stbl"):
        return box(name, b"".join(_moved_box(*each, by) for each in _inside(content)))
    if name not in (b"stco", b"co64"):
        return box(name, content)
    (count,) = unpack_from(">I", content, 4)
    offsets = [offset + by for offset in unpack(f">{count}{'I' if name == b'stco' else 'Q'}", content[8:])]
    wide = name == b"co64" or max(offsets, default=0) >= _SHORT
    return box(b"co64" if wide else b"stco", content[:8] + pack(f">{count}{'Q' if wide else 'I'}", *offsets))


def _shift(file: BinaryIO, start: int, end: int, by: int) -> None:
    """Move the bytes from ``start`` to ``end`` so far towards the end, the last ones first."""
    at = end
    while at > start:
        size = min(_STEP, at - start)
        at -= size
        file.seek(at)
        piece = file.read(size)
        file.seek(at + by)
        file.write(piece)
