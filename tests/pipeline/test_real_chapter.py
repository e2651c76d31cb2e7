"""The chapter this program was started for: who speaks, what is heard, and how it sounds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from tests.conftest import Command

WHO = {
    216: "Tenten",
    761: "Naruto",
    1061: "Sakura",
    1312: "Sakura",
    1548: "Sakura",
    1941: "Naruto",
    2839: "Naruto",
    2992: "Naruto",
    3134: "Iruka",
    3411: "Naruto",
    3633: "Iruka",
    3945: "Naruto",
}
"""Offset of the opening mark → speaker, as a careful reader hears it."""

FEMALE = {"Tenten", "Sakura"}


@pytest.fixture
def chapter(shared: Path) -> Path:
    return shared / "seed" / "chapter.txt"


@pytest.fixture
def rows(audiofic: Command, chapter: Path) -> list[dict[str, Any]]:
    outcome = audiofic("script", chapter, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_every_quotation_has_its_speaker(rows: list[dict[str, Any]]) -> None:
    assert {row["start"]: row["speaker"] for row in rows if row["kind"] == "dialogue"} == WHO
    assert all(row["speaker"] is None for row in rows if row["kind"] != "dialogue")


def test_the_segments_tile_the_text(rows: list[dict[str, Any]], chapter: Path) -> None:
    text = chapter.read_text(encoding="utf-8")
    assert "".join(row["text"] for row in rows) == text
    assert [(row["start"], row["end"]) for row in rows] == [
        (row["start"], row["start"] + len(row["text"])) for row in rows
    ]


def test_the_notes_are_notes_and_the_gaps_are_breaks(rows: list[dict[str, Any]]) -> None:
    notes = [row["text"].split()[0] for row in rows if row["kind"] == "note"]
    assert notes == ["Author's", "A/N:"]
    assert [row["start"] for row in rows if row["kind"] == "break"] == [1058, 3955]


def test_text_speak_is_heard_as_words(rows: list[dict[str, Any]]) -> None:
    spoken = " ".join(row["spoken"] for row in rows)
    for words in ("I'm sorry!", "Thanks for", "all those years ago", "in 10 years or less", "Sorry that this"):
        assert words in spoken
    for shorthand in ("sry", "Thanx", "yrs", "A/N", "/"):
        assert shorthand not in spoken


def test_the_cast_is_the_cast(audiofic: Command, chapter: Path, tmp_path: Path) -> None:
    outcome = audiofic("build", chapter, "-o", tmp_path, "--json")
    assert outcome.code == 0, outcome.err
    report = json.loads(outcome.out)
    speakers = {role["name"]: role for role in report["cast"] if role["lines"]}
    assert set(speakers) == set(WHO.values())
    assert {name for name, role in speakers.items() if role["reason"].startswith("female")} == FEMALE
    voices = [role["voice"]["id"] + str(role["voice"]["pitch"]) for role in speakers.values()]
    assert len({*voices, report["narrator"]["id"]}) == 5
    _sounds_right(tmp_path, report["chapters"][0])


def _sounds_right(folder: Path, chapter: dict[str, Any]) -> None:
    ledger = chapter["ledger"]
    assert ledger["spoken"] + sum(ledger["skipped"].values()) == ledger["characters"]
    sound, rate = _decoded(folder / chapter["tracks"][0]["file"])
    assert np.abs(sound).max() < 0.99
    for cue in chapter["cues"]:
        heard = sound[int(cue["begins"] * rate) : int(cue["ends"] * rate)]
        assert np.sqrt(np.mean(heard**2)) > 10 ** (-45 / 20), cue["spoken"]


def _decoded(path: Path) -> tuple[np.ndarray[Any, np.dtype[np.float32]], int]:
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
        return np.concatenate(frames), container.streams.audio[0].rate
