"""Speech behind a dash: ``— Where to? — asked the man. — And why?``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph
from audiofic.script.slips import begins_with_tag, end_before_tag

_BEGINS = re.compile(r"(?:[—–―]|--|-(?=\s))\s*(?=[^\W_]|[\"“'‘¡¿…])")
_MARKED = re.compile(r"[\"“”„«»「『]|'(?=\w)|‘")
_DASH = re.compile(r"(?<=\s)(?:[—–―]|--)(?=\s)|(?<=[,.!?…])(?:[—–―]|--)(?=[^\W_])")
_INTRODUCED = re.compile(r"(?<=:)\s+(?=[—–―]\s*[^\W_])")
_FEWEST = 3
"""Paragraphs that begin with a dash; fewer are not a manner of writing."""


def dashes(page: Page) -> Page:
    """Claims speech behind dashes, in a chapter where more paragraphs begin with a dash than with a mark.

    The dash that opens a speech belongs to it; one before the narrator's words belongs to these.
    """
    free = list(page.free())
    dashed = sum(1 for p in free if _BEGINS.match(page.text, p.start, p.end))
    marked = sum(1 for p in free if _MARKED.match(page.text, p.start, p.end))
    if dashed < _FEWEST or dashed <= marked:
        return page
    speeches = (speech for paragraph in free for speech in _speeches(page.text, paragraph))
    return page.claiming(part for speech in speeches for part in page.around(speech))


def _speeches(text: str, paragraph: Paragraph) -> Iterator[Segment]:
    start: int | None = paragraph.start
    if not _BEGINS.match(text, paragraph.start, paragraph.end):
        start = _introduced(text, paragraph.start, paragraph.end)
    while start is not None:
        end = _speech_end(text, start, paragraph.end)
        yield Segment(
            start=start,
            end=start + len(text[start:end].rstrip()),
            kind=Kind.DIALOGUE,
            paragraph=paragraph.index,
            evidence="behind a dash",
        )
        again = _DASH.search(text, end + 1, paragraph.end)
        start = again.start() if again else _introduced(text, end, paragraph.end)


def _introduced(text: str, start: int, end: int) -> int | None:
    match = _INTRODUCED.search(text, start, end)
    return match.end() if match else None


def _speech_end(text: str, start: int, limit: int) -> int:
    """Where the speech behind the dash at ``start`` gives way to the narrator."""
    dashes_in = [match.start() for match in _DASH.finditer(text, start + 2, limit)]
    for number, dash in enumerate(dashes_in):
        if begins_with_tag(text, dash + 1, enclosed=number + 1 < len(dashes_in)):
            limit = dash
            break
    return end_before_tag(text, start, limit) or limit
