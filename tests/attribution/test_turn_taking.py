"""Facts on who goes on."""

from __future__ import annotations

import numpy as np
import pytest

from audiofic.attribution.features.table import NAMES, Table, read_table
from audiofic.attribution.story import read_story
from audiofic.attribution.turn_taking import FACTS, OF_ONE, of_turns
from audiofic.model import Chapter
from audiofic.script.parse import parse

TALK = "“Is it cold?” said Ann.\n\n“No,” said Bo.\n\n“It is.”\n\nShe shivered.\n\n# Two\n\n“Far,” said Ann.\n\n“Near.”"


def table() -> Table:
    return read_table(read_story([parse(Chapter(name="t", title="T", text=TALK, source="t.md"))], (), None))


def test_every_fact_of_one_turn_is_the_same_for_all_its_candidates() -> None:
    rows = table()
    for first, last in zip(rows.starts, rows.starts[1:], strict=False):
        columns = rows.rows[first:last][:, [NAMES.index(name) for name in OF_ONE]]
        assert (columns == columns[0]).all()


def test_a_turn_sees_the_turns_of_its_own_talk_only() -> None:
    rows = table()
    found = of_turns(rows, np.full(len(rows.people), 0.5))
    asked = [FACTS.index(f"turn: asks at -{back}") for back in range(3)]
    assert found[:, asked].tolist() == [[1, -9, -9], [0, 1, -9], [0, 0, 1], [0, -9, -9], [0, 0, -9]]


@pytest.mark.parametrize(("one", "other"), [(0, 1), (0, 2)])
def test_shared_is_how_far_the_same_people_may_speak_both(one: int, other: int) -> None:
    rows = table()
    ann = rows.people[rows.starts[0]]
    certain = np.array([float(who == ann) for who in rows.people])
    shared = of_turns(rows, certain)[:, FACTS.index(f"shared by -{one} and -{other}")]
    assert shared[2] == 1
    assert shared[0] == -1
