"""Script → Script with speakers: attribution's one face."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from audiofic.attribution.chorus import chorus_tag
from audiofic.attribution.evidence import excerpt, reason
from audiofic.attribution.features.table import Table, read_table
from audiofic.attribution.given import NONE, Givens
from audiofic.attribution.ranker import Weights, chances, shipped
from audiofic.attribution.story import Story, read_story
from audiofic.attribution.turns import Turn
from audiofic.attribution.unveiled import unveiled
from audiofic.attribution.verdict import Verdict
from audiofic.model import Book, Character, Script, Segment

_SURE = 0.99
"""Confidence in what the author wrote out."""
_SUREST = 0.999
"""The most that is ever believed without being given: certainty is the author's."""


def attribute(
    scripts: Sequence[Script],
    *,
    known: Sequence[Character] = (),
    narrator_is: str | None = None,
    given: Givens = NONE,
    weights: Weights | None = None,
) -> Book:
    """The book with a speaker, a confidence and the evidence for every segment that somebody says.

    ``known`` characters (a casting file's) are given truth: their names, aliases and sexes win. ``narrator_is``
    names the first-person narrator. Whatever speakers are ``given`` outrank every word of the text, and the lines
    around are weighed with them known. ``weights`` replace those that ship, for measuring. Spans and kinds never
    change; a speaker who cannot be told stays ``None``.
    """
    weights = weights or shipped()
    story = unveiled(read_story(scripts, known, narrator_is, given), weights)
    verdicts = judge(story, weights)
    spoken = {
        (story.paragraphs[number].script, story.paragraphs[number].quotes[quote]): _given(story, number, quote)
        or verdict
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
        characters=_by_lines(story, spoken.values()),
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
    sure = [min(weights.confidence(there[0][0]), _SUREST) if there else 0.0 for there in ranked]
    return [
        _by_given(story, story.turns[turn])
        or _by_handle(story, story.turns[turn])
        or _by_chorus(story, story.turns[turn])
        or Verdict(
            who=speakers[turn],
            confidence=sure[turn],
            other=there[1][1] if len(there) > 1 else -1,
            others_chance=min(there[1][0], sure[turn], 1.0 - sure[turn]) if len(there) > 1 else 0.0,
            reason=reason(story, table.places, turn, speakers),
        )
        for turn, there in enumerate(ranked)
    ]


def _given(story: Story, paragraph: int, quote: int) -> Verdict | None:
    """The verdict on a quotation whose speaker is given."""
    if (found := story.fixed.get((paragraph, quote))) is None:
        return None
    return Verdict(who=found[0], confidence=1.0, other=-1, others_chance=0.0, reason=found[1])


def _by_given(story: Story, turn: Turn) -> Verdict | None:
    """The verdict on a turn of which one quotation's speaker is given: a turn is of one speaker."""
    found = next((verdict for number, quote in turn.quotes if (verdict := _given(story, number, quote))), None)
    return replace(found, reason=f"one speech with a line {found.reason}") if found else None


def _by_handle(story: Story, turn: Turn) -> Verdict | None:
    """The verdict on a chat line, if a handle stands before it."""
    who = story.handles.get(turn.quotes[0])
    if who is None:
        return None
    return Verdict(
        who=who, confidence=_SURE, other=-1, others_chance=0.0, reason=f"handle: '{story.characters[who].name}'"
    )


def _by_chorus(story: Story, turn: Turn) -> Verdict | None:
    """The verdict on what several say at once: no one character's."""
    tag = chorus_tag(story.paragraphs[turn.tagged_in].words, turn)
    if tag is None:
        return None
    shown = excerpt(story, turn, tag)
    return Verdict(who=-1, confidence=0.0, other=-1, others_chance=0.0, reason=f"several at once: '{shown}'")


def _ranked(table: Table, found: Sequence[float], turn: int) -> list[tuple[float, int]]:
    """The turn's candidates with their chances, the likeliest first."""
    rows = range(table.starts[turn], table.starts[turn + 1])
    return sorted(((found[row], table.people[row]) for row in rows), key=lambda it: (-it[0], it[1]))


def _with_speaker(segment: Segment, verdict: Verdict | None, story: Story) -> Segment:
    if verdict is None:
        return segment
    if verdict.who < 0:
        return replace(segment, speaker=None, confidence=None, evidence=verdict.reason or "nobody is named near it")
    return replace(
        segment,
        speaker=story.characters[verdict.who].name,
        confidence=round(verdict.confidence, 3),
        evidence=verdict.reason,
        runner_up=story.characters[verdict.other].name if verdict.other >= 0 else None,
        runner_ups_chance=round(verdict.others_chance, 3),
    )


def _by_lines(story: Story, verdicts: Iterable[Verdict]) -> tuple[Character, ...]:
    """Characters with lines first, most lines first; then the others with a name, by first mention."""
    lines = Counter(verdict.who for verdict in verdicts if verdict.who >= 0)
    speaking = sorted(lines, key=lambda who: (-lines[who], who))
    silent = [who for who in range(story.named) if who not in lines]
    return tuple(story.characters[who] for who in [*speaking, *silent])
