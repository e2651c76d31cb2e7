from __future__ import annotations

import pytest

from audiofic.model import Chapter, Kind
from audiofic.script.parse import parse


def told_in_flashback(text: str) -> list[str]:
    script = parse(Chapter(name="c", title="C", text=text, source="c.txt"))
    assert not any(s.flashback for s in script.segments if s.kind in (Kind.BREAK, Kind.HEADING, Kind.NOTE))
    pieces = [script.text(segment).strip() for segment in script.segments if segment.flashback]
    return [piece for piece in pieces if piece]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("[Flashback]", "[End flashback]"),
        ("-Flashback, 4 years ago-", "-End of flashback-"),
        ("*** Flashback ***", "*** Flashback over ***"),
        ("~Start of flashback~", "~Present day~"),
        ("Flashback", "Flashback"),
        ("[Two years ago]", "***"),
        ("[Flashback]", "***"),
    ],
)
def test_what_stands_between_the_marks(begin: str, end: str) -> None:
    text = f'It rained.\n\n{begin}\n\nIt snowed. "Run," said Ann.\n\n{end}\n\nIt rained on.'
    assert told_in_flashback(text) == ["It snowed.", '"Run,"', "said Ann."]


def test_scene_breaks_inside_it_do_not_end_it() -> None:
    text = "A.\n\n[Flashback]\n\nIt snowed.\n\n***\n\nIt thawed.\n\n[End flashback]\n\nIt rained."
    assert told_in_flashback(text) == ["It snowed.", "It thawed."]


def test_one_that_nothing_ends_runs_to_the_end_of_the_chapter() -> None:
    assert told_in_flashback("A.\n\n[Flashback]\n\nIt snowed.\n\nIt thawed.") == ["It snowed.", "It thawed."]


def test_later_and_meanwhile_are_none() -> None:
    assert told_in_flashback("A.\n\n[Three hours earlier]\n\nB.\n\n[Two years later]\n\nC.\n\nMeanwhile\n\nD.") == []
