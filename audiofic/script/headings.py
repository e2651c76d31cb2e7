"""Headings: lines that name a chapter or a part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.lang.en.headings import NAMED_HEADING
from audiofic.model import Kind, Segment
from audiofic.script.page import Page

_LONGEST = 100
"""Characters; a longer line is a sentence."""
_MARKDOWN = re.compile(r"#{1,6}\s+\S.*")
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\.?|\d{1,3}\.?")


def headings(page: Page) -> Page:
    """Claims ``# Title``, ``Chapter 3``, ``Part Two: Home``, ``Prologue``, ``III``, a first line in capitals."""
    return page.claiming(_headings(page))


def _headings(page: Page) -> Iterator[Segment]:
    seen = False
    for paragraph in page.free():
        if paragraph.end - paragraph.start > _LONGEST:
            seen = True
            continue
        line = page.slice(paragraph)
        why = _named(line) or ("" if seen else _capitals(line))
        seen = seen or not why
        if why:
            yield Segment(
                start=paragraph.start,
                end=paragraph.end,
                kind=Kind.HEADING,
                paragraph=paragraph.index,
                evidence=why,
            )


def _named(line: str) -> str:
    if _MARKDOWN.fullmatch(line):
        return "a Markdown heading"
    if NAMED_HEADING.fullmatch(line):
        return "names a chapter or part"
    if _ROMAN.fullmatch(line):
        return "a number alone on its line"
    return ""


def _capitals(line: str) -> str:
    letters = [char for char in line if char.isalpha()]
    quoted = line[0] in "\"“'‘«「"
    if len(letters) >= 3 and not quoted and all(char.isupper() for char in letters) and line[-1] not in ",;":
        return "a line in capitals at the chapter's head"
    return ""
