"""The rules in the order they are asked.

Each layer reads what the layer before it left; within a layer all read the same text, and the first to claim a
character has it. An author's own lexicon stands at the head of ``WORDS``.
"""

from __future__ import annotations

from functools import lru_cache

from audiofic.speech.rewrites import (
    abbreviations,
    capitals,
    dates,
    faces,
    figures,
    letters,
    links,
    marks,
    measures,
    money,
    pauses,
    roman,
    shorthand,
    slashes,
    stretches,
    stutters,
    symbols,
)
from audiofic.speech.rewrites.layer import Layer
from audiofic.speech.rewrites.rule import Rule

SHAPES = Layer((marks.INVISIBLE, *letters.RULES))
"""Letters as letters, and nothing between them that cannot be seen."""

MARKS = Layer(
    (
        *links.RULES,
        *faces.RULES,
        shorthand.CENSOR,
        symbols.BETWEEN,
        measures.FEET,
        *marks.RULES,
    )
)
"""First what markup and quotation marks must not tear apart, then markup and quotation marks."""

WORDS = Layer(
    (
        shorthand.SLASH,
        *money.RULES,
        dates.ISO,
        dates.MILITARY,
        *measures.RULES,
        *figures.RULES,
        *dates.RULES,
        *slashes.RULES,
        *shorthand.RULES,
        *stutters.RULES,
        *stretches.RULES,
        *roman.RULES,
        *abbreviations.RULES,
        *capitals.RULES,
        *pauses.RULES,
        *symbols.RULES,
    )
)

Layers = tuple[Layer, ...]

LAYERS: Layers = (SHAPES, MARKS, WORDS)


@lru_cache(maxsize=256)
def layers(first: Rule | None) -> Layers:
    """All layers, with ``first`` before all other rules for words."""
    return LAYERS if first is None else (SHAPES, MARKS, Layer((first, *WORDS.rules)))
