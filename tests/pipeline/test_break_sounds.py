"""An author's own sound at scene breaks, from the casting file to the finished track."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from audiofic.pipeline.break_sounds import parting_breaks
from audiofic.pipeline.ledger import Reason
from tests.chime import write_chime
from tests.conftest import Command

STORY = """Chapter One

Ann put the kettle on, and it sang. "Tea?" she asked.

* * *

It was raining. Nobody had thought of umbrellas, and the bus was late again.

***

~*~

The end of the road was under water.

* * *
"""
CASTING = "narrator: {voice: male1, engine: tone}\nunknown: {voice: female1, engine: tone}\n"
HEARD = str(Reason.SOUND)
PAUSED = str(Reason.BREAK)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "1-rain.txt").write_text(STORY)
    write_chime(tmp_path / "chime.wav", seconds=0.6, hertz=1500, before=0.3, after=0.5)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _build(audiofic: Command, casting: str, *more: str) -> dict[str, Any]:
    Path("voices.yaml").write_text(CASTING + casting)
    outcome = audiofic("build", "--engine", "tone", "--format", "wav", "--json", *more)
    assert outcome.code == 0, outcome.err
    chapter: dict[str, Any] = json.loads(outcome.out)["chapters"][0]
    return chapter


def _chimes(chapter: dict[str, Any]) -> list[dict[str, Any]]:
    return [cue for cue in chapter["cues"] if cue["spoken"] == "scene break"]


def _track() -> tuple[np.ndarray, int]:
    with av.open("out/1-rain.wav") as container:
        rate = container.streams.audio[0].codec_context.sample_rate
        frames = [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
    return np.concatenate(frames).astype(float) / 32768, rate


def _hertz(begins: float, ends: float) -> float:
    track, rate = _track()
    part = track[round(begins * rate) : round(ends * rate)]
    return float(np.abs(np.fft.rfft(part)).argmax() * rate / len(part))


def _decibels(begins: float, ends: float) -> float:
    track, rate = _track()
    part = track[round(begins * rate) : round(ends * rate)]
    return float(10 * np.log10(np.mean(part**2)))


@pytest.mark.parametrize(
    ("reasons", "heard"),
    [
        ("", []),
        ("b", []),
        ("b.b", []),
        (".b.", [1]),
        (".wbw.", [2]),
        (".bwb.b.", [1, 5]),
        ("wb.nb.b", [4]),
    ],
)
def test_a_sound_belongs_between_two_things_that_are_spoken(reasons: str, heard: list[int]) -> None:
    meant = {".": None, "b": Reason.BREAK, "w": Reason.WHITE_SPACE, "n": Reason.NOTE}
    assert list(parting_breaks([meant[each] for each in reasons])) == heard


def test_the_sound_is_in_the_track_where_the_report_says(audiofic: Command, book: Path) -> None:
    chapter = _build(audiofic, "break: chime.wav\n")
    chimes = _chimes(chapter)
    assert [STORY[cue["start"] : cue["end"]].strip() for cue in chimes] == ["* * *", "***"]
    for cue in chimes:
        assert cue["speaker"] is None
        assert cue["ends"] - cue["begins"] == pytest.approx(0.6, abs=0.06)
        assert _hertz(cue["begins"], cue["ends"]) == pytest.approx(1500, abs=10)


def test_what_stands_around_the_sound_is_a_pause(audiofic: Command, book: Path) -> None:
    cues = _build(audiofic, "break: chime.wav\n")["cues"]
    pauses = [
        right["begins"] - left["ends"]
        for left, right in pairwise(cues)
        if "scene break" in {left["spoken"], right["spoken"]}
    ]
    assert len(pauses) == 4
    assert pauses == pytest.approx([pauses[0]] * 4, abs=0.05)
    assert 0.7 < pauses[0] < 2.5


def test_the_sound_is_as_loud_as_the_voices_and_its_gain_comes_on_top(audiofic: Command, book: Path) -> None:
    even = _chimes(_build(audiofic, "break: chime.wav\n"))[0]
    before = _decibels(even["begins"] + 0.1, even["ends"] - 0.1)
    soft = _chimes(_build(audiofic, "break: {sound: chime.wav, gain: -9}\n"))[0]
    after = _decibels(soft["begins"] + 0.1, soft["ends"] - 0.1)
    assert before - after == pytest.approx(9, abs=1)


def test_the_ledger_says_what_is_heard(audiofic: Command, book: Path) -> None:
    chapter, without = _build(audiofic, "break: chime.wav\n"), _build(audiofic, "")["ledger"]
    with_sound = chapter["ledger"]
    assert with_sound["spoken"] == without["spoken"]
    assert with_sound["skipped"][HEARD] == sum(cue["end"] - cue["start"] for cue in _chimes(chapter))
    assert with_sound["skipped"][HEARD] + with_sound["skipped"][PAUSED] == without["skipped"][PAUSED]
    assert HEARD not in without["skipped"]


def test_without_a_sound_a_break_is_no_cue(audiofic: Command, book: Path) -> None:
    assert not _chimes(_build(audiofic, ""))


def test_another_sound_in_the_same_file_is_heard_at_the_next_build(audiofic: Command, book: Path) -> None:
    _build(audiofic, "break: chime.wav\n")
    write_chime(book / "chime.wav", seconds=0.6, hertz=700)
    cue = _chimes(_build(audiofic, "break: chime.wav\n"))[0]
    assert _hertz(cue["begins"], cue["ends"]) == pytest.approx(700, abs=10)


def test_the_script_says_that_a_break_is_heard_and_speaks_nothing(audiofic: Command, book: Path) -> None:
    (book / "voices.yaml").write_text(CASTING + "break: chime.wav\n")
    out = audiofic("script", "chapters", "--json", "--engine", "tone", "--cast", "voices.yaml").out
    breaks = [row for row in map(json.loads, out.splitlines()) if row["kind"] == "break"]
    assert [row["skipped"] for row in breaks] == [HEARD, HEARD, PAUSED, PAUSED]
    assert {row["spoken"] for row in breaks} == {""}


def test_a_sound_that_is_none_stops_the_build_with_its_place(audiofic: Command, book: Path) -> None:
    (book / "voices.yaml").write_text("break:\n  sound: chine.wav\n")
    outcome = audiofic("build", "--engine", "tone")
    assert outcome.code == 2
    assert outcome.err == ("Error: voices.yaml:2:10: There is no sound file 'chine.wav'. Did you mean 'chime.wav'?\n")
    (book / "voices.yaml").write_text("break: chapters/1-rain.txt\n")
    outcome = audiofic("build", "--engine", "tone")
    assert outcome.code == 2
    assert outcome.err.startswith("Error: voices.yaml:1:8: 'chapters/1-rain.txt' is not a sound")
    assert len(outcome.err.splitlines()) == 1


def test_a_break_that_says_something_is_spoken_and_needs_no_sound(audiofic: Command, book: Path) -> None:
    text = "Ann left.\n\n[Two days later]\n\nShe was back.\n\n* * *\n\nShe slept.\n"
    (book / "chapters" / "1-rain.txt").write_text(text)
    chapter = _build(audiofic, "break: chime.wav\n")
    said = [cue["spoken"] for cue in chapter["cues"]]
    assert said == ["Ann left.", "Two days later", "She was back.", "scene break", "She slept."]
    assert set(chapter["ledger"]["skipped"]) <= {HEARD, str(Reason.WHITE_SPACE)}
