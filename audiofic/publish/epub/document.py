"""What all pages of the EPUB have in common."""

from __future__ import annotations

from audiofic.publish.markup import Markup, empty, tag, text

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
OPS = "http://www.idpf.org/2007/ops"
"""Namespace of ``epub:type``."""


def document(title: str, language: str, body: Markup, kind: str = "") -> str:
    """A page; ``kind`` is the ``epub:type`` of the whole of it."""
    head = tag(
        "head",
        {},
        tag("title", {}, text(title)),
        empty("link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"}),
    )
    names = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": OPS, "lang": language, "xml:lang": language}
    page = tag("html", names, head, Markup("\n"), tag("body", {"epub:type": kind} if kind else {}, body))
    return f"{XML}<!DOCTYPE html>\n{page}\n"
