"""What is known of a finished file is believed as long as nobody has touched it."""

from __future__ import annotations

from pathlib import Path

from audiofic.model import Chapter, Script
from audiofic.pipeline.chapter_plan import ChapterPlan
from audiofic.pipeline.jobs import Finished, FinishJob, Track
from audiofic.pipeline.records import Records
from audiofic.publish.encoded import Encoded
from audiofic.publish.tags import Tags

ENCODED = (Encoded(key="a", frames=3, digest="x"), Encoded(key="b", frames=4, digest="y"))


def _job(path: Path, title: str = "One") -> FinishJob:
    script = Script(chapter=Chapter(name="one", title="One", text="", source="one.txt"), segments=())
    plan = ChapterPlan(script=script, lines=(), skips=(), sounds=(), unsaid=())
    return FinishJob(plan=plan, tags=Tags(title=title), outputs=(("mp3", path),), takes=path.parent)


def _remembered(path: Path) -> Records:
    path.write_bytes(b"sound")
    records = Records(path.parent / "tracks")
    track = Track(file=path.name, seconds=1.0, cues=(), loudness=-19.0, true_peak=-4.0)
    records.remember(_job(path), Finished(tracks=(track,), encoded=(ENCODED,)))
    return records


def test_sections_are_known_although_the_chapter_has_changed(tmp_path: Path) -> None:
    records, changed = _remembered(tmp_path / "one.mp3"), _job(tmp_path / "one.mp3", "Another title")
    assert records.recall(_job(tmp_path / "one.mp3"))
    assert records.recall(changed) == ()
    assert records.earlier(changed) == (ENCODED,)


def test_nothing_is_known_of_a_file_that_was_touched_or_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "one.mp3"
    records = _remembered(path)
    path.write_bytes(b"other sound")
    assert records.earlier(_job(path)) == ((),)
    path.unlink()
    assert records.earlier(_job(path)) == ((),)
    assert records.earlier(_job(tmp_path / "two.mp3")) == ((),)
