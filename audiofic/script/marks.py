"""Quotation marks, each weighed by what stands around it as opening, closing or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from audiofic.lang.en.apostrophes import LEADING, TRAILING


class Family(Enum):
    """Marks that pair with one another."""

    DOUBLE = 0
    SINGLE = 1
    ANGLE = 2
    CORNER = 3


FAMILIES: dict[str, Family] = {
    **dict.fromkeys('"“”„‟＂', Family.DOUBLE),
    **dict.fromkeys("'‘’‚‛", Family.SINGLE),
    **dict.fromkeys("«»", Family.ANGLE),
    **dict.fromkeys("「」『』", Family.CORNER),
}
_OPENERS = frozenset("“„‟‘‚‛「『")
_CLOSERS = frozenset("”’」』")
_MARK = re.compile("[" + "".join(FAMILIES) + "]")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark with the cost of each part it could play; 0 is what one would expect, 5 all but impossible."""

    at: int
    """Code-point offset in the chapter."""
    family: Family
    opens: float
    closes: float
    neither: float
    """An apostrophe, a sign for inches, a slip of the finger."""


def marks(text: str, start: int, end: int, *, inward: bool = False) -> Iterator[Mark]:
    """The marks of ``text[start:end]``, a paragraph; apostrophes inside words are left out.

    ``inward`` says that the chapter writes »thus«.
    """
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else "\n"
        after = text[at + 1] if at + 1 < end else "\n"
        family = FAMILIES[match[0]]
        if family is Family.SINGLE:
            if before.isalnum() and after.isalnum() and match[0] != "‘":
                continue
            yield _single(text, at, before, after, start, end)
        elif family is Family.DOUBLE:
            yield _double(match[0], at, before, after)
        else:
            opening = match[0] in ("»" if inward else "«") or match[0] in "「『"
            yield Mark(at, family, 0.0 if opening else 5.0, 5.0 if opening else 0.0, 6.0)


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
    if before in ".,;:!?…":
        return 1.5, 1.0
    return 3.0, 3.0


def _double(char: str, at: int, before: str, after: str) -> Mark:
    opens, closes = _spacing(before, after)
    if char in _OPENERS:
        opens, closes = 0.4 * opens, closes + 4.0
    elif char in _CLOSERS:
        opens, closes = opens + 4.0, 0.4 * closes
    return Mark(at, Family.DOUBLE, opens, closes, 2.5 if before.isdecimal() and not after.isalnum() else 6.0)


_WORD_AFTER = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_SHORT = re.compile(r"(?:^|[\s(\[—–-])['‘](?=[^\W_])[^.,;:!?'’‘\"“”]{1,40}$")


def _single(text: str, at: int, before: str, after: str, start: int, end: int) -> Mark:
    """A single mark, which is an apostrophe more often than not."""
    char = text[at]
    opens, closes = _spacing(before, after)
    neither = 3.0
    if char in "‘‚‛":
        return Mark(at, Family.SINGLE, 0.4 * opens, closes + 4.0, _leading(text, at, end, 4.0))
    if char == "’":
        opens += 4.0
    if after.isalnum():
        neither = _leading(text, at, end, 2.5)
        if neither < 2.5:
            opens += 1.0
    if before.isalnum():
        neither, closes = _trailing(text, at, start, closes)
    return Mark(at, Family.SINGLE, opens, closes, neither)


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
    if _SHORT.search(text, max(start, at - 43), at):
        return 1.5, closes + (0.7 if low.endswith(("s", "z", "x")) else 0.3)
    if low in TRAILING or (low.endswith("in") and len(low) > 3):
        return 0.2, closes + 2.0
    if low.endswith(("s", "z", "x")):
        return 0.7, closes + 1.5
    return 1.5, closes + 1.0
