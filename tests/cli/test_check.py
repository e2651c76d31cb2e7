"""Measuring finished files from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import Command
from tests.recording import RATE, chapter, reading, write


def _fails(audiofic: Command, path: Path, profile: str = "acx") -> list[str]:
    outcome = audiofic("check", path, "--profile", profile, "--json")
    fails: list[str] = json.loads(outcome.out)["fails"]
    assert outcome.code == (1 if fails else 0)
    assert outcome.err == ""
    return fails


def test_a_file_as_it_should_be_passes(audiofic: Command, tmp_path: Path) -> None:
    assert _fails(audiofic, write(tmp_path / "right.mp3", chapter(reading()))) == []


WRONG: dict[str, Callable[[Path], Path]] = {
    "sample rate": lambda at: write(at / "a.mp3", chapter(reading()), rate=48_000),
    "bit rate": lambda at: write(at / "a.mp3", chapter(reading()), bit_rate=128_000),
    "bit rate is": lambda at: write(at / "a.mp3", chapter(reading(10)), options={"abr": "1"}, bit_rate=225_000),
    "codec": lambda at: write(at / "a.wav", chapter(reading()), codec="pcm_s16le", bit_rate=None),
    "sample peak": lambda at: write(at / "a.mp3", chapter(reading(peak=-1.5))),
    "RMS": lambda at: write(at / "a.mp3", chapter(reading(rms=-26))),
    "noise floor": lambda at: write(at / "a.mp3", chapter(reading(), noise=-52)),
    "head": lambda at: write(at / "a.mp3", chapter(reading(), head=0.2)),
    "tail": lambda at: write(at / "a.mp3", chapter(reading(12), tail=7)),
    "longest silence": lambda at: write(
        at / "a.mp3", chapter(np.concatenate((reading(12, rms=-18), np.zeros(11 * RATE), reading(12, rms=-18))))
    ),
    "digital silence": lambda at: write(
        at / "a.mp3", np.where(np.arange(9 * RATE) < 0.75 * RATE, 0, 1) * chapter(reading())[: 9 * RATE]
    ),
}


@pytest.mark.parametrize("reason", WRONG)
def test_a_file_that_is_wrong_fails_for_its_own_reason(reason: str, audiofic: Command, tmp_path: Path) -> None:
    assert _fails(audiofic, WRONG[reason](tmp_path)) == [reason]


OTHERWISE: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "loudness": ("default", lambda at: write(at / "a.mp3", chapter(reading(rms=-25)))),
    "true peak": ("default", lambda at: write(at / "a.mp3", chapter(reading(peak=-1)))),
    "channels": (
        "default",
        lambda at: write(
            at / "a.opus", chapter(reading(rms=-23)), codec="libopus", rate=48_000, bit_rate=96_000, layout="stereo"
        ),
    ),
    "clipped samples": (
        "podcast",
        lambda at: write(at / "a.flac", np.clip(chapter(reading(rms=-17, peak=1)), -1, 1), codec="flac", bit_rate=None),
    ),
}


@pytest.mark.parametrize("reason", OTHERWISE)
def test_other_profiles_have_reasons_of_their_own(reason: str, audiofic: Command, tmp_path: Path) -> None:
    profile, make = OTHERWISE[reason]
    assert reason in _fails(audiofic, make(tmp_path), profile)


def test_damage_is_told(audiofic: Command, tmp_path: Path) -> None:
    path = write(tmp_path / "a.m4a", chapter(reading()), codec="aac", bit_rate=96_000)
    content = bytearray(path.read_bytes())
    middle = content.index(b"mdat") + 40_000
    content[middle : middle + 9_000] = bytes(range(1, 251)) * 36
    path.write_bytes(content)
    assert "damaged packets" in _fails(audiofic, path, "podcast")


def test_a_table_says_what_is_wrong(audiofic: Command, tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp3", chapter(reading(), head=0.2))
    outcome = audiofic("check", path, "--profile", "acx")
    rows = {line.split("  ")[1].strip(): line.split() for line in outcome.out.splitlines()[1:]}
    assert outcome.out.startswith(f"{path}\n")
    assert rows["head"][-6:] == ["0.20", "s", "0.5", "to", "1", "FAIL"]
    assert rows["tail"][-1] == "ok"
    assert rows["codec"][1:] == ["mp3float", "mp3", "ok"]


def test_a_folder_stands_for_the_files_in_it(audiofic: Command, tmp_path: Path) -> None:
    for name in ("10", "2"):
        write(tmp_path / f"{name}.mp3", chapter(reading(3)))
    (tmp_path / "report.json").write_text("{}")
    outcome = audiofic("check", tmp_path, "--json", "--profile", "acx")
    assert [Path(json.loads(line)["file"]).name for line in outcome.out.splitlines()] == ["2.mp3", "10.mp3"]


def test_a_folder_without_sound_is_told(audiofic: Command, tmp_path: Path) -> None:
    outcome = audiofic("check", tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"Error: {tmp_path}: the folder holds no sound files. Name another.\n"


def test_the_waveform_is_a_picture_of_the_sound(audiofic: Command, tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp3", chapter(reading(2), head=2, tail=2))
    for name in ("one.png", "two.png"):
        audiofic("check", path, "--plot", tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()
    with Image.open(tmp_path / "one.png") as picture:
        blue = np.asarray(picture.convert("RGB"))[40:, :, :] == np.array([0x2F, 0x6F, 0x9F])
    inked = blue.all(axis=2).sum(axis=0)
    third = len(inked) // 3
    assert inked[third + 50 : 2 * third - 50].min() > 10 > inked[50 : third - 50].max()


def test_a_picture_that_cannot_be_written_is_told(audiofic: Command, tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp3", chapter(reading(2)))
    (tmp_path / "file").write_text("")
    outcome = audiofic("check", path, "--plot", tmp_path / "file" / "a.png")
    assert outcome.code == 2
    assert "a.png: cannot be written" in outcome.err
