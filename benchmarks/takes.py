"""1,000 takes that change voice, rate and pitch at every call: whether they are right, and what they cost.

    python benchmarks/takes.py [--takes N] [--jobs N]

Prints a table: takes that are right in length and in pitch, silent ones, bytes on standard output, repetitions that
differ; and the CPU time of all processes against that of calling the library directly, in one process that keeps no
order at all, measured in the same run.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from pitch import pitch_track

from audiofic.model import Recipe, Take, Voice
from audiofic.speech.engine import engine
from audiofic.speech.engines.espeak_library import EspeakLibrary, Order
from audiofic.speech.studio import Studio

TEXTS = (
    "Nobody had told her that the ferry would leave before the rain did.",
    "I won't, and you can't make me.",
    "He looked at the letter for a long time, folded it along its old lines, and put it back where it had lain.",
    "Where are we going?",
)

SIMILAR = 0.2
"""How far length times rate may be from its median for one voice and text."""

SEMITONES = 1.5
"""How far pitch may be from the straight line through the takes of one voice and text."""


def main() -> int:
    """Run everything; 0 where every take was right."""
    options = _options()
    recipes = _recipes(options.takes)
    if options.direct:
        print(called_directly(recipes))
        return 0
    with _standard_output_captured() as said:
        began, cpu = time.perf_counter(), _cpu()
        takes = _spoken(recipes, options.jobs)
        cpu, wall = _cpu() - cpu, time.perf_counter() - began
    direct = float(
        subprocess.run(
            [sys.executable, __file__, "--takes", str(options.takes), "--direct"], check=True, capture_output=True
        ).stdout
    )
    right = _right(recipes, takes)
    silent = sum(not np.frombuffer(take.pcm, np.int16).any() for take in takes)
    differing = _repeated(recipes[0], recipes, options.jobs)
    seconds = sum(take.seconds for take in takes)
    print(f"takes right in length and pitch   {right} of {len(takes)}")
    print(f"silent                            {silent}")
    print(f"bytes on standard output          {said()}")
    print(f"one recipe 100 times: versions    {differing}")
    print(f"sound                             {seconds:.0f} s, {seconds / len(takes):.1f} s a take")
    print(f"wall time, {options.jobs} workers            {wall:.2f} s, {seconds / wall:.0f} times real time")
    print(f"CPU, all processes, all included  {cpu:.2f} s")
    print(f"CPU, the library called directly  {direct:.2f} s")
    print(f"ratio                             {cpu / direct:.2f}")
    return 0 if right == len(takes) and not silent and not said() and differing == 1 else 1


class Unordered(EspeakLibrary):
    """The library called directly: loaded once, never fresh."""

    def _start_afresh(self) -> None:
        pass


def called_directly(recipes: Sequence[Recipe]) -> float:
    """CPU seconds of the same takes by calling the library in one process, its start left out."""
    library = Unordered()
    orders = [Order(text=each.spoken, voice=each.voice, rate=each.rate, pitch=each.pitch) for each in recipes]
    library.say(orders[0])
    before = time.process_time()
    for order in orders:
        library.say(order)
    return time.process_time() - before


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--takes", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--direct", action="store_true", help="only the library, only the CPU time")
    return parser.parse_args()


def _recipes(count: int) -> list[Recipe]:
    """Four texts in the voices of automatic casting, neighbours differing in voice, rate and pitch."""
    speaker = engine("pyttsx3")
    chosen = [info.id for info in speaker.voices() if info.timbre]
    # 20 takes for each pair of voice and text, so that lengths and pitches can be compared within it
    pairs = [(voice, text) for text in TEXTS for voice in chosen][: -(-count // 20)]
    dice = random.Random(1)
    recipes = [
        speaker.recipe(text, Voice(id=voice, rate=dice.randrange(100, 351), pitch=dice.randrange(100)))
        for voice, text in pairs
        for _ in range(20)
    ]
    dice.shuffle(recipes)
    return recipes[:count]


def _spoken(recipes: Sequence[Recipe], jobs: int) -> list[Take]:
    with Studio(jobs) as studio:
        futures: list[Future[Take]] = [studio.submit(recipe) for recipe in recipes]
        return [future.result() for future in futures]


def _repeated(recipe: Recipe, others: Sequence[Recipe], jobs: int) -> int:
    """How many different takes come of ``recipe`` said 100 times, with ``others`` in between."""
    mixed = [each for other in others[1:101] for each in (recipe, other)]
    return len({take.pcm for each, take in zip(mixed, _spoken(mixed, jobs), strict=True) if each == recipe})


def _right(recipes: Sequence[Recipe], takes: Sequence[Take]) -> int:
    groups = defaultdict(list)
    for recipe, take in zip(recipes, takes, strict=True):
        groups[recipe.voice, recipe.spoken].append((recipe, take))
    return sum(int(np.count_nonzero(_moves_as_asked(group))) for group in groups.values())


def _moves_as_asked(group: Sequence[tuple[Recipe, Take]]) -> NDArray[np.bool_]:
    """For each take of one voice and text, whether it is as long as its rate and as high as its pitch make it."""
    words = np.array([take.seconds * recipe.rate for recipe, take in group])
    asked = np.array([recipe.pitch for recipe, _ in group])
    heard = np.array([_height(take) for _, take in group])
    slope, start = np.polyfit(asked, heard, 1)
    if slope <= 0:
        return np.zeros(len(group), np.bool_)
    long_enough = np.abs(words / np.median(words) - 1) < SIMILAR
    high_enough = np.abs(heard - (start + slope * asked)) < SEMITONES
    right: NDArray[np.bool_] = long_enough & high_enough
    return right


def _height(take: Take) -> float:
    """Semitones above 100 Hz."""
    hertz, _ = pitch_track(np.frombuffer(take.pcm, np.int16) / 32768, high=900)
    return float(12 * np.log2(np.median(hertz) / 100))


def _cpu() -> float:
    """CPU seconds of this process and of all its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


@contextmanager
def _standard_output_captured() -> Iterator[Callable[[], int]]:
    """Whatever this process and its children write to standard output goes to a file; gives how much it was."""
    kept = os.dup(1)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 1)
        written = 0
        try:
            yield lambda: written
        finally:
            written = os.fstat(file.fileno()).st_size
            os.dup2(kept, 1)
            os.close(kept)


if __name__ == "__main__":
    sys.exit(main())
