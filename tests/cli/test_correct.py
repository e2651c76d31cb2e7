"""``audiofic correct`` and ``audiofic script --doubts``, as an author uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

TEXT = "Ann and Bo were in the kitchen with Cy.\n\n“Good morning,” said Ann.\n\n“Is there tea?”\n\n“There is.”\n"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "one.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def speakers(audiofic: Command) -> list[str]:
    rows = map(json.loads, audiofic("script", "chapters", "--json").out.splitlines())
    return [row["speaker"] for row in rows if row["kind"] == "dialogue"]


def test_a_line_is_corrected_changed_and_taken_back(audiofic: Command, book: Path) -> None:
    before = speakers(audiofic)
    said = audiofic("correct", "one:5", "Cy")
    assert said.code == 0
    assert said.out.startswith("corrections.yaml: corrected chapters/one.txt:5:1 “Is there tea?”")
    assert speakers(audiofic)[:2] == ["Ann", "Cy"]
    once = (book / "corrections.yaml").read_bytes()
    assert "nothing to change" in audiofic("correct", "chapters/one.txt:is there", "cy").out
    assert (book / "corrections.yaml").read_bytes() == once
    audiofic("correct", "one:5:1", "Bo")
    assert (book / "corrections.yaml").read_bytes() == once.replace(b"speaker: Cy", b"speaker: Bo")
    assert audiofic("correct", "one:5", "--remove").code == 0
    assert speakers(audiofic) == before


def test_what_is_no_speech_becomes_narration_and_no_character_is_lost(audiofic: Command, book: Path) -> None:
    assert audiofic("correct", "one:5", "--narration").code == 0
    rows = [json.loads(line) for line in audiofic("script", "chapters", "--json").out.splitlines()]
    assert "".join(row["text"] for row in rows) == TEXT
    assert [row["text"] for row in rows if row["kind"] == "dialogue"] == ["“Good morning,”", "“There is.”"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("one:4", "Ann"), "The nearest is 3:1 ““Good morning,””."),
        (("two:3", "Ann"), "No chapter is called “two”"),
        (("two:3", "Ann"), "The chapter is called “one”."),
        (("one:“", "Ann"), "may mean 3 quotations"),
        (("one:5", "Anne"), "Did you mean “Ann”?"),
        (("one:5", " "), "The speaker has no name"),
        (("one:5",), "Name the place as CHAPTER:LINE and the speaker"),
        (("one:5", "Ann", "--remove"), "Name the place as CHAPTER:LINE and the speaker"),
    ],
)
def test_a_slip_is_told_and_nothing_is_written(
    audiofic: Command, book: Path, arguments: tuple[str, ...], told: str
) -> None:
    outcome = audiofic("correct", *arguments)
    assert outcome.code == 2
    assert told in outcome.err
    assert not (book / "corrections.yaml").exists()


def test_a_chapter_in_which_nobody_speaks_is_told_from_one_that_is_not_there(audiofic: Command, book: Path) -> None:
    (book / "chapters" / "two.txt").write_text("The rain fell.\n", encoding="utf-8")
    assert "Nobody speaks in chapter “two”." in audiofic("correct", "two:1", "Ann").err
    assert "The chapters are called “one” and “two”." in audiofic("correct", "prologue:1", "Ann").err


def test_somebody_new_is_cast_too(audiofic: Command, book: Path) -> None:
    assert audiofic("correct", "one:7", "Dot", "--new").code == 0
    assert "Dot" in audiofic("cast", "chapters").out


def test_a_correction_that_fits_no_more_is_told_by_every_command(audiofic: Command, book: Path) -> None:
    audiofic("correct", "one:5", "Cy")
    chapter = book / "chapters" / "one.txt"
    chapter.write_text(TEXT.replace("Is there tea", "Who burnt all of the toast"), encoding="utf-8")
    told = "corrections.yaml:4:3: This correction fits no line of one any more: “Is there tea?”."
    for command in (
        ("script", "chapters"),
        ("build", "chapters", "-o", "out", "--engine", "silent", "--format", "wav"),
        ("cast", "chapters"),
    ):
        outcome = audiofic(*command)
        assert told in outcome.err
        assert outcome.code == 1
    assert json.loads((book / "out" / "report.json").read_text("utf-8"))["unfit"][0].startswith(told)


def test_a_correction_is_heard_in_the_next_build(audiofic: Command, book: Path) -> None:
    build = ("build", "chapters", "-o", "out", "--engine", "tone", "--format", "wav")
    audiofic(*build)
    before = (book / "out" / "one.wav").read_bytes()
    audiofic("correct", "one:3", "Bo")
    audiofic(*build)
    changed = (book / "out" / "one.wav").read_bytes()
    audiofic("correct", "one:3", "--remove")
    audiofic(*build)
    assert (book / "out" / "one.wav").read_bytes() == before != changed


def test_a_name_like_another_in_a_file_written_by_hand_is_told(audiofic: Command, book: Path) -> None:
    (book / "corrections.yaml").write_text("- chapter: one\n  words: There is\n  speaker: Annn\n", encoding="utf-8")
    outcome = audiofic("script", "chapters")
    assert outcome.code == 1
    assert "corrections.yaml:1:3: “Annn” is no name in this book. Did you mean “Ann”?" in outcome.err


def test_a_bare_script_shows_the_book_of_this_folder(audiofic: Command, book: Path) -> None:
    (book / "voices.yaml").write_text("characters:\n  Ann: {voice: male1, engine: tone}\n")
    cast = audiofic("script", "chapters", "--cast", "voices.yaml").out
    assert audiofic("script").out == cast != audiofic("script", "chapters").out


def test_doubts_come_least_certain_first_with_what_to_type(audiofic: Command, book: Path) -> None:
    rows = [json.loads(line) for line in audiofic("script", "chapters", "--doubts", "--json").out.splitlines()]
    assert len(rows) == 3
    assert [row["confidence"] for row in rows] == sorted(row["confidence"] for row in rows)
    shown = audiofic("script", "chapters", "--doubts").out
    assert f"> {rows[0]['text']}" in shown
    assert f"audiofic correct one:{rows[0]['line']}:1 {rows[0]['runner_up']}" in shown
    audiofic("correct", f"one:{rows[0]['line']}", rows[0]["speaker"])
    assert len(audiofic("script", "chapters", "--doubts", "--json").out.splitlines()) == 2


def test_a_file_of_corrections_that_is_named_must_be_there(audiofic: Command, book: Path) -> None:
    outcome = audiofic("script", "chapters", "--corrections", "nowhere.yaml")
    assert outcome.code == 2
    assert outcome.err == (
        "Error: nowhere.yaml: The file of corrections cannot be read: No such file or directory. Check the name.\n"
    )
