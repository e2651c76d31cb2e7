"""EPUB and Word files made of strings, as small as their standards allow."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>'
    "{}</html>"
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file with these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def epub(
    documents: Mapping[str, str],
    *,
    toc: Sequence[tuple[str, str]] = (),
    ncx: str = "",
    metadata: str = "",
    guide: str = "",
    nav_extra: str = "",
    attributes: Mapping[str, str] | None = None,
    extra: Mapping[str, str | bytes] | None = None,
    items: str = "",
    nav_in_spine: bool = False,
) -> bytes:
    """An EPUB whose spine is ``documents``: file name → ``<body>…</body>``; ``toc`` are (title, reference)."""
    manifest = "".join(f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in documents)
    spine = "".join(f'<itemref idref="{name}" {(attributes or {}).get(name, "")}/>' for name in documents)
    spine += '<itemref idref="nav"/>' if nav_in_spine else ""
    links = "".join(f'<li><a href="{reference}">{title}</a></li>' for title, reference in toc)
    nav = f'<body><nav epub:type="toc"><ol>{links}</ol></nav>{nav_extra}</body>'
    if toc:
        manifest += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    if ncx:
        manifest += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">'
        f"<metadata>{metadata}</metadata><manifest>{manifest}{items}</manifest><spine>{spine}</spine>"
        f"<guide>{guide}</guide></package>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": package,
        "OPS/nav.xhtml": _XHTML.format(nav),
        **{f"OPS/{name}": _XHTML.format(body) for name, body in documents.items()},
    }
    if ncx:
        parts["OPS/toc.ncx"] = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{ncx}</navMap></ncx>'
    return zipped(parts | dict(extra or {}))


def docx(body: str, *, styles: str = "", extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document with this content of ``w:body``."""
    namespaces = f'xmlns:w="{_WORD}" xmlns:mc="urn:mc" xmlns:v="urn:v" xmlns:o="urn:o" xmlns:wp="urn:wp"'
    parts: dict[str, str | bytes] = {
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f"<w:document {namespaces}><w:body>{body}</w:body></w:document>",
    }
    if styles:
        parts["word/styles.xml"] = f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>'
    return zipped(parts | {name: word_part(content) for name, content in (extra or {}).items()})


def word_part(content: str | bytes) -> str | bytes:
    """A part of a Word document, its namespace declared."""
    return content.replace(">", f' xmlns:w="{_WORD}">', 1) if isinstance(content, str) else content
