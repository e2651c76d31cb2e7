"""An engine that speaks silence of the right length, for tests and for dry timing."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.model import Age, Gender, Recipe, Take, Voice, VoiceInfo
from audiofic.speech.engine import check_driver, check_voice
from audiofic.speech.pace import expected_seconds

SAMPLE_RATE = 22050
"""Hz."""


class SilentEngine:
    """Takes as long as the text needs, with nothing to hear in them."""

    name = "silent"
    version = "1"
    silent = True
    recorded = False

    def phonemes(self, driver: str | None = None) -> frozenset[str]:  # noqa: ARG002 - no driver has any
        """None."""
        return frozenset()

    def known_words(self, driver: str | None = None) -> frozenset[str]:  # noqa: ARG002 - no driver has any
        """None."""
        return frozenset()

    def pronounced(self, words: Sequence[str], voice: Voice) -> Sequence[str]:  # noqa: ARG002 - whatever the voice
        """Nothing to tell."""
        return [""] * len(words)

    def voices(self, driver: str | None = None) -> Sequence[VoiceInfo]:
        """Voices that differ in nothing but what casting is told of them."""
        check_driver(self.name, driver)
        return _VOICES

    def check(self, voice: Voice) -> None:
        """Raise ``VoiceError`` unless it is one of ``voices``."""
        check_driver(self.name, voice.driver)
        check_voice(voice, (info.id for info in _VOICES))

    def recipe(self, spoken: str, voice: Voice) -> Recipe:
        """The recipe, with the voice as it is."""
        return Recipe(
            spoken=spoken,
            engine=self.name,
            engine_version=self.version,
            driver=None,
            voice=voice.id,
            rate=voice.rate,
            pitch=voice.pitch,
        )

    def prepare(self) -> None:
        """Nothing to load."""

    def speak(self, recipe: Recipe) -> Take:
        """Zeros for as long as the text takes at the rate asked for."""
        samples = round(expected_seconds(recipe.spoken, recipe.rate) * SAMPLE_RATE)
        return Take(pcm=bytes(2 * samples), sample_rate=SAMPLE_RATE)

    def facts(self) -> Sequence[tuple[str, str]]:
        """Nothing to tell."""
        return ()


_VOICES = tuple(
    VoiceInfo(
        id=f"{gender.value}{number}",
        engine=SilentEngine.name,
        language="en",
        gender=gender,
        age=Age.ADULT,
        description="silence",
        timbre=(10.0 * (gender is Gender.FEMALE) + number,),
    )
    for gender in (Gender.MALE, Gender.FEMALE)
    for number in range(1, 9)
)
