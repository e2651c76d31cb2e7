"""Where paragraphs begin and end: decided for each chapter from its own lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from audiofic.script.page import Paragraph

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?…:;*~_\"'”’»)\]]$")
_WRAP_COLUMNS = (30, 140)
"""Widths, in characters, at which people and programs break lines by hand."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    """Offset of the first character that is no white space."""
    end: int
    words: str
    after_blank: bool
    indent: int


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text``, in order, without the white space around them.

    Blank lines always part paragraphs. Single line ends part them too, unless the lines have been broken to a
    width: then they are joined, and an indented line, or a short one that ends a sentence, parts paragraphs only
    where blank lines do not.
    """
    lines = _lines(text)
    begins = _begins(lines)
    found: list[Paragraph] = []
    start = 0
    for number, line in enumerate(lines):
        start = line.start if begins[number] else start
        if number + 1 == len(lines) or begins[number + 1]:
            found.append(Paragraph(index=len(found), start=start, end=line.end))
    return tuple(found)


def _begins(lines: list[_Line]) -> list[bool]:
    """For every line, whether a paragraph begins with it."""
    width = _wrap_width(lines)
    if width is None:
        return [True] * len(lines)
    blanks = sum(line.after_blank for line in lines)
    indents = sum(b.indent > a.indent for a, b in pairwise(lines) if not b.after_blank)
    by_indent = indents > blanks
    by_length = not by_indent and not blanks
    begins = [True]
    for a, b in pairwise(lines):
        indented = by_indent and b.indent > a.indent
        ended = by_length and not _is_full(a, b, width) and bool(_SENTENCE_END.search(a.words))
        begins.append(b.after_blank or indented or ended)
    return begins[: len(lines)]


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted on ``line``."""
    return line.indent + len(line.words) + 1 + len(following.words.split(None, 1)[0]) > width


def _lines(text: str) -> list[_Line]:
    """The lines of ``text`` that are not blank."""
    lines: list[_Line] = []
    blank = False
    start = 0
    ends = [(match.start(), match.end()) for match in _LINE_END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        raw = text[start:end]
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            begin = start + indent
            lines.append(_Line(begin, begin + len(words), words, blank, indent))
        blank = not words
        start = following
    return lines


def _wrap_width(lines: list[_Line]) -> int | None:
    """The column at which the lines were broken by hand, or None where a line is a paragraph.

    Wrapped lines break in mid-sentence, and just where the next word would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    if not pairs:
        return None
    lengths = sorted(line.indent + len(line.words) for line in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _WRAP_COLUMNS[0] <= width <= _WRAP_COLUMNS[1]:
        return None
    full = sum(_is_full(a, b, width) for a, b in pairs)
    mid_sentence = sum(b.words[0].islower() and not _SENTENCE_END.search(a.words) for a, b in pairs)
    return width if full >= 0.6 * len(pairs) and mid_sentence >= 0.3 * len(pairs) else None
