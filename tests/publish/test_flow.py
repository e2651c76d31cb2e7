from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.model import Kind, Markup, Script, Style
from audiofic.publish.emphasis import marks as unseen_marks
from audiofic.publish.emphasis import without_marks
from audiofic.publish.flow import flow
from audiofic.script.parse import parse
from tests.publish.page import cues, script


def shown(story: Script) -> list[tuple[Kind, str]]:
    return [(block.kind, "".join(piece.text for piece in block.pieces)) for block in flow(story, cues(story))]


def test_paragraphs_notes_headings_and_breaks_are_blocks_of_their_own() -> None:
    story = script(
        ("Chapter 1\n\n", Kind.HEADING, None),
        ("A/N: hi!\nBeta: Bo\n\nEnjoy!\n\n", Kind.NOTE, None),
        ("Ann wrapped\nher kite. ", Kind.NARRATION, None),
        ('"Up!"', Kind.DIALOGUE, "Ann"),
        ("\n\n", Kind.NARRATION, None),
        ('"Down!"', Kind.DIALOGUE, "Bo"),
        ("\n\n", Kind.NARRATION, None),
        ("* * *\n\n", Kind.BREAK, None),
        ("Night.", Kind.NARRATION, None),
    )
    assert shown(story) == [
        (Kind.HEADING, "Chapter 1"),
        (Kind.NOTE, "A/N: hi!\nBeta: Bo"),
        (Kind.NOTE, "Enjoy!"),
        (Kind.NARRATION, 'Ann wrapped her kite. "Up!"'),
        (Kind.DIALOGUE, '"Down!"'),
        (Kind.BREAK, "* * *"),
        (Kind.NARRATION, "Night."),
    ]


def test_a_heading_is_shown_without_its_marks() -> None:
    assert shown(script(("## Rain\n\n", Kind.HEADING, None), ("# 9", Kind.NARRATION, None))) == [
        (Kind.HEADING, "Rain"),
        (Kind.NARRATION, "# 9"),
    ]


def test_a_break_of_nothing_but_space_is_a_block() -> None:
    story = script(("Day.\n\n", Kind.NARRATION, None), ("\n\n\n", Kind.BREAK, None), ("Night.", Kind.NARRATION, None))
    assert shown(story) == [(Kind.NARRATION, "Day."), (Kind.BREAK, ""), (Kind.NARRATION, "Night.")]


def test_a_sentence_knows_its_cue_its_speaker_and_its_italics() -> None:
    story = script(("Ann said: ", Kind.NARRATION, None), ('"Go now!"', Kind.DIALOGUE, "Ann"))
    marked = replace(story.chapter, markup=(Markup(start=11, end=13, style=Style.ITALIC),))
    (block,) = flow(replace(story, chapter=marked), cues(story))
    assert [(piece.text, piece.cue, piece.speaker) for piece in block.pieces] == [
        ("Ann said:", 0, "Narrator"),
        (" ", None, "Narrator"),
        ('"Go now!"', 1, "Ann"),
    ]
    assert [(run.text, bool(run.styles)) for run in block.pieces[2].runs] == [
        ('"', False),
        ("Go", True),
        (' now!"', False),
    ]


def test_the_marks_of_emphasis_are_shown_as_emphasis() -> None:
    story = script(("It was *so* **very __dark__**, 5 * 3, *see below.", Kind.NARRATION, None))
    (block,) = flow(story, cues(story))
    runs = [run for piece in block.pieces for run in piece.runs]
    assert block.pieces[0].text == "It was so very dark, 5 * 3, *see below."
    assert [(run.text, set(run.styles)) for run in runs if run.styles] == [
        ("so", {Style.ITALIC}),
        ("very ", {Style.BOLD}),
        ("dark", {Style.BOLD}),
    ]


_LINES = st.sampled_from(
    [
        "Ann sat.",
        '"Hi," said Bo.',
        "",
        "",
        "* * *",
        "A/N: thx!",
        "## Two",
        "[Later]",
        "Bo: lol",
        "   ",
        "“No.” <b>",
        "*Ann* 5 * 3",
    ]
)


@settings(max_examples=40)
@given(st.lists(_LINES, max_size=15), st.sampled_from(["\n", "\r\n", "\u2028"]), st.data())
def test_every_character_is_shown_once_and_every_cue_in_one_place(
    lines: list[str], end: str, data: st.DataObject
) -> None:
    story = parse(replace(script().chapter, text=end.join(lines)))
    text = story.chapter.text
    if text:
        at = data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6).map(sorted))
        marks = tuple(Markup(start=a, end=b, style=Style.BOLD) for a, b in pairwise(at))
        story = replace(story, chapter=replace(story.chapter, markup=marks))
    heard = cues(story)
    pieces = [piece for block in flow(story, heard) for piece in block.pieces]
    unseen = unseen_marks(story)

    def shown(start: int, end: int) -> str:
        return "".join(without_marks(text, start, end, unseen).split())

    assert "".join("".join(piece.text.split()) for piece in pieces) == shown(0, len(text))
    for index, cue in enumerate(heard):
        said = "".join(piece.text for piece in pieces if piece.cue == index)
        assert "".join(said.split()) == shown(cue.start, cue.end)
