"""What a build is asked to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from audiofic.model import BookInfo
from audiofic.pipeline.mode import Mode
from audiofic.pipeline.source import Source


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
    info: BookInfo = field(default_factory=BookInfo)
    """What is said of the book with options; it outweighs what files say."""
    cover: Path | None = None
    """A picture of the author's."""
    profile: str | None = None
    """Name of whom the book is made for; None: what its file says, else the default."""
    timeout: float = 60.0
    """Seconds that one line may take to be said before its process is replaced."""
    cache: Path | None = None
    """Folder of takes and records; None: the user's cache folder."""
