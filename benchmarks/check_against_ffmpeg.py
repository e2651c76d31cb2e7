"""Whether ``audiofic check`` and the ffmpeg program agree on twenty files that have little in common.

    python benchmarks/check_against_ffmpeg.py

Levels must agree within 0.2 dB or LU, lengths of silence within 30 ms. Needs ffmpeg and ffprobe.
"""

from __future__ import annotations

import math
import sys
import tempfile
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from by_ffmpeg import heard, run, silences, windows

from audiofic.publish.measure import Measurement, measure

RATE = 48_000
LEVELS, TIMES = 0.2, 0.03
SILENCE = -48.0
"""dBFS of single samples below which silencedetect hears nothing, where the mean of 10 ms is to be -60."""

FILES: dict[str, tuple[str, ...]] = {
    "speech.wav": (),
    "speech-24-bit.wav": ("-c:a", "pcm_s24le"),
    "speech-float.wav": ("-c:a", "pcm_f32le"),
    "speech-8-kHz.wav": ("-ar", "8000"),
    "speech-11-kHz.flac": ("-ar", "11025"),
    "speech-96-kHz.flac": ("-ar", "96000"),
    "stereo.flac": ("-ac", "2"),
    "wide.flac": ("-af", "pan=stereo|c0=c0|c1=-0.3*c0"),
    "surround.flac": ("-af", "pan=5.1|FL=c0|FR=0.5*c0|FC=0.7*c0|LFE=0*c0|BL=0.2*c0|BR=0.2*c0"),
    "cbr-192.mp3": ("-b:a", "192k", "-ar", "44100"),
    "cbr-64.mp3": ("-b:a", "64k", "-ar", "22050"),
    "vbr.mp3": ("-q:a", "4"),
    "joint.mp3": ("-b:a", "128k", "-ac", "2"),
    "speech.m4a": ("-b:a", "96k"),
    "book.m4b": ("-b:a", "64k", "-ac", "2", "-f", "ipod"),
    "speech.aac": ("-b:a", "96k"),
    "speech.opus": ("-b:a", "48k", "-c:a", "libopus"),
    "speech.ogg": ("-c:a", "libvorbis", "-q:a", "3"),
    "loud.wav": ("-af", "volume=15dB"),
    "soft.flac": ("-af", "volume=-22dB"),
}


def main() -> int:
    """1 where a difference is too large."""
    worst = dict.fromkeys(("loudness", "range", "true peak", "RMS", "peak", "noise floor", "head", "tail"), 0.0)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.wav"
        for number, (name, options) in enumerate(FILES.items()):
            _write(source, _speech(number))
            path = Path(folder) / name
            run("-i", source, *options, path)
            differences = dict(_differences(path, measure(path)))
            print(f"{name:20}", "  ".join(f"{key} {value:.3f}" for key, value in differences.items()))
            for key, value in differences.items():
                worst[key] = max(worst[key], value)
    print(f"{'worst':20}", "  ".join(f"{key} {value:.3f}" for key, value in worst.items()))
    return int(any(value > (TIMES if key in ("head", "tail") else LEVELS) for key, value in worst.items()))


def _differences(path: Path, ours: Measurement) -> Iterator[tuple[str, float]]:
    theirs = heard(path)
    yield "loudness", abs(ours.loudness - theirs.loudness)
    yield "range", abs(ours.loudness_range - theirs.range)
    yield "true peak", abs(ours.true_peak - theirs.true_peak)
    yield "RMS", abs(ours.rms - theirs.rms)
    yield "peak", abs(ours.sample_peak - theirs.peak)
    # The quietest half second, from what astats says of each 10 ms; digital silence is the same to both.
    power = 10 ** (np.array(windows(path, ours.sample_rate, 0.01)[:-1]) / 10)
    floor = 10 * math.log10(max(np.convolve(power, np.full(50, 1 / 50), "valid").min(), 1e-20))
    yield "noise floor", abs(floor - ours.noise_floor) if math.isfinite(ours.noise_floor) else float(floor > -190)
    if ours.noise_floor > SILENCE - 18:
        return  # too noisy for silencedetect's one threshold to mean the same
    found = silences(path, SILENCE)
    yield "head", abs(ours.head - (found[0][1] if found and found[0][0] <= 0 else 0.0))
    end = found[-1][1] if found else 0.0
    last = ours.seconds - found[-1][0] if found and end >= ours.seconds - 0.1 else 0.0
    yield "tail", abs(ours.tail - last)


def _speech(seed: int) -> npt.NDArray[np.float64]:
    """Words of noise in pauses of every length, over a room's hiss: no two seeds are alike."""
    random = np.random.default_rng(seed)
    pieces = [np.zeros(round(random.uniform(0.3, 1.5) * RATE))]
    for _ in range(random.integers(6, 14)):
        length = round(random.uniform(0.4, 2.5) * RATE)
        tone = np.sin(2 * np.pi * random.uniform(90, 900) * np.arange(length) / RATE)
        word = (random.standard_normal(length) + 2 * tone) * (0.7 + 0.3 * np.sin(np.arange(length) * 25 / RATE))
        pieces += [10 ** (random.uniform(-32, -18) / 20) * word, np.zeros(round(random.uniform(0.05, 1.2) * RATE))]
    pieces.append(np.zeros(round(random.uniform(1, 3) * RATE)))
    sound = np.concatenate(pieces)
    return sound + 10 ** (random.uniform(-78, -66) / 20) * random.standard_normal(len(sound))


def _write(path: Path, sound: npt.NDArray[np.float64]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())


if __name__ == "__main__":
    sys.exit(main())
