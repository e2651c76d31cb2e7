from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.errors import InputError
from audiofic.model import Reading, Style
from audiofic.read.document import Document
from audiofic.read.docx import read as read_docx
from tests.read.markings import check_markup, set_in
from tests.read.zips import docx, zipped


def read(content: bytes) -> Reading:
    reading = read_docx(Document(content=content, source="b.docx", name="b"))
    for chapter in reading.chapters:
        check_markup(chapter)
    return reading


def paragraph(*runs: str, style: str = "") -> str:
    properties = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


STYLES = (
    "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='My'><w:name w:val='My Heading'/><w:basedOn w:val='H1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Toc'><w:name w:val='toc 1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Q'><w:name w:val='Quote'/><w:rPr><w:i/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='L'/><w:basedOn w:val='Loop'/></w:style>"
    "<w:style w:type='character' w:styleId='E'><w:name w:val='Emphasis'/><w:rPr><w:i/></w:rPr></w:style>"
)


def test_headings_emphasis_and_indented_text() -> None:
    body = (
        paragraph(run("The Lamp"), style="T")
        + paragraph(run("Rain"), style="My")
        + paragraph(run("It "), run("rai", "<w:i/>"), run("ned", "<w:i w:val='1'/>"), run(" on", "<w:i w:val='0'/>"))
        + paragraph(run("Dear "), run("Bo", "<w:i w:val='false'/>"), style="Q")
        + paragraph(run("Never", "<w:rStyle w:val='E'/>"), run(" ever", "<w:b/>"), style="Loop")
    )
    (chapter,) = read(docx(body, styles=STYLES)).chapters
    assert chapter.text == "The Lamp\n\nRain\n\nIt rained on\n\nDear Bo\n\nNever ever\n"
    assert set_in(chapter, Style.HEADING) == ["The Lamp", "Rain"]
    assert set_in(chapter, Style.ITALIC) == ["rained", "Dear", "Never"]
    assert set_in(chapter, Style.BOLD) == ["ever"]
    assert set_in(chapter, Style.QUOTE) == ["Dear Bo"]


def test_chapters_begin_at_headings() -> None:
    body = "".join(
        paragraph(run(title), style="H1") + paragraph(run("word " * 600)) for title in ("Rain", "Frost", "Thaw")
    )
    reading = read(docx(paragraph(run("The Lamp"), style="T") + paragraph(run("by Ann")) + body, styles=STYLES))
    assert [chapter.title for chapter in reading.chapters] == ["Rain", "Frost", "Thaw"]
    assert reading.chapters[0].text.startswith("The Lamp\n\nby Ann\n\nRain\n\n")
    assert [chapter.name for chapter in reading.chapters] == ["b-01-rain", "b-02-frost", "b-03-thaw"]


def test_breaks_of_lines_pages_and_scenes() -> None:
    rule = "<w:r><w:pict><v:rect o:hr='t'/></w:pict></w:r>"
    drawn = "<w:r><w:drawing><wp:inline><wp:extent cx='5943600' cy='19050'/></wp:inline></w:drawing></w:r>"
    body = (
        paragraph("<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>x</w:t><w:br w:type='page'/></w:r>")
        + paragraph(rule)
        + paragraph(run("Three"))
        + paragraph(drawn)
        + paragraph(run("Four"))
        + "<w:p><w:pPr><w:pBdr><w:bottom w:val='single'/></w:pBdr></w:pPr></w:p>"
        + paragraph(run("Five"))
        + paragraph()
        + paragraph(run("Six"))
    )
    (chapter,) = read(docx(body)).chapters
    assert chapter.text == "One\ntwo x\n\n* * *\n\nThree\n\n* * *\n\nFour\n\n* * *\n\nFive\n\n\nSix\n"
    assert set_in(chapter, Style.BREAK) == ["* * *"] * 3


def test_deleted_text_is_no_text_and_what_was_moved_stands_where_it_went() -> None:
    body = paragraph(
        run("One "),
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>",
        f"<w:ins>{run('two ')}</w:ins><w:moveTo>{run('moved ')}</w:moveTo>",
        run("hidden", "<w:vanish/>"),
        "<w:r><w:instrText>PAGE 3</w:instrText></w:r>",
        "<w:r><w:t>re</w:t><w:softHyphen/><w:t>do</w:t><w:noBreakHyphen/><w:t>er</w:t></w:r>",
    )
    reading = read(docx(body))
    assert reading.chapters[0].text == "One two moved redo-er\n"
    assert [(part.name, part.words) for part in reading.left_out] == [("hidden text", 1)]


def test_tables_text_boxes_and_footnotes() -> None:
    cell = "<w:tc>{}</w:tc>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = (
        f"<w:tbl><w:tr>{cell.format(paragraph(run('Seven')))}{cell.format(paragraph(run('Eight')))}</w:tr></w:tbl>"
        + paragraph(run("Rain"), "<w:r><w:footnoteReference w:id='2'/></w:r>", run(" fell."))
        + paragraph(box.format(paragraph(run("A sign."))))
        + paragraph(run("End."))
    )
    notes = (
        "<w:footnotes><w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>"
        f"<w:footnote w:id='2'>{paragraph(run('It often does.'))}</w:footnote></w:footnotes>"
    )
    reading = read(
        docx(
            body,
            extra={
                "word/footnotes.xml": notes,
                "word/header1.xml": f"<w:hdr>{paragraph(run('The Lamp'))}</w:hdr>",
                "word/comments.xml": f"<w:comments>{paragraph(run('Nice one!'))}</w:comments>",
            },
        )
    )
    (chapter,) = reading.chapters
    assert chapter.text == "Seven\n\nEight\n\nRain fell.\n\nIt often does.\n\nA sign.\n\nEnd.\n"
    assert set_in(chapter, Style.NOTE) == ["It often does."]
    assert [(part.name, part.words) for part in reading.left_out] == [
        ("comments", 2),
        ("page headers and footers", 2),
        ("1 × number of a footnote", 0),
    ]


def test_the_table_of_contents_is_left_out() -> None:
    body = paragraph(run("Rain 1"), style="Toc") + paragraph(run("It rained."))
    reading = read(docx(body, styles=STYLES))
    assert reading.chapters[0].text == "It rained.\n"
    assert [(part.name, part.words) for part in reading.left_out] == [("table of contents", 2)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1",
            "an old or an encrypted Office document. Open it in its program",
        ),
        (b"It rained.", "the file is damaged: this is no Word document"),
        (zipped({"content.xml": "<x/>"}), "there is no text in it"),
        (zipped({"word/document.xml": "<x"}), r"b\.docx \(word/document\.xml\): this part of the file is damaged"),
        (docx(""), "there is no story text in it"),
    ],
)
def test_what_is_no_document_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(content)
    assert caught.value.problems[0].hint


_RUNS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab .“”\u00a0"), min_size=1, max_size=12), st.sampled_from(["", "<w:i/>", "<w:b/>"])
    ),
    max_size=5,
)


@given(st.lists(st.tuples(_RUNS, st.sampled_from(["", "H1", "Q", "T"])), min_size=1, max_size=6))
def test_no_visible_character_is_lost(paragraphs: list[tuple[list[tuple[str, str]], str]]) -> None:
    body = "".join(paragraph(run("x"), *(run(*each) for each in runs), style=style) for runs, style in paragraphs)
    shown = "".join(chapter.text for chapter in read(docx(body, styles=STYLES)).chapters)
    assert "".join(shown.split()) == "".join(
        "".join("x" + "".join(words for words, _ in runs) for runs, _ in paragraphs).split()
    )
