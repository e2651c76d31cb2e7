"""The page before the first chapter: title, authors, and who has which colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from audiofic.model import BookInfo
from audiofic.publish.epub.document import document
from audiofic.publish.markup import Markup, empty, joined, tag, text


def title_page(info: BookInfo, language: str, of_speakers: Mapping[str, str], disclosure: str) -> str:
    """The page; ``of_speakers`` has the class of each."""
    said: list[Markup] = [tag("h1", {"epub:type": "title"}, text(info.title))]
    if info.subtitle:
        said.append(tag("p", {"epub:type": "subtitle", "class": "subtitle"}, text(info.subtitle)))
    if info.authors:
        said.append(tag("p", {"class": "authors"}, text(", ".join(info.authors))))
    if info.series:
        said.append(tag("p", {"class": "series"}, text(f"{info.series} {info.number}".strip())))
    if disclosure:
        said.append(tag("p", {"class": "disclosure"}, text(disclosure)))
    if of_speakers:
        cast = (tag("li", {"class": colour}, text(name)) for name, colour in of_speakers.items())
        said.append(tag("ul", {"class": "cast"}, joined(cast, "\n")))
    return document(info.title, language, tag("section", {"epub:type": "titlepage"}, joined(said, "\n")), "frontmatter")


def cover_page(info: BookInfo, language: str, picture: str) -> str:
    """The page that is the cover."""
    image = empty("img", {"src": picture, "alt": f"Cover of {info.title}"})
    return document(info.title, language, tag("section", {"epub:type": "cover", "class": "cover"}, image), "cover")


def contents(language: str, chapters: Iterable[tuple[str, str]]) -> str:
    """The table of contents, from (address, title) of each chapter; reading systems show it in their own way."""
    rows = [tag("li", {}, tag("a", {"href": address}, text(title))) for address, title in chapters]
    toc = tag(
        "nav",
        {"epub:type": "toc", "role": "doc-toc"},
        tag("h1", {}, text("Contents")),
        tag("ol", {}, joined(rows, "\n")),
    )
    return document("Contents", language, toc)
