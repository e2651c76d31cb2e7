"""Bad input ends in one line that says what, where and what to do; exit code 2; nothing half-written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import Command

STORY = 'Ann sat down. "Hello," said Bo.\n'


def _write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n \n", "no text"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("book.pdf", b"%PDF-1.7", ".pdf"),
    ],
)
def test_a_text_that_cannot_be_read(
    audiofic: Command, tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    path = _write(tmp_path / name, content)
    outcome = audiofic("build", path, "-o", tmp_path / "out", "--engine", "tone")
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1
    assert str(path) in outcome.err
    assert expected in outcome.err
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_there(audiofic: Command, tmp_path: Path) -> None:
    outcome = audiofic("build", tmp_path / "no.txt", "-o", tmp_path / "out")
    assert outcome.code == 2
    assert "no.txt" in outcome.err
    assert not (tmp_path / "out").exists()


def test_a_folder_without_chapters(audiofic: Command, tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    outcome = audiofic("build", tmp_path / "book", "-o", tmp_path / "out")
    assert outcome.code == 2
    assert "book" in outcome.err


def test_no_input_and_no_chapters_here(audiofic: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = audiofic("build")
    assert outcome.code == 2
    assert "chapters" in outcome.err
    assert "audiofic new" in outcome.err


def test_undecodable_bytes(audiofic: Command, tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", STORY.encode() + b"\xff\xfe\xfa")
    outcome = audiofic("build", path, "--encoding", "utf-8", "-o", tmp_path / "out")
    assert outcome.code == 2
    assert f"{path}:2:1" in outcome.err


@pytest.mark.parametrize(
    ("casting", "place", "expected"),
    [
        ("narrator: {voice: en-us+nonsense}\n", ":1:19", "en-us+nonsense"),
        ("characters:\n  Bo: {voice: en-us+m3}\n  Bo: {voice: en-us+m4}\n", ":3:3", "Bo"),
        ("characters:\n  Bo: {voice: en-us+m3, rate: fast}\n", ":2:31", "Rate"),
        ("characters:\n  Bo: {voice: en-us+m3, piych: 60}\n", ":2:25", "pitch"),
        ("characters: [Bo]\n", ":1:13", "characters"),
        ("characters:\n\tBo: 1\n", ":2:1", "tab"),
    ],
)
def test_a_casting_file_with_a_slip(audiofic: Command, tmp_path: Path, casting: str, place: str, expected: str) -> None:
    story, cast = _write(tmp_path / "a.txt", STORY), _write(tmp_path / "voices.yaml", casting)
    outcome = audiofic("build", story, "--cast", cast, "-o", tmp_path / "out")
    assert outcome.code == 2
    assert f"{cast}{place}" in outcome.err
    assert expected in outcome.err
    assert not (tmp_path / "out").exists()


def test_every_slip_of_a_casting_file_is_named_at_once(audiofic: Command, tmp_path: Path) -> None:
    story = _write(tmp_path / "a.txt", STORY)
    cast = _write(tmp_path / "voices.yaml", "narrator: {voice: en-us+m3, rate: 9999}\nunknown: {pitch: 50}\nsize: 3\n")
    outcome = audiofic("build", story, "--cast", cast, "-o", tmp_path / "out")
    assert outcome.code == 2
    assert [line.split(": ")[1].removeprefix(str(cast)) for line in outcome.err.splitlines()] == [
        ":1:35",
        ":2:1",
        ":3:1",
    ]


def test_a_character_called_no_is_a_character(audiofic: Command, tmp_path: Path) -> None:
    story = _write(tmp_path / "a.txt", 'No sat down. "Hello," said No.\n')
    cast = _write(tmp_path / "voices.yaml", "characters:\n  No: {voice: en-us+m3}\n")
    outcome = audiofic("script", story, "--cast", cast, "--json")
    assert outcome.code == 0, outcome.err
    assert '"speaker": "No"' in outcome.out


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_an_output_folder_that_cannot_be_written(audiofic: Command, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    outcome = audiofic("build", _write(tmp_path / "a.txt", STORY), "-o", tmp_path / "locked" / "out")
    assert outcome.code == 2
    assert "locked" in outcome.err


def test_an_output_folder_that_is_a_file(audiofic: Command, tmp_path: Path) -> None:
    story = _write(tmp_path / "a.txt", STORY)
    outcome = audiofic("build", story, "-o", story, "--engine", "tone")
    assert outcome.code == 2
    assert str(story) in outcome.err
    assert story.read_text() == STORY


def test_two_chapters_of_one_name(audiofic: Command, tmp_path: Path) -> None:
    first, second = _write(tmp_path / "a" / "x.txt", STORY), _write(tmp_path / "b" / "X.txt", STORY)
    outcome = audiofic("build", first, second, "-o", tmp_path / "out")
    assert outcome.code == 2
    assert str(first) in outcome.err
    assert str(second) in outcome.err


@pytest.mark.parametrize("arguments", [("bild",), ("build", "--jobs", "0"), ("build", "--format", "ogg"), ("check",)])
def test_wrong_usage(audiofic: Command, arguments: tuple[str, ...]) -> None:
    outcome = audiofic(*arguments)
    assert outcome.code == 2
    assert "Error" in outcome.err
    assert outcome.out == ""


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("mp33", "“mp33” is no format. Did you mean “mp3”?"), ("webvtt", "“vtt”"), ("cassette", "mp3, m4a")],
)
def test_a_format_that_there_is_not(audiofic: Command, tmp_path: Path, asked: str, expected: str) -> None:
    outcome = audiofic("build", _write(tmp_path / "a.txt", STORY), "--format", asked, "-o", tmp_path / "out")
    assert outcome.code == 2
    assert expected in outcome.err
    assert not (tmp_path / "out").exists()
