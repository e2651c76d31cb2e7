"""How present a candidate is: the facts of ``standing``, and who stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.facts import Standing
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn

NAMES = (
    "since",
    "since subject",
    "since meant",
    "since quoted",
    "ahead",
    "ahead subject",
    "ahead meant",
    "ahead quoted",
    "weight share",
    "rank",
    "rank of sex",
    "rank as subject",
    "rank as meant",
    "here",
    "here as subject",
    "here before",
    "here after",
    "here as owner",
    "here meant",
    "only one here",
    "last told",
    "first ahead",
    "named near",
    "candidates",
    "paragraphs since met",
    "paragraphs since met in the scene",
)
_LONG = 60
"""Paragraphs after which it no longer counts when somebody was first met."""


def of_standing(story: Story, turn: Turn, found: Sequence[Standing]) -> list[tuple[float, ...]]:
    """For each candidate one number for each of ``NAMES``."""
    here = sum(standing.here > 0 for standing in found)
    entered = dict(story.casts[turn.scene])
    return [
        (
            standing.since,
            standing.since_subject,
            standing.since_meant,
            standing.since_quoted,
            standing.ahead,
            standing.ahead_subject,
            standing.ahead_meant,
            standing.ahead_quoted,
            standing.weight_share,
            standing.rank,
            standing.sex_rank,
            standing.subject_rank,
            standing.meant_rank,
            standing.here,
            standing.here_subject,
            standing.here_before,
            standing.here_after,
            standing.here_owner,
            standing.here_meant,
            (1.0 if standing.here else -1.0) if here == 1 else 0.0,
            standing.last_told,
            standing.first_ahead,
            standing.near,
            len(found),
            max(-_LONG, min(turn.paragraph - story.met[standing.who], _LONG)),
            max(-_LONG, min(turn.paragraph - entered.get(standing.who, turn.paragraph + _LONG), _LONG)),
        )
        for standing in found
    ]
