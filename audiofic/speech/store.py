"""Takes by content: every take is made once, whatever book or build asks for it."""

from __future__ import annotations

import logging
import secrets
import struct
import sys
import time
from array import array
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from audiofic.errors import OutputError
from audiofic.model import Take

_log = logging.getLogger(__name__)

_HEAD = struct.Struct("<4sI4s4sIHHIIHH4sI")
"""RIFF and format chunk of a mono 16-bit WAV file, and the head of its data chunk."""

_SEAL = struct.Struct("<4sI32s")
"""A chunk after the samples, which players skip: SHA-256 of all that stands before it."""

_SEALED = b"sha2"


_ABANDONED = 24 * 60 * 60
"""Seconds; a take is written in a fraction of one."""


class TakeStore:
    """A folder of takes, safe for several builds at once.

    Each take is a WAV file that any player plays. It gets its name only when it is complete, and ends with a
    checksum that is verified whenever it is read: so a file damaged by a power cut or by anything else is as
    good as missing, and no write needs to wait for the disk.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def __contains__(self, key: str) -> bool:
        return self._path(key).is_file()

    def get(self, key: str) -> Take | None:
        """The take stored under ``key``; None where there is none, or none that is whole."""
        path = self._path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        take = _take(content)
        if take is None:
            _log.warning("%s is damaged; its take is made again", path)
            with suppress(OSError):
                path.unlink()
        return take

    def sweep(self) -> None:
        """Remove what killed builds have left half written a day ago or earlier."""
        for part in self._root.glob("*/.*.part"):
            with suppress(OSError):
                if time.time() - part.stat().st_mtime > _ABANDONED:
                    part.unlink()

    def put(self, key: str, take: Take) -> None:
        """Keep ``take`` under ``key``. Raises ``OutputError`` where the folder cannot be written."""
        path = self._path(key)
        part = path.with_name(f".{secrets.token_hex(8)}.part")
        try:
            try:
                with _opened(part) as file:
                    file.writelines(_content(take))
                part.replace(path)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise OutputError(
                f"A take cannot be kept in {self._root}: {error.strerror}.",
                hint="Make room there, or choose another folder with AUDIOFIC_CACHE.",
            ) from error

    def _path(self, key: str) -> Path:
        return self._root / key[:2] / f"{key[2:]}.wav"


def _opened(part: Path) -> BinaryIO:
    try:
        return part.open("wb")
    except FileNotFoundError:  # the first take of its folder
        part.parent.mkdir(parents=True, exist_ok=True)
        return part.open("wb")


def _content(take: Take) -> tuple[bytes, ...]:
    samples = _little_endian(take.pcm)
    head = _HEAD.pack(
        *(b"RIFF", _HEAD.size - 8 + len(samples) + _SEAL.size, b"WAVE"),
        *(b"fmt ", 16, 1, 1, take.sample_rate, 2 * take.sample_rate, 2, 16),
        *(b"data", len(samples)),
    )
    digest = sha256(head)
    digest.update(samples)
    return head, samples, _SEAL.pack(_SEALED, digest.digest_size, digest.digest())


def _take(content: bytes) -> Take | None:
    if len(content) < _HEAD.size + _SEAL.size:
        return None
    mark, length, digest = _SEAL.unpack(content[-_SEAL.size :])
    body = memoryview(content)[: -_SEAL.size]
    if (mark, length) != (_SEALED, len(digest)) or sha256(body).digest() != digest:
        return None
    sample_rate = _HEAD.unpack(body[: _HEAD.size])[7]
    return Take(pcm=_little_endian(bytes(body[_HEAD.size :])), sample_rate=sample_rate)


def _little_endian(pcm: bytes) -> bytes:
    """``pcm`` from native to little-endian order, or back."""
    if sys.byteorder == "little":
        return pcm
    samples = array("h", pcm)
    samples.byteswap()
    return samples.tobytes()
