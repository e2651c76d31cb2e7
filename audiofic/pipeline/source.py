"""What a command was asked to look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from audiofic.pipeline.policies import Wishes

DEFAULT_ENGINE = "pyttsx3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Source files, and what goes with them."""

    inputs: tuple[Path, ...]
    """Files and folders, as the user gave them."""
    casting: Path | None = None
    """The casting file; None: cast everybody automatically."""
    encoding: str | None = None
    """Of the text files; None: find out."""
    corrections: Path | None = None
    """The file of corrections; None: ``corrections.yaml`` beside the casting file or the book, if it is there."""
    engine: str = DEFAULT_ENGINE
    """The engine whose voices automatic casting draws on."""
    wishes: Wishes = field(default_factory=Wishes)
    """What outranks the casting file."""
