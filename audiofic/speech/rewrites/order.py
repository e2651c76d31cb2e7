"""The rules in the order they are asked. A layer reads what the layer before it left."""

from __future__ import annotations

from audiofic.speech.rewrites import (
    abbreviations,
    faces,
    links,
    marks,
    numbers,
    pauses,
    roman,
    shorthand,
    slashes,
    symbols,
    voice,
)
from audiofic.speech.rewrites.rule import Rule

MARKS: tuple[Rule, ...] = (*links.RULES, *faces.RULES, shorthand.CENSOR, numbers.FEET, *marks.RULES)
"""First what markup must not tear apart, then the markup."""

WORDS: tuple[Rule, ...] = (
    shorthand.SLASH,
    *slashes.RULES,
    *numbers.RULES,
    *shorthand.RULES,
    *roman.RULES,
    *abbreviations.RULES,
    *voice.RULES,
    *pauses.RULES,
    *symbols.RULES,
)

LAYERS: tuple[tuple[Rule, ...], ...] = (MARKS, WORDS)
