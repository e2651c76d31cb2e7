"""What is asked of an epithet, whoever it may mean: who would speak the lines it tags, and who stands beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from audiofic.attribution.features.table import read_table
from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.ranker import Weights, chances
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn

_AROUND = 15
"""Paragraphs on either side of a line that are read with it."""


def told(story: Story, those: Collection[int], weights: Weights) -> dict[int, dict[int, float]]:
    """Turn → candidate → chance, for ``those`` turns, weighed with the turns around them."""
    near = _near(story.turns, those)
    table = read_table(replace(story, turns=tuple(replace(it, number=at) for at, it in enumerate(near))))
    found = chances(table, weights.passes).tolist()
    return {
        turn.number: dict(zip(table.people[first:last], found[first:last], strict=True))
        for turn, first, last in zip(near, table.starts, table.starts[1:], strict=False)
    }


def _near(turns: Sequence[Turn], those: Collection[int]) -> list[Turn]:
    paragraphs = {
        number
        for turn in those
        for number in range(turns[turn].paragraph - _AROUND, turns[turn].last_paragraph + _AROUND + 1)
    }
    return [turn for turn in turns if turn.paragraph in paragraphs]


def beside(story: Story, number: int, nominal: Mention, who: int) -> bool:
    """Whether one sentence of narration in paragraph ``number`` has both: then they are two, or mostly so."""
    words = story.paragraphs[number].words
    for mention in story.mentions[number]:
        if mention.who == who and mention.sort is Sort.NAME and not mention.quoted:
            first, last = sorted((mention.first, nominal.first))
            if not any(word.first and word.quote < 0 for word in words[first + 1 : last + 1]):
                return True
    return False
