"""Headings: lines that name a chapter or a part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.lang.en.breaks import scene_line
from audiofic.lang.en.headings import by_line, heading, is_number, title_like
from audiofic.lang.en.notes import OWN_LABEL, WEAK_LABEL
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_CROSSES = re.compile(r"[\WX]+")


def headings(page: Page) -> Page:
    """Claims ``# Title``, ``Chapter 3``, ``Prologue``, ``III``; at the head a title; and a title below these."""
    return page.claiming(_headings(page))


def _headings(page: Page) -> Iterator[Segment]:
    at_head, below = True, False
    lines = [page.slice(paragraph) for paragraph in page.paragraphs]
    numbers = [is_number(line) for line in lines]
    if all(_CROSSES.fullmatch(line) for line, number in zip(lines, numbers, strict=True) if number):
        numbers = [False] * len(lines)  # a break mark
    taken = {claim.paragraph: claim.kind for claim in page.claims}
    for paragraph, line in zip(page.paragraphs, lines, strict=True):
        index = paragraph.index
        if index in taken:
            below = False
            continue
        counting = numbers[index] and any(numbers[max(0, index - 1) : index] + numbers[index + 1 : index + 2])
        why = "" if counting or (_CROSSES.fullmatch(line) and not numbers[index]) else heading(line)
        why = why or ("tells whose view or what time follows" if scene_line(line) else "")
        why = why or _by_place(line, at_head=at_head, below=below, last=index + 1 == len(lines))
        at_head, below = at_head and bool(why), bool(why)
        if why:
            yield _claim(paragraph, why)


def _by_place(line: str, *, at_head: bool, below: bool, last: bool) -> str:
    """Why a line that could stand anywhere is a heading where it stands."""
    if last or not (at_head or below):
        return ""
    if title_like(line) and not (OWN_LABEL.match(line) or WEAK_LABEL.match(line)):
        return "a title below a heading" if below else "a title at the chapter's head"
    return "the author's name below a heading" if below and by_line(line) else ""


def _claim(paragraph: Paragraph, why: str) -> Segment:
    return Segment(
        start=paragraph.start,
        end=paragraph.end,
        kind=Kind.HEADING,
        paragraph=paragraph.index,
        evidence=why,
    )
