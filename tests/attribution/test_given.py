"""Speakers that are given: truth for their own lines, evidence for those around."""

from __future__ import annotations

from audiofic.attribution.attribute import attribute
from audiofic.attribution.given import Given
from audiofic.model import Book, Chapter, Script
from audiofic.script.parse import parse

TEXT = (
    "Ann and Bo were in the kitchen with Cy.\n\n“Good morning,” said Ann.\n\n“Is there tea?”\n\n“There is.”\n\n"
    "“And milk?”\n\n“There is not.”\n"
)


def script(text: str) -> Script:
    return parse(Chapter(name="one", title="one", text=text, source="one.txt"))


def speakers(book: Book) -> list[str | None]:
    return [it.speaker for it in book.scripts[0].segments if it.kind.has_speaker]


def lines(of: Script) -> list[int]:
    return [at for at, it in enumerate(of.segments) if it.kind.has_speaker]


def test_they_outrank_explicit_tags_and_say_so() -> None:
    of = script(TEXT)
    book = attribute([of], given={(0, lines(of)[0]): Given("Bo", "corrected in c.yaml:1:1")})
    segment = book.scripts[0].segments[lines(of)[0]]
    assert (segment.speaker, segment.confidence, segment.evidence) == ("Bo", 1.0, "corrected in c.yaml:1:1")


def test_the_lines_around_are_weighed_with_them_known() -> None:
    of = script(TEXT)
    book = attribute([of], given={(0, lines(of)[1]): Given("Cy", "corrected")})
    assert speakers(book) == ["Ann", "Cy", "Ann", "Cy", "Ann"]


def test_a_name_that_is_new_is_a_new_character() -> None:
    of = script(TEXT)
    book = attribute([of], given={(0, lines(of)[4]): Given("Dot", "corrected")})
    assert speakers(book)[4] == "Dot"
    assert "Dot" in [it.name for it in book.characters]


def test_an_alias_is_enough() -> None:
    of = script("Ann Vale sat down. Miss Vale sighed.\n\n“Hm,” said Bo.\n\n“Well?”\n")
    book = attribute([of], given={(0, lines(of)[1]): Given("ann vale", "corrected")})
    assert speakers(book) == ["Bo", "Ann Vale"]


PAINTER = (
    "Ann was in the studio with Bo. Bo slept, and Ann rose.\n\n“Who is it?” asked the {0}.\n\n“It is I,” said Ann.\n\n"
    "***\n\nIn the yard stood Ann and Cy.\n\n“Come,” said the {0}.\n"
)


def test_the_one_who_is_given_for_a_trade_bears_it_through_the_book() -> None:
    of = script(PAINTER.format("painter"))
    assert speakers(attribute([of]))[2] == "The painter"
    book = attribute([of], given={(0, lines(of)[0]): Given("Bo", "corrected")})
    assert speakers(book) == ["Bo", "Ann", "Bo"]
    assert "The painter" not in {it.name for it in book.characters}


def test_the_one_who_is_given_for_anybody_bears_it_in_that_scene_only() -> None:
    of = script(PAINTER.format("lad"))
    book = attribute([of], given={(0, lines(of)[0]): Given("Bo", "corrected")})
    assert speakers(book)[2] != "Bo"


def test_a_trade_that_is_given_to_two_is_of_neither_elsewhere() -> None:
    of = script(PAINTER.format("painter") + "\n***\n\n“Go,” said the painter.\n")
    first, *_, third, _ = lines(of)
    book = attribute([of], given={(0, first): Given("Bo", "c"), (0, third): Given("Ann", "c")})
    assert speakers(book)[3] not in {"Bo", "Ann"}
