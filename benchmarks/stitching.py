"""What it costs to make one track of many takes, and whether that grows in a straight line.

    python benchmarks/stitching.py [--takes N] [--seconds S]

Prints a table: CPU time and peak memory of mixing N takes and four times N, their ratio (4 is a straight line; at
most 4.4 is asked for), how fast that is, and what encoding the same sound costs. For contrast, in the same run,
pydub's ``AudioSegment +=``, which copies all that went before at each join, at sizes small enough to wait for.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np

from audiofic.audio.mix import mix
from audiofic.model import Chapter, Kind, Line, Recipe, Script, Segment, Take, Utterance
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.tags import Tags

RATE = 22_050
VOICES = 8
JOINED = (250, 500, 1000)
"""Takes for ``AudioSegment +=``."""


def main() -> int:
    """Print the table; 0 where the growth is what is asked for."""
    options = _options()
    if options.measure:
        print(*mixed(options.measure, options.seconds))
        return 0
    small, large = options.takes, 4 * options.takes
    # Each in a process of its own, so that the peak of memory is that of the one.
    # Means, and small ones before and after each large one: a long run cannot choose a quiet moment.
    few, many = [], []
    for _ in range(options.rounds):
        few += [_apart(small, options.seconds) for _ in range(2)]
        many.append(_apart(large, options.seconds))
        few += [_apart(small, options.seconds) for _ in range(2)]
    (cpu, memory, length), (more_cpu, more_memory, more_length) = (np.mean(runs, axis=0) for runs in (few, many))
    ratio = more_cpu / cpu
    print(f"{small:6} takes   {cpu:7.2f} s CPU  {length / cpu:6.0f} × real time  {memory:5.0f} MB")
    print(f"{large:6} takes   {more_cpu:7.2f} s CPU  {more_length / more_cpu:6.0f} × real time  {more_memory:5.0f} MB")
    print(f"growth         {ratio:7.2f}  (4 times the takes; at most 4.4)")
    for name, cost in encoding(options.seconds).items():
        print(f"{name:6} encoding {1 / cost:6.0f} × real time; mixing costs {cpu / length / cost:.1%} of it")
    for takes in JOINED:
        print(f"{takes:6} takes   {joined(takes, options.seconds):7.2f} s CPU  by AudioSegment +=")
    return 0 if ratio <= 4.4 else 1


def mixed(takes: int, seconds: float) -> tuple[float, float, float]:
    """CPU seconds, peak of memory (MB) and length (s) of mixing so many takes, the encoder left out."""
    script, lines = chapter(takes)
    sounds = [take(seconds, number) for number in range(32)]
    start = time.process_time()
    track = mix(script, lines, lambda recipe: sounds[int(recipe.spoken) % len(sounds)])
    for _ in track.blocks():
        pass
    cpu = time.process_time() - start
    unit = 1024 if sys.platform == "darwin" else 1
    return cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024, track.seconds


def encoding(seconds: float) -> dict[str, float]:
    """CPU seconds for a second of sound in each lossy format."""
    script, lines = chapter(100)
    sounds = [take(seconds, number) for number in range(32)]
    track = mix(script, lines, lambda recipe: sounds[int(recipe.spoken) % len(sounds)])
    blocks = list(track.blocks())
    costs = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("mp3", "m4a", "opus"):
            start = time.process_time()
            encode(blocks, RATE, Path(folder) / name, FORMATS[name], Tags(title=""))
            costs[name] = (time.process_time() - start) / track.seconds
    return costs


def joined(takes: int, seconds: float) -> float:
    """CPU seconds of joining so many takes in the obvious way."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pydub import AudioSegment  # type: ignore[import-untyped]
    pieces = [
        AudioSegment(data=take(seconds, number).pcm, sample_width=2, frame_rate=RATE, channels=1)
        for number in range(32)
    ]

    start = time.process_time()
    track = AudioSegment.empty()
    for number in range(takes):
        track += pieces[number % len(pieces)]
    return time.process_time() - start


def chapter(takes: int) -> tuple[Script, list[Line]]:
    """A script of so many sentences, said by eight voices in turns."""
    text = "".join(f"{number:07}. " for number in range(takes))
    segments, lines = [], []
    for number in range(takes):
        start, end = number * 9, number * 9 + 9
        segments.append(Segment(start=start, end=end, kind=Kind.NARRATION, paragraph=number // 4))
        recipe = Recipe(
            spoken=str(number), engine="", engine_version="", driver=None, voice=str(number % VOICES), rate=0, pitch=0
        )
        utterance = Utterance(start=start, end=end - 1, spoken=str(number))
        lines.append(Line(segment=number, utterance=utterance, recipe=recipe, gain=0.0))
    whole = Chapter(name="benchmark", title="Benchmark", text=text, source="")
    return Script(chapter=whole, segments=tuple(segments)), lines


def take(seconds: float, number: int) -> Take:
    """Syllables of a buzzing voice, with some breath, between silences."""
    time = np.arange(round(seconds * RATE)) / RATE
    pitch = 90 + 40 * (number % VOICES)
    buzz = np.sum([np.cos(2 * np.pi * pitch * k * time) / k for k in range(1, 4000 // pitch)], axis=0)
    breath = np.random.default_rng(number).standard_normal(len(time))
    sound = (0.2 * buzz / np.abs(buzz).max() + 0.01 * breath) * np.sin(np.pi * 4 * time) ** 2
    silence = np.zeros(round(0.2 * RATE))
    return Take(
        pcm=np.round(np.concatenate((silence, sound, silence)) * 32767).astype(np.int16).tobytes(), sample_rate=RATE
    )


def _apart(takes: int, seconds: float) -> tuple[float, float, float]:
    command = [sys.executable, __file__, "--measure", str(takes), "--seconds", str(seconds)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    cpu, memory, length = map(float, said.split())
    return cpu, memory, length


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Cost and growth of mixing.")
    parser.add_argument("--takes", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=2.5, help="length of a take")
    parser.add_argument("--rounds", type=int, default=3, help="of both sizes in turns")
    parser.add_argument("--measure", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
