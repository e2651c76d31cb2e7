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


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("rohan.k", "Rohan"),
        ("omarrrr", "Omar"),
        ("xXsoupXx", "Soup"),
        ("moth_lamp", "Moth"),
        ("femitron", "Femi"),
        ("greg_d", "Gregor"),
        ("tboyle", "Boyle"),
        ("TallDavidTiles", "David"),
        ("zoebright", "Zoe"),
    ],
)
def test_a_handle_that_plays_with_a_name_is_its_bearer_s(handle: str, name: str) -> None:
    found, new = bearers([handle], [Character(name="Bo"), Character(name=name)])
    assert found == {handle: 1}
    assert not new


@pytest.mark.parametrize("handle", ["bobcat", "kestrel_nine", "annbo"])
def test_a_handle_that_only_begins_like_a_short_name_is_somebody_else_s(handle: str) -> None:
    found, new = bearers([handle], [Character(name="Bo"), Character(name="Ann")])
    assert new == [Character(name=handle)]
    assert found == {handle: 2}


def test_a_handle_that_fits_two_is_nobody_s() -> None:
    found, _ = bearers(["anna.maria"], [Character(name="Anna"), Character(name="Maria")])
    assert found == {"anna.maria": 2}


def test_one_s_own_messages_are_the_narrator_s() -> None:
    found, new = bearers(["me", "Bo"], [Character(name="Bo"), Character(name="Tom", narrates=True)])
    assert found == {"me": 1, "Bo": 0}
    assert not new
