"""How long a text takes to say."""

from __future__ import annotations

CHARACTERS_A_WORD = 5.7
"""Letters and the space of an average English word, the unit in which rates count."""


def expected_seconds(spoken: str, rate: int) -> float:
    """Seconds that ``spoken`` takes at ``rate`` words per minute, by its length alone."""
    return max(len(spoken), 2) / CHARACTERS_A_WORD * 60 / rate
