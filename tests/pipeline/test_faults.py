"""A line that cannot be spoken is reported with its place while everything else is made; a killed build goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

STORY = """Ann put the kettle on.

"I will not be spoken: unspeakable," said Ann.

"And I will," said Bo.
"""

PLUGIN = """
import os, time
from dataclasses import replace
from audiofic.speech.engines.tone import ToneEngine

class Faulty(ToneEngine):
    name = "faulty"

    def voices(self, driver=None):
        return [replace(info, engine="faulty") for info in super().voices(driver)]

    def speak(self, recipe):
        if "unspeakable" in recipe.spoken:
            os._exit(1)
        time.sleep(float(os.environ.get("SLOW", "0")))
        return super().speak(recipe)
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A folder with a story and, as a stranger's package would be, an engine that dies of one word."""
    (tmp_path / "plugin" / "faulty-1.0.dist-info").mkdir(parents=True)
    (tmp_path / "plugin" / "faulty.py").write_text(PLUGIN)
    (tmp_path / "plugin" / "faulty-1.0.dist-info" / "METADATA").write_text("Name: faulty\nVersion: 1.0\n")
    (tmp_path / "plugin" / "faulty-1.0.dist-info" / "entry_points.txt").write_text(
        "[audiofic.engines]\nfaulty = faulty:Faulty\n"
    )
    (tmp_path / "story.txt").write_text(STORY)
    return tmp_path


def _command(book: Path, cache: str, output: str) -> tuple[list[str], dict[str, str]]:
    environment = {**os.environ, "PYTHONPATH": str(book / "plugin"), "AUDIOFIC_CACHE": str(book / cache)}
    arguments = ["build", str(book / "story.txt"), "-o", str(book / output), "--engine", "faulty", "--jobs", "2"]
    return [sys.executable, "-m", "audiofic", *arguments], environment


def _build(book: Path, cache: str, output: str) -> subprocess.CompletedProcess[str]:
    command, environment = _command(book, cache, output)
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_a_line_that_kills_the_engine_is_reported_and_the_rest_is_made(book: Path) -> None:
    done = _build(book, "cache", "out")
    assert done.returncode == 1
    assert f"{book / 'story.txt'}:3:" in done.stderr
    assert "unspeakable" in done.stderr
    report = json.loads((book / "out" / "report.json").read_text())["chapters"][0]
    assert [(failure["line"], failure["text"]) for failure in report["failures"]] == [
        (3, '"I will not be spoken: unspeakable,"')
    ]
    assert [cue["spoken"] for cue in report["cues"]][-2:] == ["And I will,", "said Bo."]
    ledger = report["ledger"]
    assert ledger["skipped"]["could not be synthesised"] == len('"I will not be spoken: unspeakable,"')
    assert ledger["spoken"] + sum(ledger["skipped"].values()) == len(STORY)


@pytest.mark.skipif(os.name == "nt", reason="process groups")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_goes_on_where_it_was(book: Path, how: signal.Signals) -> None:
    (book / "story.txt").write_text("".join(f'"Line {number}," said Ann.\n\n' for number in range(12)))
    assert _build(book, "undisturbed", "expected").returncode == 0
    command, environment = _command(book, "cache", "out")
    with subprocess.Popen(
        command, env={**environment, "SLOW": "0.8"}, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        _wait_for_takes(book / "cache", 3)
        os.killpg(process.pid, how)
        _, said = process.communicate(timeout=10)
    if how is signal.SIGINT:
        assert process.returncode == 130
        assert "Traceback" not in said
        assert "again" in said
        assert "kept: " in said
    assert not (book / "out" / "story.mp3").exists()
    kept = len(list((book / "cache").rglob("*.wav")))
    again = _build(book, "cache", "out")
    assert again.returncode == 0
    assert f"{13 - kept} takes to make, {kept} kept" in again.stderr
    for name in ("story.mp3", "report.json", "voices.yaml"):
        assert (book / "out" / name).read_bytes() == (book / "expected" / name).read_bytes()


def _wait_for_takes(cache: Path, count: int) -> None:
    until = time.monotonic() + 30
    while len(list(cache.rglob("*.wav"))) < count:
        assert time.monotonic() < until, "no takes appear"
        time.sleep(0.02)
