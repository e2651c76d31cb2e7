"""Author's notes in brackets: ``(A/N: …)``, inside a paragraph or over several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audiofic.lang.en.notes import ASIDE, BRACKETED_LABEL
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_BRACKET = re.compile(r"[(\[{}\])]")
_LONGEST_PARAGRAPHS, _LONGEST = 10, 10_000
"""Paragraphs and characters; a bracket that stays open for more was forgotten."""


def bracketed_notes(page: Page) -> Page:
    """Claims ``(A/N: …)`` whole, brackets included, and remarks to the readers in round ones."""
    return page.claiming(_bracketed(page))


def _bracketed(page: Page) -> Iterator[Segment]:
    free = list(page.free())
    closings = _closings(page.text) if BRACKETED_LABEL.search(page.text) else {}
    place = 0
    for number, paragraph in enumerate(free):
        for match in BRACKETED_LABEL.finditer(page.text, max(place, paragraph.start), paragraph.end):
            end = closings.get(match.start(), 0)
            reach = free[number : number + _LONGEST_PARAGRAPHS]
            if place <= match.start() < end <= min(reach[-1].end, match.start() + _LONGEST):
                yield from _pieces(reach, match.start(), end, f"brackets with the label {match['label']!r}")
                place = end
        for match in ASIDE.finditer(page.text, max(place, paragraph.start), paragraph.end):
            yield from _pieces([paragraph], match.start(), match.end(), "a remark to the readers in brackets")
            place = match.end()


def _closings(text: str) -> dict[int, int]:
    """For every bracket that is closed, where it stands and the offset past the one that closes it."""
    closings: dict[int, int] = {}
    waiting: dict[str, list[int]] = {closing: [] for closing in _PAIRS.values()}
    for match in _BRACKET.finditer(text):
        if match[0] in _PAIRS:
            waiting[_PAIRS[match[0]]].append(match.start())
        elif waiting[match[0]]:
            closings[waiting[match[0]].pop()] = match.end()
    return closings


def _pieces(paragraphs: Sequence[Paragraph], start: int, end: int, why: str) -> Iterator[Segment]:
    for paragraph in paragraphs:
        first, last = max(start, paragraph.start), min(end, paragraph.end)
        if first < last:
            yield Segment(start=first, end=last, kind=Kind.NOTE, paragraph=paragraph.index, evidence=why)
