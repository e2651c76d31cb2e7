"""Nominals that are a named character: by title, by apposition."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from audiofic.attribution.descriptions import described
from audiofic.attribution.passage import read_passages
from audiofic.attribution.roster import read_roster
from audiofic.attribution.story import read_story
from audiofic.model import Age, Chapter, Character, Gender
from audiofic.script.parse import parse

CAST = "There was Ann Lee. There was Bo. “Ha,” said Ann. “Ho,” said Bo. “Ah,” said Captain Vale to Captain Vale.\n\n"


def who_is(noun: str, text: str = "", known: Sequence[Character] = ()) -> str | None:
    paragraphs = read_passages([parse(Chapter(name="test", title="", text=CAST + text, source=""))])
    roster = read_roster(paragraphs, known)
    who = described(paragraphs, roster).get(noun)
    return None if who is None else roster.characters[who].name


def test_the_captain_is_the_one_captain() -> None:
    assert who_is("captain") == "Captain Vale"


def test_of_two_captains_neither_is() -> None:
    assert who_is("captain", "“Ah,” said Captain Orrin to Captain Orrin.\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "Ann, our nurse, sat down.",
        "Then our nurse, Ann, sat down.",
        "Ann was the nurse.",
        "It was only Ann, the nurse from across the road.",
    ],
)
def test_a_description_in_apposition(text: str) -> None:
    assert who_is("nurse", text) == "Ann"


@pytest.mark.parametrize(
    "text", ["Ann, the nurse and Bo sat down.", "Ann, the nurse, and Bo sat down.", "Ann liked the nurse."]
)
def test_one_of_a_list_is_another(text: str) -> None:
    assert who_is("nurse", text) is None


def test_anybody_may_be_the_woman() -> None:
    assert who_is("woman", "Ann was the woman.") is None


def test_a_nun_is_not_every_sister() -> None:
    assert who_is("sister", "“Ah,” said Sister Agnes to Sister Agnes.\n") is None
    assert who_is("aunt", "“Ah,” said Aunt Agnes to Aunt Agnes.\n") == "Aunt Agnes"


def test_whose_word_stands_before_a_name_is_not_its_bearer() -> None:
    assert who_is("wife", "Then came the Wife’s Sister Bill. The Wife’s Sister Bill fell.\n") is None


def test_a_rare_young_man_of_the_casting_file_is_not_every_young_man() -> None:
    known = [Character(name="Bo", gender=Gender.MALE), Character(name="Cy", aliases=("One Young Man",))]
    assert who_is("young man", "Bo met Cy. Bo sat, Bo ate, Bo slept.\n", known) is None
    assert who_is("young man", "Bo met Cy. Cy sat, Cy ate, Cy slept.\n", known) == "Cy"


OLD = Character(name="Cy", aliases=("Old Cy",), gender=Gender.MALE)
CHILD = Character(name="Bo", gender=Gender.MALE, age=Age.CHILD)


def test_the_old_man_and_the_boy_are_the_only_ones_of_a_casting_file() -> None:
    assert who_is("old man", "Bo met Cy.\n", [OLD, CHILD]) == "Cy"
    assert who_is("boy", "Bo met Cy.\n", [OLD, CHILD]) == "Bo"
    assert who_is("old lady", "Bo met Cy.\n", [OLD, CHILD]) is None
    assert who_is("little girl", "Bo met Cy.\n", [OLD, CHILD]) is None


def test_of_two_old_men_neither_is_the_old_man() -> None:
    dan = Character(name="Dan", gender=Gender.MALE, age=Age.ELDER)
    assert who_is("old man", "Bo met Cy and Dan.\n", [OLD, dan]) is None


def test_who_is_old_by_the_text_alone_may_be_one_of_many() -> None:
    assert who_is("old man", "Old Bo met Cy. Old Bo sat. Old Bo ate.\n") is None


def test_an_office_before_a_name() -> None:
    assert who_is("harbourmaster", "Harbourmaster Bo sat down. The harbourmaster sat.") == "Bo"


def test_an_alias_that_fits_many_is_of_no_minor_character() -> None:
    ann = Character(name="Ann", gender=Gender.FEMALE)
    eve = Character(name="Eve", aliases=("the girl", "the little old lady", "clerk"), gender=Gender.FEMALE)
    assert who_is("girl", "Ann sat. Ann rose. Ann fell.", [ann, eve]) is None
    assert who_is("girl", "Eve sat. Eve rose. Eve fell.", [ann, eve]) == "Eve"
    assert who_is("old lady", "", [ann, eve]) == "Eve"
    assert who_is("clerk", "", [ann, eve]) == "Eve"


def test_marks_that_a_casting_file_gives() -> None:
    assert who_is("man with the red hat", "", [Character(name="Bo", aliases=("The Man With the Red Hat",))]) == "Bo"


def test_a_trade_that_a_casting_file_gives_without_a_mark_is_of_the_one_it_names_so() -> None:
    first, other = Character(name="The First Policeman"), Character(name="The Policeman")
    text = CAST + "“No,” said the policeman. “Yes,” said the first policeman.\n"
    found = read_story([parse(Chapter(name="test", title="", text=text, source=""))], [first, other], None)
    said = [found.characters[tag.mention.who].name for turn in found.turns[-2:] for tag in turn.tags[:1]]
    assert said == ["The Policeman", "The First Policeman"]


def test_an_office_of_two_in_a_casting_file_makes_no_third() -> None:
    two = [Character(name="Duchess of Vale", aliases=("Eve",)), Character(name="Duchess of Orrin", aliases=("Dot",))]
    text = CAST + "Eve sat. Dot sat.\n\n“No,” said the duchess.\n"
    found = read_story([parse(Chapter(name="test", title="", text=text, source=""))], two, None)
    assert "The duchess" not in {it.name for it in found.characters}
    assert found.called_so["duchess"] == {0, 1}
