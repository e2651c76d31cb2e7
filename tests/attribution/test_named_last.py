"""Which of several who bear one title a nominal means."""

from __future__ import annotations

from audiofic.attribution.story import Story, read_story
from audiofic.model import Chapter, Character
from audiofic.script.parse import parse

CAST = [Character(name="Duchess of Vale"), Character(name="Duchess of Orrin"), Character(name="Bo")]
TALE = (
    "“Ha,” said the duchess.\n\nThen came the Duchess of Vale. Bo bowed.\n\n“Ho,” said the duchess.\n\n"
    "Behind her stood the Duchess of Orrin.\n\n“Hm,” said the duchess.\n\n“Go,” said his duchess.\n"
)


def tagged(story: Story) -> list[str]:
    whos = [turn.tags[0].mention.who for turn in story.turns]
    return [story.characters[who].name if who >= 0 else "" for who in whos]


def test_the_one_named_last_else_the_next_but_not_somebodys_own() -> None:
    script = parse(Chapter(name="test", title="Test", text=TALE, source=""))
    assert tagged(read_story([script], CAST, None)) == [
        "Duchess of Vale",
        "Duchess of Vale",
        "Duchess of Orrin",
        "",
    ]


def test_who_was_named_in_another_chapter_is_not_meant() -> None:
    scripts = [
        parse(Chapter(name=name, title=name, text=text, source=""))
        for name, text in (("one", "Bo left with the Duchess of Vale.\n"), ("two", "“Ha,” said the duchess.\n"))
    ]
    assert tagged(read_story(scripts, CAST, None)) == [""]
