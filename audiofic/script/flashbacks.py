"""Flashbacks: the segments between their marks, and scenes set wholly in italics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audiofic.lang.en.breaks import flashback_begins, flashback_ends
from audiofic.model import Kind, Segment
from audiofic.script.italics import scenes_in_italics
from audiofic.script.page import Page


def flashbacks(page: Page, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """``segments``, those of flashbacks marked as such.

    A flashback runs from the break that names it to the one that says it is over; where none does, to the next
    scene break. The breaks at its ends do not belong to it, nor do headings and notes.
    """
    marked = set(_between_marks(page, segments))
    slanted = scenes_in_italics(page)
    return tuple(
        replace(segment, flashback=True)
        if (index in marked or segment.paragraph in slanted) and segment.kind not in _APART
        else segment
        for index, segment in enumerate(segments)
    )


_APART = frozenset({Kind.HEADING, Kind.NOTE, Kind.BREAK})


def _between_marks(page: Page, segments: Sequence[Segment]) -> Iterator[int]:
    """Indexes of the segments between the marks of flashbacks."""
    breaks = [index for index, segment in enumerate(segments) if segment.kind is Kind.BREAK]
    lines = [page.text[segments[index].start : segments[index].end].strip() for index in breaks]
    begins = [flashback_begins(line) for line in lines]
    ends = [flashback_ends(line) and not begin for line, begin in zip(lines, begins, strict=True)]
    closing = _closed_by(begins, ends)
    inside, until = False, -1
    for number, index in enumerate(breaks):
        if begins[number]:
            # The same mark again closes what it opened.
            inside, until = not (inside and until < 0), closing[number]
        elif ends[number] or until < 0:
            inside = False
        if inside:
            following = breaks[number + 1] if number + 1 < len(breaks) else len(segments)
            yield from range(index + 1, following)


def _closed_by(begins: Sequence[bool], ends: Sequence[bool]) -> list[int]:
    """For every break the next that says that a flashback is over, before another begins; -1 where there is none."""
    closing, next_end = [-1] * len(begins), -1
    for number in range(len(begins) - 1, -1, -1):
        closing[number] = next_end
        if ends[number]:
            next_end = number
        elif begins[number]:
            next_end = -1
    return closing
