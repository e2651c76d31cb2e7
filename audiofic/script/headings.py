"""Headings: lines that name a chapter or a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from audiofic.lang.en.headings import by_line, heading, is_number, numbered_title, title_like
from audiofic.lang.en.notes import BOILERPLATE, label_alone, names_author, own_label, talks_to_readers, weak_label
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_ENTRY = re.compile(r"(?!(?i:chapter|part|book|act|scene|volume)\b)[A-Z][\w ]{0,24}: ?\S.{0,60}$")
_FEW_WORDS = 4
"""Words; a title below a scene break, which may be the name of whoever tells what follows, has no more."""


def headings(page: Page) -> Page:
    """Claims ``# Title``, ``Chapter 3``, ``Prologue``, ``III``; at the head a title; and a title below these."""
    return page.claiming(_headings(page))


def _headings(page: Page) -> Iterator[Segment]:
    at_head, below = True, False
    lines = [page.slice(paragraph) for paragraph in page.paragraphs]
    numbers = [is_number(line) for line in lines]
    taken = {claim.paragraph: claim.kind for claim in page.claims}
    for paragraph, line in zip(page.paragraphs, lines, strict=True):
        index = paragraph.index
        if index in taken or _labelled(line) or (at_head and talks_to_readers(line, beside_note=False)):
            below = False
            continue
        if below and _is_author(line, lines[index + 1 : index + 2]):
            continue  # in an archive's header
        if _is_listed(line, lines[max(0, index - 1) : index], lines[index + 1 : index + 2]):
            below = False
            continue
        counting = numbers[index] and any(numbers[max(0, index - 1) : index] + numbers[index + 1 : index + 2])
        why = "" if counting else heading(line)
        why = why or _by_place(line, at_head=at_head, below=below, last=index + 1 == len(lines))
        if not why and taken.get(index - 1) is Kind.BREAK and index + 1 not in taken and _short_title(line):
            why = "a title below a scene break"
        at_head, below = at_head and bool(why), bool(why)
        if why:
            yield _claim(paragraph, why)


def _by_place(line: str, *, at_head: bool, below: bool, last: bool) -> str:
    """Why a line that could stand anywhere is a heading where it stands."""
    if last or not (at_head or below):
        return ""
    if at_head and numbered_title(line):
        return "a number and a title"
    if title_like(line):
        return "a title below a heading" if below else "a title at the chapter's head"
    return "the author's name below a heading" if below and by_line(line) else ""


def _is_author(line: str, following: Sequence[str]) -> bool:
    """Whether ``line``, below a heading, names the author: right above what an author or an archive labels."""
    return names_author(line) and any(_labelled(each) for each in following)


def _is_listed(line: str, *beside: Sequence[str]) -> bool:
    """Whether ``line`` is one of several that say ``what: which``; that is a list, and no title of a title."""
    return bool(_ENTRY.match(line)) and any(_ENTRY.match(each) for each in chain.from_iterable(beside))


def _short_title(line: str) -> bool:
    return len(line.split()) <= _FEW_WORDS and line[0] != ">" and title_like(line)


def _labelled(line: str) -> bool:
    """Whether ``line`` is an author's or an archive's, and no heading even if it is written like one."""
    return bool(own_label(line) or weak_label(line) or label_alone(line) or BOILERPLATE.match(line))


def _claim(paragraph: Paragraph, why: str) -> Segment:
    return Segment(
        start=paragraph.start,
        end=paragraph.end,
        kind=Kind.HEADING,
        paragraph=paragraph.index,
        evidence=why,
    )
