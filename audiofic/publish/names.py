"""Names of files that every system can hold, the same from build to build."""

from __future__ import annotations

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
"""Windows' list; other systems forbid less (Microsoft, "Naming Files, Paths, and Namespaces")."""
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")
_LONGEST = 200
"""Bytes of UTF-8: 255 on most file systems, less an ending and the names of partial files."""


def safe_name(name: str) -> str:
    """``name`` without what some system forbids; composed, so that a Mac and a PC agree on its accents.

    Never empty. Two names may become one: whoever gives names must see to that.
    """
    safe = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).rstrip(". ").lstrip(" ")
    if _RESERVED.match(safe):
        safe = f"_{safe}"
    return safe.encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore").rstrip(". ") or "_"
