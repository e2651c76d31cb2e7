"""The lines whose speakers are least certain: where an author's eye is worth most."""

from __future__ import annotations

from dataclasses import dataclass

from audiofic.errors import Place
from audiofic.model import Script
from audiofic.pipeline.book import Production
from audiofic.pipeline.places import place


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One line of dialogue with what its speaker was told by."""

    chapter: str
    place: Place
    start: int
    """Code-point offset in the text of the chapter's file."""
    end: int
    speaker: str | None
    confidence: float
    """0–1."""
    runner_up: str | None
    runner_ups_chance: float
    """0–1."""
    evidence: str
    text: str
    before: str
    """The paragraph before it and what stands before it in its own, on one line; as behind."""
    behind: str


def doubts(production: Production) -> list[Doubt]:
    """All lines that somebody says, the least certain first, those alike in the order of the text.

    Lines that the author has corrected are certain, and left out.
    """
    found = [
        _doubt(script, at)
        for script in production.book.scripts
        for at, segment in enumerate(script.segments)
        if segment.kind.has_speaker and (segment.confidence is None or segment.confidence < 1.0)
    ]
    return sorted(found, key=lambda it: it.confidence)


def _doubt(script: Script, at: int) -> Doubt:
    segment, chapter = script.segments[at], script.chapter
    return Doubt(
        chapter=chapter.name,
        place=place(chapter, segment.start),
        start=segment.start + chapter.offset,
        end=segment.end + chapter.offset,
        speaker=segment.speaker,
        confidence=segment.confidence or 0.0,
        runner_up=segment.runner_up,
        runner_ups_chance=segment.runner_ups_chance,
        evidence=segment.evidence,
        text=" ".join(script.text(segment).split()),
        before=_around(script, at, -1),
        behind=_around(script, at, 1),
    )


def _around(script: Script, at: int, step: int) -> str:
    """The text of the neighbouring segments up to the end of the next paragraph that says something."""
    own, parts = script.segments[at].paragraph, []
    seen = {own}
    place = at + step
    while 0 <= place < len(script.segments):
        segment = script.segments[place]
        text = " ".join(script.text(segment).split())
        if text:
            seen.add(segment.paragraph)
            if len(seen) > 2:
                break
            parts.append(text)
        place += step
    return " ".join(parts[::step])
