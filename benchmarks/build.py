"""The whole build on made-up books, beside what cannot be done without, and under every kind of disturbance.

    python benchmarks/build.py [--quick] [--hours H] [--only NAME,...] [--keep FOLDER]

Prints one table. The floor of a build's wall time is the CPU time of saying every take by calling libespeak-ng
directly, and of encoding every sample, shared out to two cores; it is measured in the same run, by two processes at
once, as the build runs. Ratios of CPU time stand beside those of wall time: a machine that does other things
stretches the one and hardly the other. Needs psutil, and ffmpeg for the naive program's export.

``--quick`` makes every book and every number of rounds smaller: for looking whether all works, not for figures.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import disturbed
from floor import floor
from stories import WORDS_AN_HOUR, write_book
from watched import Ran, command, environment, run

JOBS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much is measured."""

    hours: float
    """Of the ten-chapter book."""
    words: int
    """Of the large book."""
    rounds: int
    """Of each disturbance."""


def main() -> int:
    """Print the table; 0 where everything is as it must be."""
    options = _options()
    sizes = Sizes(hours=1, words=33_000, rounds=5) if options.quick else Sizes(hours=10, words=300_000, rounds=50)
    if options.hours:
        sizes = Sizes(hours=options.hours, words=sizes.words, rounds=sizes.rounds)
    chosen = options.only.split(",") if options.only else list(MEASURES)
    good = True
    with _folder(options.keep) as folder:
        for name in chosen:
            for figure, value, right in MEASURES[name](folder / name, sizes):
                good &= right
                print(f"{'' if right else 'NOT '}{figure:<66} {value}", flush=True)
    return 0 if good else 1


Row = tuple[str, str, bool]
"""What was measured, the value, and whether it is as it must be."""


