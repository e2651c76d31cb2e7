"""A colour for every speaker, legible on light paper and on dark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from audiofic.publish.edition import Edition
from audiofic.publish.speakers import speaker_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour:
    """One hue in two lightnesses."""

    light: str
    """``#rrggbb``, on light paper."""
    dark: str
    """On dark paper."""
    hue: int = 0
    """Degrees, in OKLCH."""


PAPER = Colour(light="#fdfbf6", dark="#17181c")
INK = Colour(light="#23211c", dark="#e4e2dc")
MARKER = Colour(light="#ffe9a8", dark="#3d3a1f")
"""Behind the sentence that is heard."""

COLOURS = tuple(
    Colour(light=light, dark=dark, hue=hue)
    for light, dark, hue in (
        ("#0256a9", "#97c4fe", 255),  # blue
        ("#9a2929", "#fea69e", 25),  # red
        ("#016b1a", "#8ed690", 145),  # green
        ("#713995", "#d9abfb", 310),  # purple
        ("#7e4a03", "#f6b069", 65),  # brown
        ("#016569", "#48d8df", 200),  # teal
        ("#912964", "#fba0cc", 350),  # pink
        ("#5c5c01", "#c6c867", 110),  # olive
        ("#5346a7", "#bab8fe", 285),  # indigo
        ("#903a03", "#fea982", 45),  # rust
        ("#046850", "#64dab5", 170),  # sea green
        ("#056180", "#65cffe", 230),  # sky
    )
)
"""Hues of one lightness (0.46 and 0.81). All of them reach 4.5 to 1 on the papers and on the marker, which WCAG 2.2
asks for at level AA."""

_ALIKE = 75
"""Degrees between hues from which nobody takes one for the other."""


def classes(edition: Edition) -> dict[str, str]:
    """Everybody who speaks in the book, who says most first, with the class of whatever they say: one a colour.

    Whoever comes first chooses first: the colour least like those of the people met in the same chapters.
    """
    met = _company(edition)
    chosen: dict[str, int] = {}
    for name in _speakers(edition):
        costs = [
            sum(met.get(frozenset((name, other)), 0) * _likeness(colour, taken) for other, taken in chosen.items())
            for colour in range(len(COLOURS))
        ]
        chosen[name] = costs.index(min(costs))
    return {name: f"v{colour + 1}" for name, colour in chosen.items()}


def rules(paper: str) -> str:
    """CSS for the classes on ``light`` or ``dark`` paper."""
    return "\n".join(f".v{number} {{ color: {getattr(each, paper)}; }}" for number, each in enumerate(COLOURS, start=1))


def _speakers(edition: Edition) -> list[str]:
    lines: Counter[str] = Counter()
    for chapter in _lines(edition):
        lines.update(chapter)
    return [name for name, _ in lines.most_common()]


def _company(edition: Edition) -> Mapping[frozenset[str], int]:
    """How much every two are met together: in each chapter, the lines of the one who says less."""
    met: Counter[frozenset[str]] = Counter()
    for lines in _lines(edition):
        for name in lines:
            met.update({frozenset((name, other)): min(lines[name], lines[other]) for other in lines if other < name})
    return met


def _lines(edition: Edition) -> list[Counter[str]]:
    """Speaker → segments, for each chapter."""
    return [
        Counter(speaker_of(segment) for segment in part.script.segments if segment.kind.has_speaker)
        for part in edition.parts
    ]


def _likeness(one: int, other: int) -> float:
    """1 for the same colour, 0 for hues far apart."""
    apart = abs(COLOURS[one].hue - COLOURS[other].hue)
    return max(0.0, 1 - min(apart, 360 - apart) / _ALIKE) ** 2
