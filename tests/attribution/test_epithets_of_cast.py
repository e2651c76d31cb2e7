"""Epithets where a casting file names everybody: whoever of it speaks the lines that they tag."""

from __future__ import annotations

from audiofic.attribution.attribute import attribute
from audiofic.attribution.epithets_of_cast import of_cast
from audiofic.attribution.ranker import shipped
from audiofic.attribution.story import read_story
from audiofic.model import Chapter, Character, Gender, Script
from audiofic.script.parse import parse

CAST = (Character(name="Ann", gender=Gender.FEMALE), Character(name="Orme", gender=Gender.MALE))
HALL = "Orme stood at the desk in the hall. Ann looked up from her papers, and Orme took off his hat.\n\n"
TALK = "“What do you want?” asked Ann.\n\n“A house,” said the {0}.\n\n"


def script(text: str) -> Script:
    return parse(Chapter(name="test", title="Test", text=text, source="test.txt"))


def meant(text: str, *, relatives: bool = False) -> dict[tuple[str, int, str], str]:
    """(Epithet, scene or -1 for all, relative's owner) → who it is."""
    story = read_story([script(text)], CAST, None)
    found = of_cast(story, set(), shipped(), relatives=relatives)
    return {
        (story.characters[it.role].name, it.scene, it.owner): story.characters[who].name for it, who in found.items()
    }


def test_a_trade_is_the_one_who_speaks_its_lines_all_through_the_book() -> None:
    assert meant(HALL + TALK.format("painter") * 2) == {("The painter", -1, ""): "Orme"}


def test_one_line_says_little() -> None:
    assert meant(HALL + TALK.format("painter")) == {}


def test_anybodys_word_takes_three_lines_and_holds_in_that_scene() -> None:
    assert meant(HALL + TALK.format("gentleman") * 2) == {}
    text = HALL + TALK.format("gentleman") * 3 + "\n***\n\n" + HALL + TALK.format("gentleman")
    assert meant(text) == {("The gentleman", 0, ""): "Orme"}


def test_whom_sentences_have_beside_him_is_another() -> None:
    assert meant(HALL + "The painter stood behind Orme.\n\n" + TALK.format("painter") * 2) == {}


def test_a_relatives_word_is_one_persons_with_one_pronoun() -> None:
    text = HALL + TALK.replace("the", "her").format("father") * 2
    assert meant(text) == {}
    assert meant(text, relatives=True) == {("Her father", -1, "her"): "Orme"}


def test_a_relative_of_no_one_and_a_group_are_nobody_in_particular() -> None:
    assert meant(HALL + TALK.format("father") * 3, relatives=True) == {}
    assert meant(HALL + TALK.format("men") * 3) == {}


def test_they_are_no_aliases_of_a_character_that_is_given() -> None:
    book = attribute([script(HALL + TALK.format("painter") * 2)], known=CAST)
    assert [it.speaker for it in book.scripts[0].segments if it.kind.has_speaker] == ["Ann", "Orme"] * 2
    assert [it.name for it in book.characters] == ["Ann", "Orme"]
    assert not any(it.aliases for it in book.characters)
