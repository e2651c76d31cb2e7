"""What a finishing process is given and what it gives back: plain values, cheap to import and to send."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from audiofic import __version__
from audiofic.model import Cue, Pauses, Recipe
from audiofic.pipeline.chapter_plan import ChapterPlan
from audiofic.pipeline.profiles import DEFAULT, PROFILES
from audiofic.publish.encoded import Encoded
from audiofic.publish.tags import Tags


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishJob:
    """All that decides the bytes of one chapter's files."""

    plan: ChapterPlan
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
    earlier: tuple[tuple[Encoded, ...], ...] = ()
    """What is known of the files as they are now, in the order of ``outputs``; it spares work and decides nothing."""

    @property
    def fingerprint(self) -> str:
        """Hexadecimal digest of everything that decides the bytes of the files; paths do not."""
        digest = hashlib.sha256(__version__.encode())
        profile = PROFILES[self.profile]
        formats = [profile.format(name) for name, _ in self.outputs]
        # How sure it is who speaks, and why, is not heard: other chapters may change that.
        heard = [
            replace(segment, confidence=None, evidence="", runner_up=None, runner_ups_chance=0.0)
            for segment in self.plan.script.segments
        ]
        for part in (*heard, *self.plan.lines, self.tags, self.pauses, profile.master, *formats):
            digest.update(repr(part).encode("utf-8", "surrogatepass"))
        if self.tags.cover:
            digest.update(self.tags.cover.content)
        return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A chapter's finished audio, as measured while it was made."""

    file: str
    """Name in the output folder."""
    seconds: float
    cues: tuple[Cue, ...]
    loudness: float
    """Integrated, LUFS."""
    true_peak: float
    """dBTP."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What became of it."""

    tracks: tuple[Track, ...] = ()
    encoded: tuple[tuple[Encoded, ...], ...] = ()
    """The sections of each track."""
    missing: tuple[Recipe, ...] = ()
    """Takes that the store has lost since they were made; nothing was written, make them again."""
