"""What the author should know though it stopped nothing."""

from __future__ import annotations

from audiofic.casting.unmatched import unmatched
from audiofic.pipeline.book import Production


def notices(production: Production) -> tuple[str, ...]:
    """One sentence each, in a fixed order."""
    if production.file is None:
        return production.notices
    names = unmatched(production.file, production.book)
    return (*production.notices, *(str(name.problem()) for name in names))
