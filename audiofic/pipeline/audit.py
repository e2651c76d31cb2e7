"""Whether a plan accounts for every character of its chapter: asked before anything is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audiofic.errors import LedgerError
from audiofic.model import Chapter, Line, Segment
from audiofic.pipeline.book import Production
from audiofic.pipeline.chapter_plan import ChapterPlan, settle
from audiofic.pipeline.ledger import Ledger, Reason
from audiofic.pipeline.places import Places
from audiofic.pipeline.plan import plan_chapter

_SILENT = frozenset({Reason.WHITE_SPACE, Reason.MARKS})
"""Reasons that hold for what has no words only."""


def audit(plan: ChapterPlan) -> None:
    """Raise LedgerError at the first character that is neither spoken nor skipped for a reason, or both.

    Segments must tile the text, each be spoken or skipped, and every letter and digit of a spoken one lie in a line
    of its own; nothing with words in it may pass for white space or punctuation.
    """
    for at in _lost(plan):
        chapter = plan.script.chapter
        raise LedgerError(
            f"{chapter.text[at : at + 20]!r}… would be neither spoken nor skipped for a reason.",
            where=Places(chapter).of(at),
            hint="Nothing was made. This is a fault of audiofic, not of the text: please report it with this chapter.",
        )


def ledgers(production: Production) -> tuple[tuple[Chapter, Ledger], ...]:
    """The account of every chapter, its lines taken for made: what ``report.json`` says where none fails."""
    plans = [plan_chapter(script, production.casting) for script in production.book.scripts]
    for plan in plans:
        audit(plan)
    return tuple((plan.script.chapter, settle(plan)) for plan in plans)


def _lost(plan: ChapterPlan) -> Iterator[int]:
    """Offsets at which something is not accounted for."""
    text = plan.script.chapter.text
    skipped = {skip.segment: skip.reason for skip in plan.skips}
    lines = _by_segment(plan)
    at = 0
    for index, segment in enumerate(plan.script.segments):
        if segment.start != at or segment.end <= at or (index in skipped) == (index in lines):
            yield min(at, segment.start)
        elif index in lines:
            yield from _unheard(text, segment, lines[index])
        elif skipped[index] in _SILENT:
            yield from _words(text, segment.start, segment.end)
        at = segment.end
    if at != len(text):
        yield at


def _by_segment(plan: ChapterPlan) -> dict[int, list[Line]]:
    lines: dict[int, list[Line]] = {}
    for line in plan.lines:
        lines.setdefault(line.segment, []).append(line)
    return lines


def _unheard(text: str, segment: Segment, lines: Sequence[Line]) -> Iterator[int]:
    """Letters and digits of ``segment`` outside of its lines."""
    at = segment.start
    for line in lines:
        yield from _words(text, at, line.utterance.start)
        if not at <= line.utterance.start < line.utterance.end <= segment.end:
            yield line.utterance.start
        at = line.utterance.end
    yield from _words(text, at, segment.end)


def _words(text: str, start: int, end: int) -> Iterator[int]:
    return (at for at in range(start, end) if text[at].isalnum())
