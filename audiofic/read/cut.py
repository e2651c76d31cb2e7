"""A text with many chapters → where each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from audiofic.lang.en.headings import Rank, counted, heading, number_of, rank, title_like

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*\S[^\n\r\x0b\x0c\x85\u2028\u2029]*")
_WORD = re.compile(r"\w+")
_LONGEST_FRONT = 150
"""Words before the first heading; so many are a title page, and more are a chapter of their own."""
_SHORTEST_PART = 500
"""Words, in the middle, between bare numbers or parts that are chapters; less are sections of one chapter."""
_FEWEST = 2
"""Chapters; a heading alone heads the one chapter that the text is."""
_FEWEST_NUMBERS = 3
_FEWEST_BEHIND_TITLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A line that may head a chapter."""

    at: int
    """Code-point offset of its first character."""
    end: int
    """Code-point offset past its last character."""
    line: str
    level: int = 0
    """1–6 as a document says, 1 being the largest; 0 where the words alone tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One chapter of a text with several."""

    start: int
    """Code-point offset of its first character."""
    head: int
    """Code-point offset of its own heading; before it there may be that of a part, or a title page."""
    title: str = ""
    """What it is called, where more than its heading tells."""


def heads(text: str) -> tuple[Head, ...]:
    """The lines of a plain text that are headings, with a blank line or another heading above."""
    found: list[Head] = []
    before_end = 0
    for match in _LINE.finditer(text):
        line = match[0].strip()
        free = text[before_end : match.start()].count("\n") > 1 or "\r\r" in text[before_end : match.start()]
        below = bool(found) and found[-1].end == before_end
        if (free or below or not before_end) and heading(line):
            at = match.start() + len(match[0]) - len(match[0].lstrip())
            level = len(line) - len(line.lstrip("#"))
            found.append(Head(at=at, end=match.end(), line=line, level=min(level, 6)))
        before_end = match.end()
    return tuple(found)


def cut(text: str, found: Sequence[Head]) -> tuple[Piece, ...]:
    """The chapters of ``text``: they tile it. One alone where nothing tells that there are several.

    ``found`` are all its headings, in order.
    """
    return pieces(text, with_story(text, _chosen(text, found))) or (Piece(start=0, head=0),)


def pieces(text: str, begun: Sequence[tuple[int, Head]]) -> tuple[Piece, ...]:
    """Pieces of ``text`` that begin as told and tile it; none where there are not two chapters.

    What stands before the first goes with it, or is a piece of its own where it is longer than a title page.
    """
    if len(begun) < _FEWEST:
        return ()
    found = [Piece(start=start, head=head.at) for start, head in begun]
    if found[0].start and _words(text, 0, found[0].start) > _LONGEST_FRONT:
        found.insert(0, Piece(start=0, head=0))
    found[0] = Piece(start=0, head=found[0].head)
    return tuple(found)


def with_story(text: str, chosen: Sequence[Head]) -> list[tuple[int, Head]]:
    """Where the chapters that ``chosen`` head begin, each with its own heading.

    Headings without story between them (a part and its first chapter) go together; a table of contents goes with
    what stands before it, and so does a title page with the first chapter.
    """
    bodies = [_words(text, head.end, end) for head, end in zip(chosen, _ends(text, chosen), strict=True)]
    found: list[tuple[int, Head, int]] = []
    waiting: int | None = None
    for head, words in zip(chosen, bodies, strict=True):
        begins = head.at if waiting is None else waiting
        if words:
            found.append((begins, head, words))
            waiting = None
        else:
            waiting = begins if _above(head) else None
    if len(found) > _FEWEST_BEHIND_TITLE and _is_title_page(found[0], [words for _, _, words in found]):
        title, second = found[:2]
        found[:2] = [(title[0], second[1], title[2] + second[2])]
    return [(start, head) for start, head, _ in found]


def _is_title_page(first: tuple[int, Head, int], words: Sequence[int]) -> bool:
    """Whether what stands under the first heading is title, author and the like."""
    _, head, count = first
    few = count <= _LONGEST_FRONT and count * 10 <= median(words)
    return few and rank(head.line) is Rank.OTHER


def _above(head: Head) -> bool:
    """Whether what follows a heading without a text of its own belongs below it."""
    return rank(head.line) is Rank.PART or (head.level > 0 and rank(head.line) is Rank.OTHER)


def _chosen(text: str, found: Sequence[Head]) -> Sequence[Head]:
    """The headings that part chapters, of whichever kind this text has."""
    for choose in (_named, _levelled, _numbered, _parts):
        chosen = choose(text, found)
        if len(chosen) > 1:
            return chosen
    return ()


def _named(_: str, found: Sequence[Head]) -> Sequence[Head]:
    """``Chapter 1``, ``Chapter 2`` …, and parts, prologues and interludes among them."""
    ranks = [rank(head.line) for head in found]
    chapters = {counted(head.line) for head, each in zip(found, ranks, strict=True) if each is Rank.CHAPTER}
    edges = {counted(head.line) for head in found if re.match(r"\W*(?:prologue|epilogue)\b", head.line.lower())}
    if not chapters or len(chapters | edges) < 2:
        return ()
    wanted = [head for head, each in zip(found, ranks, strict=True) if each <= Rank.EDGE]
    # A page pasted from a web site names its chapter twice.
    return [head for at, head in enumerate(wanted) if not at or counted(head.line) != counted(wanted[at - 1].line)]


def _levelled(text: str, found: Sequence[Head]) -> Sequence[Head]:
    """Headings of the largest size that there are several of."""
    for level in range(1, 7):
        chosen = [head for head in found if 0 < head.level <= level]
        here = [head for head in chosen if head.level == level]
        if len(here) > 1:
            names = any(rank(head.line) <= Rank.EDGE for head in here)
            return chosen if level == 1 or names or _long(text, here) else ()
        if any(rank(head.line) in (Rank.CHAPTER, Rank.EDGE, Rank.NUMBER) for head in here):
            return ()  # one chapter, and what follows are its sections
    return ()


def _numbered(text: str, found: Sequence[Head]) -> Sequence[Head]:
    """``I``, ``II``, ``III`` …, if they count and what lies between is as long as chapters are."""
    wanted = [head for head in found if rank(head.line) in (Rank.NUMBER, Rank.PART, Rank.EDGE)]
    numbers = [number for head in wanted if (number := number_of(head.line)) is not None]
    steps = sum(b in (a + 1, 1) for a, b in pairwise(numbers))
    counts = len(numbers) >= _FEWEST_NUMBERS and numbers[0] == 1 and steps >= 0.9 * (len(numbers) - 1)
    return wanted if counts and _long(text, wanted) else ()


def _parts(text: str, found: Sequence[Head]) -> Sequence[Head]:
    wanted = [head for head in found if rank(head.line) is Rank.PART]
    return wanted if _long(text, wanted) else ()


def _long(text: str, chosen: Sequence[Head]) -> bool:
    words = [_words(text, head.end, end) for head, end in zip(chosen, _ends(text, chosen), strict=True)]
    return bool(words) and median(count for count in words if count or not any(words)) >= _SHORTEST_PART


def _ends(text: str, chosen: Sequence[Head]) -> Iterator[int]:
    yield from (head.at for head in chosen[1:])
    if chosen:
        yield len(text)


def _words(text: str, start: int, end: int) -> int:
    """Words of story there: headings and titles do not count."""
    lines = (match[0].strip() for match in _LINE.finditer(text, start, end))
    return sum(len(_WORD.findall(line)) for line in lines if not heading(line) and not title_like(line))
