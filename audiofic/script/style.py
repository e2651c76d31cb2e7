"""The quotation marks that a chapter uses for speech."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audiofic.script.marks import Family
from audiofic.script.page import Page

_SINGLE = re.compile(r"(?<![^\s(\[—–-])['‘](?=\w)(?:[^\"“”]*?)[.,!?…—-]['’](?![^\s.,;:!?)\]—–-])")
_DOUBLE = re.compile(r"(?<![^\s(\[—–-])[\"“„](?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one chapter marks speech."""

    outer: frozenset[Family]
    """The families that can hold a quotation; marks of others stand inside one, or mean something else."""
    inward: bool = False
    """Angle marks point inward: »thus«."""


def style(page: Page) -> Style:
    """The style of the page, by counting in its paragraphs."""
    singles = doubles = 0
    for paragraph in page.free():
        if page.text[paragraph.start] in "'‘":
            singles += bool(_SINGLE.match(page.text, paragraph.start, paragraph.end))
        doubles += page.text[paragraph.start] in '"“”„'
    if not singles and not doubles:
        singles = sum(1 for p in page.free() for _ in _SINGLE.finditer(page.text, p.start, p.end))
        doubles = sum(1 for p in page.free() for _ in _DOUBLE.finditer(page.text, p.start, p.end))
    outer = {Family.DOUBLE, Family.ANGLE, Family.CORNER}
    if singles > max(doubles, 0):
        outer.add(Family.SINGLE)
    return Style(outer=frozenset(outer), inward=_inward(page.text))


def _inward(text: str) -> bool:
    """»So« leaves its white space outside the opposite sides of the marks that « so » does."""
    return len(re.findall(r"(?<!\S)»\S", text)) > len(re.findall(r"(?<!\S)«", text))
