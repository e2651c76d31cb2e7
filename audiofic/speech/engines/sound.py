"""An engine that plays a sound file of the author's own, whatever it is given to say: a chime between two scenes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from hashlib import file_digest
from pathlib import Path

from audiofic.errors import SynthesisError, VoiceError
from audiofic.model import Recipe, Take, Voice, VoiceInfo
from audiofic.speech.engine import check_driver, suggestion

_ANY = Voice(id="")
"""Whose rate and pitch stand in every recipe: a recording has its own."""
_SOUNDS = frozenset({".aac", ".aif", ".aiff", ".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".wma"})
"""Endings of the files that a message may suggest; what is a sound is found out by reading it."""


class SoundEngine:
    """Its voices are files: the voice's id is the path of one."""

    name = "sound"
    silent = False
    recorded = True

    @cached_property
    def version(self) -> str:
        """Of the editing done here, and of the libraries that decode and edit."""
        from importlib.metadata import version

        return f"1 pydub {version('pydub')} av {version('av')}"

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
        """None to choose from, and so none for automatic casting: any sound file will do."""
        check_driver(self.name, driver)
        return ()

    def check(self, voice: Voice) -> None:
        """Raise ``VoiceError`` where there is no such file, or nothing to hear in it."""
        check_driver(self.name, voice.driver)
        _digest(voice.id)
        from audiofic.speech.engines.sound_file import sound_take

        sound_take(Path(voice.id))

    def recipe(self, spoken: str, voice: Voice) -> Recipe:
        """The recipe; it changes with the file's content. Raises ``VoiceError`` where the file is gone."""
        return Recipe(
            spoken=spoken,
            engine=self.name,
            engine_version=self._version_of(voice.id),
            driver=None,
            voice=voice.id,
            rate=_ANY.rate,
            pitch=_ANY.pitch,
        )

    def prepare(self) -> None:
        """Load the libraries."""
        from audiofic.speech.engines import sound_file  # noqa: F401

    def speak(self, recipe: Recipe) -> Take:
        """The edited sound, the same bytes each time."""
        from audiofic.speech.engines.sound_file import sound_take

        take = sound_take(Path(recipe.voice))
        # Kept under the recipe's key, another sound would be taken for this one ever after.
        if self._version_of(recipe.voice) != recipe.engine_version:
            raise SynthesisError(f"{recipe.voice!r} was changed after the build had begun.")
        return take

    def facts(self) -> Sequence[tuple[str, str]]:
        """The version of the library that edits."""
        from importlib.metadata import version

        return (("pydub", version("pydub")),)

    def _version_of(self, path: str) -> str:
        return f"{self.version} {_digest(path)}"


def _digest(path: str) -> str:
    """Of the content of the file; raises ``VoiceError`` where there is none."""
    try:
        with Path(path).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise VoiceError(f"There is no sound file {path!r}.", hint=_instead_of(Path(path))) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        what = f"The sound file {path!r} cannot be read: {getattr(error, 'strerror', None) or error}."
        raise VoiceError(what, hint="Give the path of a sound file.") from error


def _instead_of(path: Path) -> str:
    """Which file may have been meant."""
    try:
        beside = sorted(file for file in path.parent.iterdir() if file.suffix.lower() in _SOUNDS)
    except OSError:
        beside = []
    return suggestion(str(path), [str(file) for file in beside]) if beside else "Give the path of a sound file."
