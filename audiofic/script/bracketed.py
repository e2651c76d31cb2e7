"""Author's notes in brackets: ``(A/N: …)``, inside a paragraph or over several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audiofic.lang.en.notes import ASIDE, BRACKETED_LABEL
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_LONGEST_PARAGRAPHS, _LONGEST = 10, 10_000
"""Paragraphs and characters; a bracket that stays open for more was forgotten."""


def bracketed_notes(page: Page) -> Page:
    """Claims ``(A/N: …)`` whole, brackets included, and remarks to the readers in round ones."""
    return page.claiming(_bracketed(page))


def _bracketed(page: Page) -> Iterator[Segment]:
    free = list(page.free())
    place = 0
    for number, paragraph in enumerate(free):
        for match in BRACKETED_LABEL.finditer(page.text, max(place, paragraph.start), paragraph.end):
            reach = free[number : number + _LONGEST_PARAGRAPHS]
            end = _closing(page.text, match.start(), min(reach[-1].end, match.start() + _LONGEST))
            if end is not None and match.start() >= place:
                yield from _pieces(reach, match.start(), end, f"brackets with the label {match['label']!r}")
                place = end
        for match in ASIDE.finditer(page.text, max(place, paragraph.start), paragraph.end):
            yield from _pieces([paragraph], match.start(), match.end(), "a remark to the readers in brackets")
            place = match.end()


def _closing(text: str, start: int, end: int) -> int | None:
    """The offset past the bracket that closes the one at ``start``; None where there is none before ``end``."""
    opening, closing = text[start], _PAIRS[text[start]]
    depth = 0
    for match in re.compile(f"[{re.escape(opening + closing)}]").finditer(text, start, end):
        depth += 1 if match[0] == opening else -1
        if not depth:
            return match.end()
    return None


def _pieces(paragraphs: Sequence[Paragraph], start: int, end: int, why: str) -> Iterator[Segment]:
    for paragraph in paragraphs:
        first, last = max(start, paragraph.start), min(end, paragraph.end)
        if first < last:
            yield Segment(start=first, end=last, kind=Kind.NOTE, paragraph=paragraph.index, evidence=why)
