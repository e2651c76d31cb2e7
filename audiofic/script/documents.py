"""Documents quoted at length that do not begin as letters do: diaries, notices, blocks set off by a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from audiofic.lang.en.headings import heading
from audiofic.lang.en.letters import ADDRESSEE, ENTRY, INTRODUCED, VALEDICTION, WRITING, signs
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_FEWEST_ENTRIES = 3
"""Entries in a row that make a diary."""
_LONGEST_NOTICE = 8
"""Paragraphs from the first to the signature."""
_QUOTED = tuple("\"“”„'‘«「『—–")
_BLOCK = re.compile(r"(?:> ?)+(?=[^\s>])")


def documents(page: Page) -> Page:
    """Claims runs of dated entries, what stands signed below a colon or a word about writing, and ``> blocks``."""
    page = page.claiming(_blocks(page))
    page = page.claiming(_cards(page))
    page = page.claiming(_introduced(page))
    page = page.claiming(_diary(page))
    return page.claiming(_signed(page))


def _blocks(page: Page) -> Iterator[Segment]:
    for paragraph in page.free():
        match = _BLOCK.match(page.text, paragraph.start, paragraph.end)
        if match and page.text[match.end()] not in _QUOTED:
            yield _letter(paragraph, "a block set off by “>”")


def _cards(page: Page) -> Iterator[Segment]:
    """Lines without blank ones between, the first of which says for whom they are."""
    free = list(page.free())
    number = 0
    while number < len(free):
        block = [free[number]]
        while number + len(block) < len(free) and _is_below(page, free[number + len(block)], block[-1]):
            block.append(free[number + len(block)])
        number += len(block)
        first = page.text[block[0].start : min(block[0].end, block[0].start + 60)]
        if 1 < len(block) <= _LONGEST_NOTICE and ADDRESSEE.fullmatch(first):
            yield from (_letter(paragraph, "below the line that says for whom it is") for paragraph in block)


def _is_below(page: Page, paragraph: Paragraph, above: Paragraph) -> bool:
    """Whether no blank line stands between."""
    return paragraph.index == above.index + 1 and page.text.count("\n", above.end, paragraph.start) < 2


def _introduced(page: Page) -> Iterator[Segment]:
    """The paragraph below a sentence that says it is what somebody wrote: ``What the doctor wrote was:``."""
    for before, paragraph in pairwise(page.free()):
        leads = page.text[before.end - 1] == ":" and before.index + 1 == paragraph.index
        line = page.text[max(before.start, before.end - 200) : before.end]
        if leads and page.text[paragraph.start] not in _QUOTED and INTRODUCED.search(line):
            yield _letter(paragraph, "below a line that says it is written")


def _diary(page: Page) -> Iterator[Segment]:
    run: list[Paragraph] = []
    for paragraph in page.free():
        entry = ENTRY.match(page.text, paragraph.start, min(paragraph.end, paragraph.start + 60))
        if run and (not entry or paragraph.index != run[-1].index + 1):
            yield from _entries(run)
            run = []
        if entry:
            run.append(paragraph)
    yield from _entries(run)


def _entries(run: Sequence[Paragraph]) -> Iterator[Segment]:
    if len(run) >= _FEWEST_ENTRIES:
        yield from (_letter(paragraph, "one of a diary's entries") for paragraph in run)


def _signed(page: Page) -> Iterator[Segment]:
    free = list(page.free())
    place = 0
    for number, paragraph in enumerate(free):
        line = page.slice(paragraph) if paragraph.end - paragraph.start <= 60 else ""
        closes = bool(line) and bool(VALEDICTION.fullmatch(line))
        named = bool(line) and signs(line) and not heading(line) and _ends_scene(page, paragraph)
        if not closes and not named:
            continue
        first = _first(page, free, number, after=place, introduced_by=":" if closes else "writing")
        if first is None:
            continue
        follows = free[number + 1 : number + 2]
        last = number + (1 if closes and any(_may_sign(page, p, paragraph) for p in follows) else 0)
        place = last + 1
        yield from (_letter(p, "a document down to its signature") for p in free[first : last + 1])


def _first(page: Page, free: Sequence[Paragraph], number: int, *, after: int, introduced_by: str) -> int | None:
    """The first paragraph of the document that is signed at ``number``; None where nothing leads to one."""
    for first in range(number - 1, max(after, number - _LONGEST_NOTICE), -1):
        if free[first].index != free[first + 1].index - 1 or page.text[free[first].start] in _QUOTED:
            return None
        before = free[first - 1]
        if before.index != free[first].index - 1:
            return None
        text = page.slice(before)
        if text.endswith(":") or (introduced_by == "writing" and WRITING.search(text)):
            return first
    return None


def _ends_scene(page: Page, paragraph: Paragraph) -> bool:
    """Whether the chapter ends, or a break or a heading follows."""
    return paragraph.index + 1 == len(page.paragraphs) or bool(
        page.overlapping(paragraph.end, page.paragraphs[paragraph.index + 1].end)
    )


def _may_sign(page: Page, paragraph: Paragraph, above: Paragraph) -> bool:
    return signs(page.slice(paragraph)) or (_is_below(page, paragraph, above) and paragraph.end - paragraph.start <= 60)


def _letter(paragraph: Paragraph, why: str) -> Segment:
    return Segment(start=paragraph.start, end=paragraph.end, kind=Kind.LETTER, paragraph=paragraph.index, evidence=why)
