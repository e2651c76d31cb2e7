from __future__ import annotations

from audiofic.model import Kind
from audiofic.pipeline.marks import marks
from tests.publish.page import cues, script


def test_headings_notes_and_scenes_are_marked_where_they_begin() -> None:
    story = script(
        ("A/N: hi!\n\n", Kind.NOTE, None),
        ("Rain\n\n", Kind.HEADING, None),
        ("Ann sat. ", Kind.NARRATION, None),
        ('"Tea?"', Kind.DIALOGUE, "Ann"),
        ("\n\n", Kind.NARRATION, None),
        ("* * *\n\n", Kind.BREAK, None),
        ("Bo sat.\n\n", Kind.NARRATION, None),
        ("[Two days\nlater]\n\n", Kind.BREAK, None),
        ("It rained.\n\n", Kind.NARRATION, None),
        ("A/N: bye!", Kind.NOTE, None),
    )
    assert [(mark.title, mark.begins) for mark in marks(story, cues(story))] == [
        ("Author's note", 0.0),
        ("Rain", 3.5),
        ("Scene 2", 11.0),
        ("Two days later", 13.5),
        ("Author's note", 18.5),
    ]


def test_a_chapter_without_a_heading_is_marked_by_its_title() -> None:
    story = script(("Ann sat.\n\n", Kind.NARRATION, None), ("***\n\n", Kind.BREAK, None), ("Bo.", Kind.NARRATION, None))
    assert [mark.title for mark in marks(story, cues(story))] == ["One", "Scene 2"]


def test_a_silent_chapter_has_no_marks() -> None:
    story = script(("***\n\n", Kind.BREAK, None))
    assert marks(story, ()) == ()
