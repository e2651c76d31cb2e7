"""File names that every system takes, and that stay the same from build to build."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"]
)
"""Windows opens a device for these, whatever ending they are given."""
_LONGEST = 180
"""Bytes of UTF-8: file systems end at 255, and endings and numbers come on top."""


def safe_name(name: str) -> str:
    """``name`` as a file's name without its ending: only what Windows forbids too is changed, to hyphens.

    Never empty, never hidden, never a device; a name that is too long keeps its beginning and gets a checksum.
    """
    text = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    text = _FORBIDDEN.sub("-", text).strip(" \t\n.") or "untitled"
    if text.split(".")[0].rstrip().casefold() in _DEVICES:
        text = f"_{text}"
    if len(text.encode()) > _LONGEST:
        checksum = hashlib.sha256(text.encode()).hexdigest()[:8]
        text = f"{text.encode()[: _LONGEST - 9].decode('utf-8', 'ignore').rstrip(' .')}~{checksum}"
    return text


def file_names(names: Iterable[str]) -> tuple[str, ...]:
    """Safe names for ``names``, in their order, no two of which are one on systems that take ``A`` for ``a``.

    The first keeps its name; the others get `` (2)``, `` (3)`` and so on.
    """
    taken: set[str] = set()
    result = []
    for name in map(safe_name, names):
        number, unique = 1, name
        while unique.casefold() in taken:
            number += 1
            unique = f"{name} ({number})"
        taken.add(unique.casefold())
        result.append(unique)
    return tuple(result)
