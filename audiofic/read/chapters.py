"""A text and where its chapters begin → the chapters, named in their order."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from audiofic.errors import InputError, Place
from audiofic.model import Chapter, Markup
from audiofic.read.cut import Piece
from audiofic.read.title import title

LARGEST = 32_000_000
"""Code points of a source's text: ten times the longest novel."""
_LONGEST = 40
"""Characters of a title in a file name."""


def chapters(
    text: str, pieces: Sequence[Piece], *, name: str, source: str, markup: Sequence[Markup] = ()
) -> tuple[Chapter, ...]:
    """The chapters of ``text``, one for each of ``pieces``.

    One alone is called ``name``; several are ``name-01-the-storm`` and so on. Raises InputError where the text is
    longer than any book.
    """
    if len(text) > LARGEST:
        raise InputError(
            f"the text is longer than {LARGEST // 10**6} million characters.",
            where=Place(file=source),
            hint="Split it into several files.",
        )
    ends = [*(piece.start for piece in pieces[1:]), len(text)]
    digits = max(2, len(str(len(pieces))))
    begins = [mark.start for mark in markup]
    found = []
    line = 1
    for number, (piece, end) in enumerate(zip(pieces, ends, strict=True), 1):
        start = piece.start
        shown = piece.title or title(text[piece.head : end], name if len(pieces) == 1 else str(number))
        marks = markup[bisect_left(begins, start) : bisect_left(begins, end)]
        found.append(
            Chapter(
                name=name if len(pieces) == 1 else _name(name, f"{number:0{digits}}", shown),
                title=shown,
                text=text[start:end],
                source=source,
                offset=start,
                line=line,
                markup=tuple(replace(mark, start=mark.start - start, end=mark.end - start) for mark in marks),
            )
        )
        line += text.count("\n", start, end)
    return tuple(found)


def _name(name: str, number: str, title: str) -> str:
    """``book-03-the-storm``; without the title where that only counts, as ``Chapter 3`` does."""
    slug = "-".join(re.findall(r"[^\W_]+", re.sub(r"['’]", "", unicodedata.normalize("NFC", title).casefold())))
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return "-".join(part for part in (name, number, slug) if part and part != str(int(number)))
