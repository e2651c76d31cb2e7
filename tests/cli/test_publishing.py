"""What docs/publishing.md shows is so."""

from __future__ import annotations

import re
from pathlib import Path

import mutagen
import pytest
from PIL import Image

from audiofic.casting.file import parse_casting
from audiofic.model import Pauses
from audiofic.pipeline.profiles import PROFILES
from audiofic.publish.book_file import load_book_file
from tests.casting.stage import offer
from tests.conftest import Command

TEXT = (Path(__file__).parents[2] / "docs" / "publishing.md").read_text(encoding="utf-8")
BOOK, PAUSES = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def test_its_file_about_a_book_is_one(tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "cover.jpg")
    (tmp_path / "book.yaml").write_text(BOOK)
    file = load_book_file(tmp_path / "book.yaml", tuple(PROFILES))
    assert (file.profile, file.info.number, file.info.authors) == ("acx", "2", ("A. N. Author", "Another"))


def test_its_pauses_are_the_usual_ones() -> None:
    assert parse_casting(PAUSES, "voices.yaml", offer).pauses == Pauses()


def test_its_profiles_are_all_there_are() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|.*LUFS|^\| `(\w+)` \| RMS", TEXT, re.MULTILINE)) == {
        ("default", ""),
        ("", "acx"),
        ("podcast", ""),
    }
    assert set(PROFILES) == {"default", "acx", "podcast"}


def test_a_whole_book_is_made_beside_its_chapters(
    audiofic: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "chapters").mkdir()
    for number in (1, 2):
        (tmp_path / "chapters" / f"{number}.txt").write_text(f"Chapter {number}\n\nIt rained.\n")
    made = ("build", "--engine", "tone", "--format", "m4b", "--title", "Rain: a Tale")
    assert audiofic(*made).code == 0
    book = tmp_path / "out" / "Rain_ a Tale.m4b"
    assert [each.title for each in mutagen.File(book).chapters] == ["Chapter 1", "Chapter 2"]
    assert {path.name for path in (tmp_path / "out").glob("*.m4a")} == {"1.m4a", "2.m4a"}
    before = book.read_bytes()
    (tmp_path / "chapters" / "2.txt").write_text("Chapter 2\n\nIt snowed, and snowed, and snowed.\n")
    audiofic(*made)
    assert book.read_bytes() != before
    (tmp_path / "chapters" / "2.txt").write_text("Chapter 2\n\nIt rained.\n")
    audiofic(*made)
    assert book.read_bytes() == before
