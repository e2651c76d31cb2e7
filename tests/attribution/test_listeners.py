"""Who is spoken to, by small talks of our own."""

from __future__ import annotations

import pytest

from audiofic.attribution.features.table import NAMES, Table, read_table
from audiofic.attribution.listeners import Listener, listener
from audiofic.attribution.story import Story, read_story
from audiofic.model import Chapter, Character, Gender
from audiofic.script.parse import parse

CAST = (Character(name="Ann", gender=Gender.FEMALE), Character(name="Bo", gender=Gender.MALE))


def story(text: str) -> Story:
    return read_story([parse(Chapter(name="t", title="T", text=text, source="t.txt"))], CAST, None)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("“It is cold,” said Ann to Bo.", Listener(1)),
        ("Ann turned to Bo and said, “It is cold.”", Listener(1)),
        ("“It is cold,” she told him.", Listener(-1, "m")),
        ("“It is cold,” said Ann. “Not to Bo.”", Listener()),
        ("“It is cold,” said Ann, and Bo shivered.", Listener()),
        ("“It is cold.”", Listener()),
    ],
)
def test_who_is_spoken_to(line: str, told: Listener) -> None:
    read = story(line)
    assert listener(read, read.turns[0]) == told


def test_a_listener_fits_by_name_or_by_sex() -> None:
    assert [Listener(1).is_it(who, "m") for who in (1, 2)] == [1, -1]
    assert [Listener(-1, "m").is_it(1, sex) for sex in ("m", "f", "")] == [0.5, -0.5, 0]
    assert Listener().is_it(1, "m") == 0


def _facts(table: Table, fact: str) -> list[dict[int, float]]:
    column = NAMES.index(fact)
    return [
        {table.people[row]: float(table.rows[row][column]) for row in range(first, last)}
        for first, last in zip(table.starts, table.starts[1:], strict=False)
    ]


def test_the_next_turn_knows_who_was_spoken_to() -> None:
    table = read_table(story("“It is cold,” said Ann to Bo.\n\n“It is.”"))
    assert _facts(table, "spoken to at +0") == [{0: -1, 1: 1}, {0: 0, 1: 0}]
    assert _facts(table, "spoken to at -1") == [{0: 0, 1: 0}, {0: -1, 1: 1}]


@pytest.mark.parametrize(
    ("verb", "kind"),
    [("replied", 1), ("continued", 2), ("went on", 2), ("asked", 3), ("put in", 4), ("began", 5), ("said", 0)],
)
def test_the_verb_of_a_tag_tells_its_place_in_the_talk(verb: str, kind: int) -> None:
    table = read_table(story(f"“It is cold,” said Ann to Bo.\n\n“It is,” {verb} Bo.\n\n“Yes.”"))
    first = list(table.starts[:-1])
    assert table.rows[first, NAMES.index("turn: verb")].tolist() == [0, kind, -1]
    assert table.rows[first, NAMES.index("turn: verb of the one behind")].tolist() == [kind, -1, -1]
