"""A plan says what would be made and why, writes nothing, and is what the build then does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from audiofic.model import BookInfo
from audiofic.pipeline.build import build
from audiofic.pipeline.events import Event, Planned, Worked
from audiofic.pipeline.forecast import forecast
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.source import Source

STORY = """Ann put the kettle on.

"Tea?" asked Ann.

"Please," said Bo. "It is cold."

"Very," said Ann.
"""
CASTING = """narrator: {voice: male1, engine: tone}
characters:
  Ann: {voice: female5, engine: tone}
  Bo: {voice: male3, engine: tone}
"""


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildOptions:
    """A book of two chapters, not built yet."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "1.txt").write_text(STORY)
    (tmp_path / "chapters" / "2.txt").write_text(STORY.replace("cold", "wet"))
    (tmp_path / "voices.yaml").write_text(CASTING)
    monkeypatch.chdir(tmp_path)
    return BuildOptions(
        source=Source(inputs=(Path("chapters"),), casting=Path("voices.yaml"), engine="tone"),
        output=Path("out"),
        formats=("wav",),
        cache=tmp_path / "cache",
    )


def _reasons(options: BuildOptions) -> list[Mapping[str, int]]:
    """The forecast's, after holding it against what a build then plans."""
    expected = forecast(options)
    events: list[Event] = []
    build(options, events.append)
    (planned,) = (event for event in events if isinstance(event, Planned))
    assert sum(event.work for event in events if isinstance(event, Worked)) == pytest.approx(planned.work)
    assert planned.takes == sum(chapter.takes for chapter in expected.chapters)
    assert planned.unchanged == sum(chapter.unchanged for chapter in expected.chapters)
    assert all(chapter.unchanged for chapter in forecast(options).chapters)
    return [chapter.reasons for chapter in expected.chapters]


def test_nothing_is_written(options: BuildOptions, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    expected = forecast(options)
    assert sorted(tmp_path.rglob("*")) == before
    assert expected.chapters[0].words == len(STORY.split())
    assert expected.build_seconds > 0


def test_a_new_book_is_all_new_and_shared_lines_count_once(options: BuildOptions) -> None:
    assert _reasons(options) == [{"new chapter": 8}, {"new chapter": 1}]


def test_why_takes_are_to_be_made(options: BuildOptions, tmp_path: Path) -> None:
    build(options)
    (tmp_path / "chapters" / "1.txt").write_text(STORY.replace("the kettle on", "a kettle on"))
    assert _reasons(options) == [{"text changed": 1}, {}]
    (tmp_path / "voices.yaml").write_text(CASTING.replace("male3", "male4"))
    assert _reasons(options) == [{"voice of Bo changed": 2}, {"voice of Bo changed": 1}]
    (tmp_path / "chapters" / "2.txt").write_text(
        STORY.replace("cold", "wet").replace('"Very," said Ann', '"Very," said Bo')
    )
    assert _reasons(options) == [{}, {"now said by Bo": 1}]


def test_why_a_chapter_is_to_be_finished_again_without_a_take(options: BuildOptions, tmp_path: Path) -> None:
    build(options)
    (tmp_path / "out" / "1.wav").unlink()
    assert _reasons(options) == [{"1.wav is missing": 0}, {}]
    (tmp_path / "chapters" / "1.txt").write_text(STORY.replace('\n"Very," said Ann.\n', ""))
    assert _reasons(options) == [{"text or voices changed, all takes are there": 0}, {}]
    first, second = _reasons(replace(options, info=BookInfo(title="Tea")))
    assert list(first) == list(second) == ["levels, tags or settings changed, or somebody touched the file"]


def test_takes_that_were_lost(options: BuildOptions, tmp_path: Path) -> None:
    build(options)
    for path in (tmp_path / "cache" / "takes").rglob("*.wav"):
        path.unlink()
    (tmp_path / "out" / "2.wav").unlink()
    assert _reasons(options) == [{}, {"lost from the cache": 8}]


def test_the_length_is_about_right(options: BuildOptions) -> None:
    expected = [chapter.seconds for chapter in forecast(options).chapters]
    made = [chapter.tracks[0].seconds for chapter in build(options).chapters]
    assert expected == pytest.approx(made, rel=0.25)
