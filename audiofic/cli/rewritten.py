"""Changes between text and spoken text, for people and for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audiofic.pipeline.changes import Change

_MUTE = "quotation mark"
"""The one change that every line of dialogue has: counted for people, listed for programs."""


def told(changes: Iterable[Change]) -> Iterator[str]:
    """A line for each change: where, what is written, what is said instead, and the rule."""
    marks = 0
    for change in changes:
        if change.rule == _MUTE:
            marks += 1
            continue
        after = f"→ {_shown(change.after)}" if change.after.strip() else "is not said"
        yield f"{change.place}: {_shown(change.before)} {after}  [{change.rule}]"
    if marks:
        yield f"{marks:,} quotation marks are not said; --json lists them too."


def row(change: Change) -> dict[str, object]:
    """One plain object."""
    return {
        "chapter": change.chapter,
        "file": change.place.file,
        "line": change.place.line,
        "column": change.place.column,
        "start": change.start,
        "end": change.end,
        "before": change.before,
        "after": change.after,
        "rule": change.rule,
    }


def _shown(text: str) -> str:
    """``text`` on one line, and so that control characters do nothing to a terminal."""
    line = " ".join(text.split())
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in line) or "(space)"
