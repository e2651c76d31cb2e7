"""The parts of a chapter that a listener may want to go to: headings, author's notes, scenes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.model import Cue, Kind, Script


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where a part begins."""

    title: str
    begins: float
    """Seconds."""


def marks(script: Script, cues: Sequence[Cue]) -> tuple[Mark, ...]:
    """The marks of a chapter, in order, the first at its very start; none where nothing is heard."""
    found: list[Mark] = []
    scene, parted = 0, True
    before: Kind | None = None
    first = {cue.segment: cue for cue in reversed(cues)}
    for index, segment in enumerate(script.segments):
        cue = first.get(index)
        if cue is None:
            parted = parted or segment.kind is Kind.BREAK
            continue
        if segment.kind in _NAMED:
            if before is not segment.kind:
                found.append(Mark(title=_title(script, cue, segment.kind), begins=cue.begins))
            parted = parted or segment.kind is not Kind.HEADING
        elif parted or not scene:
            scene += 1
            if before is not Kind.BREAK and (scene > 1 or before is not Kind.HEADING):
                title = script.chapter.title if scene == 1 else f"Scene {scene}"
                found.append(Mark(title=title, begins=cue.begins))
            parted = False
        before = segment.kind
    return tuple(Mark(title=mark.title, begins=mark.begins if number else 0.0) for number, mark in enumerate(found))


_NAMED = frozenset({Kind.HEADING, Kind.NOTE, Kind.BREAK})
"""Kinds that say themselves what begins with them."""


def _title(script: Script, cue: Cue, kind: Kind) -> str:
    if kind is Kind.NOTE:
        return "Author's note"
    words = " ".join(script.chapter.text[cue.start : cue.end].split())
    return words.strip("*_~#=-[]() ") or words
