from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.errors import InputError
from audiofic.model import Reading, Style
from audiofic.read.document import Document
from audiofic.read.epub import read as read_epub
from tests.read.markings import check_markup, set_in
from tests.read.zips import CONTAINER, epub, zipped

LONG = "<p>It rained on the quay.</p>" * 40


def read(content: bytes) -> Reading:
    reading = read_epub(Document(content=content, source="b.epub", name="b"))
    for chapter in reading.chapters:
        check_markup(chapter)
    return reading


def titles(reading: Reading) -> list[str]:
    return [chapter.title for chapter in reading.chapters]


def texts(reading: Reading) -> list[str]:
    return [" ".join(chapter.text.split()) for chapter in reading.chapters]


def test_the_table_of_contents_gives_chapters_and_titles() -> None:
    reading = read(
        epub(
            {"a.xhtml": "<body><h1>I</h1><p>Rain.</p></body>", "b.xhtml": "<body><h1>II</h1><p>Frost.</p></body>"},
            toc=[("The Rain", "a.xhtml"), ("The Frost", "b.xhtml")],
        )
    )
    assert titles(reading) == ["The Rain", "The Frost"]
    assert [chapter.name for chapter in reading.chapters] == ["b-01-the-rain", "b-02-the-frost"]
    assert [chapter.text for chapter in reading.chapters] == ["I\n\nRain.\n\n", "II\n\nFrost.\n"]
    assert set_in(reading.chapters[1], Style.HEADING) == ["II"]
    assert reading.left_out == ()


def test_several_files_a_chapter_and_several_chapters_a_file() -> None:
    reading = read(
        epub(
            {
                "a.xhtml": "<body><p>Rain.</p></body>",
                "a2.xhtml": "<body><p>More rain.</p></body>",
                "b.xhtml": "<body><p id='one'>Frost.</p><p>Ice.</p><p id='two'>Thaw.</p></body>",
            },
            toc=[("Rain", "a.xhtml"), ("Frost", "b.xhtml#one"), ("Thaw", "b.xhtml#two")],
        )
    )
    assert titles(reading) == ["Rain", "Frost", "Thaw"]
    assert texts(reading) == ["Rain. More rain.", "Frost. Ice.", "Thaw."]


def test_the_older_table_of_contents_with_parts() -> None:
    point = "<navPoint><navLabel><text>{}</text></navLabel><content src='{}'/>{}</navPoint>"
    inner = point.format("Rain", "a.xhtml#r", "") + point.format("Frost", "b.xhtml", "")
    reading = read(
        epub(
            {
                "a.xhtml": "<body><h1>Part One</h1><h2 id='r'>Rain</h2><p>Rain.</p></body>",
                "b.xhtml": "<body><p>Frost.</p></body>",
            },
            ncx=point.format("Part One", "a.xhtml", inner),
        )
    )
    assert titles(reading) == ["Rain", "Frost"]
    assert texts(reading) == ["Part One Rain Rain.", "Frost."]


def test_sections_of_a_chapter_are_no_chapters() -> None:
    point = "<navPoint><navLabel><text>{}</text></navLabel><content src='{}'/>{}</navPoint>"
    reading = read(
        epub(
            {"a.xhtml": "<body><p>A.</p><p id='s'>B.</p></body>", "b.xhtml": "<body><p>C.</p><p id='s'>D.</p></body>"},
            ncx=point.format("Rain", "a.xhtml", point.format("Ann", "a.xhtml#s", ""))
            + point.format("Frost", "b.xhtml", point.format("Bo", "b.xhtml#s", "")),
        )
    )
    assert titles(reading) == ["Rain", "Frost"]


@pytest.mark.parametrize("toc", [(), (("Beginning", "a.xhtml"),), (("Nowhere", "gone.xhtml#x"),)])
def test_where_the_contents_tell_nothing_the_headings_do(toc: tuple[tuple[str, str], ...]) -> None:
    body = "<body><h1>Chapter 1</h1><p>Rain.</p><h1>Chapter 2: Frost</h1><p>Frost.</p></body>"
    assert titles(read(epub({"a.xhtml": body}, toc=toc))) == ["Chapter 1", "Chapter 2: Frost"]


