"""What kind of text the turn's chapter is: a novel of old tags each line, web fiction acts beside them or leaves them out."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from audiofic.attribution.features.of_turn import best_tag
from audiofic.attribution.mentions import Sort
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.story import Story
from audiofic.attribution.ties import BEATS, EXPLICIT
from audiofic.lang.en.function_words import AUXILIARIES, like_past, like_present
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
    turns: defaultdict[int, Counter[str]] = defaultdict(Counter)
    named: defaultdict[int, set[int]] = defaultdict(set)
    for turn in story.turns:
        count = turns[story.paragraphs[turn.paragraph].script]
        tag = best_tag(turn.tags)
        count["turns"] += 1
        if tag is None:
            continue
        explicit = tag.how in EXPLICIT
        count["tags"] += explicit
        count["pronouns"] += explicit and tag.mention.sort is Sort.PRONOUN
        count["beats"] += tag.how in BEATS
        if explicit and tag.mention.who >= 0:
            named[story.paragraphs[turn.paragraph].script].add(tag.mention.who)
    words: defaultdict[int, list[Paragraph]] = defaultdict(list)
    for paragraph in story.paragraphs:
        words[paragraph.script].append(paragraph)
    return [
        (
            turns[script]["tags"] / max(turns[script]["turns"], 1),
            turns[script]["beats"] / max(turns[script]["turns"], 1),
            turns[script]["pronouns"] / max(turns[script]["tags"], 1),
            sum(len(paragraph.words) for paragraph in words[script]) / max(len(words[script]), 1),
            math.log1p(turns[script]["turns"]),
            math.log1p(len(named[script])),
            _in_present(words[script]),
        )
        for script in range(max(words, default=-1) + 1)
    ]


def _in_present(paragraphs: list[Paragraph]) -> float:
    """Share of verbs of saying and of "is", "was" in narration that stand in the present."""
    present = past = 0
    for paragraph in paragraphs:
        for word in paragraph.words:
            if word.quote < 0 and (word.low in SAYING or word.low in AUXILIARIES):
                now = word.low in _NOW or (word.low in SAYING and like_present(word.low))
                present += now
                past += not now and (word.low in _THEN or (word.low in SAYING and like_past(word.low)))
    return present / max(present + past, 1)


_NOW = frozenset("is are am has does isn't aren't doesn't says asks".split())
_THEN = frozenset("was were had did wasn't weren't hadn't didn't said told".split())
