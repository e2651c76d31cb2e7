"""Measure the voices of the default engine, and refresh the figures of those chosen for automatic casting.

    python benchmarks/voices.py            the chosen voices, how far apart they are, and the table's figures anew
    python benchmarks/voices.py --all      every variant with the accent en-us, to choose from

Which voices are chosen, and what is said of them, is written by hand in audiofic/speech/engines/espeak_voices.toml;
the figures there, and the timbres that automatic casting goes by, are written by this program.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from pitch import FRAME, HOP, Floats, frames, pitch_track

from audiofic.speech.engines.espeak_library import EspeakLibrary, Order
from audiofic.speech.engines.espeak_voices import CHOSEN, variants

SENTENCE = "She laughed, put the heavy book down, and asked who had fed the little grey dog."
TEXT = f"{SENTENCE} Nobody answered; the fire was nearly out, and very few of us could see the other shore."

_BANDS = 26
_AXES = 6
"""Of the spectrum's shape; the program prints how well distances along them agree with those measured."""

_HARMONICS_A_UNIT = 2.0
"""dB of ``harmonics`` that count as much as a semitone of pitch or 1 dB of spectral difference: a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the samples of one voice show."""

    pitch: float
    """Hz, the median."""
    range: tuple[float, float]
    """Hz, the 10th and the 90th percentile."""
    harmonics: float
    """dB of the periodic part over the rest, the median of voiced frames: low is hoarse, noisy or trembling."""
    low: float
    """dB of the sound below 500 Hz against the whole: near 0 is boomy."""
    presence: float
    """dB between 2 and 5 kHz against the whole, where consonants are told apart: below −18 is muffled."""
    likeness: float
    """Correlation, band by band, with en-us as time goes on, 1 being the same: far below its like is unclear."""
    peak: float
    """Of full scale."""


def main() -> None:
    """Measure and print; write the chosen voices' figures."""
    library = EspeakLibrary()
    if "--all" in sys.argv[1:]:
        for variant in ("", *variants()):
            voice = f"en-us+{variant}" if variant else "en-us"
            print(f"{voice:<22} {measure(library, voice)}")
        return
    chosen = tomllib.loads(CHOSEN.read_text("utf-8"))["voice"]
    figures = [measure(library, entry["id"]) for entry in chosen]
    timbres = axes([cepstrum(speak(library, entry["id"], SENTENCE)) for entry in chosen])
    pitches = 12 * np.log2(np.array([each.pitch for each in figures]) / 100)
    harmonics = np.array([each.harmonics for each in figures]) / _HARMONICS_A_UNIT
    points = np.column_stack([pitches, harmonics, timbres]).round(1)
    CHOSEN.write_text(_table(chosen, figures, points), "utf-8")
    print("each voice's nearest neighbour, in units of timbre:")
    for entry, point in zip(chosen, points, strict=True):
        gaps = np.linalg.norm(points - point, axis=1)
        nearest = int(np.argsort(gaps)[1])
        print(f"{entry['id']:<24} {gaps[nearest]:4.1f} from {chosen[nearest]['id']}")


def measure(library: EspeakLibrary, voice: str) -> Figures:
    """The figures of one voice at its own pitch and an ordinary rate."""
    sound = speak(library, voice)
    pitches, harmonicity = pitch_track(sound)
    power = np.mean(spectra(sound) ** 2, axis=0)
    hertz = np.fft.rfftfreq(FRAME, 1 / library.sample_rate)

    def part(low: float, high: float) -> float:
        within = power[(hertz >= low) & (hertz < high)].sum()
        return round(float(10 * np.log10(within / power.sum() + 1e-9)), 1)

    return Figures(
        pitch=round(float(np.median(pitches)), 1) if len(pitches) else 0.0,
        range=(round(float(np.percentile(pitches, 10))), round(float(np.percentile(pitches, 90)))),
        harmonics=round(float(np.median(10 * np.log10(harmonicity / (1 - harmonicity)))), 1),
        low=part(0, 500),
        presence=part(2000, 5000),
        likeness=round(likeness(speak(library, voice, SENTENCE), speak(library, "en-us", SENTENCE)), 2),
        peak=round(float(np.abs(sound).max()), 2),
    )


def speak(library: EspeakLibrary, voice: str, text: str = TEXT) -> Floats:
    """``text`` in ``voice``, −1 to 1."""
    pcm = library.say(Order(text=text, voice=voice, rate=165, pitch=50))
    return np.frombuffer(pcm, dtype=np.int16).astype(np.float64) / 32768


def spectra(sound: Floats) -> Floats:
    """Magnitude spectra of ``frames``."""
    magnitudes: Floats = np.abs(np.fft.rfft(frames(sound) * np.hanning(FRAME)))
    return magnitudes


