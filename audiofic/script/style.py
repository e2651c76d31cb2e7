"""The quotation marks that a chapter uses for speech, found by counting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from audiofic.script.family import LEAN, Family
from audiofic.script.page import Page

_FREE_LEFT, _FREE_RIGHT = r"(?<![^\s(\[—–-])", r"(?![^\s.,;:!?)\]—–-])"
_SINGLE = re.compile(rf"{_FREE_LEFT}['‘`](?=\w)[^\"“”]{{0,600}}?[.,!?…—-]['’]{_FREE_RIGHT}")
_SINGLE_FIRST = re.compile(rf"['‘`](?=\w).{{0,1500}}?[.,!?…—-]['’]{_FREE_RIGHT}", re.DOTALL)
_DOUBLE = re.compile(rf"{_FREE_LEFT}[\"“„](?=\S)")
_SPEECH_BEGINS = re.compile(r"[\"“”„«»「『]")
_POINTERS = "“”„‟«»"
_FAITH = 3
"""Marks; a shape is believed until the chapter shows more than so many to the contrary."""
_TYPED = re.compile(rf"{_FREE_LEFT}(?:``|''|`)(?=\w)")
_FEWEST_TYPED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one chapter marks speech."""

    outer: frozenset[Family]
    """The families that can hold a quotation; marks of others stand inside one, or mean something else."""
    leans: Mapping[str, float] = field(default_factory=dict)
    """Marks that this chapter does not use as their shape has it: 1 opens, -1 closes."""
    typed: bool = False
    """Two single marks, or backticks, stand for a mark, as typewriters had it."""

    def lean(self, mark: str) -> float:
        """Which way ``mark`` points: 1 opens, -1 closes, 0 either."""
        return self.leans.get(mark, LEAN.get(mark, 0.0))


def style(page: Page) -> Style:
    """The style of the page."""
    outer = {Family.DOUBLE, Family.ANGLE, Family.CORNER}
    if _singles_outweigh(page):
        outer.add(Family.SINGLE)
    typed = "``" in page.text or len(_TYPED.findall(page.text)) >= _FEWEST_TYPED
    return Style(outer=frozenset(outer), leans=_leans(page.text), typed=typed)


def _singles_outweigh(page: Page) -> bool:
    """Whether more paragraphs begin with speech in single marks than in any other; failing these, more sentences."""
    singles = others = 0
    for paragraph in page.free():
        singles += bool(_SINGLE_FIRST.match(page.text, paragraph.start, paragraph.end))
        others += bool(_SPEECH_BEGINS.match(page.text, paragraph.start))
    if singles or others:
        return singles > others
    singles = sum(1 for p in page.free() for _ in _SINGLE.finditer(page.text, p.start, p.end))
    return singles > sum(1 for p in page.free() for _ in _DOUBLE.finditer(page.text, p.start, p.end))


def _leans(text: str) -> dict[str, float]:
    """Which way each mark points here: »so« and „so“ turn about what others write «so» and “so”."""
    leans = {}
    for mark in _POINTERS:
        if mark in text:
            opens = len(re.findall(rf"(?<!\S){mark}(?=\S)", text))
            closes = len(re.findall(rf"(?<=\S){mark}(?!\S)", text))
            leans[mark] = (opens - closes + _FAITH * LEAN[mark]) / (opens + closes + _FAITH)
    return leans
