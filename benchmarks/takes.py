"""1,000 takes that change voice, rate and pitch at every call: whether they are right, and what they cost.

    python benchmarks/takes.py [--takes N] [--jobs N]

Prints a table: takes that are right in length and in pitch, silent ones, bytes on standard output, repetitions that
differ; and the CPU time of all processes against that of calling the library directly, by as many processes as there
are workers (two threads of one core slow each other down), measured in the same run, in turns. Gain is no part
of a take: the mix applies it.
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
from collections import defaultdict, deque
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

ROUNDS = 5
"""Of the two measurements of CPU time, in turns, for other programs disturb each of them."""

SEMITONES = 1.5
"""How far pitch may be from the straight line through the takes of one voice and text."""


def main() -> int:
    """Run everything; 0 where every take was right."""
    options = _options()
    recipes = _recipes(options.takes)
    if options.direct:
        print(called_directly(recipes[options.direct - 1 :: options.jobs]))
        return 0
    direct, cpu, wall = [], [], []
    with _standard_output_captured() as said:
        for _ in range(ROUNDS):
            direct.append(_direct(options))
            began, used = time.perf_counter(), _cpu()
            for _take in _spoken(recipes, options.jobs):
                pass  # as in a build, no more than a few takes are in memory
            cpu.append(_cpu() - used)
            wall.append(time.perf_counter() - began)
        takes = list(_spoken(recipes, options.jobs))
    right = _right(recipes, takes)
    silent = sum(not np.frombuffer(take.pcm, np.int16).any() for take in takes)
    differing = _repeated(recipes[0], recipes, options.jobs)
    seconds = sum(take.seconds for take in takes)
    print(f"takes right in length and pitch   {right} of {len(takes)}")
    print(f"silent                            {silent}")
    print(f"bytes on standard output          {said()}")
    print(f"one recipe 100 times: versions    {differing}")
    print(f"sound                             {seconds:.0f} s, {seconds / len(takes):.1f} s a take")
    print(f"wall time, {options.jobs} workers            {min(wall):.2f} s, {seconds / min(wall):.0f} times real time")
    print(f"CPU, all processes, all included  {_listed(cpu)} s")
    print(f"CPU, the library called directly  {_listed(direct)} s")
    print(f"ratio of the sums                 {sum(cpu) / sum(direct):.2f}")
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


def _direct(options: argparse.Namespace) -> float:
    """``called_directly`` in as many processes as there are workers, each with its share of the takes."""
    command = [sys.executable, __file__, "--takes", str(options.takes), "--jobs", str(options.jobs), "--direct"]
    shares = [subprocess.Popen([*command, str(1 + job)], stdout=subprocess.PIPE) for job in range(options.jobs)]
    return sum(float(share.communicate()[0]) for share in shares)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--takes", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--direct", type=int, help="only the library, only this share of the takes: prints CPU time")
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


def _spoken(recipes: Sequence[Recipe], jobs: int) -> Iterator[Take]:
    with Studio(jobs) as studio:
        asked: deque[Future[Take]] = deque()
        for recipe in recipes:
            asked.append(studio.submit(recipe))
            if len(asked) > 4 * jobs:
                yield asked.popleft().result()
        for future in asked:
            yield future.result()


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


def _listed(values: Sequence[float]) -> str:
    return " ".join(f"{value:.2f}" for value in values)


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
