"""Emphasis that an author has typed, ``*so*``, ``_so_`` or ``**so**``: what is stressed, and the marks that say it.

The text keeps its marks; a page shows italics and bold letters in their place. A mark alone (``5 * 3``, ``*footnote``)
and one behind a backslash are characters like others.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from audiofic.model import Kind, Script, Style

_OPENS = r"(?=[^\W_]|[\"“”'‘«»….,!?¿¡$£€(\[\x00*_~—–-])"
_WITHIN = r"(?:[^{not_in}\n]|\n(?!\s*\n)){{1,600}}?"
_CLOSES = r"(?<=[^\s\\])"
_DOUBLE = tuple(
    re.compile(
        rf"(?<![\w\\{mark}])({mark}{{2,3}}){_OPENS}((?:(?!{mark}{mark})[^\n]|\n(?!\s*\n)){{1,600}}?){_CLOSES}"
        rf"\1(?![\w{mark}])"
    )
    for mark in (r"\*", "_")
)
_SINGLE = tuple(
    re.compile(rf"(?<![\w\\{mark}])({mark}){_OPENS}({_WITHIN.format(not_in=mark)}){_CLOSES}{mark}(?![\w{mark}])")
    for mark in (r"\*", "_")
)
_STYLES = {1: (Style.ITALIC,), 2: (Style.BOLD,), 3: (Style.ITALIC, Style.BOLD)}
_HASHES = re.compile(r"#{1,6}[^\S\n]+(?=\S)")
_TAKEN = "\x00"
"""Stands for marks that have been paired, while others are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    """One stretch between marks."""

    start: int
    """Code-point offset of the first mark."""
    end: int
    """Code-point offset past the last mark."""
    width: int
    """Marks on each side: 1–3."""

    @property
    def styles(self) -> tuple[Style, ...]:
        """How it looks."""
        return _STYLES[self.width]

    @property
    def marks(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """(start, end) of the marks before and behind it."""
        return (self.start, self.start + self.width), (self.end - self.width, self.end)


def emphasis(script: Script) -> tuple[Emphasis, ...]:
    """All emphasis in a chapter, by start; lines between scenes have none."""
    found = sorted(_found(script.chapter.text), key=lambda each: (each.start, -each.end))
    starts = [segment.start for segment in script.segments]
    return tuple(each for each in found if script.segments[bisect(starts, each.start) - 1].kind is not Kind.BREAK)


def marks(script: Script) -> tuple[tuple[int, int], ...]:
    """(start, end) of what a page shows by its looks alone, in order: marks of emphasis, ``# `` before headings."""
    typed = (mark for each in emphasis(script) for mark in each.marks)
    return tuple(sorted({*typed, *_heading_marks(script)}))


def _heading_marks(script: Script) -> Iterator[tuple[int, int]]:
    for segment in script.segments:
        if segment.kind is Kind.HEADING and (match := _HASHES.match(script.chapter.text, segment.start, segment.end)):
            yield match.span()


def without_marks(text: str, start: int, end: int, marks: tuple[tuple[int, int], ...]) -> str:
    """The slice of ``text`` from ``start`` to ``end`` without the ``marks`` in it, which are in order."""
    pieces, at = [], start
    for first, last in marks[bisect(marks, (start,)) : bisect(marks, (end,))]:
        pieces.append(text[at:first])
        at = min(last, end)
    return "".join([*pieces, text[at:end]])


def _found(text: str) -> Iterator[Emphasis]:
    for patterns in (_DOUBLE, _SINGLE):
        for pattern in patterns:
            stretches = [
                Emphasis(start=match.start(), end=match.end(), width=len(match[1]))
                for match in pattern.finditer(text)
                if any(map(str.isalnum, match[2]))
            ]
            yield from stretches
            text = _blanked(text, stretches)


def _blanked(text: str, stretches: list[Emphasis]) -> str:
    pieces, at = [], 0
    for first, last in sorted(mark for each in stretches for mark in each.marks):
        pieces += [text[at:first], _TAKEN * (last - first)]
        at = last
    return "".join([*pieces, text[at:]])
