"""A file → what is in it, whatever the format: the ending decides who reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from audiofic.errors import InputError, Place
from audiofic.model import Reading
from audiofic.read.document import STDIN, Document, is_page, load

Reader = Callable[[Document], Reading]
"""Gives at least one chapter; raises InputError."""

READERS: Mapping[str, str] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".epub": "epub",
    ".docx": "docx",
}
"""Endings, in lower case, and the module of this room whose ``read`` reads them: lxml is loaded when it is needed."""

_SAVE_AS = "Open it in the program that made it and save it as {}."
OTHERS: Mapping[str, str] = {
    ".doc": _SAVE_AS.format(".docx"),
    ".odt": _SAVE_AS.format(".docx"),
    ".rtf": _SAVE_AS.format(".docx"),
    ".pages": "Export it from Pages as EPUB or Word.",
    ".gdoc": "Download the document as .docx.",
    ".pdf": "A PDF has lines on pages, and no paragraphs: get the story as .epub, .docx, .html or .txt.",
    **dict.fromkeys((".mobi", ".azw", ".azw3", ".kfx", ".prc"), "Convert it to .epub with calibre."),
    ".fb2": "Convert it to .epub with calibre.",
    **dict.fromkeys((".mht", ".mhtml", ".webarchive"), "Save the page as “HTML only”."),
    **dict.fromkeys((".markdown", ".text"), "Rename it to .md or .txt."),
}
"""Endings that people try, and what to do with such a file."""


def read_file(path: Path, *, encoding: str | None = None) -> Reading:
    """The chapters in the file ``path``; ``encoding`` overrides what the bytes of a text suggest.

    Raises InputError where the file is missing, empty, not text, undecodable or of an unknown format.
    """
    ending = path.suffix.lower()
    if path != STDIN and ending not in READERS:
        raise _unknown(path)
    document = load(path, encoding)
    if path == STDIN:
        ending = _ending(document.content)
    read: Reader = import_module(f"audiofic.read.{READERS[ending]}").read
    return read(document)


def _ending(content: bytes) -> str:
    """What standard input is, by its first bytes."""
    if content.startswith(b"PK\x03\x04"):
        return ".epub" if b"META-INF/container.xml" in content else ".docx"
    return ".html" if is_page(content) else ".txt"


def _unknown(path: Path) -> InputError:
    known = ", ".join(READERS)
    hint = OTHERS.get(path.suffix.lower(), "Rename the file, or save the text as one of these.")
    what = (
        f"the ending {path.suffix!r} is not one that audiofic reads"
        if path.suffix
        else ("the file has no ending that tells its format")
    )
    return InputError(f"{what} ({known}).", where=Place(file=str(path)), hint=hint)
