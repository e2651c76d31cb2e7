"""How names, lists and suggestions are put into messages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LONGEST = 60


def quoted(text: str) -> str:
    """``text`` between quotation marks, on one line, shortened where it is long."""
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return f"“{shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + '…'}”"


def listed(words: Sequence[str], *, joint: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


def did_you_mean(candidates: Iterable[str]) -> str:
    """A question that offers ``candidates``; empty where there are none."""
    offered = [quoted(candidate) for candidate in candidates]
    return f"Did you mean {listed(offered, joint='or')}?" if offered else ""
