"""A chapter made of synthetic takes: voices as sums of partials, so that no engine is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from audiofic.model import Chapter, Kind, Line, Recipe, Script, Segment, Take, Utterance

RATE = 22_050


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One take of the chapter."""

    take: Take | None
    voice: str = "narrator"
    speaker: str | None = None
    gain: float = 0.0
    paragraph: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The script and its lines; ``load`` hands out the takes and counts how often."""

    script: Script
    lines: tuple[Line, ...]
    takes: dict[Recipe, Take | None]
    loads: list[Recipe] = field(default_factory=list)

    def load(self, recipe: Recipe) -> Take | None:
        self.loads.append(recipe)
        return self.takes[recipe]


def scene(said: Sequence[Said]) -> Scene:
    """A chapter with one segment for each of ``said``: dialogue where it has a speaker, else narration."""
    text, segments, lines, takes = "", [], [], {}
    for number, each in enumerate(said):
        words = f"Sentence {number}. "
        start, end = len(text), len(text) + len(words)
        kind = Kind.NARRATION if each.speaker is None else Kind.DIALOGUE
        segments.append(Segment(start=start, end=end, kind=kind, paragraph=each.paragraph, speaker=each.speaker))
        recipe = Recipe(
            spoken=words, engine="none", engine_version="1", driver=None, voice=each.voice, rate=165, pitch=50
        )
        takes[recipe] = each.take
        utterance = Utterance(start=start, end=end - 1, spoken=words.strip())
        lines.append(Line(segment=number, utterance=utterance, recipe=recipe, gain=each.gain))
        text += words
    chapter = Chapter(name="scene", title="Scene", text=text, source="scene.txt")
    return Scene(script=Script(chapter=chapter, segments=tuple(segments)), lines=tuple(lines), takes=takes)


def take(sound: npt.NDArray[np.floating], rate: int = RATE) -> Take:
    """A take that holds ``sound`` (full scale 1)."""
    return Take(pcm=np.round(np.clip(sound, -1, 1) * 32767).astype(np.int16).tobytes(), sample_rate=rate)


def voice(pitch: float, seconds: float, level: float = 0.3, rate: int = RATE) -> npt.NDArray[np.float64]:
    """Syllables of a buzzing voice: partials of ``pitch`` Hz in phase, swelling and fading five times a second."""
    time = np.arange(round(seconds * rate)) / rate
    partials = [np.cos(2 * np.pi * pitch * k * time) / k for k in range(1, int(4000 / pitch))]
    buzz = np.sum(partials, axis=0)
    return np.asarray(level * buzz / np.abs(buzz).max() * np.sin(np.pi * 5 * time) ** 2, np.float64)


def speech(pitch: float, seconds: float, level: float = 0.3, rate: int = RATE) -> Take:
    """A take of that voice with silence around it."""
    silence = np.zeros(round(0.15 * rate))
    return take(np.concatenate((silence, voice(pitch, seconds, level, rate), silence)), rate)
