"""A Word document → its chapters."""

from __future__ import annotations

import posixpath
from collections import Counter

from audiofic.model import BookInfo, LeftOut, Reading
from audiofic.read.assemble import assemble
from audiofic.read.container import Container
from audiofic.read.document import Document
from audiofic.read.html import unread
from audiofic.read.markup_tree import name_of, words
from audiofic.read.page import line_of
from audiofic.read.prose import ProseWriter
from audiofic.read.word_styles import WordStyles, word_styles
from audiofic.read.word_text import WordWriter
from audiofic.read.xml import Element, parse_xml

_BODY_TYPE = "/officeDocument"
"""The end of a relation's type: of the part that holds the text (ECMA-376, part 1, 11.3.10)."""
_NO_WORD = "Word document (.docx)"


def read(document: Document) -> Reading:
    """The chapters of a Word document: deleted and hidden text is none of it, footnotes follow their paragraph."""
    container = Container.open(document, kind=_NO_WORD)
    main = _main_part(container)
    root = _part(container, main)
    folder = posixpath.dirname(main)
    writer = ProseWriter()
    word = WordWriter(
        writer,
        styles=_styles(container, f"{folder}/styles.xml"),
        notes=_notes(container, folder),
    )
    word.write(root)
    chapters = assemble(document, writer.prose)
    return Reading(
        chapters=chapters,
        left_out=(
            *_left_out(word.left_out, document.source),
            *_beside(container, folder),
            *unread(word.unread, document.source),
        ),
        info=_info(container),
    )


def _main_part(container: Container) -> str:
    if "_rels/.rels" in container:
        for relation in _part(container, "_rels/.rels"):
            if relation.get("Type", "").endswith(_BODY_TYPE):
                name = posixpath.normpath(relation.get("Target", "")).lstrip("/")
                if name in container:
                    return name
    if "word/document.xml" in container:
        return "word/document.xml"
    if "META-INF/container.xml" in container:
        raise container.document.error("this is an EPUB, not a Word document.", hint="Give it the ending .epub.")
    if "EncryptedPackage" in container:
        raise container.document.error("the document is encrypted.", hint="Save it without a password.")
    raise container.document.error(
        f"this is no {_NO_WORD}: there is no text in it.", hint="Open it in its program and save it as .docx."
    )


def _part(container: Container, name: str) -> Element:
    return parse_xml(container.read(name), f"{container.document.source} ({name})")


def _styles(container: Container, name: str) -> WordStyles:
    return word_styles(_part(container, name) if name in container else None)


def _notes(container: Container, folder: str) -> dict[tuple[str, str], Element]:
    """(``footnote`` or ``endnote``, its number) → the note."""
    found: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        if (name := f"{folder}/{kind}s.xml") in container:
            for note in _part(container, name):
                number = next((value for key, value in note.items() if key.endswith("}id")), "")
                # Those with a type are the lines that part notes from text.
                if not any(key.endswith("}type") for key, _ in note.items()):
                    found[kind, number] = note
    return found


def _beside(container: Container, folder: str) -> list[LeftOut]:
    """What stands outside the text: the lines at head and foot of every page, and comments at its margin."""
    counts: Counter[tuple[str, str]] = Counter()
    for name in container.names:
        part = posixpath.basename(name)
        if posixpath.dirname(name) == folder and name.endswith(".xml"):
            if part.startswith(("header", "footer")):
                counts["page headers and footers", "they stand on every page"] += _words(_part(container, name))
            elif part == "comments.xml":
                counts["comments", "remarks at the margin are not the story"] += _words(_part(container, name))
    return _left_out(counts, container.document.source)


def _left_out(counts: Counter[tuple[str, str]], source: str) -> list[LeftOut]:
    return [
        LeftOut(source=source, name=name, words=count, reason=reason)
        for (name, reason), count in sorted(counts.items())
        if count
    ]


def _words(root: Element) -> int:
    return words(" ".join(element.text or "" for element in root.iter() if name_of(element) == "t"))


def _info(container: Container) -> BookInfo:
    if "docProps/core.xml" not in container:
        return BookInfo()
    facts = {name_of(element): line_of(element) for element in _part(container, "docProps/core.xml")}
    author = facts.get("creator", "")
    return BookInfo(
        title=facts.get("title", ""),
        authors=(author,) if author else (),
        description=facts.get("description", ""),
        language=facts.get("language", ""),
    )
