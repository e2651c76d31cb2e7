"""What a book has before and behind its story, and how that is known: by what it says it is, or by its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

TYPES: Mapping[str, str] = {
    "cover": "cover",
    "titlepage": "title page",
    "title-page": "title page",
    "halftitlepage": "half title",
    "halftitle": "half title",
    "copyright-page": "copyright",
    "copyright": "copyright",
    "imprint": "imprint",
    "colophon": "colophon",
    "dedication": "dedication",
    "acknowledgments": "acknowledgements",
    "acknowledgements": "acknowledgements",
    "contributors": "contributors",
    "other-credits": "credits",
    "credits": "credits",
    "errata": "errata",
    "toc": "table of contents",
    "landmarks": "table of contents",
    "page-list": "list of pages",
    "loi": "list of illustrations",
    "lot": "list of tables",
    "index": "index",
    "bibliography": "bibliography",
    "seriespage": "other books of the series",
    "other-books": "other books",
}
"""Words of the EPUB vocabulary (epub:type, guide, landmarks) for what is not read → what it is."""
_TITLES = re.compile(
    r"(?:the )?(?P<title>cover(?: page)?|title page|half[- ]title(?: page)?|copyright(?: page| notice| information)?"
    r"|legal(?: notice)?|imprint|colophon|dedication|acknowledge?ments?|contents|table of contents|toc|list of chapters"
    r"|about the (?:authors?|publisher|translator|illustrator)|about this book|also by.*|(?:other )?books by.*"
    r"|other titles.*|by the same author.*|praise(?: for.*)?|reviews|newsletter|join .*newsletter.*|mailing list"
    r"|credits|index|bibliography|illustrations|list of illustrations|landmarks|advertisements?|back cover"
    r"|start of this project gutenberg.*|the full project gutenberg license|project gutenberg.*)",
    re.IGNORECASE,
)


def matter_by_type(said: Iterable[str]) -> str:
    """What a part with these types is, if it is none of the story; else empty."""
    return next((TYPES[word] for word in said if word in TYPES), "")


def matter_by_title(title: str) -> str:
    """What a part with this title is, if it is none of the story; else empty."""
    match = _TITLES.fullmatch(" ".join(title.split()).strip(" .:*-–—"))
    return match["title"].lower() if match else ""
