"""What the author should know though it stopped nothing."""

from __future__ import annotations

from audiofic.casting.unmatched import unmatched
from audiofic.pipeline.book import Production
from audiofic.pipeline.readers import unsayable


def notices(production: Production) -> tuple[str, ...]:
    """One sentence each, in a fixed order."""
    said = (*production.notices, *unsayable(production.casting))
    if production.file is None:
        return said
    names = unmatched(production.file, production.book)
    return (*said, *(str(name.problem()) for name in names))
