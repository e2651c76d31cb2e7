"""Doubtful lines, for people who correct them and for other programs."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audiofic.pipeline.doubts import Doubt

_CONTEXT = 100
"""Characters of context shown on either side."""


def told(doubts: Sequence[Doubt]) -> Iterator[str]:
    """A paragraph for each: where, who and who else, why, the line in its surroundings, and what to type."""
    if not doubts:
        yield "No line is in doubt."
    for doubt in doubts:
        yield f"{doubt.place}: {_who(doubt)}; {doubt.evidence}"
        if doubt.before:
            yield f"      {_last(doubt.before)}"
        yield f"    > {doubt.text}"
        if doubt.behind:
            yield f"      {_first(doubt.behind)}"
        other = shlex.quote(doubt.runner_up) if doubt.runner_up else "NAME"
        yield f"    audiofic correct {shlex.quote(f'{doubt.chapter}:{doubt.place.line}:{doubt.place.column}')} {other}"
        yield ""


def row(doubt: Doubt) -> dict[str, object]:
    """One plain object."""
    return {
        "chapter": doubt.chapter,
        "file": doubt.place.file,
        "line": doubt.place.line,
        "column": doubt.place.column,
        "start": doubt.start,
        "end": doubt.end,
        "speaker": doubt.speaker,
        "confidence": doubt.confidence,
        "runner_up": doubt.runner_up,
        "runner_ups_chance": doubt.runner_ups_chance,
        "evidence": doubt.evidence,
        "text": doubt.text,
        "before": doubt.before,
        "behind": doubt.behind,
    }


def _who(doubt: Doubt) -> str:
    who = f"{doubt.speaker} {doubt.confidence:.0%}" if doubt.speaker else "unknown"
    return f"{who}, or {doubt.runner_up} {doubt.runner_ups_chance:.0%}" if doubt.runner_up else who


def _last(text: str) -> str:
    return text if len(text) <= _CONTEXT else "…" + text[-_CONTEXT:]


def _first(text: str) -> str:
    return text if len(text) <= _CONTEXT else text[:_CONTEXT] + "…"
