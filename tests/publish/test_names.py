from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.publish.names import safe_name


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
