"""A finished build, measured by the ffmpeg program against what its profile promises.

    audiofic build chapters --cast voices.yaml -o out && python benchmarks/mastering.py out
    audiofic build chapters --cast voices.yaml -o out --profile acx && python benchmarks/mastering.py out --profile acx
    python benchmarks/mastering.py --eight            # makes a chapter with eight voices, and measures that

For each file: loudness, RMS and peaks by ``ebur128`` and ``astats``, head and tail by ``silencedetect``, the noise of
its quietest half second; the loudness of each speaker, cut out by the cues; the largest step between two samples at the
edges of cues; and the longest run of zeros. Needs ffmpeg and ffprobe.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from by_ffmpeg import Sound, decoded, heard, loudness, silences

from audiofic.pipeline.profiles import PROFILES, Profile

SPREAD = 0.7
"""LU between the softest and the loudest speaker of a chapter, narrator included."""
SHORTEST = 3.0
"""Seconds that a speaker must have for a loudness worth comparing."""
STEP = -40.0
"""dBFS between two samples that follow one another, within ``AROUND`` of a cue's edge."""
AROUND = 0.001
"""Seconds; from 2 ms on it is the first wave of a vowel, which is no click."""
ZEROS = 0.010
"""Seconds of nothing but zeros in a row."""
SILENCE = -50.0
"""dBFS of single samples: some 10 dB above the room tone's own."""

_CAST = ("Ann", "Bert", "Cora", "Dan", "Ella", "Finn", "Gwen")
_EIGHT = "en-us+f3 en-gb-x-rp+m3 en-us+m7 en-gb-scotland+m4 en-us+f5 en-gb-x-gbclan+m1 en-gb-x-rp+f2".split()


def main() -> int:
    """1 where a value is outside."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--profile", choices=list(PROFILES), default="default")
    parser.add_argument("--eight", action="store_true")
    asked = parser.parse_args()
    if not asked.eight:
        return measured(asked.folder, PROFILES[asked.profile])
    with tempfile.TemporaryDirectory() as folder:
        return measured(eight_voices(Path(folder), asked.profile), PROFILES[asked.profile])


def measured(folder: Path, profile: Profile) -> int:
    """Print what every file of the build in ``folder`` measures; 1 where something is outside."""
    report = json.loads((folder / "report.json").read_text())
    gains = {role["name"]: role["voice"]["gain"] for role in report["cast"]}
    outside = 0
    for chapter in report["chapters"]:
        for track in chapter["tracks"]:
            told = list(_of_file(folder / track["file"], chapter, gains, profile))
            failed = [name for name, _, passes in told if not passes]
            outside += len(failed)
            print(
                track["file"],
                " ".join(f"{name} {value:.2f}" for name, value, _ in told),
                *(f"FAIL {each}" for each in failed),
            )
    print(f"{outside} values outside")
    return int(bool(outside))


def _of_file(
    path: Path, chapter: Mapping[str, Any], gains: Mapping[str, float], profile: Profile
) -> Iterator[tuple[str, float, bool]]:
    limits, found = profile.limits, heard(path)
    yield "LUFS", found.loudness, _inside(found.loudness, limits.loudness)
    yield "RMS", found.rms, _inside(found.rms, limits.rms)
    yield "dBTP", found.true_peak, limits.true_peak is None or found.true_peak <= limits.true_peak
    yield "peak", found.peak, limits.sample_peak is None or found.peak <= limits.sample_peak
    sound, rate = decoded(path)
    quiet = silences(path, SILENCE)
    head, tail = quiet[0][1], len(sound) / rate - quiet[-1][0]
    yield "head", head, _inside(head, limits.head)
    yield "tail", tail, _inside(tail, limits.tail)
    upto = np.concatenate((np.zeros(1), np.cumsum(sound.astype(np.float64) ** 2)))[:: rate // 100]
    floor = 10 * float(np.log10(max((upto[50:] - upto[:-50]).min() / (rate // 100 * 50), 1e-20)))
    yield "floor", floor, limits.noise_floor is None or floor <= limits.noise_floor
    spread = _spread(sound, rate, chapter, gains)
    yield "spread", spread, spread <= SPREAD
    step = _step(sound, rate, chapter)
    yield "step", step, step < STEP
    zeros = _zeros(sound) / rate
    yield "zeros_ms", zeros * 1000, zeros <= ZEROS


def _spread(sound: Sound, rate: int, chapter: Mapping[str, Any], gains: Mapping[str, float]) -> float:
    """LU between the softest and the loudest speaker, apart from what the author asked for."""
    said: dict[str, list[Sound]] = defaultdict(list)
    for cue in chapter["cues"]:
        said[cue["speaker"] or "(narrator)"].append(sound[round(cue["begins"] * rate) : round(cue["ends"] * rate)])
    levels = {
        name: loudness(np.concatenate(pieces), rate) - gains.get(name, 0.0)
        for name, pieces in said.items()
        if sum(map(len, pieces)) >= SHORTEST * rate
    }
    return max(levels.values()) - min(levels.values())


def _step(sound: Sound, rate: int, chapter: Mapping[str, Any]) -> float:
    reach = round(AROUND * rate)
    edges = [round(cue[edge] * rate) for cue in chapter["cues"] for edge in ("begins", "ends")]
    largest = max(float(np.abs(np.diff(sound[max(0, at - reach) : at + reach])).max()) for at in edges)
    return 20 * float(np.log10(max(largest, 1e-9)))


def _zeros(sound: Sound) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], (sound == 0).astype(np.int8), [0]))))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def _inside(value: float, limits: tuple[float, float] | None) -> bool:
    return limits is None or limits[0] <= value <= limits[1]


def eight_voices(folder: Path, profile: str) -> Path:
    """A chapter in which seven people and the narrator all have some 20 seconds; gives the folder of its build."""
    lines = ["The eight of them, counting the one who tells it, had never agreed about a kettle."]
    for turn in range(6):
        said = f"I have said it {turn + 2} times, and the kettle is not the point of it at all,"
        lines += [f'"{said}" said {name}.' for name in _CAST]
        lines.append("Nobody moved, and the rain went on falling on the roof of the old boathouse all the same.")
    (folder / "eight.txt").write_text("\n\n".join(lines) + "\n")
    roles = "".join(f"  {name}: {voice}\n" for name, voice in zip(_CAST, _EIGHT, strict=True))
    (folder / "voices.yaml").write_text(f"narrator: en-gb-x-rp\ncharacters:\n{roles}")
    command = [
        sys.executable,
        "-m",
        "audiofic",
        "build",
        "eight.txt",
        "--cast",
        "voices.yaml",
        "--profile",
        profile,
        "-q",
    ]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "out"


if __name__ == "__main__":
    sys.exit(main())
