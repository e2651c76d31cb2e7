"""What a turn's words say: each fact by small talks of our own."""

from __future__ import annotations

import pytest

from audiofic.attribution.features.table import NAMES, read_table
from audiofic.attribution.story import read_story
from audiofic.model import Chapter
from audiofic.script.parse import parse


def facts(text: str, fact: str) -> list[float]:
    """One fact on the first candidate of every turn."""
    table = read_table(read_story([parse(Chapter(name="t", title="T", text=text, source="t.txt"))], (), None))
    return [float(table.rows[first][NAMES.index(f"words: {fact}")]) for first in table.starts[:-1]]


@pytest.mark.parametrize(
    ("said", "opening"),
    [("Yes, I do.", 1), ("No.", 2), ("Oh, Bo!", 3), ("And then?", 4), ("of course", 5), ("Cold, is it?", 0), ("…", 0)],
)
def test_how_a_turn_opens(said: str, opening: int) -> None:
    assert facts(f"“It is cold,” said Ann to Bo.\n\n“{said}”", "opens with")[-1] == opening


@pytest.mark.parametrize(
    ("said", "ending"),
    [("It is.", 1), ("Is it?", 2), ("It is!", 3), ("It is—", 5), ("It is...", 5), ("It is…", 5), ("It is", 0)],
)
def test_how_a_turn_ends(said: str, ending: int) -> None:
    text = f"Ann and Bo sat down.\n\n“{said}”\n\n“Well,” said Bo."
    assert facts(text, "ends with")[0] == ending
    assert facts(text, "the one before ends with") == [-1, ending]


def test_a_word_that_comes_back_is_counted() -> None:
    text = "“Sold the boat,” said Ann.\n\n“Sold?” said Bo.\n\n“The boat, and the oars.”"
    assert facts(text, "repeated from the one before") == [-1, 1, 0]
    assert facts(text, "repeated from the one before that") == [-1, -1, 1]


def test_of_whom_a_turn_speaks() -> None:
    text = "“He’s gone, and she’s at her wits’ end,” said Ann to Bo.\n\n“I told you,” said Bo."
    assert facts(text, "of him") == [1, 0]
    assert facts(text, "of her") == [2, 0]
    assert facts(text, "of oneself") == [0, 1]
    assert facts(text, "to another") == [0, 1]
