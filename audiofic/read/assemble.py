"""A document's prose → its chapters, cut where the document or its headings say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audiofic.lang.en.headings import Rank, rank
from audiofic.model import Chapter, Style
from audiofic.read.chapters import chapters
from audiofic.read.cut import Head, Piece, cut, heads
from audiofic.read.document import Document
from audiofic.read.prose import Heading, Prose

_MOST_BEFORE = 3
"""Lines of notes, or of a title page, between a chapter's beginning and its heading."""


def assemble(document: Document, prose: Prose, pieces: Sequence[Piece] = ()) -> tuple[Chapter, ...]:
    """The chapters of ``prose``: ``pieces``, or if there are none those that its headings tell.

    Raises InputError where there is no text.
    """
    if not prose.text.strip():
        raise document.error(
            "there is no story text in it.", hint="Save the chapter's text as a .txt file, and read that."
        )
    pieces = pieces or cut(prose.text, all_heads(prose))
    ends = [*(piece.start for piece in pieces[1:]), len(prose.text)]
    titled = [
        replace(piece, title=piece.title or title_of(prose, piece.head, end))
        for piece, end in zip(pieces, ends, strict=True)
    ]
    return chapters(prose.text, titled, name=document.name, source=document.source, markup=prose.markup)


def all_heads(prose: Prose) -> tuple[Head, ...]:
    """The headings that the document sets as such, and the lines that are headings by their words."""
    notes = [(mark.start, mark.end) for mark in prose.markup if mark.style is Style.NOTE]
    set_so = {heading.start: _head(prose, heading) for heading in prose.headings}
    for head in heads(prose.text):
        if not any(start <= head.at < end for start, end in notes):
            set_so.setdefault(head.at, head)
    return tuple(set_so[at] for at in sorted(set_so))


def title_of(prose: Prose, start: int, end: int) -> str:
    """The title that the document sets at the head of a chapter; empty where it sets none."""
    inside = [heading for heading in prose.headings if start <= heading.start < end]
    if not inside or prose.text[start : inside[0].start].strip().count("\n\n") >= _MOST_BEFORE:
        return ""
    lines = [_line(prose, heading) for heading in inside[:2]]
    bare = rank(lines[0]) in (Rank.CHAPTER, Rank.NUMBER, Rank.PART) and len(lines[0].split()) <= 2
    adjoining = len(inside) > 1 and not prose.text[inside[0].end : inside[1].start].strip()
    return f"{lines[0].rstrip('.:)')}: {lines[1]}" if bare and adjoining else lines[0]


def _head(prose: Prose, heading: Heading) -> Head:
    return Head(at=heading.start, end=heading.end, line=_line(prose, heading), level=heading.level)


def _line(prose: Prose, heading: Heading) -> str:
    return " ".join(prose.text[heading.start : heading.end].split())
