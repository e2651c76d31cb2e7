"""Holds the captions of a finished build to programs that are not ours, and to the sound itself.

    python benchmarks/captions.py OUT

OUT is a build with ``--format mp3,vtt,srt`` (any audio will do). Captions are read back by webvtt-py and pysubs2:
their number, order, speakers and words must be those of the report's cues. The audio is decoded as a player decodes
it, and every sentence's first and last sound is looked for in its energy alone: around each cue, to the middle of the
pauses beside it, in steps of 2 ms, whatever comes within 40 dB of the sentence's loudest moment and 10 dB above the
room tone. Exit code 1 where captions differ or fewer than 98 % of the sentences lie within 50 ms at both ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import pysubs2
import webvtt

STEP = 0.002
"""Seconds."""
NEAR = 0.050
SHARE = 0.98


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """How far a cue lies from the sound, in seconds; positive: the cue is later."""

    begins: float
    ends: float

    @property
    def near(self) -> bool:
        """Within the limit at both ends."""
        return max(abs(self.begins), abs(self.ends)) <= NEAR


def decoded(path: Path) -> tuple[npt.NDArray[np.float32], int]:
    """The sound, without what the file says that players cut off."""
    with av.open(str(path)) as container:
        rate = container.streams.audio[0].codec_context.sample_rate
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=rate)
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
        return np.concatenate([frame.to_ndarray()[0] for frame in frames]), rate


def edges(path: Path, cues: Sequence[Mapping[str, Any]]) -> Iterator[Edges]:
    """For each of ``cues``."""
    sound, rate = decoded(path)
    step = round(STEP * rate)
    steps = sound[: len(sound) // step * step].reshape(-1, step)
    level = 10 * np.log10(np.mean(steps.astype(np.float64) ** 2, axis=1) + 1e-12)
    seconds = step / rate
    limits = [0.0, *((a["ends"] + b["begins"]) / 2 for a, b in pairwise(cues)), len(sound) / rate]
    silent = np.ones(len(level), bool)
    for cue in cues:
        silent[int((cue["begins"] - 0.1) / seconds) : int((cue["ends"] + 0.1) / seconds)] = False
    floor = float(np.median(level[silent]))
    for cue, (first, last) in zip(cues, pairwise(limits), strict=True):
        start = int(first / seconds)
        part = level[start : int(last / seconds)]
        loud = np.flatnonzero(part > max(part.max() - 40, floor + 10))
        yield Edges(
            begins=cue["begins"] - (start + loud[0]) * seconds, ends=cue["ends"] - (start + loud[-1] + 1) * seconds
        )


def misread(folder: Path, chapter: Mapping[str, Any]) -> Iterator[str]:
    """What differs between the captions of ``chapter``, as others read them, and the cues of the report."""
    name = Path(chapter["tracks"][0]["file"]).stem
    read = webvtt.read(str(folder / f"{name}.vtt")).captions
    lines = list(pysubs2.load(str(folder / f"{name}.srt")))
    if len(read) != len(lines):
        yield f"{name}: {len(read)} captions of WebVTT, {len(lines)} of SubRip"
    if [line.start for line in lines] != sorted(line.start for line in lines):
        yield f"{name}: captions out of order"
    cues = chapter["cues"]
    at = 0
    for caption, line in zip(read, lines, strict=False):
        begins = _seconds(caption.start)
        while at + 1 < len(cues) and cues[at + 1]["begins"] <= begins + 0.001:
            at += 1
        cue = cues[at]
        if not cue["begins"] - 0.001 <= begins < _seconds(caption.end) <= cue["ends"] + 0.001:
            yield f"{name}: the caption at {caption.start} is not within its sentence"
        if cue["speaker"] and unescape(caption.voice or "") != cue["speaker"]:
            yield f"{name}: {caption.start} is {caption.voice}'s, not {cue['speaker']}'s"
        if line.start != round(begins * 1000) or not _letters(line.plaintext).endswith(
            _letters(unescape(caption.text))
        ):
            yield f"{name}: {caption.start} is another caption in SubRip"
    if at + 1 < len(cues):
        yield f"{name}: the last {len(cues) - at - 1} sentences have no captions"


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _seconds(time: str) -> float:
    hours, minutes, seconds = time.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def main() -> int:
    """Print a line a chapter, then the whole."""
    folder = Path(sys.argv[1])
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    found: list[Edges] = []
    wrong = 0
    for chapter in report["chapters"]:
        if not chapter["tracks"]:
            continue
        for difference in misread(folder, chapter):
            wrong += 1
            print(difference)
        here = list(edges(folder / chapter["tracks"][0]["file"], chapter["cues"]))
        found += here
        print(f"{chapter['chapter']}: {sum(each.near for each in here)} of {len(here)} sentences within 50 ms")
    share = sum(each.near for each in found) / len(found)
    offsets = np.array([(each.begins, each.ends) for each in found]) * 1000
    for name, values in zip(("begins", "ends"), offsets.T, strict=True):
        low, middle, high = np.percentile(values, [1, 50, 99])
        print(f"{name}: {middle:+.0f} ms in the middle, {low:+.0f} to {high:+.0f} ms for 98 in 100")
    print(
        f"{share:.2%} of {len(found)} sentences lie within 50 ms of their sound; {wrong} differences as read by others"
    )
    return 0 if share >= SHARE and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
