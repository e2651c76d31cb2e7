"""An engine that hums: one steady tone a take, so that tests can measure what they asked for."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence

from audiofic.model import Age, Gender, Recipe, Take, Voice, VoiceInfo
from audiofic.speech.engine import check_driver, check_voice
from audiofic.speech.pace import expected_seconds

SAMPLE_RATE = 22050
"""Hz."""

PEAK = 0.25
"""Of full scale: −12 dBFS."""

HERTZ = {
    "male1": 92.0,
    "male2": 104.0,
    "male3": 116.0,
    "male4": 131.0,
    "male5": 147.0,
    "elder-male": 83.0,
    "female1": 175.0,
    "female2": 196.0,
    "female3": 220.0,
    "female4": 247.0,
    "female5": 277.0,
    "elder-female": 165.0,
    "child1": 330.0,
    "child2": 392.0,
}
"""The voices and the tone each hums at pitch 50."""


class ToneEngine:
    """A sine whose height is the voice's and the pitch's, and whose length is the text's and the rate's."""

    name = "tone"
    version = "1"
    silent = False
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
        """One voice a tone, half of them men, half of them women, two children."""
        check_driver(self.name, driver)
        return _VOICES

    def check(self, voice: Voice) -> None:
        """Raise ``VoiceError`` unless it is one of ``voices``."""
        check_driver(self.name, voice.driver)
        check_voice(voice, HERTZ)

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
        """Whole periods of a sine, from zero to zero, so that the take has no click at its edges."""
        period = round(SAMPLE_RATE / hertz(recipe.voice, recipe.pitch))
        swing = PEAK * 32767
        wave = array("h", (round(swing * math.sin(2 * math.pi * i / period)) for i in range(period)))
        periods = max(1, round(expected_seconds(recipe.spoken, recipe.rate) * SAMPLE_RATE / period))
        return Take(pcm=wave.tobytes() * periods, sample_rate=SAMPLE_RATE)

    def facts(self) -> Sequence[tuple[str, str]]:
        """Nothing to tell."""
        return ()


def hertz(voice: str, pitch: int) -> float:
    """The tone's frequency: the voice's own at pitch 50, an octave up or down at the ends of the scale."""
    return HERTZ[voice] * math.exp2((pitch - 50) / 50)


def _info(voice: str) -> VoiceInfo:
    return VoiceInfo(
        id=voice,
        engine=ToneEngine.name,
        language="en",
        gender=(Gender.FEMALE if "female" in voice else Gender.MALE if "male" in voice else Gender.UNKNOWN),
        age=Age.ELDER if "elder" in voice else Age.CHILD if "child" in voice else Age.ADULT,
        description=f"{HERTZ[voice]:.0f} Hz",
        timbre=(12 * math.log2(HERTZ[voice] / 100),),
    )


_VOICES = tuple(_info(voice) for voice in HERTZ)
