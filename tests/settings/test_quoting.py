from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.settings.quoting import can_be_written, scalar

_NAMES = st.text(min_size=1, max_size=30).filter(can_be_written)


@pytest.mark.parametrize("name", ["Ann", "Mr. O’Hara", "Anne-Marie (the elder)", "Zoë", "en-us+m3", "en-gb-x-rp"])
def test_a_plain_name_stays_plain(name: str) -> None:
    assert scalar(name) == name


@pytest.mark.parametrize("name", ["No", "y", "NULL", "~", "1:30", "007", "1e3", "2001-01-01", "- x", "a: b", "a #b",
    "*star", "{a", "a, b", "O'Neil: x", "@home", "<<", "=", "true", "", "?"])  # fmt: skip
def test_what_yaml_would_misread_is_quoted(name: str) -> None:
    assert scalar(name).startswith("'")
    assert yaml.safe_load(f"{{{scalar(name)}: [{scalar(name)}]}}") == {name: [name]}


@settings(max_examples=60, deadline=None)
@given(_NAMES)
def test_every_name_comes_back_as_text(name: str) -> None:
    assert yaml.safe_load(f"{scalar(name)}:\n  - {scalar(name)}\n") == {name: [name]}
    assert yaml.safe_load(f"{{{scalar(name)}: [{scalar(name)}]}}") == {name: [name]}


@pytest.mark.parametrize("name", ["", " Ann", "Ann  Lee", "a\nb", "a\x00", "\ud800", "x" * 500])
def test_names_that_a_file_cannot_hold(name: str) -> None:
    assert not can_be_written(name)
