"""The table at the head of a page copied from an archive: rating, tags, figures, each below its own label."""

from __future__ import annotations

from collections.abc import Iterator

from audiofic.lang.en.notes import table_label
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_WITHIN = 80
"""Paragraphs at the head of a chapter."""
_FEWEST = 3
"""Labels that make a table."""
_MOST_BELOW = 12
"""Paragraphs below one label: tags may stand one a line."""
_MOST_ABOVE = 6
"""Paragraphs above the first label: what the page itself offers, title and author."""


def front_table(page: Page) -> Page:
    """Claims such a table, from its first label to the value of the last."""
    return page.claiming(_table(page))


def _table(page: Page) -> Iterator[Segment]:
    head = page.paragraphs[:_WITHIN]
    labels = [p.index for p in head if table_label(page.slice(p))]
    run = labels[:1]
    for index in labels[1:]:
        if index - run[-1] > _MOST_BELOW:
            break
        run.append(index)
    if len(run) < _FEWEST or run[0] > _MOST_ABOVE:
        return
    last = run[-1] + int(page.slice(page.paragraphs[run[-1]]).rstrip("* _").endswith(":"))
    for paragraph in page.paragraphs[run[0] : last + 1]:
        yield _note(paragraph)


def _note(paragraph: Paragraph) -> Segment:
    return Segment(
        start=paragraph.start,
        end=paragraph.end,
        kind=Kind.NOTE,
        paragraph=paragraph.index,
        evidence="in the table at the head of an archive's page",
    )
