"""A text and where its chapters begin → the chapters, named in their order."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from audiofic.errors import InputError, Place
from audiofic.model import Chapter, Markup
from audiofic.read.cut import Piece
from audiofic.read.prose import trimmed
from audiofic.read.title import title

LARGEST = 20_000_000
"""Code points of a source's text: six times the longest novel, three million words."""
MOST = 10_000
"""Chapters of a source; the longest serials have two thousand."""
_MARKS = "\"“”'‘’«»„「」"
_MOST_MARKS = 0.2
"""Of the characters of a text; stories that are all dialogue have 0.05."""
_SHORT = 200_000
"""Code points; what is shorter takes no time, whatever it is."""
_LONGEST = 40
"""Characters of a title in a file name."""


def chapters(
    text: str, pieces: Sequence[Piece], *, name: str, source: str, markup: Sequence[Markup] = ()
) -> tuple[Chapter, ...]:
    """The chapters of ``text``, one for each of ``pieces``.

    One alone is called ``name``; several are ``name-01-the-storm`` and so on. Raises InputError where the text is
    longer than any book, or has more chapters.
    """
    _refuse_endless(text, source)
    if len(pieces) > MOST:
        what = f"the text falls into {len(pieces):,} chapters, which are more than {MOST:,}."
        raise InputError(what, where=Place(file=source), hint="Split it into several files.")
    ends = [*(piece.start for piece in pieces[1:]), len(text)]
    digits = max(2, len(str(len(pieces))))
    dealt = _dealt(markup, text, [piece.start for piece in pieces], ends)
    found = []
    line = 1
    for number, (piece, end) in enumerate(zip(pieces, ends, strict=True), 1):
        start = piece.start
        shown = piece.title or title(text[piece.head : end], name if len(pieces) == 1 else str(number))
        found.append(
            Chapter(
                name=name if len(pieces) == 1 else _name(name, f"{number:0{digits}}", shown),
                title=shown,
                text=text[start:end],
                source=source,
                offset=start,
                line=line,
                markup=dealt[number - 1],
            )
        )
        line += text.count("\n", start, end)
    return tuple(found)


def _refuse_endless(text: str, source: str) -> None:
    """Raise InputError for a text that is longer than any book, or long and made of quotation marks."""
    place = Place(file=source)
    if len(text) > LARGEST:
        what = f"the text is longer than {LARGEST // 10**6} million characters."
        raise InputError(what, where=place, hint="Split it into several files.")
    if len(text) > _SHORT and (marks := sum(map(text.count, _MARKS))) > _MOST_MARKS * len(text):
        what = f"this is no story: {marks:,} of its {len(text):,} characters are quotation marks."
        raise InputError(what, where=place, hint="Is it the file that you meant?")


def _dealt(markup: Sequence[Markup], text: str, starts: Sequence[int], ends: Sequence[int]) -> list[tuple[Markup, ...]]:
    """The markup of each chapter; what is set in one style over the border of two is in both."""
    dealt: list[list[Markup]] = [[] for _ in starts]
    for mark in markup:
        number = bisect_right(starts, mark.start) - 1
        while number < len(starts) and starts[number] < mark.end:
            start, end = starts[number], ends[number]
            part = trimmed(replace(mark, start=max(mark.start, start), end=min(mark.end, end)), text)
            if part.start < part.end:
                dealt[number].append(replace(part, start=part.start - start, end=part.end - start))
            number += 1
    return [tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.style))) for marks in dealt]


def _name(name: str, number: str, title: str) -> str:
    """``book-03-the-storm``; without the title where that only counts, as ``Chapter 3`` does."""
    slug = "-".join(re.findall(r"[^\W_]+", re.sub(r"['’]", "", unicodedata.normalize("NFC", title).casefold())))
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return "-".join(part for part in (name, number, "" if slug == str(int(number)) else slug) if part)
