"""A build from the command line to the files, with the engine that needs no speech."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import pytest

from audiofic.model import Script, Utterance
from audiofic.speech.spoken import utterances
from tests.conftest import Command

STORY = """Chapter One

Ann put the kettle on. "Tea?" she asked.

"Please," said Bo. "And a biscuit."

* * *

"It's raining," said Ann.

A/N: thx for reading!
"""

CASTING = """narrator: {voice: male1, engine: tone}
characters:
  Ann: {voice: female5, engine: tone}
unknown: {voice: child1, engine: tone}
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "1-rain.txt").write_text(STORY)
    (tmp_path / "chapters" / "2-sun.txt").write_text(STORY.replace("raining", "sunny"))
    (tmp_path / "chapters" / "10-snow.txt").write_text(STORY.replace("raining", "snowing"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _build(audiofic: Command, *more: str) -> dict[str, object]:
    outcome = audiofic("build", "--engine", "tone", "--jobs", "2", "--json", *more)
    assert outcome.code == 0, outcome.err
    report: dict[str, object] = json.loads(outcome.out)
    return report


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_folder_becomes_a_file_a_chapter_a_report_and_a_casting(audiofic: Command, book: Path) -> None:
    report = _build(audiofic)
    assert set(_files(book / "out")) == {"1-rain.mp3", "2-sun.mp3", "10-snow.mp3", "report.json", "voices.yaml"}
    assert json.loads((book / "out" / "report.json").read_text()) == report
    assert [chapter["chapter"] for chapter in report["chapters"]] == ["1-rain", "2-sun", "10-snow"]  # type: ignore[attr-defined]


def test_the_report_accounts_for_every_character_and_every_cue_is_in_the_file(audiofic: Command, book: Path) -> None:
    report = _build(audiofic)
    for chapter in report["chapters"]:  # type: ignore[attr-defined]
        ledger = chapter["ledger"]
        assert ledger["spoken"] + sum(ledger["skipped"].values()) == ledger["characters"]
        with av.open(str(book / "out" / chapter["tracks"][0]["file"])) as container:
            seconds = (container.duration or 0) / 1_000_000
        cues = chapter["cues"]
        assert all(a["ends"] <= b["begins"] for a, b in pairwise(cues))
        assert cues[0]["begins"] > 0
        assert cues[-1]["ends"] <= seconds + 0.05


def test_a_second_build_makes_nothing_and_leaves_the_same_bytes(audiofic: Command, book: Path) -> None:
    _build(audiofic)
    before = _files(book / "out")
    stamps = [path.stat().st_mtime_ns for path in sorted((book / "out").glob("*.mp3"))]
    outcome = audiofic("build", "--engine", "tone")
    assert "nothing changed" in outcome.err
    assert _files(book / "out") == before
    assert [path.stat().st_mtime_ns for path in sorted((book / "out").glob("*.mp3"))] == stamps


def test_a_changed_line_costs_one_take(audiofic: Command, book: Path) -> None:
    _build(audiofic)
    chapter = book / "chapters" / "2-sun.txt"
    chapter.write_text(chapter.read_text().replace("biscuit", "scone"))
    outcome = audiofic("build", "--engine", "tone")
    assert "3 chapters, 2 unchanged; 1 take to make" in outcome.err


@pytest.mark.parametrize("kind", ["mp3", "m4a"])
def test_an_edited_chapter_is_the_file_that_a_build_from_nothing_makes(
    audiofic: Command, book: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = book / "chapters" / "2-sun.txt"
    told = [f"On day {day} Ann counted {day * 7} swallows over the barn. She told nobody of it." for day in range(90)]
    long.write_text("\n\n".join(told))
    _build(audiofic, "--format", kind)
    told[45] += " There was an owl, too."
    told[80] = "Nothing came."
    long.write_text("\n\n".join(told))
    _build(audiofic, "--format", kind)
    edited = _files(book / "out")
    monkeypatch.setenv("AUDIOFIC_CACHE", str(book / "another-cache"))
    _build(audiofic, "--format", kind, "-o", "anew")
    anew = _files(book / "anew")
    assert edited[f"2-sun.{kind}"] == anew[f"2-sun.{kind}"]
    assert edited == anew


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_the_bytes_do_not_depend_on_jobs_or_cache(
    audiofic: Command, book: Path, jobs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _build(audiofic)
    before = _files(book / "out")
    monkeypatch.setenv("AUDIOFIC_CACHE", str(book / "another-cache"))
    _build(audiofic, "--jobs", jobs, "-o", "again")
    assert _files(book / "again") == before


def test_several_formats_from_one_mix(audiofic: Command, book: Path) -> None:
    report = _build(audiofic, "chapters/1-rain.txt", "--format", "wav,flac")
    tracks = report["chapters"][0]["tracks"]  # type: ignore[index]
    assert [track["file"] for track in tracks] == ["1-rain.wav", "1-rain.flac"]
    assert tracks[0]["seconds"] == tracks[1]["seconds"]


def test_the_casting_file_decides_and_the_others_are_cast(audiofic: Command, book: Path) -> None:
    (book / "voices.yaml").write_text(CASTING)
    report = _build(audiofic)
    voices = {role["name"]: role["voice"]["id"] for role in report["cast"]}  # type: ignore[attr-defined]
    assert voices["Ann"] == "female5"
    assert voices["Bo"] not in ("female5", "male1")
    assert not (book / "out" / "voices.yaml").exists()


def test_a_casting_that_the_author_edited_in_the_output_is_kept(audiofic: Command, book: Path) -> None:
    _build(audiofic)
    path = book / "out" / "voices.yaml"
    path.write_text(path.read_text() + "# mine\n")
    outcome = audiofic("build", "--engine", "tone")
    assert path.read_text().endswith("# mine\n")
    assert "--cast out/voices.yaml" in outcome.out


def test_notes_can_be_left_out_and_the_ledger_says_so(audiofic: Command, book: Path) -> None:
    report = _build(audiofic, "chapters/1-rain.txt", "--notes", "skip")
    skipped = report["chapters"][0]["ledger"]["skipped"]  # type: ignore[index]
    assert skipped["author's note, left out as asked"] == len("A/N: thx for reading!\n")


def test_the_command_line_outranks_the_casting_file(audiofic: Command, book: Path) -> None:
    (book / "voices.yaml").write_text(CASTING + "notes: skip\nheadings: skip\n")
    ledger = _ledger(_build(audiofic, "--cast", "voices.yaml", "--notes", "female2"))
    assert "author's note, left out as asked" not in ledger["skipped"]
    assert ledger["skipped"]["heading, left out as asked"] == len("Chapter One\n\n")


def test_a_voice_that_is_none_is_told_with_its_option(audiofic: Command, book: Path) -> None:
    outcome = audiofic("build", "--engine", "tone", "--headings", "skipp")
    assert outcome.code == 2
    assert "--headings skipp" in outcome.err
    assert "read, skip" in outcome.err


def test_the_ledger_of_script_is_the_report_s(audiofic: Command, book: Path) -> None:
    report = _build(audiofic, "--notes", "skip")
    outcome = audiofic("script", "chapters", "--engine", "tone", "--notes", "skip", "--ledger", "--json")
    rows = [json.loads(line) for line in outcome.out.splitlines()]
    assert rows == [
        {"chapter": chapter["chapter"], **chapter["ledger"]}
        for chapter in report["chapters"]  # type: ignore[attr-defined]
    ]
    assert all(row["characters"] == row["spoken"] + sum(row["skipped"].values()) for row in rows)


def test_the_ledger_for_people_sums_up_to_a_hundred(audiofic: Command, book: Path) -> None:
    blocks = audiofic("script", "chapters", "--engine", "tone", "--ledger").out
    assert "all 3 chapters" in blocks
    for block in blocks.split(" 100.00 %  in all\n")[:-1]:
        shares = [float(line.split("%")[0].split()[1]) for line in block.splitlines() if "%" in line]
        assert abs(sum(shares) - 100) < 0.05


def test_a_build_that_would_lose_a_character_makes_nothing(
    audiofic: Command, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(script: Script, *more: object) -> tuple[tuple[Utterance, ...], ...]:
        said = utterances(script)
        return (*said[:2], (), *said[3:])

    monkeypatch.setattr("audiofic.pipeline.plan.utterances", forgetful)
    monkeypatch.setattr("audiofic.pipeline.brief.apart", lambda work, *given: work(*given))  # where the patch holds
    outcome = audiofic("build", "chapters/1-rain.txt", "--engine", "tone")
    assert outcome.code == 2
    assert outcome.err.startswith("Error: chapters/1-rain.txt:3:")
    assert "neither spoken nor skipped" in outcome.err
    assert not (book / "out").exists()


def _ledger(report: dict[str, object]) -> dict[str, Any]:
    ledger: dict[str, Any] = report["chapters"][0]["ledger"]  # type: ignore[index]
    return ledger


def test_one_reader_or_two(audiofic: Command, book: Path) -> None:
    (book / "voices.yaml").write_text(CASTING)
    full, duo, alone = (
        _build(audiofic, "chapters/1-rain.txt", "--mode", mode, "-o", mode) for mode in ("full", "duo", "narrator")
    )
    sizes = [report["chapters"][0]["ledger"] for report in (full, duo, alone)]  # type: ignore[index]
    assert sizes[0] == sizes[1] == sizes[2]
    tracks = {(book / mode / "1-rain.mp3").read_bytes() for mode in ("full", "duo", "narrator")}
    assert len(tracks) == 3


def test_quiet_is_quiet(audiofic: Command, book: Path) -> None:
    outcome = audiofic("build", "--engine", "tone", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_the_second_reader_is_not_the_narrator_even_when_the_narrator_speaks_most(
    audiofic: Command, book: Path
) -> None:
    (book / "chapters" / "1-rain.txt").write_text(
        '"Tea?" I asked.\n\n"Please," said Bo.\n\n"Milk?" I asked.\n\n"No," I said.\n'
    )
    report = _build(audiofic, "chapters/1-rain.txt", "--mode", "duo")
    voices = {role["voice"]["id"] for role in report["cast"]}  # type: ignore[attr-defined]
    assert len(voices) == 1
    assert report["narrator"]["id"] not in voices  # type: ignore[index]


def test_casting_adds_nobody_twice(audiofic: Command, book: Path) -> None:
    first = audiofic("cast", "chapters", "--engine", "tone", "-o", "cast.yaml")
    assert first.out == "cast.yaml: added Ann, Bo.\n"
    written = (book / "cast.yaml").read_bytes()
    assert audiofic("cast", "chapters", "--engine", "tone", "-o", "cast.yaml").out == "cast.yaml: nobody is missing.\n"
    assert (book / "cast.yaml").read_bytes() == written


@pytest.mark.parametrize("profile", ["default", "acx", "podcast"])
def test_a_build_for_a_profile_is_what_the_profile_asks(audiofic: Command, book: Path, profile: str) -> None:
    _build(audiofic, "--profile", profile)
    outcome = audiofic("check", "out", "--profile", profile)
    assert outcome.code == 0, outcome.out


def test_the_author_says_how_long_pauses_are(audiofic: Command, book: Path) -> None:
    usual = _build(audiofic, "chapters/1-rain.txt", "--cast", _with_pauses(book, ""))["chapters"]
    outcome = audiofic(
        "build",
        "chapters/1-rain.txt",
        "--cast",
        _with_pauses(book, "pauses: {break: 4.2, head: 3}"),
        "--profile",
        "acx",
        "--engine",
        "tone",
    )
    assert outcome.code == 1
    assert "1-rain.mp3 has a head of 3 s, and acx takes 0.5 to 1 s." in outcome.err
    longer = json.loads((book / "out" / "report.json").read_text())
    seconds = [chapters[0]["tracks"][0]["seconds"] for chapters in (usual, longer["chapters"])]  # type: ignore[index]
    assert seconds[1] - seconds[0] == pytest.approx((4.2 - 2.2) + (3 - 0.75), abs=0.01)
    assert longer["unmet"]


def _with_pauses(folder: Path, pauses: str) -> str:
    (folder / "voices.yaml").write_text(f"{CASTING}{pauses}\n")
    return "voices.yaml"


def test_what_an_earlier_build_left_is_told_and_kept(audiofic: Command, book: Path) -> None:
    assert _build(audiofic, "--format", "wav,vtt")["left_over"] == []
    (book / "chapters" / "10-snow.txt").unlink()
    report = _build(audiofic, "--format", "flac,vtt")
    old = ["1-rain.wav", "10-snow.vtt", "10-snow.wav", "2-sun.wav"]
    assert report["left_over"] == old
    (book / "out" / "2-sun.wav").unlink()
    (book / "out" / "mine.wav").touch()
    said = audiofic("build", "--engine", "tone", "--format", "flac,vtt").out
    assert "no part of this one: 1-rain.wav, 10-snow.vtt, 10-snow.wav.\n" in said
    assert all((book / "out" / name).exists() for name in (*old[:3], "mine.wav"))
