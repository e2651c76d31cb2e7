"""Hearing voices before casting them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audiofic.audio.mix import mix
from audiofic.errors import OutputError
from audiofic.model import Chapter, Kind, Line, Recipe, Script, Segment, Utterance, Voice
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.tags import Tags
from audiofic.speech.engine import engine
from audiofic.speech.studio import Studio


def audition(text: str, voices: Sequence[Voice], path: Path) -> None:
    """Say ``text`` in each of ``voices``, one after another, into one file; its ending chooses the format.

    Raises VoiceError, SynthesisError or OutputError.
    """
    target = next((each for each in FORMATS.values() if each.ending == path.suffix.lower()), None)
    if target is None:
        endings = ", ".join(each.ending for each in FORMATS.values())
        raise OutputError(f"{path} does not end in a known way.", hint=f"Use one of {endings}.")
    for voice in voices:
        engine(voice.engine).check(voice)
    recipes = [engine(voice.engine).recipe(text, voice) for voice in voices]
    with Studio(1) as studio:
        takes = {recipe.key: studio.submit(recipe).result() for recipe in recipes}
    mixed = mix(_script(text, len(voices)), _lines(text, recipes), lambda recipe: takes[recipe.key])
    encode(mixed.blocks(), mixed.sample_rate, path, target, Tags(title="Audition"))


def _script(text: str, count: int) -> Script:
    """One paragraph a voice, so that they are heard apart."""
    segments = tuple(
        Segment(start=number * len(text), end=(number + 1) * len(text), kind=Kind.NARRATION, paragraph=number)
        for number in range(count)
    )
    return Script(chapter=Chapter(name="audition", title="Audition", text=text * count, source=""), segments=segments)


def _lines(text: str, recipes: Sequence[Recipe]) -> list[Line]:
    return [
        Line(
            segment=number,
            utterance=Utterance(start=number * len(text), end=(number + 1) * len(text), spoken=text),
            recipe=recipe,
            gain=0.0,
        )
        for number, recipe in enumerate(recipes)
    ]
