from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.errors import InputError
from audiofic.model import Reading, Style
from audiofic.read.document import Document
from audiofic.read.html import read as read_page
from tests.read.markings import HERE, check_markup, read, set_in

PAGES = HERE / "pages"


def page(body: str, head: str = "") -> Reading:
    content = f"<html><head>{head}</head><body>{body}</body></html>".encode()
    return read_page(Document(content=content, source="a.html", name="a"))


def text(body: str) -> str:
    (chapter,) = page(body).chapters
    check_markup(chapter)
    return chapter.text


def test_a_work_downloaded_from_the_archive() -> None:
    reading = read(PAGES / "archive-download.html")
    first, second = reading.chapters
    assert (first.name, first.title) == ("archive-download-01-chapter-1-frost", "Chapter 1: Frost")
    assert (second.name, second.title) == ("archive-download-02-chapter-2", "Chapter 2")
    assert first.text == (
        "The Lamp on Gull Street\n\nby tallowmaker\n\nSummary\n\nMaren comes home.\n\nThe lamp is out.\n\nNotes\n\n"
        "For everybody who asked.\n\nChapter 1: Frost\n\nChapter Summary\n\nIn which it freezes.\n\n"
        "Maren shook the rain from her coat. I should never have come back, she thought.\n\n"
        "“You’re late,” said\u00a0Tobin.\nHe didn’t look up.\n\n* * *\n\nBy morning the harbour was white.\n\n"
        "Chapter End Notes\n\nFrost is hard to write.\n\n"
    )
    assert second.text == "Chapter 2\n\n“No,” he said.\n\nEnd Notes\n\nThank you all.\n"
    assert set_in(first, Style.NOTE) == [
        "Summary\n\nMaren comes home.\n\nThe lamp is out.\n\nNotes\n\nFor everybody who asked.",
        "Chapter Summary\n\nIn which it freezes.",
        "Chapter End Notes\n\nFrost is hard to write.",
    ]
    assert set_in(second, Style.NOTE) == ["End Notes\n\nThank you all."]
    assert set_in(first, Style.ITALIC) == ["I should never have come back,"]
    assert set_in(first, Style.BOLD) == ["white"]
    assert set_in(first, Style.BREAK) == ["* * *"]
    assert set_in(first, Style.HEADING) == ["The Lamp on Gull Street", "Chapter 1: Frost"]
    assert set_in(first, Style.QUOTE) == []
    assert [part.name for part in reading.left_out] == ["tags", "archive"]
    info = reading.info
    assert (info.title, info.authors, info.language, info.year) == (
        "The Lamp on Gull Street",
        ("tallowmaker",),
        "en",
        "2023",
    )
    assert (info.series, info.number) == ("Small Harbours", "2")
    assert info.description == "Maren comes home.\n\nThe lamp is out."
    assert info.identifier == "https://archiveofourown.org/works/4711"


def test_a_chapter_saved_from_the_archive() -> None:
    reading = read(PAGES / "archive-saved.html")
    (chapter,) = reading.chapters
    assert chapter.title == "Chapter 2: The Lamp"
    assert chapter.text == (
        "The Lamp on Gull Street\n\ntallowmaker\n\nSummary:\n\nMaren comes home.\n\nChapter 2: The Lamp\n\nNotes:\n\n"
        "Sorry it took so long.\n\n(See the end of the chapter for more notes.)\n\n"
        "“No,” he said. “Nobody has written to you in years.”\n\n\nShe read it again.\n\n"
        "Notes:\n\nThanks for reading.\n"
    )
    assert len(set_in(chapter, Style.NOTE)) == 3
    assert {part.name for part in reading.left_out} == {"tags", "archive", "comments"}
    assert (reading.info.series, reading.info.number, reading.info.year) == ("Small Harbours", "2", "2023")
    assert reading.info.identifier == "https://archiveofourown.org/works/4711"


