"""What a document's own markup says: given as ``{style:words}`` in the texts below."""

from __future__ import annotations

import re

from audiofic.model import Chapter, Markup, Script, Style
from audiofic.script.parse import parse

_PIECE = re.compile(r"\{(\w+):([^{}]*)\}")


def cut(source: str) -> Script:
    text, marks, at = "", [], 0
    for match in _PIECE.finditer(source):
        text += source[at : match.start()]
        marks.append(Markup(start=len(text), end=len(text) + len(match[2]), style=Style(match[1])))
        text += match[2]
        at = match.end()
    text += source[at:]
    return parse(Chapter(name="c", title="C", text=text, source="c.html", markup=tuple(marks)))


def kinds(source: str) -> list[tuple[str, str]]:
    script = cut(source)
    assert "".join(map(script.text, script.segments)) == script.chapter.text
    found = [(segment.kind.value, script.text(segment).strip()) for segment in script.segments]
    return [(kind, piece) for kind, piece in found if piece]


def test_a_sentence_in_italics_is_thought_and_a_stressed_word_is_not() -> None:
    assert kinds("She ran. {italic:I must not look back.} It was {italic:so} cold.") == [
        ("narration", "She ran."),
        ("thought", "I must not look back."),
        ("narration", "It was so cold."),
    ]


def test_italics_around_italics_are_one_thought() -> None:
    assert kinds("{italic:I must not look back. *I must not.* So I ran.}") == [
        ("thought", "I must not look back. *I must not.* So I ran."),
    ]


def test_italics_in_speech_are_stress() -> None:
    assert kinds("“You {italic:must} go,” he said.") == [("dialogue", "“You must go,”"), ("narration", "he said.")]


def test_paragraphs_are_what_the_document_says() -> None:
    source = "{heading:The storm}\n\n{note:It was my birthday.}\n\nIt rained.\n\n{break:* * *}\n\n"
    assert kinds(source + "{quote:Dear all, come home.}\n\nShe came.") == [
        ("heading", "The storm"),
        ("note", "It was my birthday."),
        ("narration", "It rained."),
        ("break", "* * *"),
        ("letter", "Dear all, come home."),
        ("narration", "She came."),
    ]


def test_a_note_of_several_paragraphs() -> None:
    story = "It shone on the town, on the river, and in the end on us as well."
    source = "It rained.\n\n{note:I was ill.\n\nI am well.}\n\n" + story
    assert [kind for kind, _ in kinds(source)] == ["narration", "note", "note", "narration"]


def test_speech_in_an_indented_block_is_speech() -> None:
    assert ("dialogue", "“No.”") in kinds(
        "It rained all day long in the town.\n\n{quote:“No.”}\n\nThat was all he said."
    )


def test_a_chapter_that_is_indented_as_a_whole_is_no_letter() -> None:
    assert {kind for kind, _ in kinds("{quote:It rained.\n\nIt shone.}\n\nIt ended.")} == {"narration"}


def test_a_heading_over_notes_is_no_heading() -> None:
    assert kinds("{heading:Author's Note}\n\nThanks for reading!\n\nIt rained. Nobody came.")[0][0] == "note"


def test_a_scene_in_italics_is_a_flashback_and_no_thought() -> None:
    scene = "\n\n".join(f"{{italic:She was {age} then. I knew her.}}" for age in range(5))
    script = cut(f"It rained.\n\n{scene}\n\nIt shone.")
    assert {segment.kind.value for segment in script.segments} == {"narration"}
    told = [script.text(segment).strip() for segment in script.segments if segment.flashback]
    assert len(told) == 5
    assert all(piece.startswith("She was") for piece in told)
