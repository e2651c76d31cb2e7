"""Numbers with what they count, as people write them."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """``1 take``, ``1,204 takes``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def size(count: float) -> str:
    """Bytes as ``512 B``, ``48 MB`` or ``1.2 GB``."""
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"