def test_a_chapter_saved_from_fanfiction_net() -> None:
    reading = read(PAGES / "fanfiction.html")
    (chapter,) = reading.chapters
    assert (chapter.name, chapter.title) == ("fanfiction", "Frost")
    assert chapter.text == 'A/N: Back again!\n\n* * *\n\nBy morning the harbour was white.\n\noOo\n\n"No," he said.\n'
    assert {part.name for part in reading.left_out} == {"profile", "site"}
    assert (reading.info.title, reading.info.authors) == ("The Lamp", ("tallowmaker",))
    assert reading.info.description == "Maren comes home, and the lamp is out."
    assert reading.info.identifier == "https://www.fanfiction.net/s/998877"


def test_an_article_without_what_furnishes_the_page() -> None:
    reading = read(PAGES / "article.html")
    (chapter,) = reading.chapters
    assert chapter.text == (
        "The Ferry\n\nThe ferry was late — again. Of course, thought Ida.\n\nShe said, “He said ‘never’.”\n\n"
        "Seven\n\nEight\n\nRain fell on the quay and on the people who were waiting there.\n\n* * *\n\nIt often does.\n"
    )
    assert set_in(chapter, Style.ITALIC) == ["Of course,"]
    assert set_in(chapter, Style.NOTE) == ["* * *\n\nIt often does."]
    assert [(part.name, part.words) for part in reading.left_out][:2] == [("page", 1), ("site", 9)]
    assert (reading.info.authors, reading.info.language) == (("Ann Author",), "en-GB")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo\n"),
        ("One<br>Two<br><br>Three", "One\nTwo\n\nThree\n"),
        ("<p>One</p><p></p><p>Two</p>", "One\n\nTwo\n"),
        ("<p>One</p><p>&nbsp;</p><p>Two</p>", "One\n\n\nTwo\n"),
        ("<p>One</p><p><br></p><p>Two</p>", "One\n\n\nTwo\n"),
        ("<p>One<br></p><p>Two</p>", "One\n\nTwo\n"),
        ("<p>a <i> b </i> c</p>", "a b c\n"),
        ("<p>&nbsp;&nbsp;One</p>", "One\n"),
        ("<p>an&shy;other</p>", "another\n"),
        ("<p>fish &amp; chips &lt;3 &hellip; &#8212; &bogus;</p>", "fish & chips <3 … — &bogus;\n"),
        ("<pre>one  two\n  three</pre>", "one  two\nthree\n"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo\n"),
        ("<p>One<!-- no --> two<script>no</script> three</p>", "One two three\n"),
        ("<p style='display: none'>no</p><p hidden>no</p><p>One</p>", "One\n"),
        ("<p>One &#0;two &#xD800; \u202bthree</p>", "One \ufffdtwo \ufffd \u202bthree\n"),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree\n"),
        ("<p>One</p><img src=r.gif width=600 height=2><p>Two</p>", "One\n\n* * *\n\nTwo\n"),
    ],
)
def test_the_text_is_what_a_page_shows(body: str, shown: str) -> None:
    assert text(body) == shown


def test_emphasis_by_style_sheet_and_by_declaration() -> None:
    css = "<style>/* x */ .a, span.b { font-style: italic } .c{font-weight:700}</style>"
    body = "<p><span class='a'>One</span> <span class=b>two</span>, <span class='c'>three</span>"
    (chapter,) = page(f"{body} <span style='font-style:italic'>four</span></p>", css).chapters
    assert set_in(chapter, Style.ITALIC) == ["One two", "four"]
    assert set_in(chapter, Style.BOLD) == ["three"]


def test_italics_end_with_their_line() -> None:
    (chapter,) = page("<p><i>One <b>and<br>two</b></i> three</p>").chapters
    assert set_in(chapter, Style.ITALIC) == ["One and", "two"]
    assert set_in(chapter, Style.BOLD) == ["and", "two"]


def test_a_page_in_the_encoding_that_it_names() -> None:
    content = "<html><head><meta charset='shift_jis'></head><body><p>いいえ</p></body></html>".encode("shift_jis")
    reading = read_page(Document(content=content, source="a.html", name="a"))
    assert reading.chapters[0].text == "いいえ\n"
    latin = "<html><head><meta charset=iso-8859-1></head><body><p>“Née”</p></body></html>".encode("cp1252")
    assert read_page(Document(content=latin, source="a.html", name="a")).chapters[0].text == "“Née”\n"


