"""Speech between slashes, as web fiction writes telepathy: ``//You are late,// said the dragon``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.model import Kind, Segment
from audiofic.script.page import Page

_SPEECH = re.compile(r"(?<![\w:/])//(?=[^\s/])((?:[^/\n]|/(?!/)){1,2000}?)(?<=[^\s/])//(?![\w/])")
_FEWEST = 2
"""Spans between slashes in a chapter; fewer are an accident."""


def slashes(page: Page) -> Page:
    """Claims what stands between double slashes, in a chapter that does so more than once."""
    found = list(_between(page))
    return page.claiming(found) if len(found) >= _FEWEST else page


def _between(page: Page) -> Iterator[Segment]:
    for paragraph in page.free():
        for match in _SPEECH.finditer(page.text, paragraph.start, paragraph.end):
            if not page.overlapping(*match.span()):
                yield Segment(
                    start=match.start(),
                    end=match.end(),
                    kind=Kind.DIALOGUE,
                    paragraph=paragraph.index,
                    evidence="between double slashes",
                )
