"""The finished book, as what is made of the whole of it sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audiofic.model import BookInfo, Cue, Script


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One chapter."""

    name: str
    """Of its files, without an ending: safe on every system, and no other chapter's."""
    script: Script
    cues: tuple[Cue, ...]
    """When what is heard; none where the chapter has no sound."""
    seconds: float
    """Length of its audio; 0 where there is none."""
    audio: tuple[tuple[str, Path], ...]
    """(format, file) of its finished audio, in the order asked for; none where nothing in it is spoken."""

    def sound(self, formats: Sequence[str]) -> Path | None:
        """Its file in the first of ``formats`` that there is."""
        files = dict(self.audio)
        return next((files[name] for name in formats if name in files), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A book with the audio, the words and the times of all its chapters."""

    info: BookInfo
    """Its title is never empty."""
    parts: tuple[Part, ...]
