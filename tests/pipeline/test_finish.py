"""A chapter is finished whole, tells how far it is, and is then forgotten."""

from __future__ import annotations

import gc
from pathlib import Path

import numpy as np

from audiofic.model import Take
from audiofic.pipeline.book import open_book
from audiofic.pipeline.finish import finish
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.plan import plan_chapter
from audiofic.pipeline.source import Source
from audiofic.publish.tags import Tags
from audiofic.speech.store import TakeStore

RATE = 22_050
TONE = (8000 * np.sin(np.arange(4 * RATE) / 20)).astype(np.int16)


def _job(folder: Path) -> FinishJob:
    """A chapter that is several sections long, its takes lying ready."""
    text = folder / "one.txt"
    text.write_text("\n\n".join(f"Door {number} was open, and so was the next." for number in range(20)))
    production = open_book(Source(inputs=(text,)))
    plan = plan_chapter(production.book.scripts[0], production.casting)
    store = TakeStore(folder / "takes")
    for key in plan.recipes:
        store.put(key, Take(pcm=TONE.tobytes(), sample_rate=RATE))
    return FinishJob(plan=plan, tags=Tags(title="One"), outputs=(("mp3", folder / "one.mp3"),), takes=folder / "takes")


def test_the_parts_told_of_sum_to_the_whole(tmp_path: Path) -> None:
    told: list[float] = []
    finished = finish(_job(tmp_path), told.append)
    assert len(finished.encoded[0]) > 1
    assert 0.99 < sum(told) < 1.1


def test_nothing_of_a_finished_chapter_waits_for_the_garbage_collector(tmp_path: Path) -> None:
    job = _job(tmp_path)
    finish(job, lambda part: None)  # whatever is loaded but once is loaded now
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        finish(job, lambda part: None)
        gc.collect()
        assert [each for each in gc.garbage if type(each).__module__.startswith("audiofic.")] == []
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
