"""What is made from finished chapters: listed, left alone where nothing changed, mended where somebody broke it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audiofic.pipeline import publications
from audiofic.publish import formats
from audiofic.publish.atomic import write_text
from audiofic.publish.edition import Edition
from audiofic.publish.formats import BookFormat
from tests.conftest import Command, Outcome

STORY = 'Ann sat down. "Hello," said Bo.\n'


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "rain" / "chapters"
    folder.mkdir(parents=True)
    (folder / "1.txt").write_text(STORY)
    (folder / "2.txt").write_text(STORY.replace("Hello", "Rain"))
    (folder / "3.txt").write_text("* * *\n")
    monkeypatch.chdir(tmp_path / "rain")
    return tmp_path / "rain"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Edition]:
    """A format of whole books that notes what it is given."""
    seen: list[Edition] = []

    def write(edition: Edition, path: Path) -> None:
        seen.append(edition)
        write_text(path, "".join(part.script.chapter.text for part in edition.parts))

    kind = BookFormat(name="codex", ending=".codex", carries=("flac", "wav"))
    monkeypatch.setattr(formats, "BOOKS", {"codex": kind})
    monkeypatch.setattr(publications, "BOOKS", {"codex": kind})
    monkeypatch.setattr(publications, "BOOK_WRITERS", {"codex": write})
    monkeypatch.setattr("audiofic.cli.build.NAMES", (*formats.NAMES, "codex"))
    # Another process would not know the format.
    monkeypatch.setattr("audiofic.pipeline.brief.apart", lambda work, *given: work(*given))
    return seen


def build(audiofic: Command, *more: str) -> Outcome:
    outcome = audiofic("build", "--engine", "tone", "--jobs", "1", *more)
    assert outcome.code == 0, outcome.err
    return outcome


def test_the_report_lists_what_was_made(audiofic: Command, book: Path) -> None:
    report = json.loads(build(audiofic, "--format", "wav,srt,vtt", "--json").out)
    assert report["publications"] == [
        {"file": "1.srt", "format": "srt", "chapter": "1"},
        {"file": "1.vtt", "format": "vtt", "chapter": "1"},
        {"file": "2.srt", "format": "srt", "chapter": "2"},
        {"file": "2.vtt", "format": "vtt", "chapter": "2"},
    ]
    assert all((book / "out" / each["file"]).exists() for each in report["publications"])


def test_captions_are_left_alone_or_mended(audiofic: Command, book: Path) -> None:
    build(audiofic, "--format", "vtt")
    first, second = book / "out" / "1.vtt", book / "out" / "2.vtt"
    before, stamp = first.read_bytes(), second.stat().st_mtime_ns
    first.write_text("WEBVTT\n")
    said = build(audiofic, "--format", "vtt").err.splitlines()
    assert said[-2:] == ["  1.vtt", "  2.vtt  (unchanged)"]
    assert (first.read_bytes(), second.stat().st_mtime_ns) == (before, stamp)


def test_a_whole_book_is_made_once_from_all_chapters(audiofic: Command, book: Path, written: list[Edition]) -> None:
    build(audiofic, "--format", "codex")
    assert build(audiofic, "--format", "codex").err.splitlines()[-1] == "  rain.codex  (unchanged)"
    (edition,) = written
    assert edition.info.title == "rain"
    sounds = [part.sound(["mp3", "flac"]) for part in edition.parts]
    assert [path and path.name for path in sounds] == ["1.flac", "2.flac", None]
    assert (book / "out" / "1.flac").exists()


@pytest.mark.parametrize("change", ["text", "title", "sound", "file"])
def test_a_whole_book_is_made_again_when_anything_in_it_changes(
    audiofic: Command, book: Path, written: list[Edition], change: str
) -> None:
    build(audiofic, "--format", "codex", "--title", "Rain")
    if change == "text":
        (book / "chapters" / "3.txt").write_text("***\n")
    elif change == "sound":
        (book / "out" / "2.flac").unlink()
    elif change == "file":
        (book / "out" / "Rain.codex").write_text("")
    build(audiofic, "--format", "codex", "--title", "Sun" if change == "title" else "Rain")
    assert len(written) == 2


def test_two_builds_of_every_format_are_alike(audiofic: Command, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = ",".join(formats.NAMES)
    build(audiofic, "--format", everything, "-o", "one")
    monkeypatch.setenv("AUDIOFIC_CACHE", str(book / "another-cache"))
    build(audiofic, "--format", everything, "-o", "two", "--jobs", "2")
    one, two = ({path.name: path.read_bytes() for path in (book / name).iterdir()} for name in ("one", "two"))
    assert one == two
    endings = {Path(name).suffix for name in one}
    assert endings >= {f".{name}" for name in formats.NAMES}
