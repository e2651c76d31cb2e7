from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.model import Chapter
from audiofic.read.document import Document
from audiofic.read.text import read as read_text


def chapters(text: str) -> tuple[Chapter, ...]:
    content = text.encode()
    return read_text(Document(content=content, source="book.txt", name="book")).chapters


def starts(text: str) -> list[str]:
    return [chapter.text.strip().splitlines()[0] for chapter in chapters(text)]


def test_chapters_are_slices_of_the_file() -> None:
    text = "\r\nThe Lamp\r\nby Ann\r\n\r\nChapter 1\r\n\r\nRain.\r\n\r\nCHAPTER TWO: Frost\r\n\r\nIce.\r\n"
    first, second = chapters(text)
    assert first.text + second.text == text
    assert (first.offset, second.offset) == (0, len(first.text))
    assert (first.line, second.line) == (1, 9)
    assert (first.name, first.title) == ("book-01-chapter-1", "Chapter 1")
    assert (second.name, second.title) == ("book-02-chapter-two-frost", "CHAPTER TWO: Frost")


@pytest.mark.parametrize(
    "text",
    [
        "# Chapter 3: Rain\n\nIt rained.\n",
        "Chapter 3\n\nIt rained.\n\n***\n\nIt stopped.\n",
        "# Rain\n\n## Ann\n\nIt rained.\n\n## Bo\n\nIt stopped.\n",
        "# Chapter 3\n\n## Chapter notes\n\nIt rained.\n\n## Bo\n\nIt stopped.\n",
        "I\n\nIt rained.\n\nII\n\nIt stopped.\n\nIII\n\nIt froze.\n",
        "Part One\n\nIt rained.\n\nPart Two\n\nIt stopped.\n",
        "(1)\n\nIt rained.\n\n(2)\n\nIt stopped.\n\n[III]\n\nIt froze.\n\n0(\n",
        "Chapter 3: Rain\n\nA/N: hi!\n\nChapter 3: Rain\n\nIt rained.\n",
        "Interlude\n\nIt rained.\n\nThe End\n\nEnd of chapter 3\n",
        "He opened it.\nChapter 1 was short.\nChapter 2 was long.\nChapter 3\nwas missing.",
    ],
)
def test_one_chapter_stays_one_under_the_files_name(text: str) -> None:
    (chapter,) = chapters(text)
    assert (chapter.name, chapter.text, chapter.offset) == ("book", text, 0)


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("PROLOGUE\n\nRain.\n\nChapter 1\n\nFrost.\n\nEpilogue\n\nThaw.", ["PROLOGUE", "Chapter 1", "Epilogue"]),
        ("# Rain\n\nIt rained.\n\n# Frost\n\nIt froze.\n", ["# Rain", "# Frost"]),
        ("# Book\n\n## Chapter 1\n\nRain.\n\n## Chapter 2\n\nFrost.", ["# Book", "## Chapter 2"]),
        ("Part One\n\nChapter 1\n\nRain.\n\nPart Two\n\nChapter 2\n\nFrost.", ["Part One", "Part Two"]),
        ("Contents\n\nChapter 1\nChapter 2\n\nChapter 1\n\nRain.\n\nChapter 2\n\nFrost.", ["Contents", "Chapter 2"]),
        ("Ch. 1\n\nRain.\n\nInterlude\n\nFog.\n\nCh. 2\n\nFrost.", ["Ch. 1", "Interlude", "Ch. 2"]),
        ("Chapter 1\nRain\n\nIt rained.\n\nChapter 2\nFrost\n\nIt froze.", ["Chapter 1", "Chapter 2"]),
    ],
)
def test_a_file_with_several_chapters_is_cut_at_their_headings(text: str, begin: list[str]) -> None:
    assert starts(text) == begin


def test_a_file_that_is_a_number_keeps_it() -> None:
    content = b"Chapter 1\n\nRain.\n\nChapter 2\n\nFrost.\n"
    names = [each.name for each in read_text(Document(content=content, source="1.txt", name="1")).chapters]
    assert names == ["1-01-chapter-1", "1-02-chapter-2"]


def test_bare_numbers_part_chapters_only_where_these_are_long() -> None:
    text = "".join(f"{number}\n\n" + "It rained.\n\n" * 300 for number in ("I", "II", "III"))
    assert starts(text) == ["I", "II", "III"]
    assert [chapter.title for chapter in chapters(text)] == ["Chapter I", "Chapter II", "Chapter III"]


def test_what_stands_before_the_first_heading_is_a_chapter_where_it_is_long() -> None:
    book = "Chapter 1\n\nRain.\n\nChapter 2\n\nFrost."
    assert starts("The Lamp\n\nby Ann\n\n" + book) == ["The Lamp", "Chapter 2"]
    long = chapters("Thank you all for reading.\n\n" * 60 + book)
    assert [chapter.name for chapter in long] == ["book-01", "book-02-chapter-1", "book-03-chapter-2"]


def test_titles_become_names_of_files() -> None:
    book = "# L’été: “Été”/..\\ n°1\n\nRain.\n\n# " + "Long " * 15 + "\n\nFrost.\n"
    assert [chapter.name for chapter in chapters(book)] == ["book-01-lété-été-n-1", "book-02-" + "long-" * 7 + "long"]


_LINES = st.sampled_from(
    [
        "Chapter 1",
        "Chapter 2",
        "# Rain",
        "## Frost",
        "PROLOGUE",
        "I",
        "II",
        "III",
        "Part One",
        "It rained.",
        "",
        " ",
        "\r",
    ]
)


@given(st.lists(_LINES | st.text(max_size=20), max_size=40), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_chapters_tile_any_text(lines: list[str], end: str) -> None:
    text = end.join(lines).replace("\0", "").replace("\ufeff", "")
    if not text.strip():
        return
    found = chapters(text.encode("utf-8", "ignore").decode())
    assert "".join(chapter.text for chapter in found) == text.encode("utf-8", "ignore").decode()
    assert len({chapter.name for chapter in found}) == len(found)
    assert all(chapter.title for chapter in found)
    for chapter in found:
        assert text.encode("utf-8", "ignore").decode()[: chapter.offset].count("\n") + 1 == chapter.line
