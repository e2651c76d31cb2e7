"""A colour for every speaker, legible on light paper and on dark."""

from __future__ import annotations

from collections import Counter
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


PAPER = Colour(light="#fdfbf6", dark="#17181c")
INK = Colour(light="#23211c", dark="#e4e2dc")
MARKER = Colour(light="#ffe9a8", dark="#3d3a1f")
"""Behind the sentence that is heard."""

COLOURS = tuple(
    Colour(light=light, dark=dark)
    for light, dark in (
        ("#0256a9", "#97c4fe"),  # blue
        ("#9a2929", "#fea69e"),  # red
        ("#016b1a", "#8ed690"),  # green
        ("#713995", "#d9abfb"),  # purple
        ("#7e4a03", "#f6b069"),  # brown
        ("#016569", "#48d8df"),  # teal
        ("#912964", "#fba0cc"),  # pink
        ("#5c5c01", "#c6c867"),  # olive
        ("#5346a7", "#bab8fe"),  # indigo
        ("#903a03", "#fea982"),  # rust
        ("#046850", "#64dab5"),  # sea green
        ("#056180", "#65cffe"),  # sky
    )
)
"""Hues of one lightness (0.46 and 0.81 in OKLCH), neighbours in the list far apart on the wheel. All of them reach
4.5 to 1 on the papers and on the marker, which WCAG 2.2 asks for at level AA."""


def speakers(edition: Edition) -> tuple[str, ...]:
    """Everybody who speaks in the book, who says most first; ties in order of appearance."""
    lines = Counter(
        speaker_of(segment) for part in edition.parts for segment in part.script.segments if segment.kind.has_speaker
    )
    return tuple(name for name, _ in lines.most_common())


def classes(names: tuple[str, ...]) -> dict[str, str]:
    """Speaker → the class of whatever they say, one a colour."""
    return {name: f"v{number % len(COLOURS) + 1}" for number, name in enumerate(names)}


def rules(paper: str) -> str:
    """CSS for the classes on ``light`` or ``dark`` paper."""
    return "\n".join(f".v{number} {{ color: {getattr(each, paper)}; }}" for number, each in enumerate(COLOURS, start=1))
