"""Descriptions of a casting file, found word for word."""

from __future__ import annotations

import pytest

from audiofic.attribution.story import Story, read_story
from audiofic.model import Chapter, Character, Gender
from audiofic.script.parse import parse

TALE = "Ann and Tom sat there. There was Bo. “Ha,” said Ann. “Ho,” said Tom. “Hm,” said Bo.\n\n"
KNOWN = (
    Character(name="Ann", gender=Gender.FEMALE),
    Character(name="Tom Vale", aliases=("Tom",), gender=Gender.MALE),
    Character(name="Bo", aliases=("the very stout lady", "The Reader of the Paper")),
    Character(name="The Boy", aliases=("young Tom",), gender=Gender.MALE),
)


def story(text: str) -> Story:
    return read_story([parse(Chapter(name="test", title="Test", text=TALE + text, source=""))], KNOWN, None)


def tagged(text: str) -> str:
    found = story(text)
    return found.characters[found.turns[-1].tags[0].mention.who].name


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“No,” said the very stout lady.", "Bo"),
        ("“No,” said the reader of the paper.", "Bo"),
        ("The very stout lady rose and said, “No.”", "Bo"),
        ("“No,” said young Tom.", "The Boy"),
        ("“No,” said Tom.", "Tom Vale"),
    ],
)
def test_a_description_is_whose_it_is_given_for(text: str, who: str) -> None:
    assert tagged(text) == who


def test_a_description_with_a_name_is_called_as_well() -> None:
    found = story("“Come, young Tom!” said Ann.")
    called = [mention for mention in found.mentions[-1] if mention.quoted]
    assert [found.characters[it.who].name for it in called] == ["The Boy"]


def test_one_description_of_two_is_of_neither() -> None:
    two = [Character(name=name, aliases=("the tall pale clerk",)) for name in ("Ann", "Bo")]
    text = TALE + "“No,” said the tall pale clerk."
    found = read_story([parse(Chapter(name="test", title="Test", text=text, source=""))], two, None)
    assert found.characters[found.turns[-1].tags[0].mention.who].name not in {"Ann", "Bo"}
