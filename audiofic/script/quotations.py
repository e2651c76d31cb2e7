"""Quotations: what characters say, from the opening mark to the closing one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.model import Kind, Segment
from audiofic.script.marks import FAMILIES, Family, Mark, marks
from audiofic.script.page import Page, Paragraph
from audiofic.script.pairing import Found, Slip, pair
from audiofic.script.style import style

_TAG_BEFORE = re.compile(
    r"[,.!?…—-](?=\s+(?:(?:he|she|they|I|we|[A-Z]\w+)\s+(?:said|asked|replied|answered|cried|whispered|muttered)"
    r"|(?:said|asked|replied|answered|cried|whispered|muttered)\s)\b)"
)
_SENTENCE_START = re.compile(r"(?<=[.!?…])\s+(?=[A-Z\"'“‘])")


def quotations(page: Page) -> Page:
    """Claims every quotation; one that its paragraph leaves open goes on in the next that opens again."""
    return page.claiming(_quotations(page))


def _quotations(page: Page) -> Iterator[Segment]:
    chosen = style(page)
    paragraphs = list(page.free())
    weighed = [list(marks(page.text, p.start, p.end, inward=chosen.inward)) for p in paragraphs]
    carried: Family | None = None
    for number, paragraph in enumerate(paragraphs):
        opening = frozenset[Family]()
        if number + 1 < len(paragraphs) and paragraphs[number + 1].index == paragraph.index + 1:
            opening = _opening(paragraphs[number + 1], weighed[number + 1])
        found = pair(weighed[number], outer=chosen.outer, carried=carried, next_opens=opening)
        for segment in _segments(page, paragraph, found, carried=carried):
            yield from _around(page, segment)
        carried = _left_open(page.text, found)


def _opening(paragraph: Paragraph, weighed: list[Mark]) -> frozenset[Family]:
    if weighed and weighed[0].at == paragraph.start and weighed[0].opens < 3.0:
        return frozenset({weighed[0].family})
    return frozenset()


def _left_open(text: str, found: list[Found]) -> Family | None:
    if not found or found[-1].slip is not Slip.RUNS_ON:
        return None
    opens = found[-1].opens
    return None if opens is None else FAMILIES[text[opens]]


def _segments(page: Page, paragraph: Paragraph, found: list[Found], *, carried: Family | None) -> Iterator[Segment]:
    place = paragraph.start
    for number, quotation in enumerate(found):
        start, end = quotation.opens, quotation.closes
        goes_on = carried is not None and number == 0 and start in (None, paragraph.start)
        if start is None:
            begins = [m.end() for m in _SENTENCE_START.finditer(page.text, place, end or paragraph.end)]
            start = place if place == paragraph.start else (begins[0] if begins else None)
        if start is None:
            continue
        if end is None:
            limit = paragraph.end
            if number + 1 < len(found):
                limit = found[number + 1].opens or paragraph.end
                tag = _TAG_BEFORE.search(page.text, start, limit)
                limit = tag.end() if tag else limit
            end = start + len(page.text[start:limit].rstrip())
        else:
            end += 1
        if end - start < 2:
            continue
        yield Segment(
            start=start,
            end=end,
            kind=Kind.DIALOGUE,
            paragraph=paragraph.index,
            continues=goes_on,
            evidence=quotation.slip.value,
        )
        place = end


def _around(page: Page, segment: Segment) -> Iterator[Segment]:
    """``segment`` without what other rules have claimed inside it."""
    start = segment.start
    continues = segment.continues
    for claim in (c for c in page.claims if segment.start <= c.start and c.end <= segment.end):
        if claim.start > start:
            yield _part(page.text, segment, start, claim.start, continues=continues)
            continues = True
        start = claim.end
    if start < segment.end:
        yield _part(page.text, segment, start, segment.end, continues=continues)


def _part(text: str, segment: Segment, start: int, end: int, *, continues: bool) -> Segment:
    piece = text[start:end]
    return Segment(
        start=start + len(piece) - len(piece.lstrip()),
        end=start + len(piece.rstrip()),
        kind=segment.kind,
        paragraph=segment.paragraph,
        continues=continues,
        evidence=segment.evidence,
    )
