"""Where paragraphs begin and end: decided for each chapter from its own lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, zip_longest

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

    Blank lines always part paragraphs. Single line ends part them too, unless the lines have been broken
    to a width: then they are joined.
    """
    lines = _lines(text)
    width = _wrap_width(lines)
    found: list[Paragraph] = []
    start: int | None = None
    for line, following in zip_longest(lines, lines[1:]):
        start = line.start if start is None else start
        if following is None or width is None or following.after_blank:
            found.append(Paragraph(index=len(found), start=start, end=line.end))
            start = None
    return tuple(found)


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
    lengths = sorted(len(line.words) for line in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _WRAP_COLUMNS[0] <= width <= _WRAP_COLUMNS[1]:
        return None
    full = sum(len(a.words) + 1 + len(b.words.split(None, 1)[0]) > width for a, b in pairs)
    mid_sentence = sum(b.words[0].islower() and not _SENTENCE_END.search(a.words) for a, b in pairs)
    return width if full >= 0.6 * len(pairs) and mid_sentence >= 0.3 * len(pairs) else None
