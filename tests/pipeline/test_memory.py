"""A build that would change nothing is known without reading the book; whatever may matter makes it read again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from audiofic.errors import AudioficError
from audiofic.model import BookInfo
from audiofic.pipeline import build as building
from audiofic.pipeline.build import build
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.report import BuildReport
from audiofic.pipeline.revive import revived
from audiofic.pipeline.source import Source
from audiofic.pipeline.witness import stamp, witness

STORY = 'Ann put the kettle on.\n\n"Tea?" asked Ann.\n\n"Please," said Bo.\n'


class RereadError(AudioficError):
    """The book is read after all."""


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildOptions:
    """A book that has been built, with a casting file; a second reading raises ``RereadError``."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "1.txt").write_text(STORY)
    (tmp_path / "chapters" / "2.txt").write_text(STORY)
    (tmp_path / "voices.yaml").write_text("narrator: {voice: male1, engine: tone}\n")
    monkeypatch.chdir(tmp_path)
    asked = BuildOptions(
        source=Source(inputs=(Path("chapters"),), casting=Path("voices.yaml"), engine="tone"),
        output=Path("out"),
        formats=("wav", "vtt"),
        cache=tmp_path / "cache",
    )
    first = build(asked)

    def brief(*_: object) -> None:
        raise RereadError("The book is read.")

    monkeypatch.setattr(building, "brief", brief)
    again = build(asked)
    assert again.to_json() == first.to_json()
    assert all(chapter.unchanged for chapter in again.chapters)
    return asked


def _touch(path: Path) -> None:
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("chapters/1.txt").write_text(STORY.replace("kettle", "kottle")),  # as many letters as before
        lambda: Path("chapters/3.txt").write_text(STORY),
        lambda: Path("chapters/2.txt").unlink(),
        lambda: Path("voices.yaml").write_text("narrator: {voice: male2, engine: tone}\n"),
        lambda: Path("book.yaml").write_text("title: Tea\n"),
        lambda: Path("out/1.wav").unlink(),
        lambda: _touch(Path("out/1.wav")),
        lambda: Path("out/1.vtt").write_text("mine"),
        lambda: Path("out/report.json").unlink(),
    ],
)
def test_whatever_may_matter_makes_it_read_again(options: BuildOptions, change: Callable[[], object]) -> None:
    change()
    with pytest.raises(RereadError):
        build(options)


def test_other_options_are_another_build(options: BuildOptions) -> None:
    from dataclasses import replace

    assert build(replace(options, jobs=3)).chapters  # that many hands make no other sound
    with pytest.raises(RereadError):
        build(replace(options, info=BookInfo(title="Tea")))
    with pytest.raises(RereadError):
        build(replace(options, output=Path("elsewhere")))


def test_what_is_remembered_may_be_lost_or_damaged(options: BuildOptions) -> None:
    (kept,) = (options.cache or Path()).glob("builds/*.json")
    for content in ("", "{}", "[]", kept.read_text()[:-20], kept.read_text().replace('"title"', '"titel"')):
        kept.write_text(content)
        with pytest.raises(RereadError):
            build(options)


def test_a_report_survives_being_written_down(options: BuildOptions) -> None:
    report = build(options)
    assert revived(BuildReport, json.loads(json.dumps(asdict(report)))) == report


def test_a_witness_sees_what_is_read_and_what_is_missing_but_nothing_written(tmp_path: Path) -> None:
    there, missing, written = (tmp_path / name for name in ("there", "missing", "written"))
    there.write_text("x")
    before = stamp(there)
    with witness() as seen:
        there.read_text()
        assert not missing.exists() or missing.read_text()
        with pytest.raises(FileNotFoundError):
            missing.read_bytes()
        written.write_text("y")
    there.read_bytes()
    mine = {path: found for path, found in seen.items() if path.startswith(str(tmp_path))}
    assert mine == {str(there): before, str(missing): []}
