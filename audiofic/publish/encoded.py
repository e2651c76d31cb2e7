"""What is known of a finished file's sections, so that the next file can take over those that did not change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """A section as it stands in a file."""

    key: str
    """Hexadecimal digest of all that decides its frames."""
    frames: int
    """How many."""
    digest: str
    """Hexadecimal, of the frames' bytes."""
