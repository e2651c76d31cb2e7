"""Which candidate of each turn is right: the annotation laid over the table of facts."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from attribution import own
from attribution.corpus import Novel
from numpy.typing import NDArray

from audiofic.attribution.features.table import Table, read_table
from audiofic.attribution.story import Story, read_story
from audiofic.model import NARRATOR, Character, Kind, Script, Segment

_PIECE = 60
"""Paragraphs at least."""
_OURS_COUNT = 0.5
"""Of a turn in a chapter of our own: these were written to be harder than what people bring."""


class Book(NamedTuple):
    """One novel ready for learning."""

    name: str
    whole: bool
    """Rather than a piece of a novel."""
    table: Table
    right: NDArray[np.float64]
    """Per row: 1 where the candidate is the annotated speaker, else 0."""
    known: NDArray[np.bool_]
    """Per turn: whether its speaker is annotated, is one person and is among the candidates."""
    lines: NDArray[np.int64]
    """Per turn: its quotations, or 0 where no one person is annotated."""
    counts: float = 1.0
    """What one of its turns counts for the trees that rank candidates."""


def read_book(novel: Novel, *, whole: bool = True, known: Sequence[Character] = ()) -> Book:
    """Read one novel, with no character list given or with one of those ``known``, and mark the right rows."""
    story = read_story([novel.script], known, None)
    return _marked(novel.name, story, answers(novel, story), speakers(novel, story), whole=whole)


def read_own(gold: own.Gold, known: Sequence[Character] = ()) -> Book:
    """Read one of our own chapters the same way; a character split in two is right in both parts."""
    story = read_story(gold.scripts, known, None)
    answers = [own.meant(character, gold.cast) for character in story.characters]
    said = {(line.chapter, at): line.speaker for line in gold.lines for at in [own.found(gold, line)] if at >= 0}
    speakers = []
    for turn in story.turns:
        places = [
            (story.paragraphs[number].script, story.paragraphs[number].quotes[quote]) for number, quote in turn.quotes
        ]
        votes = Counter(said[place] for place in places if place in said)
        best = max(votes, key=lambda name: (votes[name], name), default=None)
        speakers.append(None if best in {own.CROWD, own.NOBODY} else best)
    return _marked(gold.name, story, answers, speakers, whole=False)._replace(counts=_OURS_COUNT)


def _marked(
    name: str, story: Story, answers: Sequence[str | None], speakers: Sequence[str | None], *, whole: bool
) -> Book:
    table = read_table(story)
    right = np.zeros(len(table.people))
    known = np.zeros(len(story.turns), dtype=bool)
    lines = np.zeros(len(story.turns), dtype=np.int64)
    for turn, speaker in enumerate(speakers):
        if speaker is None:
            continue
        lines[turn] = len(story.turns[turn].quotes)
        for row in range(table.starts[turn], table.starts[turn + 1]):
            right[row] = answers[table.people[row]] == speaker
        known[turn] = right[table.starts[turn] : table.starts[turn + 1]].any()
    return Book(name, whole, table, right, known, lines)


def read_pieces(novel: Novel) -> Iterator[Book]:
    """The same novel cut into chapters' lengths, each read alone: what the ranker meets in a short story.

    Cut at headings and breaks only, as a chapter would be: nobody there is in the middle of a talk.
    """
    piece: list[Segment] = []
    for segment in novel.script.segments:
        begins = segment.kind in {Kind.HEADING, Kind.BREAK}
        if begins and piece and segment.paragraph - piece[0].paragraph >= _PIECE:
            yield _read_piece(novel, piece)
            piece = []
        piece.append(segment)
    if len(piece) < len(novel.script.segments):
        yield _read_piece(novel, piece)


def _read_piece(novel: Novel, piece: list[Segment]) -> Book:
    script = Script(chapter=novel.script.chapter, segments=tuple(piece))
    return read_book(novel._replace(script=script), whole=False)


def answers(novel: Novel, story: Story) -> list[str | None]:
    """For each character of the story, whom the scorer would take it for."""
    resolver = importlib.import_module("eval_quotes").NameResolver(novel.gold)
    return [
        novel.gold.narrator or None if it.name == NARRATOR else resolver.resolve(it.name, it.aliases)
        for it in story.characters
    ]


def speakers(novel: Novel, story: Story) -> list[str | None]:
    """For each turn the annotated speaker that covers most of it; None for a crowd, an unknown or no annotation."""
    owner = owners(novel)
    segments = novel.script.segments
    return [
        covering(novel, owner, [segments[story.paragraphs[number].quotes[quote]] for number, quote in turn.quotes])
        for turn in story.turns
    ]


def owners(novel: Novel) -> list[str | None]:
    """For each character of the text the annotated speaker; None where nobody is."""
    owner: list[str | None] = [None] * len(novel.gold.text)
    for quote in novel.gold.quotes:
        for start, end in quote.spans:
            owner[start:end] = [quote.speaker] * (end - start)
    return owner


def covering(novel: Novel, owner: Sequence[str | None], segments: Sequence[Segment]) -> str | None:
    """The annotated speaker of most of ``segments``; None for a crowd, an unknown or no annotation."""
    votes: Counter[str] = Counter()
    for segment in segments:
        votes.update(name for name in owner[segment.start : segment.end] if name is not None)
    best = max(votes, key=lambda name: (votes[name], name), default=None)
    return None if best is None or novel.gold.characters[best].special else best
