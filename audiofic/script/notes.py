"""Author's notes: what the author says to the readers beside the story."""

from __future__ import annotations

from collections.abc import Iterator

from audiofic.lang.en.notes import BRACKETED_NOTE, NOTE_LABEL, label
from audiofic.model import Kind, Segment
from audiofic.script.page import Page


def notes(page: Page) -> Page:
    """Claims paragraphs that begin with a label such as ``A/N:`` or ``Disclaimer:``."""
    return page.claiming(_notes(page))


def _notes(page: Page) -> Iterator[Segment]:
    for paragraph in page.free():
        if match := NOTE_LABEL.match(page.text, paragraph.start, min(paragraph.end, paragraph.start + 80)):
            yield Segment(
                start=paragraph.start,
                end=paragraph.end,
                kind=Kind.NOTE,
                paragraph=paragraph.index,
                evidence=f"begins with the label {label(match)!r}",
            )


def bracketed_notes(page: Page) -> Page:
    """Claims notes in brackets inside a paragraph: ``(A/N: …)``."""
    return page.claiming(_bracketed_notes(page))


def _bracketed_notes(page: Page) -> Iterator[Segment]:
    for paragraph in page.free():
        for match in BRACKETED_NOTE.finditer(page.text, paragraph.start, paragraph.end):
            yield Segment(
                start=match.start(),
                end=match.end(),
                kind=Kind.NOTE,
                paragraph=paragraph.index,
                evidence=f"brackets with the label {label(match)!r}",
            )