def full(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Full builds of the ten-chapter book against the floor, then one line changed."""
    words = round(sizes.hours * WORDS_AN_HOUR)
    paths = write_book(folder / "chapters", words=words, chapters=10)
    for kind in ("mp3", "m4a"):
        cache = folder / f"cache-{kind}"
        whole = _build(folder, cache, kind)
        said, encoded = floor(folder / "chapters", cache, kind, JOBS)
        least = (said + encoded) / JOBS
        seconds = _seconds(folder / kind)
        yield f"{kind}: length", f"{seconds / 3600:.2f} h in {whole.wall:.1f} s, {whole.cpu:.1f} s CPU", True
        yield f"{kind}: floor", f"{least:.1f} s (CPU: saying {said:.1f}, encoding {encoded:.1f})", True
        ratio, of_cpu = whole.wall / least, whole.cpu / JOBS / least
        yield f"{kind}: wall ÷ floor (must ≤ 1.25)", f"{ratio:.2f}; CPU ÷ 2 ÷ floor {of_cpu:.2f}", of_cpu <= 1.25
        changed = _changed(paths[5], partial(_build, folder, cache, kind))
        takes = "1 take to make" in changed.said
        ratio, of_cpu = changed.wall / whole.wall, changed.cpu / whole.cpu
        yield f"{kind}: one line changed: takes", "1" if takes else changed.said[:60], takes
        yield f"{kind}: one line changed ÷ full (must ≤ 0.12)", f"{ratio:.3f}; CPU {of_cpu:.3f}", of_cpu <= 0.12


def large(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Memory and time of a large book against those of one hour, and nothing changed in it."""
    hours = sizes.words / WORDS_AN_HOUR
    write_book(folder / "one", words=WORDS_AN_HOUR, chapters=3)
    write_book(folder / "many", words=sizes.words, chapters=max(3, round(3 * hours)))
    small = _build(folder, folder / "cache-one", "mp3", book="one", output="out-one")
    big = _build(folder, folder / "cache-many", "mp3", book="many", output="out-many")
    one, many = _seconds(folder / "out-one"), _seconds(folder / "out-many")
    for each, seconds in ((small, one), (big, many)):
        yield f"{seconds / 3600:.1f} h", f"{each.wall:.1f} s, CPU {each.cpu:.1f} s, peak {each.memory:.0f} MB", True
    memory = big.memory / small.memory
    yield "memory, many hours ÷ one (must ≤ 1.1, 600 MB)", f"{memory:.2f}", memory <= 1.1 and big.memory <= 600
    growth, of_wall = (big.cpu / many) / (small.cpu / one), (big.wall / many) / (small.wall / one)
    yield "time an hour, many hours ÷ one (must ≤ 1.1)", f"{of_wall:.2f}; CPU {growth:.2f}", growth <= 1.1
    again = _build(folder, folder / "cache-many", "mp3", book="many", output="out-many")
    nothing = "nothing changed" in again.said
    figure = f"nothing changed, {sizes.words:,} words (must ≤ 2 s, 0 made)"
    yield figure, f"{again.wall:.2f} s, CPU {again.cpu:.2f} s", nothing and again.cpu <= 2


def naive(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """The program one would write first."""
    words = WORDS_AN_HOUR if sizes.rounds >= 50 else WORDS_AN_HOUR // 6
    write_book(folder / "chapters", words=words, chapters=1)
    ours = _build(folder, folder / "cache", "mp3")
    program = [sys.executable, str(Path(__file__).with_name("naive.py"))]
    theirs = run([*program, str(folder / "chapters"), str(folder / "naive.mp3")], environment(folder / "cache"))
    assert theirs.code == 0, theirs.said
    of_wall, of_cpu = theirs.wall / ours.wall, theirs.cpu / ours.cpu
    value = f"{theirs.wall:.0f} s against {ours.wall:.0f} s: {of_wall:.1f}; CPU {of_cpu:.1f}"
    yield f"naive program ÷ ours, {_seconds(folder / 'mp3') / 60:.0f} minutes (must ≥ 10)", value, of_wall >= 10


def same(folder: Path, _sizes: Sizes) -> Iterator[Row]:
    """The same bytes whatever the number of jobs, the state of the cache, and what was built before."""
    write_book(folder / "chapters", words=2000, chapters=3)
    wrong = disturbed.differing(folder)
    yield "--jobs 1, 2, 4 × cache empty, half, full, of an edit: differing outputs", str(wrong), not wrong


def killed(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Killed at any moment, then asked again."""
    write_book(folder / "chapters", words=1500, chapters=2)
    right = disturbed.killed(folder, sizes.rounds)
    yield "kill -9 at random moments, then the same command: right", f"{right} of {sizes.rounds}", right == sizes.rounds


def faults(folder: Path, _sizes: Sizes) -> Iterator[Row]:
    """Every twentieth take goes wrong."""
    write_book(folder / "chapters", words=4000, chapters=2)
    for lasting in (False, True):
        lost, reported, lines = disturbed.faulty(folder, lasting=lasting)
        name = "for good" if lasting else "once"
        figure = f"every 20th take fails {name}: lines lost without report"
        yield figure, f"{lost} of {lines}; {reported} reported", not lost and bool(reported) is lasting


def disk(folder: Path, _sizes: Sizes) -> Iterator[Row]:
    """The disk is full at ten points."""
    write_book(folder / "chapters", words=1500, chapters=2)
    corrupt, right, rounds = disturbed.full_disk(folder)
    yield "disk full at ten points: corrupt files", str(corrupt), not corrupt
    yield "disk full: right after freeing", f"{right} of {rounds}", right == rounds


def twice(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Two builds of one book at once."""
    write_book(folder / "chapters", words=1500, chapters=2)
    rounds = max(2, sizes.rounds * 2 // 5)
    corrupt, unclear = disturbed.twice(folder, rounds)
    yield (
        f"two builds at once, {rounds} times: corrupt files; unclear ends",
        f"{corrupt}; {unclear}",
        not corrupt + unclear,
    )


MEASURES: dict[str, Callable[[Path, Sizes], Iterator[Row]]] = {
    each.__name__: each for each in (full, large, naive, same, killed, faults, disk, twice)
}


def _build(folder: Path, cache: Path, kind: str, *, book: str = "chapters", output: str = "") -> Ran:
    out = folder / (output or kind)
    done = run(command("build", folder / book, "-o", out, "--format", kind, "--jobs", str(JOBS)), environment(cache))
    assert done.code == 0, done.said
    return done


def _changed(path: Path, build: Callable[[], Ran]) -> Ran:
    """A build after one line has changed, and the line as it was."""
    before = path.read_text(encoding="utf-8")
    try:
        middle = before.index(". ", len(before) // 2)
        path.write_text(f"{before[:middle]} {time.time_ns() % 1000}{before[middle:]}", encoding="utf-8")
        return build()
    finally:
        path.write_text(before, encoding="utf-8")


def _seconds(output: Path) -> float:
    report = json.loads((output / "report.json").read_text(encoding="utf-8"))
    return sum(float(chapter["tracks"][0]["seconds"]) for chapter in report["chapters"])


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.absolute()
    else:
        folder = Path(tempfile.mkdtemp(prefix="audiofic-benchmark-"))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="small books and few rounds")
    parser.add_argument("--hours", type=float, help="of the ten-chapter book, 10 by default")
    parser.add_argument("--only", help=f"of {','.join(MEASURES)}")
    parser.add_argument("--keep", type=Path, help="work in this folder, and leave it")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
