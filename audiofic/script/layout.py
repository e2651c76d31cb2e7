"""What the document itself says of its paragraphs: headings, rules across the page, notes, indented blocks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from audiofic.lang.en.notes import label_alone, own_label, weak_label
from audiofic.model import Kind, Markup, Segment, Style
from audiofic.script.page import Page, Paragraph

_KINDS = {Style.HEADING: Kind.HEADING, Style.BREAK: Kind.BREAK, Style.NOTE: Kind.NOTE, Style.QUOTE: Kind.LETTER}
_WHY = {
    Style.HEADING: "a heading in the document",
    Style.BREAK: "a rule across the page",
    Style.NOTE: "set apart as a note in the document",
    Style.QUOTE: "indented as a whole in the document",
}
_SPOKEN = tuple("\"“”„'‘«「『—–")


def layout(page: Page) -> Page:
    """Claims whole paragraphs as the document's markup has them; plain text has none.

    A chapter that is indented for the most part is only indented, and speech in an indented block is still speech.
    """
    return page.claiming(_claims(page))


def _claims(page: Page) -> Iterator[Segment]:
    indented = sum(mark.end - mark.start for mark in page.markup if mark.style is Style.QUOTE)
    taken: set[int] = set()
    for mark in page.markup:
        if mark.style not in _KINDS or (mark.style is Style.QUOTE and 2 * indented > len(page.text)):
            continue
        for paragraph in _inside(page, mark):
            if paragraph.index not in taken and _fits(page.slice(paragraph), mark.style):
                taken.add(paragraph.index)
                yield Segment(
                    start=paragraph.start,
                    end=paragraph.end,
                    kind=_KINDS[mark.style],
                    paragraph=paragraph.index,
                    evidence=_WHY[mark.style],
                )


def _inside(page: Page, mark: Markup) -> Iterator[Paragraph]:
    first = bisect_left(page.paragraphs, mark.start, key=lambda paragraph: paragraph.start)
    for paragraph in page.paragraphs[first:]:
        if paragraph.end > mark.end:
            return
        yield paragraph


def _fits(line: str, style: Style) -> bool:
    """Whether the words of a paragraph bear out what the document says of it."""
    if style is Style.HEADING:
        return not (own_label(line) or weak_label(line) or label_alone(line))
    return style is not Style.QUOTE or line[0] not in _SPOKEN
