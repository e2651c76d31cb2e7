from __future__ import annotations

import os
from pathlib import Path

import pytest

from audiofic.errors import InputError
from audiofic.model import Chapter
from audiofic.read.formats import read_file
from tests.read.zips import docx, epub


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_chapter(path: Path) -> Chapter:
    (chapter,) = read_file(path).chapters
    return chapter


def test_the_text_is_the_file_and_newlines_stay(tmp_path: Path) -> None:
    text = "  One.\r\n\r\nTwo.\rThree.\n\n\n"
    chapter = read_chapter(write(tmp_path / "01-arrival.txt", b"\xef\xbb\xbf" + text.encode()))
    assert chapter.text == text
    assert (chapter.name, chapter.title) == ("01-arrival", "Arrival")
    assert chapter.source == str(tmp_path / "01-arrival.txt")


def test_markdown_is_read_as_it_stands(tmp_path: Path) -> None:
    chapter = read_chapter(write(tmp_path / "x.MD", "# The *Storm*\n\nIt rained.\n"))
    assert chapter.text == "# The *Storm*\n\nIt rained.\n"
    assert chapter.title == "The *Storm"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "the file holds no text. Put the chapter into it, or leave it out."),
        ("a.txt", b" \r\n\t\n\xc2\xa0", "the file holds no text."),
        ("a.txt", b"\xef\xbb\xbf\n", "the file holds no text."),
        ("a.txt", b"{\\rtf1 It rained.}", "this is a rich text file (RTF), not text. Open it in a word processor"),
        (
            "a.md",
            b"PK\x03\x04",
            "this is a zip file, not text. If it is an EPUB or a Word document, give it the ending",
        ),
        ("a.txt", b" <!doctype html><p>It rained.", "this is a web page, not text. Give it the ending .html."),
        ("a.epub", docx(""), "this is a Word document, not an EPUB. Give it the ending .docx."),
        ("a.docx", epub({}), "this is an EPUB, not a Word document. Give it the ending .epub."),
        ("a.txt", b"%PDF-1.7", "this is a PDF, not text."),
        ("a.odt", b"PK", "the ending '.odt' is not one"),
        ("a.txt", b"GIF89a\0\0", "the file is binary, not text."),
        ("a.pdf", b"%PDF", "the ending '.pdf' is not one that audiofic reads (.txt, .md, .html,"),
        ("chapter", b"It rained.", "the file has no ending that tells its format (.txt, .md, .html,"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(InputError) as caught:
        read_chapter(path)
    assert str(caught.value).startswith(f"{path}: {message}")
    assert caught.value.exit_code == 2


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt: there is no such file\. Check the path\.$"):
        read_chapter(tmp_path / "nowhere.txt")


def test_a_folder_that_is_called_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "book.txt").mkdir()
    with pytest.raises(InputError, match=r"book\.txt: this is a folder, not a file\."):
        read_chapter(tmp_path / "book.txt")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "It rained.")
    path.chmod(0)
    with pytest.raises(InputError, match="the file cannot be read: Permission denied"):
        read_chapter(path)


def test_five_megabytes_on_one_line_are_read(tmp_path: Path) -> None:
    chapter = read_chapter(write(tmp_path / "a.txt", '"Yes," she said. It rained. ' * 180_000))
    assert len(chapter.text) > 5_000_000
    assert chapter.title == "A"
