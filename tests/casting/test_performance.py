"""Delivery and treatments in a casting file."""

from __future__ import annotations

import pytest

from audiofic.casting.file import CastingFile, parse_casting
from audiofic.errors import SettingsError
from audiofic.model import TREATMENTS, Occasion, Treatment
from tests.casting.stage import offer


def read(text: str) -> CastingFile:
    return parse_casting(text, "v.yaml", offer)


def test_without_a_word_the_text_moves_the_voices_and_the_usual_treatments_are_heard() -> None:
    file = read("")
    assert (file.delivery, file.treatments) == (1.0, TREATMENTS)


@pytest.mark.parametrize(
    ("word", "strength"), [("off", 0.0), ("no", 0.0), ("gentle", 0.5), ("Normal", 1.0), ("strong", 1.5)]
)
def test_delivery_has_a_strength_for_the_book_and_for_one_character(word: str, strength: float) -> None:
    file = read(f"delivery: {word}\ncharacters: {{Ann: {{voice: en-us+m3, delivery: {word}}}, Bo: en-us+m3}}")
    assert file.delivery == strength
    assert [role.delivery for role in file.roles] == [strength, None]


def test_treatments_are_given_by_occasion_beside_the_usual_ones() -> None:
    file = read("treatments: {thought: none, flashback: warm}\ncharacters: {Ai: {voice: en-us+m3, treatment: radio}}")
    assert dict(file.treatments) == {
        **dict(TREATMENTS),
        Occasion.THOUGHT: Treatment.NONE,
        Occasion.FLASHBACK: Treatment.WARM,
    }
    assert file.roles[0].treatment is Treatment.RADIO


def test_all_treatments_can_be_turned_off_at_once() -> None:
    assert {treatment for _, treatment in read("treatments: off").treatments} == {Treatment.NONE}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("delivery: loud", "v.yaml:1:11: “loud” is no strength of delivery. Write off, gentle, normal or strong."),
        ("delivery: storng", "v.yaml:1:11: “storng” is no strength of delivery. Did you mean “strong”?"),
        ("treatments: {thougt: close}", "v.yaml:1:14: “thougt” is not a key here. Did you mean “thought”?"),
        ("treatments: {thought: clos}", "v.yaml:1:23: “clos” is not known here. Did you mean “close”?"),
        ("treatments: [a]", "v.yaml:1:13: Treatments are names by occasion."),
        ("characters: {A: {voice: en-us+m3, treatment: fone}}", "v.yaml:1:46: “fone” is not known here."),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(text)
    assert told in str(caught.value)
