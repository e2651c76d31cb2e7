"""The variables of a loaded library, kept as they were before its first use, so that it can be made new at once.

Putting them back has the effect of unloading the library and loading it again, at a tenth of the cost, and also
where a library once loaded stays (musl). What the library holds by a pointer must have been freed before.
"""

from __future__ import annotations

import ctypes
import struct
import sys
from collections.abc import Iterator

_HEADER = struct.Struct("=5s11xHHIQQQIHHH")
"""What begins an ELF file of 64 bits; the place, size and number of its segments are what matters here."""
_SEGMENT = struct.Struct("=IIQQQQQQ")
"""Type, flags, place in the file, in memory, physical place, length in the file, in memory, alignment."""
_ELF_64 = b"\x7fELF\x02"
_LOAD, _THREAD_LOCAL, _READ_ONLY_AFTER_LOADING = 1, 7, 0x6474E552
_WRITABLE = 2


class LibraryMemory:
    """All that ``library``, which has ``function`` in it, can write to.

    Raises ``OSError`` where that cannot be told.
    """

    def __init__(self, library: ctypes.CDLL, function: str) -> None:
        base = _base(library, function)
        self._kept = [(start, ctypes.string_at(start, size)) for start, size in _writable(base)]

    def restore(self) -> None:
        """Put everything back as it was when this object was made."""
        for start, content in self._kept:
            ctypes.memmove(start, content, len(content))


class _Found(ctypes.Structure):
    """``Dl_info``."""

    _fields_ = (
        ("file", ctypes.c_char_p),
        ("base", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("address", ctypes.c_void_p),
    )


def _base(library: ctypes.CDLL, function: str) -> int:
    """Where the library begins in memory, with the header of its file."""
    found = _Found()
    if sys.platform != "linux" or not ctypes.CDLL(None).dladdr(library[function], ctypes.byref(found)):
        raise OSError("known how to find on Linux only")
    return int(found.base)


def _writable(base: int) -> Iterator[tuple[int, int]]:
    """Start and size of each piece of memory that stays writable once the library at ``base`` has been loaded."""
    form, *_, place, _, _, _, size, count = _HEADER.unpack(ctypes.string_at(base, _HEADER.size))
    if form != _ELF_64 or size != _SEGMENT.size:
        raise OSError("no library of the kind that is known here")
    segments = list(_SEGMENT.iter_unpack(ctypes.string_at(base + place, size * count)))
    loaded = [(flags, at, at + length) for kind, flags, _, at, _, _, length, _ in segments if kind == _LOAD]
    if loaded[0][1] or any(segment[0] == _THREAD_LOCAL for segment in segments):
        raise OSError("a library that is laid out in another way than is known here")
    sealed = [(at, at + length) for kind, _, _, at, _, _, length, _ in segments if kind == _READ_ONLY_AFTER_LOADING]
    for flags, start, end in loaded:
        begin = max([start, *(until for since, until in sealed if since < end and start < until)])
        if flags & _WRITABLE and begin < end:
            yield base + begin, end - begin
