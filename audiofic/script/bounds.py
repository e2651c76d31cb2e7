"""How much a chapter may hold: what no story comes near is no story, and would fill the memory."""

from __future__ import annotations

from audiofic.errors import InputError, Place
from audiofic.model import Chapter
from audiofic.script.family import FAMILIES

LONGEST = 16_000_000
"""Characters: two and a half million words, two weeks of listening."""
MOST = 500_000
"""Quotation marks, and as many lines; the longest novels have a tenth of either."""


def check_bounds(chapter: Chapter) -> None:
    """Raise InputError where the chapter holds more than can be cut in bounded time and memory."""
    text = chapter.text
    marks = sum(text.count(mark) for mark in FAMILIES if len(mark) == 1)
    for many, limit, what in (
        (len(text), LONGEST, "characters"),
        (marks, MOST, "quotation marks"),
        (_lines(text), MOST, "lines"),
    ):
        if many > limit:
            raise InputError(
                f"the chapter has {many:,} {what}; more than {limit:,} cannot be made into one audio file.",
                where=Place(file=chapter.source),
                hint="Split it into chapters.",
            )


def _lines(text: str) -> int:
    return sum(text.count(end) for end in "\n\r\x0b\x0c\x85\u2028\u2029") + 1