def bands(sound: Floats) -> Floats:
    """Level, in dB, in each of 26 bands of equal width to the ear (mel), 100 Hz to 8 kHz, every 20 ms."""
    mel = np.linspace(150.5, 2840.0, _BANDS + 2)
    edges = 700 * (10 ** (mel / 2595) - 1)
    hertz = np.fft.rfftfreq(FRAME, 1 / 22050)
    rising = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    weights = np.clip(np.minimum(rising, falling), 0, None)
    power = np.abs(np.fft.rfft(sliding_window_view(sound, FRAME)[:: 2 * HOP] * np.hanning(FRAME))) ** 2
    level: Floats = 10 * np.log10(power @ weights.T + 1e-9)
    return np.maximum(level, float(level.max()) - 55)


def cepstrum(sound: Floats) -> Floats:
    """13 coefficients of the shape of ``bands``, level left out; Euclidean distance is dB in the root mean square."""
    order, band = np.arange(1, 14)[:, None], np.arange(_BANDS)
    shape: Floats = bands(sound) @ (np.cos(np.pi * order * (band + 0.5) / _BANDS) * np.sqrt(2) / _BANDS).T
    return shape


def path(one: Floats, other: Floats) -> tuple[list[int], list[int]]:
    """Which rows of two utterances of one text belong together: dynamic time warping."""
    cost = np.sqrt(((one[:, None, :] - other[None]) ** 2).sum(axis=2))
    total = np.full((len(one) + 1, len(other) + 1), np.inf)
    total[0, 0] = 0
    for i, row in enumerate(cost):
        cheapest = np.minimum(total[i, :-1], total[i, 1:])
        for j, price in enumerate(row):
            total[i + 1, j + 1] = price + min(cheapest[j], total[i + 1, j])
    i, j, left, right = len(one), len(other), [], []
    while i and j:
        left.append(i - 1)
        right.append(j - 1)
        i, j = min(((i - 1, j - 1), (i - 1, j), (i, j - 1)), key=lambda cell: total[cell])
    return left, right


def likeness(sound: Floats, model: Floats) -> float:
    """How alike the courses of two utterances are, the colour of the voices left out: mean correlation of bands."""
    one, other = (_standard(bands(each)) for each in (sound, model))
    left, right = path(one, other)
    return float(np.mean([np.corrcoef(one[left, band], other[right, band])[0, 1] for band in range(_BANDS)]))


def axes(shapes: Sequence[Floats]) -> Floats:
    """A point for each utterance so that distances are mean spectral differences in dB (classical scaling)."""
    count = len(shapes)
    gaps = np.zeros((count, count))
    for i in range(count):
        for j in range(i):
            left, right = path(shapes[i], shapes[j])
            gaps[i, j] = gaps[j, i] = np.linalg.norm(shapes[i][left] - shapes[j][right], axis=1).mean()
    centre = np.eye(count) - 1 / count
    values, vectors = np.linalg.eigh(centre @ (gaps**2) @ centre / -2)
    points: Floats = vectors[:, ::-1][:, :_AXES] * np.sqrt(values[::-1][:_AXES])
    points *= np.sign(points[np.abs(points).argmax(axis=0), np.arange(_AXES)])
    drawn = np.linalg.norm(points[:, None] - points[None], axis=2)
    upper = np.triu_indices(count, 1)
    print(f"spectral distances {gaps[upper].min():.1f} to {gaps[upper].max():.1f} dB, as drawn with {_AXES} axes:")
    print(f"correlation {np.corrcoef(gaps[upper], drawn[upper])[0, 1]:.2f}\n")
    return points


def _standard(values: Floats) -> Floats:
    standard: Floats = (values - values.mean(axis=0)) / (values.std(axis=0) + 1e-9)
    return standard


def _table(chosen: Sequence[Mapping[str, Any]], figures: Sequence[Figures], points: Floats) -> str:
    head = [line for line in CHOSEN.read_text("utf-8").split("\n") if line.startswith("#")]
    entries = [_entry(*each) for each in zip(chosen, figures, points, strict=True)]
    return "\n".join((*head, "", "\n\n".join(entries), ""))


def _entry(entry: Mapping[str, Any], figures: Figures, point: Floats) -> str:
    words = "\n".join(f'{key} = "{entry[key]}"' for key in ("id", "gender", "age", "description"))
    numbers = ", ".join(f"{name} = {getattr(figures, name)}" for name in ("pitch", "harmonics", "low", "presence"))
    return (
        f"[[voice]]\n{words}\ntimbre = {[float(part) for part in point]}\n"
        f"measured = {{ {numbers}, likeness = {figures.likeness}, peak = {figures.peak} }}"
    )


if __name__ == "__main__":
    main()
