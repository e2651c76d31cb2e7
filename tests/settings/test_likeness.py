from __future__ import annotations

import pytest

from audiofic.settings.likeness import fold, nearest


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        (" Zoë\t B ", "zoë b"),
        ("Zoe\u0308 B", "zoë b"),
        ("Ｂｏ", "bo"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
    ],
)
def test_names_fold_as_a_reader_would(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_suggests_the_nearest_only_where_it_is_near() -> None:
    assert nearest("pich", ["pitch", "voice", "rate"]) == ("pitch",)
    assert nearest("en-us+m33", ["en-us+m1", "en-us+m3", "de"], most=2) == ("en-us+m3", "en-us+m1")
    assert nearest("xyzzy", ["pitch", "voice"]) == ()
