"""Files made to do harm are refused with a clear error, or read as what they show; soon, and in little memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from audiofic.errors import InputError
from audiofic.model import Reading
from audiofic.read.chapters import MOST
from audiofic.read.container import LARGEST_PART
from audiofic.read.document import Document
from audiofic.read.docx import read as read_docx
from audiofic.read.epub import read as read_epub
from audiofic.read.html import read as read_html
from audiofic.read.text import read as read_text
from tests.read.zips import CONTAINER, docx, epub, zipped

EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "{}">]>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY e0 "ha"> '
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    + "<!ENTITY e '&e11;'>]>"
)


def given(content: bytes) -> Document:
    return Document(content=content, source="a", name="a")


def text(reading: Reading) -> str:
    return "".join(chapter.text for chapter in reading.chapters)


@contextmanager
def at_most(megabytes: int) -> Iterator[None]:
    """Python's own memory; that of libxml2 and zlib is bounded by the size of parts."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < megabytes * 2**20
    finally:
        tracemalloc.stop()


def test_zip_bombs() -> None:
    large = docx("<w:p><w:r><w:t>" + "a" * (LARGEST_PART + 1) + "</w:t></w:r></w:p>")
    with at_most(150), pytest.raises(InputError, match=r"the part word/document\.xml is too large"):
        read_docx(given(large))
    tight = epub({"a.xhtml": "<body>" + "a" * 3_000_000 + "</body>"})
    with at_most(50), pytest.raises(InputError, match=r"the part OPS/a\.xhtml is packed so tightly"):
        read_epub(given(tight))


@pytest.mark.parametrize("address", ["/etc/passwd", "../../../../../../etc/passwd", "file:///etc/passwd"])
def test_a_book_cannot_lead_out_of_its_file(address: str) -> None:
    package = (
        f'<package><manifest><item id="a" href="{address}" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    with pytest.raises(InputError, match="this EPUB has no text in it"):
        read_epub(given(zipped({"META-INF/container.xml": CONTAINER, "OPS/book.opf": package})))
    container = CONTAINER.replace("OPS/book.opf", address)
    with pytest.raises(InputError, match="it has no package"):
        read_epub(given(zipped({"META-INF/container.xml": container})))


@pytest.mark.parametrize("doctype", [EXTERNAL.format("file:///etc/passwd"), EXTERNAL.format("http://[::1]:1/"), LAUGHS])
def test_entities_are_never_fetched_and_never_expanded(doctype: str) -> None:
    page = doctype + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Rain &e; fell.</p></body></html>"
    with at_most(20):
        assert "Rain &e; fell." in text(read_html(given(page.encode())))
        assert "Rain &e; fell." in text(read_epub(given(epub({"a.xhtml": ""}, extra={"OPS/a.xhtml": page}))))
        with pytest.raises(InputError, match="this part of the file is damaged: Entity 'e' not defined"):
            read_docx(given(zipped({"word/document.xml": doctype + "<d><p><r><t>Rain &e;</t></r></p></d>"})))
    hidden = page.replace("[", "[" + " " * 5000, 1)
    assert "Rain &e; fell." in text(read_epub(given(epub({"a.xhtml": ""}, extra={"OPS/a.xhtml": hidden}))))
    with pytest.raises(InputError, match=r"declares entities|amplification"):
        long = doctype.replace("[", "[" + " " * 5000, 1)
        read_docx(given(zipped({"word/document.xml": long + "<d><p><r><t>Rain &e;</t></r></p></d>"})))


def test_deep_nesting() -> None:
    nested = "<div>" * 50_000 + "Rain."
    for content in (nested.encode(), b"<p>" + b"<b>" * 50_000):
        with pytest.raises(InputError, match="nested too deeply"):
            read_html(given(content))
    with pytest.raises(InputError, match="nested too deeply"):
        read_epub(given(epub({"a.xhtml": f"<body>{nested}</body>"})))
    with pytest.raises(InputError, match="Excessive depth"):
        read_docx(given(docx("<w:p>" * 5000 + "</w:p>" * 5000)))


@pytest.mark.parametrize(
    "page",
    [
        b"<p " + b" ".join(b"a%d=1" % number for number in range(20_000)) + b">Rain.",
        b"<p " + b" ".join(b"a%d='>'" % number for number in range(20_000)) + b">Rain.",
        b"<p>" * 1_600_000,
    ],
)
def test_pages_that_would_take_for_ever(page: bytes) -> None:
    with pytest.raises(InputError, match="too many elements, or too many attributes"):
        read_html(given(page))


def test_style_sheets_that_never_close() -> None:
    for css in ("a," * 500_000, "/*" * 500_000, "a{" * 500_000, ".a{font-style:" * 100_000):
        assert text(read_html(given(f"<style>{css}</style><p>Rain.".encode()))) == "Rain.\n"


def test_a_flood_of_quotation_marks() -> None:
    with at_most(150), pytest.raises(InputError, match=r"this is no story: 300,000 of its 300,000 characters are quot"):
        read_text(given(b'"' * 300_000))
    with pytest.raises(InputError, match=r"longer than 20 million characters\. Split it"):
        read_text(given(b'"' * 20_000_001))


def test_characters_that_are_none_and_those_that_turn_the_line() -> None:
    for content in (b"It rained.\0", b"<p>It rained.\0</p>"):
        with pytest.raises(InputError, match="the file is binary, not text"):
            (read_html if content.startswith(b"<") else read_text)(given(content))
    for content in ("It \ud800".encode("utf-8", "surrogatepass"), b"\xff\xfeI\0\0\xd8t\0"):
        with pytest.raises(InputError, match="is not valid"):
            read_text(given(content))
    turned = "She said, “\u202eשלום\u202c \u200fאמר\u200e.”\n"
    assert text(read_text(given(turned.encode()))) == turned
    assert text(read_html(given(f"<p>{turned}</p>".encode()))) == turned


def test_a_footnote_that_cites_itself() -> None:
    cite = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    note = f"<w:footnotes><w:footnote w:id='1'><w:p><w:r><w:t>Note.</w:t></w:r>{cite}</w:p></w:footnote></w:footnotes>"
    body = f"<w:p><w:r><w:t>Rain.</w:t></w:r>{cite * 3}</w:p>"
    assert text(read_docx(given(docx(body, extra={"word/footnotes.xml": note})))) == "Rain.\n\nNote.\n"


def test_a_text_of_headings() -> None:
    content = b"# Go\n\nSay.\n\n" * (MOST + 1)
    with at_most(150), pytest.raises(InputError, match=r"the text falls into 10,001 chapters, which are more than"):
        read_text(given(content))
