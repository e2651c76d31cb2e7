"""What is known of a finished file is believed as long as nobody has touched it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audiofic.model import Chapter, Kind, Line, Recipe, Script, Segment, Utterance
from audiofic.pipeline.chapter_plan import ChapterPlan
from audiofic.pipeline.jobs import Finished, FinishJob, Track
from audiofic.pipeline.records import Records
from audiofic.publish.encoded import Encoded
from audiofic.publish.tags import Tags

ENCODED = (Encoded(key="a", frames=3, digest="x"), Encoded(key="b", frames=4, digest="y"))


def _job(path: Path, title: str = "One", words: Sequence[str] = ()) -> FinishJob:
    text = " ".join(words)
    whole = Segment(start=0, end=len(text), kind=Kind.NARRATION, paragraph=0)
    script = Script(chapter=Chapter(name="one", title="One", text=text, source="one.txt"), segments=(whole,))
    plan = ChapterPlan(script=script, lines=tuple(map(_line, words)), skips=(), sounds=(), unsaid=())
    return FinishJob(plan=plan, tags=Tags(title=title), outputs=(("mp3", path),), takes=path.parent)


def _line(words: str) -> Line:
    recipe = Recipe(spoken=words, engine="tone", engine_version="1", driver=None, voice="male1", rate=165, pitch=50)
    return Line(segment=0, utterance=Utterance(start=0, end=len(words), spoken=words), recipe=recipe, gain=0.0)


def _remembered(path: Path, words: Sequence[str] = (), encoded: tuple[Encoded, ...] = ENCODED) -> Records:
    path.write_bytes(b"sound")
    records = Records(path.parent / "tracks")
    track = Track(file=path.name, seconds=1.0, cues=(), loudness=-19.0, true_peak=-4.0)
    records.remember(_job(path, words=words), Finished(tracks=(track,), encoded=(encoded,)))
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


def test_of_a_changed_chapter_the_changed_sections_are_likely_to_be_made(tmp_path: Path) -> None:
    path, words = tmp_path / "one.mp3", ("one", "two", "three", "four")
    records = _remembered(path, words, ENCODED * 10)
    assert records.fresh(_job(path, words=words)) == 2 / 20  # the first and the last
    assert records.fresh(_job(path, words=("one", "deux", "three", "four"))) == 3 / 20
    assert records.fresh(_job(path, words=("two", "three", "four", "four"))) == 3 / 20
    assert records.fresh(_job(path, words=[str(number) for number in range(99)])) == 1
    assert records.fresh(_job(tmp_path / "two.mp3", words=words)) == 1
    path.write_bytes(b"other sound")
    assert records.fresh(_job(path, words=words)) == 1
