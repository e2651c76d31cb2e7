"""What an earlier pass believes, seen by the next one."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from audiofic.attribution.features.of_context import NAMES, of_context
from audiofic.attribution.features.table import read_table
from audiofic.attribution.story import read_story
from audiofic.model import Chapter, Character
from audiofic.script.parse import parse

TALK = """Ann and Bo sat with Cy.

“Red,” said her sister.

“Blue,” said her sister.

“No,” said his sister.

“Green,” said Bo.

“Pink,” said her sister.
"""


def test_a_nominal_is_whom_it_is_believed_to_mean_elsewhere() -> None:
    cast = [Character(name=name) for name in ("Ann", "Bo", "Cy")]
    table = read_table(read_story([parse(Chapter(name="t", title="T", text=TALK, source="t.txt"))], cast, None))
    assert [nominal for nominal in table.nominals if nominal] == [
        "her sister",
        "her sister",
        "his sister",
        "her sister",
    ]
    chances = np.array([float(who == (0 if turn == 0 else 1)) for turn, who in _rows(table.starts, table.people)])
    found = of_context(table, chances)
    share = found[:, NAMES.index("their share of the nominal elsewhere, as believed")]
    count = found[:, NAMES.index("the nominal elsewhere, as believed")]
    by_turn = [
        {table.people[row]: (round(float(share[row]), 2), int(count[row])) for row in range(first, last)}
        for first, last in zip(table.starts, table.starts[1:], strict=False)
    ]
    assert (by_turn[0][0], by_turn[0][1]) == ((0, 2), (1, 2)), "both others are believed to be Bo's"
    nearer, farther = 0.9, 0.81
    assert by_turn[4][0][0] == pytest.approx(farther / (nearer + farther), abs=0.01), "the first is Ann's, and farther"
    assert list(by_turn[2][0]) == [-1, 0], "his sister is hers nowhere"
    assert list(by_turn[3][1]) == [-1, -1], "a name is no nominal"


def _rows(starts: tuple[int, ...], people: tuple[int, ...]) -> list[tuple[int, int]]:
    spans = itertools.pairwise(starts)
    return [(turn, people[row]) for turn, (first, last) in enumerate(spans) for row in range(first, last)]