def test_where_nothing_tells_each_document_is_a_chapter() -> None:
    reading = read(epub({"a.xhtml": "<body><p>It rained.</p></body>", "b.xhtml": "<body><p>It froze.</p></body>"}))
    assert texts(reading) == ["It rained.", "It froze."]


def test_front_and_back_matter_is_listed_with_a_reason() -> None:
    reading = read(
        epub(
            {
                "cover.xhtml": "<body epub:type='cover'><img src='c.jpg'/></body>",
                "title.xhtml": "<body><section epub:type='titlepage'><h1>The Book</h1></section></body>",
                "legal.xhtml": "<body><p>All rights are ours.</p></body>",
                "to.xhtml": "<body><p>For Bo.</p></body>",
                "a.xhtml": "<body><section epub:type='epigraph'><p>Water, water.</p></section><p>Rain.</p></body>",
                "b.xhtml": "<body><p>Frost.</p><section epub:type='acknowledgments'><p>Thank you.</p></section></body>",
                "more.xhtml": "<body><p>Buy this too.</p></body>",
                "notes.xhtml": "<body><p>Aside.</p></body>",
            },
            toc=[
                ("Copyright", "legal.xhtml"),
                ("Rain", "a.xhtml"),
                ("Frost", "b.xhtml"),
                ("Also by Ann Author", "more.xhtml"),
            ],
            guide="<reference type='dedication' href='to.xhtml'/>",
            attributes={"notes.xhtml": "linear='no'"},
            nav_in_spine=True,
        )
    )
    assert texts(reading) == ["Water, water. Rain.", "Frost."]
    assert [(part.name, part.words, part.reason) for part in reading.left_out] == [
        ("cover.xhtml", 0, "cover: not the story"),
        ("title.xhtml", 2, "title page: not the story"),
        ("Copyright", 4, "copyright: not the story"),
        ("to.xhtml", 2, "dedication: not the story"),
        ("acknowledgements", 2, "not the story"),
        ("Also by Ann Author", 3, "also by ann author: not the story"),
        ("notes.xhtml", 1, "outside the reading order"),
        ("nav.xhtml", 7, "table of contents: not the story"),
    ]


def test_matter_within_a_document_is_left_out_by_its_title() -> None:
    body = (
        "<body><h1 id='c'>Copyright</h1><p>Ours.</p><h1 id='r'>Rain</h1><p>Rain, <i>again</i>.</p>"
        "<h1 id='f'>Frost</h1><p>Frost.</p></body>"
    )
    toc = [("Copyright", "a.xhtml#c"), ("Rain", "a.xhtml#r"), ("Frost", "a.xhtml#f")]
    reading = read(epub({"a.xhtml": body}, toc=toc))
    assert texts(reading) == ["Rain Rain, again.", "Frost Frost."]
    assert set_in(reading.chapters[0], Style.ITALIC) == ["again"]
    assert [chapter.offset for chapter in reading.chapters] == [0, len(reading.chapters[0].text)]
    assert [part.name for part in reading.left_out] == ["Copyright"]


def test_what_the_book_says_of_itself() -> None:
    reading = read(
        epub(
            {"a.xhtml": "<body><p>Rain.</p></body>"},
            metadata=(
                "<dc:title>The Lamp</dc:title><dc:creator>Ann Author</dc:creator><dc:creator>Bo</dc:creator>"
                "<dc:language>en-GB</dc:language><dc:identifier>urn:x</dc:identifier><dc:subject>Fantasy</dc:subject>"
                "<dc:description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</dc:description>"
                "<meta name='calibre:series' content='Harbours'/><meta name='calibre:series_index' content='2.0'/>"
            ),
            items="<item id='c' href='c.jpg' media-type='image/jpeg' properties='cover-image'/>",
            extra={"OPS/c.jpg": b"\xff\xd8picture"},
        )
    )
    info = reading.info
    assert (info.title, info.authors, info.language) == ("The Lamp", ("Ann Author", "Bo"), "en-GB")
    assert (info.series, info.number, info.genre, info.identifier) == ("Harbours", "2", "Fantasy", "urn:x")
    assert info.description == "One.\n\nTwo."
    assert info.cover
    assert (info.cover.media_type, info.cover.content) == ("image/jpeg", b"\xff\xd8picture")


