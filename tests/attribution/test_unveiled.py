"""Epithets: the nameless one who is somebody with a name."""

from __future__ import annotations

from audiofic.attribution.attribute import attribute
from audiofic.model import Book, Chapter, Character, Gender
from audiofic.script.parse import parse

HALL = "Orme stood at the desk in the hall. Ann looked up from her papers, and Orme took off his hat.\n\n"
TALK = "“Good evening,” said Orme.\n\n“What do you want?” asked Ann.\n\n“A house,” said {0}.\n\n“Which?” asked Ann.\n"


def read(text: str) -> Book:
    return attribute([parse(Chapter(name="test", title="Test", text=text, source="test.txt"))])


def speakers(text: str) -> list[str | None]:
    return [it.speaker for it in read(text).scripts[0].segments if it.kind.has_speaker]


def test_the_only_man_about_is_the_gentleman() -> None:
    text = HALL + TALK.format("the gentleman")
    assert speakers(text) == ["Orme", "Ann", "Orme", "Ann"]
    assert "The gentleman" in next(it.aliases for it in read(text).characters if it.name == "Orme")


def test_whom_one_sentence_has_beside_him_is_another() -> None:
    text = HALL + "The gentleman stood behind Orme.\n\n" + TALK.format("the gentleman")
    assert speakers(text)[2] == "The gentleman"


def test_who_comes_as_a_gentleman_is_another() -> None:
    text = HALL + "A gentleman came in.\n\n" + TALK.format("the gentleman")
    assert speakers(text)[2] == "The gentleman"


def test_a_role_of_no_known_sex_or_of_another_is_another() -> None:
    assert speakers(HALL + TALK.format("the clerk"))[2] == "The clerk"
    assert speakers(HALL + TALK.format("the lady"))[2] == "The lady"


def test_with_a_casting_file_epithets_are_its_characters_too() -> None:
    cast = [Character(name="Ann", gender=Gender.FEMALE), Character(name="Orme", gender=Gender.MALE)]
    of = parse(Chapter(name="test", title="Test", text=HALL + TALK.format("the gentleman"), source="test.txt"))
    assert any("The gentleman" in it.aliases for it in attribute([of], known=cast).characters)
    assert any("The gentleman" in it.aliases for it in attribute([of], known=cast[:1]).characters)


def test_whom_a_casting_file_calls_otherwise_is_another() -> None:
    text = HALL + "Cole sat by the fire.\n\n" + TALK.format("the gentleman")
    cast = [
        Character(name="Ann", gender=Gender.FEMALE),
        Character(name="Orme", gender=Gender.MALE),
        Character(name="Cole", aliases=("the gentleman",), gender=Gender.MALE),
    ]
    book = attribute([parse(Chapter(name="test", title="Test", text=text, source="test.txt"))], known=cast)
    assert "The gentleman" not in next(it.aliases for it in book.characters if it.name == "Orme")


WARD = "Doctor Vale stood at the window. Ann came in with the lamp, and Bo behind her.\n\n"


def test_who_bears_the_title_of_an_office_holds_it() -> None:
    text = WARD + "“Is he asleep?” asked Ann.\n\n“He is,” said the physician.\n\n“Since when?” asked Bo.\n"
    assert speakers(text)[1] == "Doctor Vale"
    assert speakers(text.replace("physician", "fiddler"))[1] == "The fiddler"


def test_who_was_called_by_name_just_before_answers() -> None:
    text = "Ann and Cole shared a desk.\n\n“Is it late, Cole?” asked Ann.\n\n“It is,” said the clerk.\n"
    assert speakers(text)[1] == "Cole"
    assert speakers(text.replace(", Cole?”", "?”"))[1] == "The clerk"


def test_whom_tags_beside_the_line_name_is_another() -> None:
    text = "Ann and Cole shared a desk.\n\n“Is it late?” said Cole.\n\n“It is,” said the clerk.\n\n"
    assert speakers(text + "“How late?” said Cole.\n")[1] == "The clerk"
