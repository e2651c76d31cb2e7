"""Who is nobody's wife or mother."""

from __future__ import annotations

from audiofic.attribution.features.of_tags import fit
from audiofic.attribution.story import Story, read_story
from audiofic.attribution.turns import Turn
from audiofic.model import Chapter, Character
from audiofic.script.parse import parse

TALE = (
    "Bo sat with Ann and Mrs. Orrin. “So,” said Ann. “So,” said Mrs. Orrin.\n\n“Ha,” said Miss Ann.\n\n"
    "“Ho,” said his {0}.\n"
)


def read(noun: str, *known: Character) -> tuple[Story, Turn]:
    script = parse(Chapter(name="test", title="Test", text=TALE.format(noun), source=""))
    story = read_story([script], known, None)
    return story, story.turns[-1]


def fits(noun: str, who: str, *known: Character) -> float:
    story, turn = read(noun, *known)
    return fit(story, turn.tags[0].mention, [it.name for it in story.characters].index(who))


def test_a_miss_is_no_wife_and_no_mother_but_may_be_a_sister() -> None:
    assert fits("wife", "Ann") < 0
    assert fits("mother", "Ann") < 0
    assert fits("sister", "Ann") > 0


def test_a_missis_may_be() -> None:
    assert fits("wife", "Mrs. Orrin") > 0


def test_whoever_is_said_to_be_is() -> None:
    assert fits("mother", "Ann", Character(name="Ann", aliases=("his mother",))) > 0
