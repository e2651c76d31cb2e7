"""One correction: which words, where they stood, and who says them."""

from __future__ import annotations

from dataclasses import dataclass

from audiofic.errors import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What the author says of one quotation."""

    chapter: str
    """Name of its chapter."""
    words: str
    """The quotation, or its opening words."""
    after: str = ""
    """The words that stood before it; empty where not told."""
    before: str = ""
    """The words that stood behind it; empty where not told."""
    speaker: str | None = None
    """Who says it; None: nobody does, it is narration."""
    where: Place | None = None
    """In the file of corrections."""
