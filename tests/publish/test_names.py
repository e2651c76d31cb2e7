from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.publish.names import safe_name, safe_names


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("01-arrival", "01-arrival"),
        ("What? No: 1/2", "What_ No_ 1_2"),
        ("the end...", "the end"),
        ("nul", "_nul"),
        ("com1.notes", "_com1.notes"),
        ("e\u0301te\u0301", "été"),
        ("雪", "雪"),
        ("...", "_"),
        ("...and then", "and then"),
        ("CONOUT$", "_CONOUT$"),
        ("one\u2028two\x85", "one_two_"),
        ("half \ud83d", "half _"),
        ("", "_"),
    ],
)
def test_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text())
def test_any_text_becomes_a_name_and_a_safe_name_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe.encode()) <= 200
    assert safe_name(safe) == safe


def test_names_that_some_system_takes_for_one_are_told_apart() -> None:
    assert safe_names(["End?", "end*", "END_-2", "\u00e9", "e\u0301"]) == ("End_", "end_-3", "END_-2", "é", "é-2")


@given(st.lists(st.text("aA?.\u00e9\u0301é", max_size=3) | st.text(min_size=190, max_size=210), max_size=12))
def test_safe_names_are_safe_and_all_different(names: list[str]) -> None:
    safe = safe_names(names)
    assert len({name.casefold() for name in safe}) == len(names)
    assert all(safe_name(name) == name for name in safe)
    assert safe_names(names[:5]) == safe_names(names[:5])
