from __future__ import annotations

from audiofic.cli.columns import columns


def test_columns_stand_under_one_another_and_nothing_trails() -> None:
    assert list(columns([("a", "10", "x"), ("long", "2", "")], right=frozenset({1}))) == ["a     10  x", "long   2"]
