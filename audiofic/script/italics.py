"""What a page sets in italics: by asterisks and underscores in the text, or by the document's own markup."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from audiofic.model import Style
from audiofic.script.page import Page, Paragraph

_MARKED = re.compile(r"(?<![\w*_])([*_])(?=[^\W_]|[.…\"“'‘])([^*_\n]{1,600}?)(?<=[^\s*_])\1(?![\w*_])")
_MOST_IN_A_ROW = 3
"""Paragraphs wholly in italics; more in a row are a scene of another time, or a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slanted:
    """One piece in italics."""

    start: int
    """Its first character, or the asterisk before it."""
    end: int
    inside: str
    """Without asterisks."""


def italics(page: Page, paragraph: Paragraph) -> Iterator[Slanted]:
    """The pieces in italics within ``paragraph``: those between marks, then those of the document."""
    for match in _MARKED.finditer(page.text, paragraph.start, paragraph.end):
        yield Slanted(start=match.start(), end=match.end(), inside=match[2])
    marks = page.markup
    first = bisect_left(marks, paragraph.start, key=lambda mark: mark.start)
    for mark in marks[first:]:
        if mark.start >= paragraph.end:
            break
        if mark.style is Style.ITALIC and mark.end <= paragraph.end:
            yield Slanted(start=mark.start, end=mark.end, inside=page.text[mark.start : mark.end])


def scenes_in_italics(page: Page) -> frozenset[int]:
    """The paragraphs that are wholly in italics, as several around them are."""
    whole = [_is_whole(page, paragraph) for paragraph in page.paragraphs]
    return frozenset(
        index
        for index, slanted in enumerate(whole)
        if slanted and sum(whole[max(0, index - _MOST_IN_A_ROW) : index + _MOST_IN_A_ROW + 1]) > _MOST_IN_A_ROW
    )


def _is_whole(page: Page, paragraph: Paragraph) -> bool:
    first, last = page.text[paragraph.start], page.text[paragraph.end - 1]
    if first in "*_" and first == last and paragraph.end - paragraph.start > 2:
        return first not in page.text[paragraph.start + 1 : paragraph.end - 1]
    at = bisect_left(page.markup, paragraph.start, key=lambda mark: mark.start)
    starting = (mark for mark in page.markup[at : at + 4] if mark.start == paragraph.start)
    return any(mark.style is Style.ITALIC and mark.end == paragraph.end for mark in starting)
