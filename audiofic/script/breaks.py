"""Scene breaks: a line of marks, or a gap wider than the chapter's usual one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_ORNAMENT = re.compile(r"[\s*~\-–—_=#+•·.◆◇♦♥♡★☆✦✧✩❖※⁂⁕❧☙∞§|/\\<>oOxX°^:&%@.\[\](){}]{1,80}")
_SIGN = re.compile(r"[*~_=#+•·◆◇♦♥♡★☆✦✧✩❖※⁂⁕❧☙∞§°^]|[-–—]{2}|^[-–—]$|^[-–—](?:\s+[-–—])+$")
_LETTERED = re.compile(
    r"[\W_]*(?:(?:o0o|oo+|xx+|x(?:[\s._-]*o)+(?:[\s._-]*x)?|(?:[xo0][\s._~*-]+){2,}[xo0])+[\W_]*)+",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[\W_]*(?:(?:line ?|scene |page )?break(?: ?line)?|line|scene change|time ?skip"
    r"|(?:end )?flash ?back(?: ends?| over)?|linebreak|page ?break|hr)[\W_]*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[(<{*~=\-–—_].*[\])>}*~=\-–—_]", re.DOTALL)


def marked_breaks(page: Page) -> Page:
    """Claims paragraphs that are nothing but a break mark: ``***``, ``⁂``, ``oOo``, ``[Time skip]``."""
    return page.claiming(_marked_breaks(page))


def _marked_breaks(page: Page) -> Iterator[Segment]:
    for paragraph in page.free():
        if paragraph.end - paragraph.start <= 80 and (why := _mark(page.slice(paragraph))):
            yield Segment(
                start=paragraph.start,
                end=paragraph.end,
                kind=Kind.BREAK,
                paragraph=paragraph.index,
                evidence=why,
            )


def _mark(line: str) -> str:
    """Why ``line`` is a break mark; empty where it is none."""
    if _ORNAMENT.fullmatch(line) and _SIGN.search(line):
        return f"a line of marks: {line}"
    if len(line) >= 3 and _LETTERED.fullmatch(line):
        return f"a line of letters used as marks: {line}"
    if _BRACKETED.fullmatch(line) and _NAMED.fullmatch(line):
        return f"a break in words: {line}"
    return ""


def gaps(page: Page) -> Page:
    """Claims gaps of more blank lines than the chapter's usual gap has, where such gaps are rare.

    A gap beside a heading, a note or a marked break parts no scenes.
    """
    return page.claiming(_gaps(page))


def _gaps(page: Page) -> Iterator[Segment]:
    pairs = list(pairwise(page.paragraphs))
    widths = [page.text[a.end : b.start].replace("\r\n", "\n").count("\n") for a, b in pairs]
    if not widths:
        return
    usual, often = Counter(widths).most_common(1)[0]
    wide = sum(width > usual for width in widths)
    if often < len(widths) / 2 or wide > len(widths) / 3:
        return
    taken = {claim.paragraph for claim in page.claims if claim.kind is not Kind.NARRATION}
    for (a, b), width in zip(pairs, widths, strict=True):
        if width > usual and a.index not in taken and b.index not in taken:
            yield _gap(a, b, width - 1)


def _gap(a: Paragraph, b: Paragraph, blank: int) -> Segment:
    return Segment(
        start=a.end,
        end=b.start,
        kind=Kind.BREAK,
        paragraph=a.index,
        evidence=f"a gap of {blank} blank line{'s' * (blank != 1)}, wider than this chapter's usual one",
    )
