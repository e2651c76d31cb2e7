"""The default engine: pyttsx3, with eSpeak NG on every platform, SAPI5 and NSSS where they are.

pyttsx3's public loop cannot be relied on with eSpeak: with the rate changing from call to call, 88 files of 200
came out at another line's rate, and some not at all. So eSpeak goes through the binding beneath it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256

from audiofic.errors import SynthesisError, VoiceError
from audiofic.model import Recipe, Take, Voice, VoiceInfo
from audiofic.speech.engine import check_voice
from audiofic.speech.engines import espeak_data, espeak_library

ESPEAK = "espeak"
"""The driver that ``driver: null`` means."""

RATES = range(80, 451)
"""Words per minute within which eSpeak does as it is told (``espeakRATE_MINIMUM``, ``espeakRATE_MAXIMUM``)."""

PITCHES = range(100)

OWN_PITCH = range(50, 51)
"""pyttsx3 cannot change the pitch of the system's voices."""


class Pyttsx3Engine:
    """eSpeak NG, unless a voice's ``driver`` names one of pyttsx3's others."""

    name = "pyttsx3"
    silent = False
    recorded = False

    def __init__(self) -> None:
        self._library: espeak_library.EspeakLibrary | None = None

    @cached_property
    def version(self) -> str:
        """The library's version, with the fingerprint of the library and of what it pronounces by."""
        return f"espeak-ng {espeak_library.version()} {_fingerprint()}"

    def phonemes(self, driver: str | None = None) -> frozenset[str]:
        """Those of eSpeak's English; the systems' own voices take none."""
        return espeak_data.phonemes() if driver in {None, ESPEAK} else frozenset()

    def known_words(self, driver: str | None = None) -> frozenset[str]:
        """Those of eSpeak's English dictionary; the systems' own voices do not tell."""
        from audiofic.speech.engines.espeak_dictionary import dictionary

        return dictionary() if driver in {None, ESPEAK} else frozenset()

    def pronounced(self, words: Sequence[str], voice: Voice) -> Sequence[str]:
        """What eSpeak says for each; nothing of the systems' own voices."""
        if voice.driver not in {None, ESPEAK}:
            return [""] * len(words)
        return espeak_library.pronounced(words, voice.id)

    def voices(self, driver: str | None = None) -> Sequence[VoiceInfo]:
        """All voices of ``driver``; raises ``EngineError`` where it does not work here."""
        if driver in {None, ESPEAK}:
            from audiofic.speech.engines.espeak_voices import voices

            return voices()
        from audiofic.speech.engines import system_voices

        return system_voices.voices(str(driver))

    def check(self, voice: Voice) -> None:
        """Raise ``VoiceError`` where the voice does not exist, or cannot go at that rate or pitch."""
        offered = [info.id for info in self.voices(voice.driver)]
        espeak = voice.driver in {None, ESPEAK}
        if espeak and voice.id not in offered:
            from audiofic.speech.engines.espeak_voices import of_language

            if meant := of_language(voice.id):
                raise VoiceError(f"{voice.id!r} is a language.", hint=f"Its voices are {', '.join(meant)}.")
        check_voice(voice, offered)
        for what, value, able in (
            ("rate", voice.rate, RATES),
            ("pitch", voice.pitch, PITCHES if espeak else OWN_PITCH),
        ):
            if value not in able:
                few = f"{able[0]} to {able[-1]}" if len(able) > 1 else f"{able[0]}"
                raise VoiceError(f"The voice {voice.id!r} has no {what} {value}.", hint=f"Choose {few}.")

    def recipe(self, spoken: str, voice: Voice) -> Recipe:
        """The recipe; the driver that is meant by none is named."""
        driver = voice.driver or ESPEAK
        return Recipe(
            spoken=spoken,
            engine=self.name,
            engine_version=self.version if driver == ESPEAK else _system_version(),
            driver=driver,
            voice=voice.id,
            rate=voice.rate,
            pitch=voice.pitch,
        )

    def prepare(self) -> None:
        """Load the library; raises ``EngineError`` where that fails."""
        self._library = espeak_library.EspeakLibrary()

    def speak(self, recipe: Recipe) -> Take:
        """The take; the same bytes each time from eSpeak."""
        if recipe.driver != ESPEAK:
            from audiofic.speech.engines import system_voices

            return system_voices.speak(recipe)
        if self._library is None:
            raise SynthesisError("The engine was asked to speak before it was prepared.")
        pcm = self._library.say(
            espeak_library.Order(text=recipe.spoken, voice=recipe.voice, rate=recipe.rate, pitch=recipe.pitch)
        )
        return Take(pcm=pcm, sample_rate=self._library.sample_rate)

    def facts(self) -> Sequence[tuple[str, str]]:
        """Versions and places."""
        from importlib.metadata import version

        return (
            ("pyttsx3", version("pyttsx3")),
            ("library", str(espeak_data.library_file())),
            ("data", str(espeak_data.data_folder())),
        )


def _fingerprint() -> str:
    """Eight hexadecimal digits over the library, its phonemes and its English, and over the sizes of its other data."""
    data = espeak_data.data_folder()
    digest = sha256(espeak_data.library_file().read_bytes())
    for name in ("phondata", "phonindex", "phontab", "intonations", "en_dict"):
        digest.update((data / name).read_bytes())
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(data).as_posix()} {path.stat().st_size}\n".encode())
    return digest.hexdigest()[:8]


def _system_version() -> str:
    """Of pyttsx3 and of the system, whose updates bring other voices."""
    import platform
    from importlib.metadata import version

    return f"pyttsx3 {version('pyttsx3')} on {platform.platform()}"
