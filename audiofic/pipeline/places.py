"""Offsets in a chapter as an editor shows them."""

from __future__ import annotations

import re
from bisect import bisect_right

from audiofic.errors import Place
from audiofic.model import Chapter


def place(chapter: Chapter, offset: int) -> Place:
    """Line and column, in the text of its file, of a code-point offset in the chapter's text."""
    before = chapter.text[:offset]
    return Place(
        file=chapter.source, line=before.count("\n") + chapter.line, column=offset - (before.rfind("\n") + 1) + 1
    )


_NEWLINE = re.compile(r"\r\n?|\n")


class Places:
    """Offsets in a chapter as an editor shows them."""

    def __init__(self, chapter: Chapter) -> None:
        self._chapter = chapter
        self._starts = [0, *(newline.end() for newline in _NEWLINE.finditer(chapter.text))]

    def of(self, offset: int) -> Place:
        """Line and column of the character at ``offset``."""
        line = bisect_right(self._starts, offset) - 1
        return Place(file=self._chapter.source, line=self._chapter.line + line, column=offset - self._starts[line] + 1)
