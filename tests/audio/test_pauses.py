from __future__ import annotations

import pytest

from audiofic.audio.pauses import Boundary, boundary, pause
from audiofic.model import Chapter, Kind, Line, Pauses, Recipe, Script, Segment, Utterance

N, D, H, B, A = Kind.NARRATION, Kind.DIALOGUE, Kind.HEADING, Kind.BREAK, Kind.NOTE
Piece = tuple[Kind, int, str | None, str]


def between(pieces: list[Piece], first: int, second: int) -> Boundary:
    """The boundary between two of ``pieces``, (kind, paragraph, speaker, text) each."""
    text, segments = "", []
    for kind, paragraph, speaker, words in pieces:
        segments.append(
            Segment(start=len(text), end=len(text) + len(words), kind=kind, paragraph=paragraph, speaker=speaker)
        )
        text += words
    script = Script(chapter=Chapter(name="c", title="C", text=text, source="c.txt"), segments=tuple(segments))
    left, right = (line(number, segments[number]) for number in (first, second))
    return boundary(script, left, right)


def line(number: int, segment: Segment) -> Line:
    utterance = Utterance(start=segment.start, end=segment.end, spoken="words")
    recipe = Recipe(spoken="words", engine="e", engine_version="1", driver=None, voice="v", rate=165, pitch=50)
    return Line(segment=number, utterance=utterance, recipe=recipe, gain=0.0)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([(D, 0, "Ann", "“Well,”"), (N, 0, None, " said Ann.")], Boundary.TAG, id="tag after a comma"),
        pytest.param([(D, 0, "Ann", "“Go!”"), (N, 0, None, " she said.")], Boundary.TAG, id="tag after a shout"),
        pytest.param([(N, 0, None, "Ann said, "), (D, 0, "Ann", "“Go.”")], Boundary.TAG, id="tag before"),
        pytest.param([(N, 0, None, "Ann wept, sobbing "), (D, 0, "Ann", "“Go.”")], Boundary.TAG, id="no mark before"),
        pytest.param([(D, 0, "Ann", "“Wait—”"), (N, 0, None, " The door fell shut.")], Boundary.TURN, id="broken off"),
        pytest.param([(N, 0, None, "Ann turned. "), (D, 0, "Ann", "“Go.”")], Boundary.TURN, id="beat before"),
        pytest.param([(D, 0, "Ann", "“Go.”"), (N, 0, None, " Ann turned.")], Boundary.TURN, id="beat after"),
        pytest.param([(D, 0, "Ann", "“Go.”"), (D, 1, "Bo", "“No.”")], Boundary.TURN, id="answer"),
        pytest.param([(D, 0, "Ann", "“Go.”"), (D, 1, "Ann", "“Now.”")], Boundary.PARAGRAPH, id="goes on"),
        pytest.param([(D, 0, None, "“Go.”"), (N, 1, None, "He went.")], Boundary.PARAGRAPH, id="paragraph"),
        pytest.param([(N, 0, None, "One."), (N, 0, None, " Two.")], Boundary.SENTENCE, id="sentence"),
        pytest.param([(H, 0, None, "One"), (N, 1, None, "He went.")], Boundary.HEADING, id="after a heading"),
        pytest.param([(N, 0, None, "He went."), (H, 1, None, "Two")], Boundary.HEADING, id="before a heading"),
        pytest.param([(A, 0, None, "A/N: Hi!"), (N, 1, None, "He went.")], Boundary.HEADING, id="after a note"),
        pytest.param([(A, 0, None, "A/N: Hi!"), (A, 1, None, "Enjoy!")], Boundary.PARAGRAPH, id="inside a note"),
    ],
)
def test_what_stands_between_two_lines(pieces: list[Piece], expected: Boundary) -> None:
    assert between(pieces, 0, 1) is expected


@pytest.mark.parametrize(("skipped", "expected"), [(B, Boundary.BREAK), (H, Boundary.HEADING), (A, Boundary.PARAGRAPH)])
def test_what_is_not_spoken_still_parts_what_is(skipped: Kind, expected: Boundary) -> None:
    pieces: list[Piece] = [(N, 0, None, "He went."), (skipped, 1, None, "***"), (N, 2, None, "She came.")]
    assert between(pieces, 0, 2) is expected


def test_a_break_outranks_a_heading() -> None:
    pieces: list[Piece] = [(N, 0, None, "End."), (B, 1, None, "***"), (H, 2, None, "Two")]
    assert between(pieces, 0, 2) is Boundary.BREAK


def test_sentences_of_one_segment() -> None:
    assert between([(N, 0, None, "One. Two.")], 0, 0) is Boundary.SENTENCE


def test_pauses_grow_with_what_is_crossed() -> None:
    pauses = Pauses()
    order = [Boundary.TAG, Boundary.TURN, Boundary.SENTENCE, Boundary.PARAGRAPH, Boundary.HEADING, Boundary.BREAK]
    lengths = [pause(pauses, each) for each in order]
    assert lengths == sorted(set(lengths))


def test_head_and_tail_are_what_shops_ask_for() -> None:
    assert 0.5 <= Pauses().head <= 1
    assert 1 <= Pauses().tail <= 5
