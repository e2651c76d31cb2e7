"""What a build is asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audiofic.pipeline.book import Source
from audiofic.pipeline.mode import Mode
from audiofic.pipeline.profiles import DEFAULT


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """One build."""

    source: Source
    output: Path
    """Folder of the finished files."""
    formats: tuple[str, ...] = ("mp3",)
    jobs: int = 1
    """Processes that work at the same time."""
    mode: Mode = Mode.FULL
    album: str | None = None
    """The book's title as players show it; None: the name of the folder that holds it."""
    artist: str | None = None
    """The author as players show them."""
    profile: str = DEFAULT
    """Name of whom the book is made for."""
    timeout: float = 60.0
    """Seconds that one line may take to be said before its process is replaced."""
    cache: Path | None = None
    """Folder of takes and records; None: the user's cache folder."""
