"""Scene breaks: a line of marks, a break in words, or a gap wider than the chapter's usual one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from audiofic.lang.en.breaks import break_in_words, time_alone
from audiofic.lang.en.headings import is_crosses, is_roman
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_LONGEST = 100
"""Characters; a longer line is a sentence."""
_FEWEST_USUAL = 3
"""Gaps of one width; fewer are no custom."""
_SIGNS = r"*~_=#+•·●○◆◇■□♦♥♡♪★☆✦✧✩✿❀❖※⁂⁕❧☙∞§°^¤×†‡"
_LINE = re.compile(rf"[\s\-–—/|\\<>().\[\]{{}}:%&@,{_SIGNS}]+")
_SIGN = re.compile(rf"(?:\.\s+){{2}}\.|[{_SIGNS}]|[-–—]{{2}}|^[-–—](?:\s+[-–—])*$|/{{3}}|\\\\")
_LETTERS = re.compile(r"[\W_]*(?:[oO0xX][\W_]*){2,}|[\W_]+[oOxX][\W_]+")
_SAID = re.compile(r"[\"“”«»?!]|^['‘]")
_RHYTHM = re.compile(
    r"oOo|OoO|o0o|0o0|[xX]{2}|[xX][oO0]|[oO][xX]|[oO]{2}0{2}|0{2}[oO]{2}"  # joined
    r"|([oO0xX])[\W_]+[oO0xX]|^[\W_]+[oOxX][\W_]+$"  # spaced, or one between signs
)
"""Letters and noughts as people type them for a line: ``oOo``, ``x x x``, ``-x-``; not ``Ooo!``."""


def marked_breaks(page: Page) -> Page:
    """Claims paragraphs that are nothing but a break: ``***``, ``⁂``, ``~*~``, ``oOo``, ``[Time skip]``."""
    return page.claiming(_marked(page))


def gaps(page: Page) -> Page:
    """Claims gaps of more blank lines than the chapter's usual gap has, where such gaps are rare.

    A gap beside a heading, a note or a marked break parts no scenes.
    """
    return page.claiming(_wide(page))


def _marked(page: Page) -> Iterator[Segment]:
    short = [p for p in page.free() if p.end - p.start <= _LONGEST]
    counting = any(is_roman(line := page.slice(p)) and not is_crosses(line) for p in short)
    known = {claim.paragraph for claim in page.claims if claim.kind is Kind.BREAK}
    for paragraph in short:
        line = page.slice(paragraph)
        why = "" if counting and is_crosses(line) else _mark(line)
        if not why and paragraph.index - 1 in known and time_alone(line):
            why = f"a time below a break: {line}"
        if why:
            known.add(paragraph.index)
            yield _break(paragraph.start, paragraph.end, paragraph, why)


def _mark(line: str) -> str:
    """Why ``line`` is a break; empty where it is none."""
    if _LINE.fullmatch(line) and _SIGN.search(line) and not any(char in '"“”' for char in line):
        return f"a line of marks: {line}"
    if _LETTERS.fullmatch(line) and _RHYTHM.search(line) and len(line) > 2 and not _SAID.search(line):
        return f"letters used as marks: {line}"
    return f"a break in words: {line}" if break_in_words(line) else ""


def _wide(page: Page) -> Iterator[Segment]:
    pairs = list(pairwise(page.paragraphs))
    widths = [page.text[a.end : b.start].replace("\r\n", "\n").replace("\r", "\n").count("\n") for a, b in pairs]
    if not widths:
        return
    usual, often = Counter(widths).most_common(1)[0]
    wide = sum(width > usual for width in widths)
    if often < max(_FEWEST_USUAL, len(widths) / 2) or wide > len(widths) / 3:
        return
    taken = {claim.paragraph for claim in page.claims if _is_whole(page, claim)}
    for (a, b), width in zip(pairs, widths, strict=True):
        if width > usual and a.index not in taken and b.index not in taken:
            blank = f"{width - 1} blank line{'s' * (width != 2)}"
            yield _break(a.end, b.start, a, f"a gap of {blank}, wider than this chapter's usual one")


def _is_whole(page: Page, claim: Segment) -> bool:
    paragraph = page.paragraphs[claim.paragraph]
    return (claim.start, claim.end) == (paragraph.start, paragraph.end)


def _break(start: int, end: int, paragraph: Paragraph, why: str) -> Segment:
    return Segment(start=start, end=end, kind=Kind.BREAK, paragraph=paragraph.index, evidence=why)
