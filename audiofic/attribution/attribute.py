"""Script → Script with speakers: attribution's one face."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from audiofic.attribution.evidence import reason
from audiofic.attribution.features.table import Table, read_table
from audiofic.attribution.ranker import Weights, chances, shipped
from audiofic.attribution.story import Story, read_story
from audiofic.attribution.turns import Turn
from audiofic.attribution.verdict import Verdict
from audiofic.model import Book, Character, Script, Segment

_SURE = 0.99
"""Confidence in what the author wrote out."""


def attribute(
    scripts: Sequence[Script],
    *,
    known: Sequence[Character] = (),
    narrator_is: str | None = None,
    weights: Weights | None = None,
) -> Book:
    """The book with a speaker, a confidence and the evidence for every segment that somebody says.

    ``known`` characters (a casting file's) are given truth: their names, aliases and sexes win. ``narrator_is``
    names the first-person narrator. ``weights`` replace those that ship, for measuring. Spans and kinds never
    change; a speaker who cannot be told stays ``None``.
    """
    story = read_story(scripts, known, narrator_is)
    verdicts = judge(story, weights)
    spoken = {
        (story.paragraphs[number].script, story.paragraphs[number].quotes[quote]): verdict
        for turn, verdict in zip(story.turns, verdicts, strict=True)
        for number, quote in turn.quotes
    }
    return Book(
        scripts=tuple(
            replace(
                script,
                segments=tuple(
                    _with_speaker(segment, spoken.get((number, at)), story)
                    for at, segment in enumerate(script.segments)
                ),
            )
            for number, script in enumerate(scripts)
        ),
        characters=_by_lines(story, verdicts),
    )


def judge(story: Story, weights: Weights | None = None) -> list[Verdict]:
    """Who speaks each turn of ``story``, in the order of its turns; by the weights that ship, or by others."""
    if not story.turns:
        return []
    table = read_table(story)
    weights = weights or shipped()
    found = chances(table, weights.passes).tolist()
    ranked = [_ranked(table, found, turn) for turn in range(len(story.turns))]
    speakers = [there[0][1] if there else -1 for there in ranked]
    return [
        _by_handle(story, story.turns[turn])
        or Verdict(
            who=speakers[turn],
            confidence=weights.confidence(there[0][0]) if there else 0.0,
            other=there[1][1] if len(there) > 1 else -1,
            reason=reason(story, table.places, turn, speakers),
        )
        for turn, there in enumerate(ranked)
    ]


def _by_handle(story: Story, turn: Turn) -> Verdict | None:
    """The verdict on a chat line, if a handle stands before it."""
    who = story.handles.get(turn.quotes[0])
    if who is None:
        return None
    return Verdict(who=who, confidence=_SURE, other=-1, reason=f"handle: '{story.characters[who].name}'")


def _ranked(table: Table, found: Sequence[float], turn: int) -> list[tuple[float, int]]:
    """The turn's candidates with their chances, the likeliest first."""
    rows = range(table.starts[turn], table.starts[turn + 1])
    return sorted(((found[row], table.people[row]) for row in rows), key=lambda it: (-it[0], it[1]))


def _with_speaker(segment: Segment, verdict: Verdict | None, story: Story) -> Segment:
    if verdict is None:
        return segment
    if verdict.who < 0:
        return replace(segment, speaker=None, confidence=None, evidence="nobody is named near it")
    return replace(
        segment,
        speaker=story.characters[verdict.who].name,
        confidence=round(verdict.confidence, 3),
        evidence=verdict.reason,
    )


def _by_lines(story: Story, verdicts: Sequence[Verdict]) -> tuple[Character, ...]:
    """Characters with lines first, most lines first; then the others with a name, by first mention."""
    lines = Counter(
        verdict.who
        for turn, verdict in zip(story.turns, verdicts, strict=True)
        for _ in turn.quotes
        if verdict.who >= 0
    )
    speaking = sorted(lines, key=lambda who: (-lines[who], who))
    silent = [who for who in range(story.named) if who not in lines]
    return tuple(story.characters[who] for who in [*speaking, *silent])
