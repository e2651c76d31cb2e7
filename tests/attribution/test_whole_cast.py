"""Who may speak where a casting file names the whole cast."""

from __future__ import annotations

from audiofic.attribution.features.of_talk import tagged_speakers
from audiofic.attribution.features.table import read_table
from audiofic.attribution.story import Story, read_story
from audiofic.attribution.whole_cast import read_whole_cast
from audiofic.model import Chapter, Character
from audiofic.script.parse import parse

TALE = (
    "Cy left. Ann told Bo of Dot. Dot was in Rome, and Dot wept.\n\n“Ha,” said Ann.\n\n“Ho,” said Bo.\n\n"
    + "The rain fell.\n\n" * 50
    + "“It rains.”\n"
)


def story(*known: str) -> Story:
    chapter = Chapter(name="test", title="Test", text=TALE, source="")
    return read_story([parse(chapter)], [Character(name=name) for name in known], None)


def candidates(of: Story) -> set[str]:
    table = read_table(of)
    return {of.characters[who].name for who in table.people[table.starts[-2] : table.starts[-1]]}


def test_whoever_of_it_was_named_long_ago_may_speak_and_nobody_else() -> None:
    assert candidates(story("Ann", "Bo", "Cy")) == {"Ann", "Bo", "Cy"}


def test_without_it_only_who_is_near_may() -> None:
    assert candidates(story()) == set()


def test_a_file_that_leaves_speakers_out_tells_nothing() -> None:
    found = story("Ann", "Cy")
    cast = read_whole_cast(found, tagged_speakers(found))
    assert not cast.strangers
    assert not cast.about(found, found.turns[-1].paragraph)


def test_strangers_are_those_who_never_have_a_tag() -> None:
    found = story("Ann", "Bo", "Cy")
    cast = read_whole_cast(found, tagged_speakers(found))
    assert "Dot" in {found.characters[who].name for who in cast.strangers}


def test_who_is_not_in_it_hardly_speaks_but_a_file_of_few_says_nothing_of_others() -> None:
    assert not read_table(story("Ann")).outside.any()
    assert read_table(story("Ann", "Bo")).outside.max() == 0.0  # nobody else is a candidate
    guarded = read_story(
        [parse(Chapter(name="t", title="T", text=TALE + "\n“Ho,” said the guard.\n", source=""))],
        [Character(name="Ann"), Character(name="Bo")],
        None,
    )
    assert 0.0 < read_table(guarded).outside.max() < 1.0
