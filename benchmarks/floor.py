"""What a build cannot do without: saying every take and encoding every sample, by calling the two libraries directly.

    python benchmarks/floor.py BOOK CACHE FORMAT SHARE OF

Prints two numbers: CPU seconds of libespeak-ng saying each different line once, and CPU seconds of encoding the
chapters' samples as they were mixed. SHARE (from 1) OF so many: as many processes run at a time as a build has jobs,
since two threads of one core slow each other down. CACHE holds the takes of a build of BOOK.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from takes import called_directly

from audiofic.audio.mix import mix
from audiofic.audio.samples import Samples
from audiofic.model import Recipe, Take
from audiofic.pipeline.book import open_book
from audiofic.pipeline.chapter_plan import ChapterPlan
from audiofic.pipeline.plan import plan_chapter
from audiofic.pipeline.source import Source
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.tags import Tags
from audiofic.speech.store import TakeStore


def floor(book: Path, cache: Path, kind: str, jobs: int) -> tuple[float, float]:
    """CPU seconds of saying and of encoding the whole of ``book``."""
    own = [sys.executable, __file__, str(book), str(cache), kind]
    shares = [
        subprocess.Popen([*own, str(share), str(jobs)], stdout=subprocess.PIPE, text=True)
        for share in range(1, jobs + 1)
    ]
    numbers = [tuple(map(float, share.communicate()[0].split())) for share in shares]
    return sum(said for said, _ in numbers), sum(encoded for _, encoded in numbers)


def main(book: str, cache: str, kind: str, share: str, of: str) -> None:
    """Print the two numbers for one share."""
    production = open_book(Source(inputs=(Path(book),)))
    plans = [plan_chapter(script, production.casting) for script in production.book.scripts]
    recipes = list({line.recipe.key: line.recipe for plan in plans for line in plan.lines}.values())
    mine = slice(int(share) - 1, None, int(of))
    print(called_directly(recipes[mine]), encoded_directly(plans[mine], TakeStore(Path(cache) / "takes"), kind))


def encoded_directly(plans: Sequence[ChapterPlan], store: TakeStore, kind: str) -> float:
    """CPU seconds of encoding these chapters, their samples lying ready."""
    spent = 0.0
    for plan in plans:
        track = mix(plan.script, plan.lines, lambda recipe: _take(store, recipe))
        samples = np.concatenate(list(track.blocks()))
        with tempfile.TemporaryDirectory() as folder:
            began = time.process_time()
            encode(_blocks(samples), track.sample_rate, Path(folder) / "track", FORMATS[kind], Tags(title="Floor"))
            spent += time.process_time() - began
    return spent


def _take(store: TakeStore, recipe: Recipe) -> Take:
    take = store.get(recipe.key)
    assert take, "the floor needs the takes of a complete build"
    return take


def _blocks(samples: Samples, size: int = 16384) -> Iterator[Samples]:
    for start in range(0, len(samples), size):
        yield samples[start : start + size]


if __name__ == "__main__":
    main(*sys.argv[1:])
