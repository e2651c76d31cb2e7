"""Whose name it is: called, spoken of, or the speaker's own, also where it comes late."""

from __future__ import annotations

import pytest

from audiofic.attribution.parts import Part
from audiofic.attribution.story import Story, read_story
from audiofic.model import Chapter, Gender
from audiofic.script.parse import parse

CAST = "There was Ann. There was Bo. “Ha,” said Ann. “Ho,” said Bo.\n\n"


def story(text: str) -> Story:
    return read_story([parse(Chapter(name="test", title="Test", text=text, source="test.txt"))], (), None)


def last_part(text: str) -> Part:
    return [mention for there in story(CAST + text).mentions for mention in there if mention.quoted][-1].part


@pytest.mark.parametrize(
    "text",
    [
        "“I'm Ann.”",
        "“My name is Ann, and I am late.”",
        "“Call me Ann.”",
        "“Ann speaking.”",
        "“You're talking to Ann,” she said.",
        "“What is your name?”\n\n“Ann,” she said.",
        "“Who are you?”\n\nShe took her time.\n\n“Ann.”",
    ],
)
def test_a_speaker_gives_a_name(text: str) -> None:
    assert last_part(text) is Part.SELF


@pytest.mark.parametrize(
    "text",
    [
        "“I'm Ann's brother.”",
        "“Ann!”",
        "“Is it late?”\n\n“Ann,” he said.",
        "“I am here, Ann.”",
        "“Ann here I know.”",
        "“I was talking to Ann.”",
        "“Her name is Ann.”",
        "“The girl's name is Ann.”",
    ],
)
def test_a_name_is_somebody_else_s(text: str) -> None:
    assert last_part(text) is not Part.SELF


def test_who_gives_a_name_was_that_person_all_the_time() -> None:
    found = story(
        "The thief lay still. “Fish,” said the thief. “And who are you?” Bo asked.\n\n“Corva Lind,” said the thief.\n"
    )
    one = next(it for it in found.characters if it.name == "Corva Lind")
    assert one.aliases == ("The thief",)
    first = next(mention for there in found.mentions for mention in there if mention.word == "thief")
    assert found.characters[first.who] is one


def test_a_new_full_name_before_what_the_speaker_tells_of_themselves_is_theirs() -> None:
    found = story("“Fish,” said the thief. “Fish?” asked Bo.\n\n“Corva Lind. I’m a cook,” said the thief. “I cook.”\n")
    assert next(it for it in found.characters if it.name == "Corva Lind").aliases == ("The thief",)


def test_the_sex_of_a_nominal_passes_to_the_name() -> None:
    found = story("“Fish,” said the woman. “Who are you?” Bo asked.\n\n“Corva Lind,” said the woman.\n")
    assert next(it for it in found.characters if it.name == "Corva Lind").gender is Gender.FEMALE


def test_a_chapter_told_of_others_has_no_narrator_in_it() -> None:
    texts = ["I saw Ann. I waved. I ran. I fell. “Oh,” I said.\n", "Bo saw Ann. “Ha,” said Bo. Ann saw Bo.\n"]
    scripts = [parse(Chapter(name=str(at), title="", text=text, source="")) for at, text in enumerate(texts)]
    found = read_story(scripts, (), None)
    assert found.narrator is not None
    assert found.first_person == {0}
