"""An edition → its EPUB."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from audiofic.publish.edition import Edition, Part
from audiofic.publish.epub.archive import write_archive
from audiofic.publish.epub.chapter_page import chapter_page
from audiofic.publish.epub.overlay import overlay
from audiofic.publish.epub.package import ACTIVE, Item, package
from audiofic.publish.epub.title_page import contents, cover_page, title_page
from audiofic.publish.formats import BOOKS
from audiofic.publish.palette import MARKER, classes, rules
from audiofic.publish.tags import disclosure

_SOUND = {".mp3": "audio/mpeg", ".m4a": "audio/mp4"}
_PICTURES = {"image/jpeg": "cover.jpg", "image/png": "cover.png"}
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)

_File = tuple[Item, bytes | Path]


def write_epub(edition: Edition, path: Path) -> None:
    """Write the book to ``path``, with its sound inside; raises OutputError."""
    info, language = edition.info, edition.info.language or "en"
    of_speakers = classes(edition)
    chapters = [_chapter(number, part, language, of_speakers) for number, part in enumerate(edition.parts, start=1)]
    pages = [(found[0][0], part.script.chapter.title) for found, part in zip(chapters, edition.parts, strict=True)]
    found: list[_File] = [
        *_cover(edition, language),
        (_page("title", "title.xhtml"), title_page(info, language, of_speakers, disclosure(info)).encode()),
        (
            Item(id="nav", href="nav.xhtml", media_type="application/xhtml+xml", properties="nav"),
            contents(language, [(page.href, title) for page, title in pages]).encode(),
        ),
        (Item(id="style", href="style.css", media_type="text/css"), _style().encode()),
        *(file for chapter in chapters for file in chapter),
    ]
    items = [item for item, _ in found]
    spine = [item.id for item in items if item.media_type == "application/xhtml+xml" and item.id != "nav"]
    opf = package(info, language, disclosure(info), items, spine)
    write_archive(
        path,
        [
            ("mimetype", b"application/epub+zip"),
            ("META-INF/container.xml", _CONTAINER.encode()),
            ("EPUB/package.opf", opf.encode()),
            *((f"EPUB/{item.href}", content) for item, content in found),
        ],
    )


def _chapter(number: int, part: Part, language: str, of_speakers: dict[str, str]) -> list[_File]:
    """The page of a chapter, and where it is heard, its overlay and its sound."""
    name = f"chapter-{number:03}"
    page = chapter_page(part, language, of_speakers)
    sound = part.sound(BOOKS["epub"].carries)
    if sound is None or not part.cues:
        return [(_page(name, f"{name}.xhtml"), page.content.encode())]
    heard = Item(id=f"sound-{number:03}", href=f"{name}{sound.suffix}", media_type=_SOUND[sound.suffix])
    smil = Item(id=f"overlay-{number:03}", href=f"{name}.smil", media_type="application/smil+xml", seconds=part.seconds)
    return [
        (_page(name, f"{name}.xhtml", overlay=smil.id), page.content.encode()),
        (smil, overlay(part, page, f"{name}.xhtml", heard.href).encode()),
        (heard, sound),
    ]


def _cover(edition: Edition, language: str) -> Iterator[_File]:
    picture = edition.info.cover
    if picture:
        name = _PICTURES[picture.media_type]
        yield _page("cover", "cover.xhtml"), cover_page(edition.info, language, name).encode()
        yield (
            Item(id="cover-image", href=name, media_type=picture.media_type, properties="cover-image"),
            picture.content,
        )


def _page(name: str, href: str, overlay: str = "") -> Item:
    return Item(id=name, href=href, media_type="application/xhtml+xml", overlay=overlay)


def _style() -> str:
    """The style sheet with the colours of speakers and of the sentence that is heard."""
    dark = f".{ACTIVE} {{ background-color: {MARKER.dark}; }}\n{rules('dark')}"
    return "\n".join(
        [
            (files(__package__) / "style.css").read_text(encoding="utf-8"),
            f".{ACTIVE} {{ background-color: {MARKER.light}; }}",
            rules("light"),
            f"@media (prefers-color-scheme: dark) {{\n{dark}\n}}",
            "",
        ]
    )
