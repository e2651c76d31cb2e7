"""Names of files that every system can hold, the same from build to build."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
"""Windows' list; other systems forbid less (Microsoft, "Naming Files, Paths, and Namespaces"). Besides it, what ends
a line, and halves of characters, which are no Unicode."""
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)")
_LONGEST = 200
"""Bytes of UTF-8: 255 on most file systems, less an ending and the names of partial files."""


def safe_name(name: str) -> str:
    """``name`` without what some system forbids; composed, so that a Mac and a PC agree on its accents.

    Never empty, never hidden (``.name``). Two names may become one: ``safe_names`` sees to that.
    """
    safe = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).rstrip(". ").lstrip(". ")
    if _RESERVED.match(safe):
        safe = f"_{safe}"
    return _cut(safe, _LONGEST) or "_"


def safe_names(names: Iterable[str]) -> tuple[str, ...]:
    """A safe name for each of ``names``, no two of which are one file anywhere.

    Where two would be, on a system that ignores case or the way an accent is written, the later one is numbered:
    ``part_``, ``part_-2``. A name that is nobody else's does not depend on the others.
    """
    wanted = [safe_name(name) for name in names]
    taken = {_folded(name) for name in wanted}
    given: set[str] = set()
    found = []
    for name in wanted:
        safe, count = name, 1
        while _folded(safe) in given or (count > 1 and _folded(safe) in taken):
            count += 1
            ending = f"-{count}"
            safe = f"{_cut(name, _LONGEST - len(ending))}{ending}"
        given.add(_folded(safe))
        found.append(safe)
    return tuple(found)


def _cut(name: str, size: int) -> str:
    return name.encode()[:size].decode("utf-8", "ignore").rstrip(". ")


def _folded(name: str) -> str:
    """The same for names that some file system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
