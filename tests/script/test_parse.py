from __future__ import annotations

import os
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.model import Chapter, Kind, Script
from audiofic.script.parse import parse

EXAMPLES = int(os.environ.get("AUDIOFIC_EXAMPLES", "250"))
"""More of them in the long run: AUDIOFIC_EXAMPLES=20000."""
ANYTHING = st.text(st.characters(), max_size=300)
MARKS = st.text(
    st.sampled_from(
        "aAbs .,!?…:;*#-—–~_'\"‘’“”„«»「」『』`()[]{}/\\<>\n\r\t\u2028\u00a0\ufeff\x85\0IVX13"
        "\u200f\u202e\u2066\u0301\u200d\U0001f30b\ud800\udfff\x1b\x0b"
    ),
    max_size=300,
)
FRAGMENTS = r"""
Hello|, |. |? |! |… |said Ann|he said|She smiled|'|"|“|”|‘|’|``|«|»|「|」|—| — |-- |*|_|//|***|---|oOo|XXX|X|IX|3
\n|\n\n|\n\n\n|\r\n\r\n|    |(A/N: |(|)|[|]|A/N: thanks|Summary: |Notes|Chapter 3|# Title|Prologue|by Ann|review
Dear Ann,|Yours,|P.S. |[10:32] |ann: |ANN: |ANN (low): |Ann's POV|[Time skip]|'em|boys'|rock 'n' roll|5'10"|so-called |I
the word |a sign that read |you |Ann thought|thought Ann|she thought|as if to say, |it said
::|<<|>>|~|{|}|> |From: Ann|ann — Today at 10:32|Monday. |3 May: |For Ann,|By order,|Ann Bo|She wrote a note.
[Flashback]|[End flashback]|Three years ago|ann 🌋 (10:32): |<ann> |**ann**: |Discord
"""
PIECES = st.lists(
    st.sampled_from([f.replace(r"\n", "\n").replace(r"\r", "\r") for f in re.split(r"[|\n]", FRAGMENTS) if f]),
    max_size=60,
).map("".join)
STORY = st.one_of(ANYTHING, MARKS, PIECES)


def script(text: str) -> Script:
    return parse(Chapter(name="chapter", title="Chapter", text=text, source="chapter.txt"))


@settings(max_examples=EXAMPLES)
@given(STORY)
def test_segments_tile_any_text(text: str) -> None:
    parsed = script(text)
    assert "".join(parsed.text(segment) for segment in parsed.segments) == text
    place = 0
    for segment in parsed.segments:
        assert segment.start == place < segment.end
        place = segment.end
    assert place == len(text)


@given(STORY)
def test_dialogue_never_begins_or_ends_in_white_space(text: str) -> None:
    parsed = script(text)
    for segment in parsed.segments:
        if segment.kind is Kind.DIALOGUE:
            said = parsed.text(segment)
            assert said == said.strip() != ""


@given(STORY)
def test_paragraphs_are_counted_upwards(text: str) -> None:
    counted = [segment.paragraph for segment in script(text).segments]
    assert counted == sorted(counted)


@given(PIECES)
def test_cutting_does_not_depend_on_what_the_chapter_is_called(text: str) -> None:
    other = parse(Chapter(name="other", title="Other", text=text, source="other.md"))
    assert script(text).segments == other.segments


def test_an_empty_chapter_has_no_segments() -> None:
    assert script("").segments == ()


def test_white_space_alone_is_narration() -> None:
    assert [(s.kind, s.start, s.end) for s in script(" \n\n").segments] == [(Kind.NARRATION, 0, 3)]


def test_white_space_goes_to_the_narration_beside_it() -> None:
    parsed = script('Ann ran.\n\n"Stop!" "Why?" he said. "Why not?"\n\n"Go."')
    assert [(segment.kind.value, parsed.text(segment)) for segment in parsed.segments] == [
        ("narration", "Ann ran.\n\n"),
        ("dialogue", '"Stop!"'),
        ("narration", " "),
        ("dialogue", '"Why?"'),
        ("narration", " he said. "),
        ("dialogue", '"Why not?"'),
        ("narration", "\n\n"),
        ("dialogue", '"Go."'),
    ]


def test_paragraphs_and_continuation_are_marked() -> None:
    parsed = script('"It was long ago.\n\n"I was young."\n\nHe rose.')
    told = [(s.paragraph, s.continues) for s in parsed.segments if parsed.text(s).strip()]
    assert told == [(0, False), (1, True), (2, False)]


def test_what_is_claimed_says_why() -> None:
    for segment in script("A/N: hi\n\n***\n\nChapter 3\n\nIt rained.").segments:
        assert bool(segment.evidence) == (segment.kind is not Kind.NARRATION)


def test_a_book_on_one_line() -> None:
    text = '"Yes," she said. It rained. ' * 2000
    assert sum(segment.kind is Kind.DIALOGUE for segment in script(text).segments) == 2000


def test_the_real_chapter(shared: Path) -> None:
    text = (shared / "seed" / "chapter.txt").read_bytes().decode("utf-8")
    parsed = script(text)
    kinds = [segment.kind for segment in parsed.segments]
    assert kinds.count(Kind.NOTE) == 2
    assert kinds[0] == kinds[-1] == Kind.NOTE
    said = [segment.start for segment in parsed.segments if segment.kind is Kind.DIALOGUE]
    assert said == [216, 761, 1061, 1312, 1548, 1941, 2839, 2992, 3134, 3411, 3633, 3945]
    assert [s.start for s in parsed.segments if s.kind is Kind.BREAK] == [1058, 3955]
