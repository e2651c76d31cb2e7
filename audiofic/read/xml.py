"""Bytes from people's files → element trees, with nothing fetched, nothing expanded and no bound left open."""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree

from audiofic.errors import InputError, Place

Element = etree._Element  # noqa: SLF001 lxml has no other name for it
"""One element of a tree."""
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]{0,2000}(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_SAVE_AGAIN = "Open the file in the program that made it and save it again."
_PROLOG = 4096
"""Bytes in which a document type may stand."""
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_XML_OWN = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


_MOST_TAGS = 1_500_000
"""Tags on a page: three times as many as a work of five million words has."""
_CROWDED_TAG = re.compile(
    r"<[a-zA-Z][^\s/>]*+(?:[\s/]++|=?[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)?){10000}"
)
"""A tag with thousands of attributes, split as HTML splits it: libxml2 compares each attribute with all others."""


def parse_xml(content: bytes, source: str) -> Element:
    """The root of a well-formed XML document, without its document type: entities of its own are an error.

    Raises InputError, which names ``source``, the part of the file that is at fault.
    """
    try:
        root = etree.fromstring(_without_doctype(content), _xml_parser())
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"this part of the file is damaged: {_first_line(error)}.",
            where=Place(file=source),
            hint=_SAVE_AGAIN,
        ) from None
    if _declares(root):
        raise InputError("this part of the file declares entities.", where=Place(file=source), hint=_SAVE_AGAIN)
    return root


def parse_page(text: str, source: str) -> Element | None:
    """The root of an HTML page, however untidy; None where there is nothing in it.

    Raises InputError where elements are nested deeper than any page's.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    # libxml2 ends a page at a NUL, and a lone surrogate is not UTF-8.
    clean = text.replace("\0", "\ufffd").encode("utf-8", "replace")
    if not clean.strip():
        return None
    if text.count("<") > _MOST_TAGS or _CROWDED_TAG.search(text):
        raise InputError(
            "this is no page that a person wrote: it has too many elements, or too many attributes in one.",
            where=Place(file=source),
            hint="Save the text of the page as a .txt file.",
        )
    root = etree.fromstring(clean, parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError(
            "the page's elements are nested too deeply to be read.",
            where=Place(file=source),
            hint="Save the text of the page as a .txt file.",
        )
    return root


def parse_xhtml(text: str, source: str) -> Element | None:
    """The root of an XHTML page, read as XML where it is well-formed and as HTML where it is not.

    Elements have their plain names, without a namespace.
    """
    named = _ENTITY.sub(_character, _DECLARATION.sub("", text, count=1))
    try:
        root = etree.fromstring(_without_doctype(named.encode("utf-8", "replace")), _xml_parser())
    except etree.XMLSyntaxError:
        return parse_page(text, source)
    if _declares(root):
        return parse_page(text, source)
    for element in root.iter(etree.Element):
        element.tag = str(element.tag).rpartition("}")[2]
    return root


def _declares(root: Element) -> bool:
    """Whether entities of the document's own stand in the tree: what they hide is none of its text."""
    subset = root.getroottree().docinfo.internalDTD
    return subset is not None and next(iter(subset.iterentities()), None) is not None


def _xml_parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )


def _without_doctype(content: bytes) -> bytes:
    """``content`` without what could declare entities."""
    match = _DOCTYPE.search(content, 0, _PROLOG)
    if match is None:
        return content
    return content[: match.start()] + content[match.end() :]


def _character(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in _XML_OWN else html5.get(name, match[0])


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0].rstrip(".") if str(error) else "it is not XML"
