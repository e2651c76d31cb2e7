"""Quotation marks, each weighed by what stands around it as opening, closing or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audiofic.lang.en.apostrophes import LEADING, TRAILING
from audiofic.script.family import FAMILIES, Family
from audiofic.script.page import Paragraph
from audiofic.script.style import Style

_MARK = re.compile(r"(?<!\S)\"\"(?=\w)|(?<=\S)\"\"(?=[\s.,!?]|$)|[\"“”„‟＂'‘’‚‛«»「」『』]")
_TYPED_MARK = re.compile(rf"``|''|`|{_MARK.pattern}")
_POINTING = 4.0
"""What it costs to read a mark against the way it points in this chapter."""
_DOUBLE_AS_NEITHER, _INCHES = 6.0, 2.5
_SINGLE_AS_NEITHER = 3.0
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_QUOTED_WORDS = re.compile(r"[^\W_]\s['‘](?=[^\W_])[^.,;:!?'’‘\"“”]{1,40}$")
"""A mark in the middle of a clause and up to 40 characters without punctuation: ``the 'experts``."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark with the cost of each part it could play; 0 is what one would expect, 5 all but impossible."""

    at: int
    """Code-point offset in the chapter."""
    end: int
    """Offset past it."""
    family: Family
    opens: float
    closes: float
    neither: float
    """An apostrophe, a sign for inches, a slip of the finger."""


def marks(text: str, paragraph: Paragraph, style: Style) -> Iterator[Mark]:
    """The marks of ``paragraph``, in order; apostrophes inside words are left out."""
    pattern = _TYPED_MARK if style.typed else _MARK
    for match in pattern.finditer(text, paragraph.start, paragraph.end):
        at, end = match.span()
        before = text[at - 1] if at > paragraph.start else "\n"
        after = text[end] if end < paragraph.end else "\n"
        family = FAMILIES[match[0] if match[0] in FAMILIES else match[0][0]]
        if family is Family.SINGLE:
            if before.isalnum() and after.isalnum() and match[0] != "‘":
                continue
            yield _single(text, at, before, after, paragraph)
        else:
            opens, closes = _pointed(style.lean(match[0]), *_spacing(before, after))
            inches = before.isdecimal() and not after.isalnum()
            yield Mark(at, end, family, opens, closes, _INCHES if inches else _DOUBLE_AS_NEITHER)


def _pointed(lean: float, opens: float, closes: float) -> tuple[float, float]:
    """The costs of ``_spacing`` for a mark that points one way: its shape counts for more than its surroundings."""
    opens = opens * (1 - 0.6 * max(0.0, lean)) + _POINTING * max(0.0, -lean)
    closes = closes * (1 - 0.6 * max(0.0, -lean)) + _POINTING * max(0.0, lean)
    return opens, closes


def _spacing(before: str, after: str) -> tuple[float, float]:
    """Costs of opening and of closing, from the neighbours alone."""
    free_left, free_right = before.isspace(), after.isspace()
    if free_left and free_right:
        return 1.5, 1.5
    if free_left:
        return 0.0, 5.0
    if free_right:
        return (5.0, 0.0) if before not in "([{" else (2.0, 3.0)
    if before in "([{“‘«„*_/":
        return 0.0, 4.0 if after.isalnum() else 2.0
    if after in ")]}.,;:!?…*_/":
        return (4.0, 0.0) if before not in "—–-" else (3.0, 0.5)
    if before in "—–-":
        return 0.7, 1.5
    if after in "—–-":
        return 2.0, 0.0
    return (1.5, 1.0) if before in ".,;:!?…" else (3.0, 3.0)


def _single(text: str, at: int, before: str, after: str, paragraph: Paragraph) -> Mark:
    """A single mark, which is an apostrophe more often than not."""
    opens, closes = _spacing(before, after)
    if before.isspace() and after.isalnum():
        closes += _POINTING
    if text[at] in "‘‚‛`":
        opens, closes = _pointed(1.0, opens, closes)
        return Mark(at, at + 1, Family.SINGLE, opens, closes, _leading(text, at, paragraph.end, _SINGLE_AS_NEITHER + 1))
    if text[at] == "’":
        opens += _POINTING
    neither = _SINGLE_AS_NEITHER
    if after.isalnum():
        neither = _leading(text, at, paragraph.end, _SINGLE_AS_NEITHER - 0.5)
        opens += 1.0 if neither < 1.0 else 0.0
    if before.isalnum():
        neither, closes = _trailing(text, at, paragraph.start, closes)
    return Mark(at, at + 1, Family.SINGLE, opens, closes, neither)


def _leading(text: str, at: int, end: int, otherwise: float) -> float:
    """Cost of an apostrophe before the word at ``at + 1``."""
    word = _WORD_AFTER.match(text, at + 1, min(end, at + 20))
    if word and word[0].lower() in LEADING:
        return 0.0
    return 0.5 if text[at + 1 : at + 3].isdecimal() else otherwise


def _trailing(text: str, at: int, start: int, closes: float) -> tuple[float, float]:
    """Costs of an apostrophe and of a closing mark after the word that ends at ``at``."""
    word = _WORD_BEFORE.search(text, max(start, at - 20), at)
    if not word:
        return 2.0, closes + 0.5
    low = word[0].lower()
    if _QUOTED_WORDS.search(text, max(start, at - 43), at) or text[at + 1 : at + 2] in tuple("—–-"):
        return 1.5, closes + (0.7 if low.endswith(("s", "z", "x")) else 0.3)
    if low in TRAILING or (low.endswith("in") and len(low) > len("pin")):
        return 0.2, closes + 2.0
    if low.endswith(("s", "z", "x")):
        return 0.7, closes + 1.5
    return 1.5, closes + 1.0
