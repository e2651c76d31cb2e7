"""An HTML page → its chapters: a work or chapter saved from an archive of fiction, or any page with a story."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from audiofic.model import LeftOut, Reading
from audiofic.read import archive_page, article, fanfiction_page
from audiofic.read.assemble import assemble
from audiofic.read.css import Sheet, classes
from audiofic.read.cut import Piece
from audiofic.read.decode import Decoded, decode
from audiofic.read.document import Document
from audiofic.read.markup_tree import TreeWriter
from audiofic.read.page import Page, elements
from audiofic.read.prose import Prose, ProseWriter
from audiofic.read.xml import Element, parse_page

LARGEST = 32 * 2**20
"""Bytes of a page: many times the longest work in one."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096


def read(document: Document) -> Reading:
    """The chapters of a page, its notes and summaries marked as such, and what of the page is left out."""
    if len(document.content) > LARGEST:
        raise document.error(
            f"the page is larger than {LARGEST // 2**20} MB.", hint="Save its chapters as pages of their own."
        )
    decoded = decode_page(document)
    root = parse_page(decoded.text, document.source)
    if root is None:
        raise document.error("the page is empty.", hint="Save it again from the browser.")
    page = archive_page.find(root) or fanfiction_page.find(root) or article.find(root)
    writer = ProseWriter()
    tree = TreeWriter(
        writer,
        sheet=_sheet(root),
        away=frozenset(element for aside in page.asides for element in aside.elements),
        notes=frozenset(page.notes),
        places={element: f"chapter {number}" for number, element in enumerate(page.starts)},
    )
    for part in page.roots:
        tree.write(part)
    prose = writer.prose
    return Reading(
        chapters=assemble(document, prose, _pieces(page, prose)),
        left_out=(*_asides(page, document.source), *unread(tree.unread, document.source)),
        info=page.info,
        notices=decoded.notices,
    )


def _pieces(page: Page, prose: Prose) -> tuple[Piece, ...]:
    """The chapters that the page tells of; none where its headings tell."""
    places = (f"chapter {number}" for number in range(len(page.starts)))
    heads = [prose.anchors[place] for place in places if place in prose.anchors]
    if not heads:
        return (Piece(start=0, head=0, title=page.title),) if page.title else ()
    return tuple(Piece(start=head if number else 0, head=head) for number, head in enumerate(heads))


def decode_page(document: Document) -> Decoded:
    """The text of a page: in the encoding that the user or the page names, and else as any text's is found."""
    content = document.content
    named = _CHARSET.search(content, 0, _HEAD)
    if document.encoding is None and named and not content.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        try:
            return Decoded(text=content.decode(_encoding(named[1].decode("ascii"))))
        except (UnicodeDecodeError, LookupError):
            pass  # the page says what it is not
    return decode(content, document.source, document.encoding)


def unread(found: Mapping[str, int], source: str) -> list[LeftOut]:
    """What the walk over a document left away: pictures and the numbers of footnotes."""
    reasons = {
        "picture": "pictures cannot be read aloud",
        "number of a footnote": "the footnotes are read, their numbers are not",
    }
    return [
        LeftOut(source=source, name=f"{count} × {name}", words=0, reason=reasons[name])
        for name, count in sorted(found.items())
    ]


def _encoding(name: str) -> str:
    """The codec for a page that names ``name``: browsers read Latin-1 as Windows-1252 (WHATWG Encoding)."""
    codec = codecs.lookup(name).name
    return "cp1252" if codec in ("iso8859-1", "ascii") else codec


def _sheet(root: Element) -> Sheet:
    return classes("\n".join(element.text or "" for element in elements(root, "//style")))


def _asides(page: Page, source: str) -> list[LeftOut]:
    return [
        LeftOut(source=source, name=aside.name, words=count, reason=aside.reason)
        for aside in page.asides
        if (count := aside.words)
    ]
