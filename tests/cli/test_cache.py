"""What is kept between builds can be seen and made smaller, and costs nothing but time."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from tests.conftest import Command


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "story.txt").write_text('Ann sat.\n\n"Tea?" asked Ann.\n\n"Please," said Bo.\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _build(audiofic: Command) -> str:
    outcome = audiofic("build", "story.txt", "--engine", "tone", "--format", "wav", "--cache", "kept")
    assert outcome.code == 0, outcome.err
    return outcome.err


def _cache(audiofic: Command, *more: str) -> dict[str, object]:
    outcome = audiofic("cache", *more, "--cache", "kept", "--json")
    assert outcome.code == 0, outcome.err
    found: dict[str, object] = json.loads(outcome.out)
    return found


def test_an_empty_cache(audiofic: Command, book: Path) -> None:
    assert _cache(audiofic)["takes"] == 0
    assert "takes    0, 0 B" in audiofic("cache", "--cache", "kept").out
    assert not (book / "kept").exists()


def test_it_tells_takes_and_records(audiofic: Command, book: Path) -> None:
    _build(audiofic)
    found = _cache(audiofic)
    takes = list((book / "kept").rglob("*.wav"))
    assert found["takes"] == len(takes) == 5
    assert found["take_bytes"] == sum(path.stat().st_size for path in takes)
    assert found["folder"] == "kept"


def test_pruning_by_age_takes_the_old_and_the_half_written(audiofic: Command, book: Path) -> None:
    _build(audiofic)
    old, *others = sorted((book / "kept").rglob("*.wav"))
    part = old.with_name(".0123.part")
    part.touch()
    for path in (old, part):
        os.utime(path, (time.time() - 10 * 86_400,) * 2)
    assert _cache(audiofic, "prune", "--older-than", "9")["removed_takes"] == 1
    assert not part.exists()
    assert sorted((book / "kept").rglob("*.wav")) == others


def test_pruning_by_size_takes_the_least_recently_used_and_a_build_makes_them_again(
    audiofic: Command, book: Path
) -> None:
    _build(audiofic)
    audio = (book / "out" / "story.wav").read_bytes()
    takes = sorted((book / "kept").rglob("*.wav"))
    for age, path in enumerate(takes):
        os.utime(path, (time.time() - 100 * age,) * 2)
    found = _cache(audiofic, "prune", "--max-size", f"{takes[0].stat().st_size / 1000}kB")
    assert found["takes"] == 1
    assert [path for path in takes if path.exists()] == takes[:1]
    (book / "out" / "story.wav").unlink()
    assert "4 takes to make, 1 kept" in _build(audiofic)
    assert (book / "out" / "story.wav").read_bytes() == audio


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["prune"], "Say what to prune"),
        (["show", "--max-size", "1GB"], "audiofic cache prune"),
        (["prune", "--max-size", "much"], "“much” is no size"),
        (["prune", "--older-than", "-1"], "-1"),
    ],
)
def test_unclear_requests(audiofic: Command, book: Path, arguments: list[str], said: str) -> None:
    outcome = audiofic("cache", *arguments, "--cache", "kept")
    assert outcome.code == 2
    assert said in outcome.err


def test_a_plan_is_printed_and_nothing_made(audiofic: Command, book: Path) -> None:
    outcome = audiofic("build", "story.txt", "--engine", "tone", "--cache", "kept", "--dry-run")
    assert outcome.code == 0
    assert "new chapter: 5 takes" in outcome.out
    assert "A build would make 5 takes and finish 1 chapter: about 0:" in outcome.out
    assert not (book / "out").exists()
    _build(audiofic)
    again = audiofic("build", "story.txt", "--engine", "tone", "--format", "wav", "--cache", "kept", "--dry-run")
    assert again.out.endswith("Nothing changed: a build would make nothing.\n")
