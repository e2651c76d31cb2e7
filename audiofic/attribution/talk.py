"""How turns follow one another: who answers whom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from audiofic.attribution.decode import Step
from audiofic.attribution.mentions import Mention
from audiofic.attribution.parts import Part
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn

_APART = 6
"""Paragraphs of narration after which a conversation is another one."""


def talks(turns: Sequence[Turn]) -> list[list[Turn]]:
    """Turns spoken aloud, cut into conversations: a new scene or a long stretch of narration begins another."""
    found: list[list[Turn]] = []
    for turn in turns:
        if not turn.aloud:
            continue
        if found and turn.scene == found[-1][-1].scene and turn.paragraph - found[-1][-1].last_paragraph <= _APART:
            found[-1].append(turn)
        else:
            found.append([turn])
    return found


def called_in(story: Story, turn: Turn) -> set[int]:
    """Who is called inside the turn's quotations."""
    return {
        mention.who
        for number, quote in turn.quotes
        for mention in story.mentions[number]
        if mention.quoted and _calls(story, number, mention, quote)
    }


def _calls(story: Story, number: int, mention: Mention, quote: int) -> bool:
    return mention.part is Part.CALLED and story.paragraphs[number].words[mention.first].quote == quote


def steps(story: Story, talk: Sequence[Turn]) -> Step:
    """How likely a speaker is after the last two."""
    calls = [called_in(story, turn) for turn in talk]
    gaps = [0] + [turn.paragraph - last.last_paragraph for last, turn in pairwise(talk)]
    bare = [not turn.tags for turn in talk]

    def step(at: int, before: int, last: int, who: int) -> float:
        if last < 0:
            return 0.0
        total = 0.0
        gap = gaps[at]
        near = gap <= 1
        if who == last:
            total -= 3.0 if near and bare[at] else 0.8 if near else 0.5
        elif who == before and gap <= 2:
            total += 2.2 if near and bare[at] else 0.8
        if calls[at - 1]:
            total += 1.5 if who in calls[at - 1] else -0.3
        if last in calls[at] and who != last:
            total += 1.0
        return total

    return step
