"""What the whole book says of a candidate."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from audiofic.attribution.story import Story

NAMES = (
    "uses",
    "share of uses",
    "share of tags",
    "sex",
    "role only",
    "narrates",
    "sex is a guess",
)
_SEXES = {"": 0.0, "m": 1.0, "f": 2.0, "p": 3.0}


def of_persons(story: Story, tagged: Sequence[int]) -> list[tuple[float, ...]]:
    """For each character of the story one number for each of ``NAMES``."""
    tags = Counter(who for who in tagged if who >= 0)
    total = sum(tags.values()) or 1
    most = max(story.uses, default=0) or 1
    return [
        (
            math.log1p(story.uses[who]),
            story.uses[who] / most,
            tags[who] / total,
            _SEXES[story.sexes[who]],
            who >= story.named and who != story.narrator,
            who == story.narrator,
            who in story.doubtful,
        )
        for who in range(len(story.characters))
    ]