def test_an_archives_book_has_its_notes_as_notes() -> None:
    preface = (
        "<body><div id='preface'><h2 class='toc-heading'>Preface</h2><p class='message'><b>The Lamp</b><br/>Posted "
        "originally on the Archive.</p><div class='meta'><dl class='tags'><dt>Rating:</dt><dd>General</dd></dl>"
        "<h1>The Lamp</h1><p>Summary</p><blockquote class='userstuff'><p>She comes home.</p></blockquote></div></div>"
        "</body>"
    )
    reading = read(
        epub(
            {"p.xhtml": preface, "a.xhtml": "<body><h2>Chapter 1</h2><p>Rain.</p></body>"},
            toc=[("Preface", "p.xhtml"), ("Chapter 1", "a.xhtml")],
        )
    )
    assert "Posted" not in reading.chapters[0].text
    assert "General" not in reading.chapters[0].text
    assert set_in(reading.chapters[0], Style.NOTE) == ["Summary\n\nShe comes home."]
    assert [part.name for part in reading.left_out] == ["tags", "archive"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is damaged: this is no EPUB"),
        (b"PK\x03\x04 and then nothing", "the file is damaged: this is no EPUB"),
        (zipped({"a.txt": "x"}), "this is no EPUB: it has no package"),
        (
            zipped({"META-INF/container.xml": CONTAINER, "OPS/book.opf": "<package>"}),
            "this part of the file is damaged",
        ),
        (zipped({"META-INF/container.xml": CONTAINER, "OPS/book.opf": "<package/>"}), "this EPUB has no text in it"),
        (epub({"a.xhtml": "<body/>"}), "there is no story text in it"),
        (epub({"a.xhtml": "<body/>"})[:-60], "the file is damaged"),
    ],
)
def test_what_is_no_book_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(content)
    assert str(caught.value).startswith("b.epub")
    assert caught.value.problems[0].hint


ENCRYPTED = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod '
    'Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="{}"/></enc:CipherData></enc:EncryptedData></encryption>'
)


def test_a_locked_book_is_refused_and_one_with_locked_fonts_is_not() -> None:
    story = {"a.xhtml": "<body><p>Rain.</p></body>"}
    locked = ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml")
    with pytest.raises(InputError, match=r"the book is locked by its shop \(DRM\)\. Get it from"):
        read(epub(story, extra={"META-INF/encryption.xml": locked}))
    with pytest.raises(InputError, match="locked by Apple"):
        read(epub(story, extra={"META-INF/sinf.xml": "<sinf/>"}))
    fonts = ENCRYPTED.format("http://www.idpf.org/2008/embedding", "OPS/font.otf")
    assert texts(read(epub(story, extra={"META-INF/encryption.xml": fonts}))) == ["Rain."]


def test_a_damaged_part_is_named() -> None:
    content = bytearray(epub({"a.xhtml": "<body>" + LONG + "</body>"}))
    at = content.index(b"OPS/a.xhtml") + 40
    content[at : at + 20] = b"\xff" * 20
    with pytest.raises(InputError, match=r"b\.epub: the part OPS/a\.xhtml is damaged"):
        read(bytes(content))


_BODIES = st.lists(st.text(st.sampled_from("ab .“”\u00a0&<"), min_size=1, max_size=20), min_size=1, max_size=5)


@given(st.lists(_BODIES, min_size=1, max_size=4), st.data())
def test_no_visible_character_is_lost(documents: list[list[str]], data: st.DataObject) -> None:
    from html import escape

    bodies = {
        f"{number}.xhtml": "<body>"
        + "".join(f"<p id='p{at}'>x{escape(p)}</p>" for at, p in enumerate(each))
        + "</body>"
        for number, each in enumerate(documents)
    }
    places = [f"{number}.xhtml#p{at}" for number, each in enumerate(documents) for at in range(len(each))]
    toc = [(f"Title {at}", place) for at, place in enumerate(data.draw(st.lists(st.sampled_from(places), max_size=4)))]
    reading = read(epub(bodies, toc=toc))
    shown = "".join("".join(chapter.text for chapter in reading.chapters).split())
    assert shown == "".join("".join(f"x{p}" for each in documents for p in each).split())
    assert [chapter.offset for chapter in reading.chapters] == [
        sum(len(before.text) for before in reading.chapters[:at]) for at in range(len(reading.chapters))
    ]
