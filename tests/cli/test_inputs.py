"""What ``audiofic script`` takes, and what it prints of it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.read.zips import epub

BOOK = "The Lamp\n\nChapter 1\n\n“Rain,” said Ann.\n\nChapter 2\n\nIt froze.\n"


class _Bytes:
    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def test_the_text_of_a_file_with_many_chapters_is_the_file_and_offsets_count_from_its_beginning(
    audiofic: Command, tmp_path: Path
) -> None:
    (tmp_path / "book.txt").write_text(BOOK)
    assert audiofic("script", tmp_path / "book.txt", "--text").out == BOOK
    rows = [json.loads(line) for line in audiofic("script", tmp_path / "book.txt", "--json").out.splitlines()]
    assert {row["chapter"] for row in rows} == {"book-01-chapter-1", "book-02-chapter-2"}
    assert "".join(row["text"] for row in rows) == BOOK
    assert all(BOOK[row["start"] : row["end"]] == row["text"] for row in rows)


def test_the_text_of_an_e_book_is_what_offsets_count_in(audiofic: Command, tmp_path: Path) -> None:
    documents = {"a.xhtml": "<body><p>“Rain,” said <i>Ann</i>.</p></body>", "b.xhtml": "<body><p>It froze.</p></body>"}
    (tmp_path / "book.epub").write_bytes(epub(documents, toc=[("Rain", "a.xhtml"), ("Frost", "b.xhtml")]))
    text = audiofic("script", tmp_path / "book.epub", "--text").out
    assert text == "“Rain,” said Ann.\n\nIt froze.\n"
    rows = [json.loads(line) for line in audiofic("script", tmp_path / "book.epub", "--json").out.splitlines()]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert [row["chapter"] for row in rows][-1] == "book-02-frost"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (BOOK.encode(), BOOK),
        (b"\n<!DOCTYPE html><p>It rained.", "It rained.\n"),
        (epub({"a.xhtml": "<body><p>Rain.</p></body>"}), "Rain.\n"),
    ],
)
def test_standard_input(audiofic: Command, monkeypatch: pytest.MonkeyPatch, content: bytes, shown: str) -> None:
    monkeypatch.setattr(sys, "stdin", _Bytes(content))
    outcome = audiofic("script", "-", "--text")
    assert (outcome.code, outcome.out) == (0, shown)


def test_what_cannot_be_read_is_one_line_with_advice(audiofic: Command, tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(b"no zip")
    (tmp_path / "b.rtf").write_bytes(b"{\\rtf1 x}")
    for name, advice in (("a.epub", "Download or export it again."), ("b.rtf", "save it as .docx.")):
        outcome = audiofic("script", tmp_path / name)
        assert outcome.code == 2
        assert outcome.err.startswith(f"Error: {tmp_path / name}: ")
        assert outcome.err.endswith(f"{advice}\n")
        assert outcome.err.count("\n") == 1


def test_another_text_on_standard_input_is_another_book(
    audiofic: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for content in (b'"Hi," said Ann.', b'"Hi," said Bo, and left.'):
        monkeypatch.setattr(sys, "stdin", _Bytes(content))
        assert audiofic("build", "-", "--engine", "tone", "-o", tmp_path / "out").code == 0
        (chapter,) = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["chapters"]
        assert chapter["ledger"]["characters"] == len(content)
