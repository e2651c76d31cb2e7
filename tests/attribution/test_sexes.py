"""Sexes told by pronouns."""

from __future__ import annotations

import pytest

from audiofic.attribution.story import Story, read_story
from audiofic.model import Chapter
from audiofic.script.parse import parse


def story(text: str) -> Story:
    return read_story([parse(Chapter(name="t", title="T", text=text, source="t.txt"))], (), None)


def sex(text: str, name: str) -> tuple[str, bool]:
    """The sex found, and whether it is a guess."""
    read = story(text)
    who = next(at for at, it in enumerate(read.characters) if it.name == name)
    return read.sexes[who], who in read.doubtful


@pytest.mark.parametrize(("pronoun", "owner", "found"), [("she", "her", "f"), ("he", "his", "m")])
def test_a_trades_sex_is_told_by_the_pronouns_behind_it(pronoun: str, owner: str, found: str) -> None:
    text = (
        f"The engineer wiped {owner} hands. Then {pronoun} laughed.\n\n“It will hold,” said the engineer.\n\n"
        f"The engineer took {owner} lamp again, and {pronoun} went below."
    )
    assert sex(text, "The engineer") == (found, True)


def test_a_pronoun_is_rather_of_whom_it_must_mean() -> None:
    text = (
        "The engineer was late. Ann waited at the rail, and she counted the gulls, and she sang.\n\n"
        "“It will hold,” said the engineer. Ann was cold; she wished that she had brought her coat."
    )
    assert sex(text, "The engineer")[0] == ""
