"""Script → Script with speakers: attribution's one face."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from audiofic.attribution.decode import best_path, chances
from audiofic.attribution.evidence import reason
from audiofic.attribution.score import score
from audiofic.attribution.standing import standings
from audiofic.attribution.story import Story, read_story
from audiofic.attribution.talk import steps, talks
from audiofic.attribution.turns import Turn
from audiofic.attribution.verdict import Verdict
from audiofic.model import Book, Character, Script, Segment

_RECENT = 4
"""Turns on either side whose tagged speakers are candidates."""


def attribute(scripts: Sequence[Script], *, known: Sequence[Character] = (), narrator_is: str | None = None) -> Book:
    """The book with a speaker, a confidence and the evidence for every segment that somebody says.

    ``known`` characters (a casting file's) are given truth: their names, aliases and sexes win. ``narrator_is``
    names the first-person narrator. Spans and kinds never change; a speaker who cannot be told stays ``None``.
    """
    story = read_story(scripts, known, narrator_is)
    verdicts = judge(story)
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


def judge(story: Story) -> list[Verdict]:
    """Who speaks each turn of ``story``, in the order of its turns."""
    verdicts: dict[int, Verdict] = {}
    tagged = [_tagged(turn) for turn in story.turns]
    for talk in [*talks(story.turns), *([turn] for turn in story.turns if not turn.aloud)]:
        found = [standings(story, turn, _recent(tagged, turn.number)) for turn in talk]
        people = [[it.who for it in there] or [-1] for there in found]
        scores = [[score(story, turn, it) for it in there] or [0.0] for turn, there in zip(talk, found, strict=True)]
        step = steps(story, talk)
        path = best_path(people, scores, step)
        odds = chances(people, scores, step)
        for at, turn in enumerate(talk):
            ranked = sorted(zip(odds[at], people[at], strict=True), reverse=True)
            other = next((who for _, who in ranked if who != path[at]), -1)
            before = path[at - 2] if at > 1 else -1
            last = path[at - 1] if at else -1
            verdicts[turn.number] = Verdict(
                who=path[at],
                confidence=odds[at][people[at].index(path[at])],
                other=other,
                reason=reason(story, turn, path[at], last, before, talk[at - 1] if at else None),
            )
    return [verdicts[turn.number] for turn in story.turns]


def _tagged(turn: Turn) -> list[int]:
    return [tag.mention.who for tag in turn.tags if tag.mention.who >= 0]


def _recent(tagged: Sequence[Sequence[int]], number: int) -> list[int]:
    near = range(max(0, number - _RECENT), min(len(tagged), number + _RECENT + 1))
    return [who for at in sorted(near, key=lambda at: abs(at - number)) for who in tagged[at]]


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
