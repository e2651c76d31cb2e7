"""Books and catalogues of voices as small as a test needs them."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.errors import EngineError
from audiofic.model import Age, Book, Chapter, Character, Gender, Kind, Script, Segment, VoiceInfo

Scene = Sequence[str | None]
"""Who speaks, line by line; None where nobody knows."""


def chapter(name: str, scenes: Sequence[Scene], *, text: str = "") -> Script:
    """A script with one character of text a segment, then ``text``, and a break between scenes."""
    segments: list[Segment] = []

    def add(kind: Kind, speaker: str | None, length: int = 1) -> None:
        start = segments[-1].end if segments else 0
        number = len(segments)
        segments.append(Segment(start=start, end=start + length, kind=kind, paragraph=number, speaker=speaker))

    for number, scene in enumerate(scenes):
        if number:
            add(Kind.BREAK, None)
        for speaker in scene:
            add(Kind.DIALOGUE, speaker)
    text = f" {text}" if text else ""
    whole = "x" * len(segments) + text
    if text:
        add(Kind.NARRATION, None, len(text))
    return Script(chapter=Chapter(name=name, title=name, text=whole, source=f"{name}.txt"), segments=tuple(segments))


def book(*chapters: Sequence[Scene], characters: Sequence[Character] = (), text: str = "") -> Book:
    """A book of ``chapters``, each a list of scenes; whoever is not among ``characters`` is nothing but a name."""
    scripts = tuple(chapter(f"{number:02}", scenes, text=text) for number, scenes in enumerate(chapters, 1))
    known = {character.name for character in characters}
    names = dict.fromkeys(speaker for scenes in chapters for scene in scenes for speaker in scene if speaker)
    others = [Character(name=name) for name in names if name not in known]
    return Book(scripts=scripts, characters=(*characters, *others))


def man(name: str, age: Age = Age.ADULT) -> Character:
    return Character(name=name, gender=Gender.MALE, age=age)


def woman(name: str, age: Age = Age.ADULT) -> Character:
    return Character(name=name, gender=Gender.FEMALE, age=age)


def voice(id_: str, *timbre: float, age: Age = Age.ADULT) -> VoiceInfo:
    """``m…`` is a man's, ``f…`` a woman's, anything else nobody's in particular; no timbre: not measured."""
    gender = {"m": Gender.MALE, "f": Gender.FEMALE}.get(id_[0], Gender.UNKNOWN)
    return VoiceInfo(id=id_, engine="pyttsx3", language="en", gender=gender, age=age, timbre=timbre or None)


def catalogue(men: int, women: int) -> tuple[VoiceInfo, ...]:
    """Voices a semitone and more apart, the men's an octave below the women's."""
    return (
        *(voice(f"m{n}", 1.1 * n, 2.0 * (n % 3)) for n in range(men)),
        *(voice(f"f{n}", 12 + 1.1 * n, 2.0 * (n % 3)) for n in range(women)),
    )


ENOUGH = (*catalogue(6, 6), voice("child", 20.0, 0.0, age=Age.CHILD), voice("m-old", 0.0, 5.0, age=Age.ELDER))
"""Fourteen voices, enough for a small book."""


def offer(engine: str, driver: str | None) -> Sequence[VoiceInfo]:
    """What the engines of these tests offer."""
    if engine != "pyttsx3":
        raise EngineError(f"There is no speech engine {engine!r}.", hint="There is pyttsx3.")
    if driver not in {None, "espeak"}:
        raise EngineError(f"There is no driver {driver!r}.", hint="There is espeak.")
    return [voice(id_) for id_ in ("en-us", "en-us+m3", "en-us+m7", "en-us+f3", "en-gb-x-rp")]
