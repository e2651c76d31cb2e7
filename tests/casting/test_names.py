from __future__ import annotations

import pytest

from audiofic.casting.names import Callboard
from audiofic.model import Character, Role, Voice


def role(name: str, *aliases: str) -> Role:
    return Role(name=name, voice=Voice(id=name), aliases=aliases)


ANN, BO = role("Ann Lee", "Annie", "the captain"), role("Bo", "O’Hara")
BOARD = Callboard([ANN, BO])


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Ann Lee", ANN),
        ("ann  lee ", ANN),
        ("ANNIE", ANN),
        ("The Captain", ANN),
        ("O'Hara", BO),
        ("Ann", None),
        ("", None),
    ],
)
def test_finds_who_answers_to_a_name(name: str, meant: Role | None) -> None:
    assert BOARD.role(name) is meant


def test_what_is_written_exactly_comes_first() -> None:
    lower, upper = role("the doctor"), role("The Doctor")
    board = Callboard([lower, upper])
    assert board.role("the doctor") is lower
    assert board.role("The Doctor") is upper
    assert board.role("THE DOCTOR") is None


def test_a_name_comes_before_an_alias() -> None:
    first, second = role("Ann", "Bo"), role("Bo")
    assert Callboard([first, second]).role("Bo") is second


def test_a_characters_aliases_lead_to_its_role() -> None:
    assert BOARD.role_of(Character(name="Lieutenant Lee", aliases=("Lee", "Annie"))) is ANN


def test_an_alias_that_is_somebody_elses_name_leads_nowhere() -> None:
    father = Character(name="Old Hara", aliases=("Bo",))
    assert BOARD.role_of(father, others=frozenset({"bo"})) is None
