"""What encoding leaves of the sound: the settings in use beside slower ones, on speech mixed as in a build.

    python benchmarks/coding.py [--minutes M]

For each setting: CPU seconds, size, and how far the noise of coding lies below the sound: over all, and in the
Bark bands of 23 ms frames (Zwicker's, up to 8 kHz), their mean and the worst twentieth, where noise would be heard
first. The softer two fifths of all frames, mostly pauses, do not count. More decibels are better.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from stories import chapter

from audiofic.audio.mix import Mix, mix
from audiofic.pipeline.book import open_book
from audiofic.pipeline.plan import plan_chapter
from audiofic.pipeline.source import Source
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS, Format
from audiofic.publish.sections import encode_in_sections
from audiofic.publish.tags import Tags
from audiofic.speech.studio import Studio

_FRAME = 1024
_LOUD = 40
"""Percentile of the frames' energies."""
_BANDS = 20
"""Up to 8 kHz."""

Sound = npt.NDArray[np.float32]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=6)
    minutes = parser.parse_args().minutes
    mp3, m4a = FORMATS["mp3"], FORMATS["m4a"]
    settings: list[tuple[str, Format, bool]] = [
        ("mp3 as built, in sections", mp3, True),
        ("mp3 as built, in one", mp3, False),
        ("mp3 with the bit reservoir", _with(mp3, reservoir="1"), False),
        ("mp3, LAME's thorough search", _with(mp3, compression_level="2"), False),
        ("m4a as built, in sections", m4a, True),
        ("m4a as built, in one", m4a, False),
        ("m4a, FFmpeg's default coder", _with(m4a, aac_coder="twoloop"), False),
    ]
    with tempfile.TemporaryDirectory() as folder:
        track = _track(Path(folder), round(minutes * 180))
        plain = _decoded(_written(track, Path(folder), FORMATS["wav"], sections=False)[0])
        for name, form, sections in settings:
            path, cpu = _written(track, Path(folder), form, sections=sections)
            over_all, mean, worst = _below(plain, _decoded(path))
            size = path.stat().st_size / 1e6
            print(
                f"{name:30} {cpu:6.2f} s CPU {size:6.2f} MB  {over_all:5.1f} dB, bands {mean:5.1f}, worst {worst:5.1f}"
            )
    return 0


def _with(form: Format, **options: str) -> Format:
    return replace(form, codec_options={**form.codec_options, **options})


def _track(folder: Path, words: int) -> Mix:
    source = folder / "1.txt"
    source.write_text(chapter(1, words), encoding="utf-8")
    production = open_book(Source(inputs=(source,)))
    plan = plan_chapter(production.book.scripts[0], production.casting)
    recipes = {line.recipe.key: line.recipe for line in plan.lines}
    with Studio() as studio:
        takes = {key: studio.submit(recipe) for key, recipe in recipes.items()}
        made = {key: take.result() for key, take in takes.items()}
    return mix(plan.script, plan.lines, lambda recipe: made[recipe.key])


def _written(track: Mix, folder: Path, form: Format, *, sections: bool) -> tuple[Path, float]:
    path, tags = folder / f"track{form.ending}", Tags(title="Coding")
    began = time.process_time()
    if sections:
        encode_in_sections(track, path, form, tags)
    else:
        encode(track.blocks(), track.sample_rate, path, form, tags)
    return path, time.process_time() - began


def _decoded(path: Path) -> Sound:
    with av.open(str(path)) as container:
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=44_100)
        frames = [part.to_ndarray().ravel() for each in container.decode(audio=0) for part in resampler.resample(each)]
    return np.concatenate(frames)


def _below(plain: Sound, coded: Sound) -> tuple[float, float, float]:
    """Decibels that the noise in ``coded`` lies below the sound: over all, mean of the bands, worst twentieth."""
    length = min(len(plain), len(coded))
    noise = coded[:length] - plain[:length]
    sound, wrong = _bands(plain[:length]), _bands(noise)
    energy = sound.sum(axis=1)
    loud = energy > np.percentile(energy, _LOUD)
    below = 10 * np.log10((sound[loud, :_BANDS] + 1e-9) / (wrong[loud, :_BANDS] + 1e-9))
    over_all = 10 * np.log10(np.square(plain[:length]).sum() / np.square(noise).sum())
    return float(over_all), float(below.mean()), float(np.percentile(below, 5))


def _bands(sound: Sound) -> npt.NDArray[np.float64]:
    frames = np.lib.stride_tricks.sliding_window_view(sound, _FRAME)[:: _FRAME // 2] * np.hanning(_FRAME)
    power = np.square(np.abs(np.fft.rfft(frames, axis=1)))
    hertz = np.fft.rfftfreq(_FRAME, 1 / 44_100)
    bark = (13 * np.arctan(0.00076 * hertz) + 3.5 * np.arctan(np.square(hertz / 7500))).astype(int)
    return np.stack([power[:, bark == each].sum(axis=1) for each in np.unique(bark)], axis=1)


if __name__ == "__main__":
    sys.exit(main())
