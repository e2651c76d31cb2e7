"""What is said of a book, on its way into the files."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import mutagen
import pytest
from PIL import Image

from audiofic.model import BookInfo, Picture
from audiofic.pipeline.book_info import Said, complete
from audiofic.pipeline.source import Source
from tests.conftest import Command


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "the-book"
    (folder / "chapters").mkdir(parents=True)
    (folder / "chapters" / "1.txt").write_text('Ann put the kettle on. "Tea?" she asked.\n')
    (folder / "book.yaml").write_text("title: Tea\nauthor: [Bo, Cy]\nseries: Drinks\nnumber: 2\n")
    monkeypatch.chdir(folder)
    return folder


def _tags(audiofic: Command, *more: str) -> dict[str, str]:
    outcome = audiofic("build", "--engine", "tone", "--jobs", "1", "--json", *more)
    assert outcome.code == 0, outcome.err
    tags = mutagen.File("out/1.mp3").tags
    return {key: str(frame) for key, frame in tags.items() if not key.startswith("APIC")}


@pytest.mark.parametrize(
    "inputs", [(), ("chapters",), ("chapters/1.txt",), (".", "-o", "out"), ("../the-book/chapters",)]
)
def test_the_file_beside_the_chapters_is_found(audiofic: Command, book: Path, inputs: tuple[str, ...]) -> None:
    if "." in inputs:
        (book / "1.txt").write_text((book / "chapters" / "1.txt").read_text())
    tags = _tags(audiofic, *inputs)
    assert (tags["TALB"], tags["TPE1"], tags["TXXX:series"], tags["TXXX:series-part"]) == (
        "Tea",
        "Bo, Cy",
        "Drinks",
        "2",
    )
    assert tags["TRCK"] == "1"
    assert tags["TLAN"] == "eng"


def test_options_outweigh_it(audiofic: Command, book: Path) -> None:
    Image.new("RGB", (30, 30), "red").save(book / "red.png")
    tags = _tags(audiofic, "--title", "Coffee", "--author", "Di", "--author", "Ed", "--cover", "red.png")
    assert (tags["TALB"], tags["TPE1"], tags["TXXX:series"]) == ("Coffee", "Di, Ed", "Drinks")
    (picture,) = mutagen.File("out/1.mp3").tags.getall("APIC")
    assert picture.data == (book / "red.png").read_bytes()


def test_readers_are_the_voices_unless_the_author_names_them(audiofic: Command, book: Path) -> None:
    report = json.loads(audiofic("build", "--engine", "tone", "--json").out)
    heard = [report["narrator"]["id"], *(role["voice"]["id"] for role in report["cast"] if role["lines"])]
    assert mutagen.File("out/1.mp3").tags["TCOM"].text == [", ".join(heard)]
    (book / "book.yaml").write_text("narrator: Somebody Real\n")
    assert _tags(audiofic)["TCOM"] == "Somebody Real"


def test_a_drawn_cover_that_lacks_words_is_noticed(audiofic: Command, book: Path) -> None:
    (book / "book.yaml").write_text("title: 雪の女王\n")
    outcome = audiofic("build", "--engine", "tone")
    assert outcome.code == 0
    assert "The cover has no letters for “雪の女王”" in outcome.out
    assert len(mutagen.File("out/1.mp3").tags.getall("APIC")) == 1


def test_a_cover_that_players_do_not_show_is_left_out_and_noticed() -> None:
    image = BytesIO()
    Image.new("L", (9, 9)).save(image, "GIF")
    source = Source(inputs=(Path("book.epub"),))
    for content, why in ((image.getvalue(), "players do not show GIF pictures."), (b"?", "this is no picture.")):
        told = BookInfo(title="Tea", cover=Picture(content=content, media_type="image/jpeg"))
        info, notices = complete(Said(info=BookInfo(), profile="default"), source, told, ())
        assert info.cover
        assert info.cover.content != content
        assert [each.startswith(f"The cover in the source: {why}") for each in notices] == [True]


def test_half_a_character_from_a_terminal_does_no_harm(audiofic: Command, book: Path) -> None:
    tags = _tags(
        audiofic, "--title", "T\udce9a", "--author", "\udcff", "--series", "\udc80", "--format", "mp3,m4a,opus"
    )
    assert tags["TALB"] == "T?a"


def test_its_profile_counts_unless_an_option_names_another(audiofic: Command, book: Path) -> None:
    (book / "book.yaml").write_text("profile: acx\n")
    _tags(audiofic)
    assert round(mutagen.File("out/1.mp3").info.bitrate, -3) == 192_000
    _tags(audiofic, "--profile", "podcast")
    assert round(mutagen.File("out/1.mp3").info.bitrate, -3) == 112_000


def test_a_slip_stops_the_build_before_it_begins(audiofic: Command, book: Path) -> None:
    (book / "book.yaml").write_text("titel: Tea\nyear: soon\n")
    outcome = audiofic("build", "--engine", "tone")
    assert outcome.code == 2
    assert outcome.err.splitlines() == [
        "Error: book.yaml:1:1: “titel” is not a key here. Did you mean “title”?",
        "Error: book.yaml:2:7: “soon” is no year. Write four digits.",
    ]
    assert not (book / "out").exists()


def test_a_chapter_more_leaves_the_others_as_they_are(audiofic: Command, book: Path) -> None:
    _tags(audiofic)
    before = (book / "out" / "1.mp3").read_bytes()
    (book / "chapters" / "2.txt").write_text('"More tea?" asked Ann.\n\n"No," said Bo.\n')
    assert "2 chapters, 1 unchanged" in audiofic("build", "--engine", "tone").err
    assert (book / "out" / "1.mp3").read_bytes() == before


def test_a_new_book_is_one(audiofic: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    audiofic("new", "mine")
    text = (tmp_path / "mine" / "book.yaml").read_text()
    monkeypatch.chdir(tmp_path / "mine")
    uncommented = "\n".join(line.removeprefix("# ") for line in text.splitlines()[1:] if "cover:" not in line)
    (tmp_path / "mine" / "book.yaml").write_text(uncommented)
    (tmp_path / "mine" / "voices.yaml").unlink()
    outcome = audiofic("build", "--engine", "tone", "--json")
    assert outcome.code == 0, outcome.err
    tags = mutagen.File("out/01-start-here.mp3").tags
    assert (str(tags["TALB"]), str(tags["TPE1"]), str(tags["COMM::eng"])) == (
        "The Bookbinder's Key",
        "Your Name",
        "Read by my computer.",
    )
