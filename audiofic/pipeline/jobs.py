"""What a finishing process is given and what it gives back: plain values, cheap to import and to send."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from audiofic import __version__
from audiofic.model import Line, Pauses, Recipe, Script
from audiofic.pipeline.profiles import DEFAULT, PROFILES
from audiofic.pipeline.report import Track
from audiofic.publish.tags import Tags


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishJob:
    """All that decides the bytes of one chapter's files."""

    script: Script
    lines: tuple[Line, ...]
    tags: Tags
    outputs: tuple[tuple[str, Path], ...]
    """(format, path) of each file to make."""
    takes: Path
    """Root of the take store."""
    pauses: Pauses = field(default_factory=Pauses)
    profile: str = DEFAULT
    """Name of whom it is made for."""
    failed: frozenset[str] = frozenset()
    """Keys of takes that could not be made: their lines are left out and reported."""

    @property
    def fingerprint(self) -> str:
        """Hexadecimal digest of everything that decides the bytes of the files; paths do not."""
        digest = hashlib.sha256(__version__.encode())
        profile = PROFILES[self.profile]
        formats = [profile.format(name) for name, _ in self.outputs]
        for part in (*self.script.segments, *self.lines, self.tags, self.pauses, profile.master, *formats):
            digest.update(repr(part).encode("utf-8", "surrogatepass"))
        if self.tags.cover:
            digest.update(self.tags.cover.content)
        return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What became of it."""

    tracks: tuple[Track, ...] = ()
    missing: tuple[Recipe, ...] = ()
    """Takes that the store has lost since they were made; nothing was written, make them again."""