def test_a_page_that_lies_about_its_encoding_is_read_as_what_it_is() -> None:
    content = "<html><head><meta charset='utf-8'></head><body><p>“Née,” she said.</p></body></html>".encode("cp1252")
    reading = read_page(Document(content=content, source="a.html", name="a"))
    assert reading.chapters[0].text == "“Née,” she said.\n"
    assert reading.notices == ("a.html is not UTF-8; read as Windows-1252.",)


def test_a_book_in_one_page_is_cut_at_its_headings() -> None:
    body = "<h1>The Book</h1><p>by Ann</p><h2>Rain</h2>" + "<p>word</p>" * 600 + "<h2>Frost</h2>" + "<p>word</p>" * 600
    assert [chapter.title for chapter in page(body).chapters] == ["Rain", "Frost"]
    scenes = "<h1>Chapter 3: Rain</h1><h2>Ann</h2><p>It rained.</p><h2>Bo</h2><p>It stopped.</p>"
    assert [chapter.title for chapter in page(scenes).chapters] == ["Chapter 3: Rain"]


@pytest.mark.parametrize("body", ["", "   ", "<p></p>", "<script>x</script>"])
def test_a_page_without_a_story(body: str) -> None:
    with pytest.raises(InputError, match="there is no story text in it"):
        page(body)


def test_an_empty_file() -> None:
    with pytest.raises(InputError, match="the page is empty"):
        read_page(Document(content=b"  \n", source="a.html", name="a"))


def test_elements_nested_beyond_reason_are_refused() -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        page("<div>" * 100_000 + "deep")


_TAGS = st.sampled_from(
    tuple("p i b em div br hr h1 h2 blockquote pre q span li table td a script nav form article".split())  # noqa: SIM905
)
_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
_PIECES = st.lists(
    st.one_of(_WORDS, _TAGS.map("<{}>".format), _TAGS.map("</{}>".format), st.sampled_from(["&amp;", "&nbsp;", "<"])),
    max_size=60,
).map("".join)


@given(_PIECES)
def test_any_page_is_read_or_refused(body: str) -> None:
    try:
        reading = page(body)
    except InputError as error:
        assert error.problems[0].hint
        return
    for chapter in reading.chapters:
        check_markup(chapter)
    assert "".join(chapter.text for chapter in reading.chapters).strip()


_PARAGRAPHS = st.lists(st.text(st.sampled_from("abc “”’.\u00a0é*<&"), min_size=1, max_size=30), min_size=1, max_size=8)


@given(_PARAGRAPHS, st.sampled_from(["p", "div", "blockquote", "li", "h3"]), st.sampled_from(["i", "strong", "span"]))
def test_no_visible_character_is_lost(paragraphs: list[str], block: str, inline: str) -> None:
    from html import escape

    body = "".join(f"<{block}>x<{inline}>{escape(words)}</{inline}>y</{block}>" for words in paragraphs)
    shown = "".join(chapter.text for chapter in page(body).chapters)
    assert "".join(shown.split()) == "".join("".join(f"x{words}y" for words in paragraphs).split())


def test_a_page_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "01-rain.HTM"
    path.write_text("<p>It rained.")
    (chapter,) = read(path).chapters
    assert (chapter.name, chapter.title, chapter.text) == ("01-rain", "Rain", "It rained.\n")


def test_an_archives_page_in_disorder_is_read_all_the_same() -> None:
    body = "<div id='workskin'><select><div id='chapters'><div class='chapter'>x</div></div></select><p>It rained.</p>"
    assert "It rained." in "".join(chapter.text for chapter in page(f"{body}</div>").chapters)
    hidden = (
        "<div id='workskin'><p>Rain.</p><div hidden><div id='chapters'><div class='chapter'>x</div></div></div></div>"
    )
    assert [chapter.text for chapter in page(hidden).chapters] == ["Rain.\n"]
