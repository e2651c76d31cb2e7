"""A plain text or Markdown file → its chapters, which tile the decoded file: nothing is stripped."""

from __future__ import annotations

from audiofic.model import Reading
from audiofic.read.chapters import chapters
from audiofic.read.cut import cut, heads
from audiofic.read.decode import decode
from audiofic.read.document import Document, is_page


def read(document: Document) -> Reading:
    """The chapters in a text file: newlines as they stand, a byte order mark aside."""
    _refuse_other_formats(document)
    decoded = decode(document.content, document.source, document.encoding)
    text = decoded.text
    if not text.strip():
        raise document.error("the file holds no text.", hint="Put the chapter into it, or leave it out.")
    found = chapters(text, cut(text, heads(text)), name=document.name, source=document.source)
    return Reading(chapters=found, notices=decoded.notices)


_OTHERS = (
    (b"{\\rtf", "a rich text file (RTF)", "Open it in a word processor and save it as .docx or .txt."),
    (b"%PDF-", "a PDF", "Get the story as .epub, .docx, .html or .txt."),
    (b"PK\x03\x04", "a zip file", "If it is an EPUB or a Word document, give it the ending .epub or .docx."),
    (b"\xd0\xcf\x11\xe0", "an old Word document", "Open it in a word processor and save it as .docx or .txt."),
)
"""How files of other formats begin, whatever they are called."""


def _refuse_other_formats(document: Document) -> None:
    if is_page(document.content):
        raise document.error("this is a web page, not text.", hint="Give it the ending .html.")
    for begins, kind, hint in _OTHERS:
        if document.content.startswith(begins):
            raise document.error(f"this is {kind}, not text.", hint=hint)
