"""Speech between signs that are no quotation marks, as web fiction writes telepathy: ``//You are late,// it said``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from audiofic.model import Kind, Segment
from audiofic.script.page import Page

_BODY = r"(?=[^\s{not_in}])([^{not_in}\n]{{1,2000}}?)(?<=[^\s{not_in}])"
_SENTENCE = r"(?=[^\W\d_a-z]|…|\.\.)([^{not_in}\n]{{1,2000}}?)(?<=[.,!?…—–-])"

_ANY_SENTENCE = re.compile(r"([<\[{~]{1,2})(?=[^\s<>\[\]{}~])[^<>\[\]{}~\n]{1,2000}?[.,!?…—–-][>\]}~]{1,2}(?!\w)")

SIGNS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "double slashes",
        "//",
        re.compile(r"(?<![\w:/])//(?=[^\s/])((?:[^/\n]|/(?!/)){1,2000}?)(?<=[^\s/])//(?![\w/])"),
    ),
    ("double colons", "::", re.compile(r"(?<![\w:])::(?=[^\s:])((?:[^:\n]|:(?!:)){1,2000}?)(?<=[^\s:])::(?![\w:])")),
    ("double angles", "<<", re.compile(rf"(?<![\w<])<<{_BODY.format(not_in='<>')}>>(?![\w>])")),
    ("angles", "<", re.compile(rf"(?<![\w<])<{_SENTENCE.format(not_in='<>')}>(?![\w>])")),
    ("double brackets", "[[", re.compile(rf"(?<![\w\[])\[\[{_SENTENCE.format(not_in='][')}\]\](?![\w\]])")),
    ("tildes", "~", re.compile(rf"(?<![\w~])~{_SENTENCE.format(not_in='~')}~(?![\w~])")),
    ("braces", "{", re.compile(rf"(?<![\w{{])\{{{_SENTENCE.format(not_in='{}')}\}}(?![\w}}])")),
)
"""What the signs are called, how they open, and how speech between them looks.

A sign that has other uses wants a whole sentence.
"""
_CLOSERS = ">]}~"
_FEWEST = 2
"""Spans between the same signs in a chapter; fewer are an accident."""


def enclosed(page: Page) -> Page:
    """Claims what stands between signs such as double slashes, in a chapter that does so more than once."""
    for name, opening, pattern in SIGNS:
        if page.text.count(opening) < _FEWEST:
            continue
        found = list(_between(page, pattern, f"between {name}"))
        if len(found) >= _FEWEST:
            page = page.claiming([*found, *_going_on(page, found, opening)])
    return page


def _going_on(page: Page, found: Sequence[Segment], opening: str) -> Iterator[Segment]:
    """Speech that a tag has interrupted, and that goes on without a capital: ``<No,> it said, <not today.>``."""
    for claim, following in zip(found, [*found[1:], None], strict=True):
        paragraph = page.paragraphs[claim.paragraph]
        limit = following.start if following and following.paragraph == claim.paragraph else paragraph.end
        if page.text[claim.start : claim.end].rstrip(_CLOSERS)[-1:] != ",":
            continue
        match = _ANY_SENTENCE.search(page.text, claim.end, limit)
        if match and match[1] == opening and not page.overlapping(*match.span()):
            yield replace(claim, start=match.start(), end=match.end())


def _between(page: Page, pattern: re.Pattern[str], why: str) -> Iterator[Segment]:
    for paragraph in page.free():
        for match in pattern.finditer(page.text, paragraph.start, paragraph.end):
            if not page.overlapping(*match.span()):
                yield Segment(
                    start=match.start(),
                    end=match.end(),
                    kind=Kind.DIALOGUE,
                    paragraph=paragraph.index,
                    evidence=why,
                )
