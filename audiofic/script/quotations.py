"""Quotations: what characters say, from the opening mark to the closing one."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from audiofic.model import Kind, Segment
from audiofic.script.marks import Mark, marks
from audiofic.script.page import Page, Paragraph
from audiofic.script.pairing import Found, Gap, Row, Slip, pair
from audiofic.script.slips import end_before_reopening, end_in_paragraph, start_after_narration
from audiofic.script.style import style


def quotations(page: Page) -> Page:
    """Claims every quotation; one that its paragraph leaves open goes on in the next that opens again."""
    return page.claiming(_quotations(page))


def _quotations(page: Page) -> Iterator[Segment]:
    chosen = style(page)
    paragraphs = list(page.free())
    if not paragraphs:
        return
    claimed: defaultdict[int, list[Segment]] = defaultdict(list)
    for claim in page.claims:
        claimed[claim.paragraph].append(claim)
    rows = [
        Row(start=p.start, end=p.end, marks=tuple(_outside(marks(page.text, p, chosen), claimed[p.index])), gap=gap)
        for p, gap in zip(paragraphs, _gaps(page, paragraphs), strict=True)
    ]
    starts = [paragraph.start for paragraph in paragraphs]
    ended = False
    for found in pair(rows, chosen.outer):
        paragraph = paragraphs[bisect_right(starts, found.end - 1) - 1]
        segment = _segment(page.text, found, paragraph)
        if segment is None:
            continue
        goes_on = found.continues and not ended
        ended = segment.end < paragraph.end
        yield from page.around(replace(segment, continues=True) if goes_on else segment)


def _gaps(page: Page, paragraphs: Sequence[Paragraph]) -> Iterator[Gap]:
    """What lies before each of ``paragraphs``, which are those still free."""
    lines = [page.text.count("\n", a.end, b.start) for a, b in pairwise(paragraphs)]
    usual = Counter(lines).most_common(1)[0][0] if lines else 0
    breaks = {claim.start for claim in page.claims if claim.kind is Kind.BREAK}
    yield Gap.BROKEN
    for (a, b), count in zip(pairwise(paragraphs), lines, strict=True):
        if b.index != a.index + 1 or a.end in breaks:
            yield Gap.BROKEN
        else:
            yield Gap.TIGHT if count < usual else Gap.USUAL


def _outside(found: Iterable[Mark], claims: Sequence[Segment]) -> Iterable[Mark]:
    """The marks that stand in none of ``claims``, which are in order."""
    if not claims:
        return found
    starts = [claim.start for claim in claims]
    return (mark for mark in found if (n := bisect_right(starts, mark.at)) == 0 or claims[n - 1].end <= mark.at)


def _segment(text: str, found: Found, paragraph: Paragraph) -> Segment | None:
    """The quotation ``found``, its missing marks made up for; None where there is none after all."""
    start, end = max(found.start, paragraph.start), found.end
    if found.slip is Slip.UNOPENED:
        begins = start_after_narration(text, start, end, narrated=start > paragraph.start)
        if begins is None:
            return None
        start = begins
    elif found.slip is Slip.UNCLOSED and end < paragraph.end:
        end = end_before_reopening(text, start, end)
    elif found.slip is not Slip.NONE and not found.continues:
        end = end_in_paragraph(text, start, end)
    end = start + len(text[start:end].rstrip())
    if end - start < 2 or (found.slip is not Slip.NONE and not any(map(str.isalnum, text[start:end]))):
        return None
    return Segment(
        start=start,
        end=end,
        kind=Kind.DIALOGUE,
        paragraph=paragraph.index,
        evidence=found.slip.value,
    )
