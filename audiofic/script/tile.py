"""Claims → segments that tile the text: whatever no rule has claimed is narration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audiofic.model import Kind, Segment
from audiofic.script.page import Page

_OWN_WHITE_SPACE = frozenset({Kind.NARRATION, Kind.HEADING, Kind.NOTE, Kind.BREAK})
"""Kinds that keep the white space behind them; what characters say begins and ends with its marks."""


def tile(page: Page) -> tuple[Segment, ...]:
    """Segments whose slices, joined, are the page's text.

    White space at a paragraph's end belongs to the segment before it. White space that no such segment
    precedes leads the narration that follows in the same paragraph, or else is narration of its own.
    """
    tiles: list[Segment] = []
    place = 0
    for found in _pieces(page):
        piece = found
        assert place <= piece.start < piece.end, "claims overlap"
        if place < piece.start:
            last = tiles[-1] if tiles else None
            if last and last.kind in _OWN_WHITE_SPACE and page.text[last.start : last.end].strip():
                tiles[-1] = _moved(last, last.start, piece.start)
            elif piece.kind is Kind.NARRATION and last and last.paragraph == piece.paragraph:
                piece = _moved(piece, place, piece.end)
            else:
                index = last.paragraph if last else piece.paragraph
                tiles.append(Segment(start=place, end=piece.start, kind=Kind.NARRATION, paragraph=index))
        tiles.append(piece)
        place = piece.end
    if place < len(page.text):
        if tiles and tiles[-1].kind in _OWN_WHITE_SPACE:
            tiles[-1] = _moved(tiles[-1], tiles[-1].start, len(page.text))
        else:
            index = tiles[-1].paragraph if tiles else 0
            tiles.append(Segment(start=place, end=len(page.text), kind=Kind.NARRATION, paragraph=index))
    return tuple(tiles)


def _pieces(page: Page) -> Iterator[Segment]:
    """The claims, and between them what is left of each paragraph as narration, white space cut off."""
    claims = iter(page.claims)
    claim = next(claims, None)
    for paragraph in page.paragraphs:
        place = paragraph.start
        while claim is not None and claim.start < paragraph.end:
            if claim.start > place:
                yield from _narration(page.text, place, claim.start, paragraph.index)
            yield claim
            place = max(place, claim.end)
            claim = next(claims, None)
        yield from _narration(page.text, place, paragraph.end, paragraph.index)
    while claim is not None:
        yield claim
        claim = next(claims, None)


def _narration(text: str, start: int, end: int, paragraph: int) -> Iterator[Segment]:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    end = start + len(piece.rstrip())
    if begin < end:
        yield Segment(start=begin, end=end, kind=Kind.NARRATION, paragraph=paragraph)


def _moved(segment: Segment, start: int, end: int) -> Segment:
    return replace(segment, start=start, end=end)
