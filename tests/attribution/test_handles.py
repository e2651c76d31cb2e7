from __future__ import annotations

import pytest

from audiofic.attribution.handles import bearers, read_handles
from audiofic.model import Chapter, Character
from audiofic.script.parse import parse


def handles(text: str) -> list[str]:
    script = parse(Chapter(name="c", title="C", text=text, source="c.txt"))
    return list(read_handles([script]).values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kestrel: hi\nmoon: ho\nkestrel: hm", ["kestrel", "moon", "kestrel"]),
        ("[10:32] kestrel: hi\n[10:33] moon: ho", ["kestrel", "moon"]),
        ("<kestrel> hi\n<moon> ho\n<moon> hm", ["kestrel", "moon", "moon"]),
        ("**kestrel** (10:32): hi\n@moon (10:33): ho", ["kestrel", "moon"]),
        ("She looked.\n\nkestrel — Today at 21:14\nhi\nho\n\nAnn sat down.", ["kestrel", "kestrel"]),
        ("She looked.\n\nFrom: Unknown number\nhi\n\nAnn sat down.", ["Unknown number"]),
        ("She looked.\n\nText from Ann:\n\nhi\n\nAnn sat down.", ["Ann"]),
    ],
)
def test_the_handle_is_found_wherever_it_stands(text: str, expected: list[str]) -> None:
    assert handles(text) == expected


def test_a_handle_is_another_name_of_whoever_has_it_as_alias() -> None:
    ann = Character(name="Ann", aliases=("kestrel",))
    found, new = bearers(["Kestrel", "moon"], [Character(name="Bo"), ann])
    assert found == {"Kestrel": 1, "moon": 2}
    assert new == [Character(name="moon")]
