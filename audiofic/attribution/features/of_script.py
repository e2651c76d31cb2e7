"""What kind of text a chapter is: old novels tag their lines, web fiction acts beside them or leaves them bare."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from audiofic.attribution.features.of_turn import best_tag
from audiofic.attribution.mentions import Sort
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.story import Story
from audiofic.attribution.ties import BEATS, EXPLICIT
from audiofic.attribution.turns import Turn
from audiofic.lang.en.function_words import AUXILIARIES, NOW, THEN, like_past, like_present
from audiofic.lang.en.saying import SAYING

NAMES = (
    "script: share of tags",
    "script: share of beats",
    "script: share of pronouns in tags",
    "script: words a paragraph",
    "script: turns",
    "script: speakers named in tags",
    "script: told in the present",
)


def of_scripts(story: Story) -> list[tuple[float, ...]]:
    """For each script one number for each of ``NAMES``."""
    turns: defaultdict[int, list[Turn]] = defaultdict(list)
    paragraphs: defaultdict[int, list[Paragraph]] = defaultdict(list)
    for turn in story.turns:
        turns[story.paragraphs[turn.paragraph].script].append(turn)
    for paragraph in story.paragraphs:
        paragraphs[paragraph.script].append(paragraph)
    return [
        (*_of_turns(turns[script]), _length(paragraphs[script]), *_of_cast(turns[script]), _now(paragraphs[script]))
        for script in range(max(paragraphs, default=-1) + 1)
    ]


def _of_turns(turns: Sequence[Turn]) -> tuple[float, float, float]:
    """Shares of turns with a tag and with a beat, and of tags with a pronoun."""
    tags = [tag for turn in turns if (tag := best_tag(turn.tags)) is not None]
    explicit = [tag for tag in tags if tag.how in EXPLICIT]
    return (
        len(explicit) / max(len(turns), 1),
        sum(tag.how in BEATS for tag in tags) / max(len(turns), 1),
        sum(tag.mention.sort is Sort.PRONOUN for tag in explicit) / max(len(explicit), 1),
    )


def _length(paragraphs: Sequence[Paragraph]) -> float:
    return sum(len(paragraph.words) for paragraph in paragraphs) / max(len(paragraphs), 1)


def _of_cast(turns: Sequence[Turn]) -> tuple[float, float]:
    """How many turns there are, and how many people their tags name; both as logarithms."""
    tags = [tag for turn in turns if (tag := best_tag(turn.tags)) is not None and tag.how in EXPLICIT]
    return math.log1p(len(turns)), math.log1p(len({tag.mention.who for tag in tags if tag.mention.who >= 0}))


def _now(paragraphs: Sequence[Paragraph]) -> float:
    """Share of verbs of saying and of "is", "was" in narration that stand in the present."""
    present = past = 0
    for paragraph in paragraphs:
        for word in paragraph.words:
            if word.quote < 0 and (word.low in SAYING or word.low in AUXILIARIES):
                now = word.low in NOW or (word.low in SAYING and like_present(word.low))
                present += now
                past += not now and (word.low in THEN or (word.low in SAYING and like_past(word.low)))
    return present / max(present + past, 1)
