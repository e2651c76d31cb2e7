"""A story whose mentions are somebody else's than first read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from audiofic.attribution.mentions import Mention
from audiofic.attribution.presence import casts, met, uses
from audiofic.attribution.referents import referents
from audiofic.attribution.story import Story


def relinked(story: Story, change: Callable[[int, Mention], Mention]) -> Story:
    """The story with each mention changed, and all that follows from whom they mean; its turns stay as they are cut.

    ``change`` gets the number of the paragraph and the mention.
    """
    mentions = tuple(tuple(change(number, it) for it in there) for number, there in enumerate(story.mentions))
    turns = tuple(
        replace(turn, tags=tuple(tag._replace(mention=change(turn.paragraph, tag.mention)) for tag in turn.tags))
        for turn in story.turns
    )
    count = len(story.characters)
    return replace(
        story,
        mentions=mentions,
        turns=turns,
        referents=referents(mentions, story.sexes),
        uses=uses(mentions, count),
        casts=casts(story.paragraphs, mentions),
        met=met(mentions, count),
    )
