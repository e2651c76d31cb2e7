"""One story in every format, written by programs that are not ours, is one story: the same segments and speakers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audiofic.attribution.attribute import attribute
from audiofic.model import Kind
from audiofic.read.formats import read_file
from audiofic.script.parse import parse

STORY = Path(__file__).parents[1] / "read" / "same_story"
RICH = ("pandoc.html", "pandoc.docx", "pandoc.epub", "libreoffice.html", "libreoffice.docx")
"""Formats in which italics are set, not typed."""


def heard(name: str) -> list[tuple[str, str | None, str]]:
    """Kind, speaker and words of every segment, the marks of Markdown and the fashion of breaks aside."""
    reading = read_file(STORY / name)
    book = attribute([parse(chapter) for chapter in reading.chapters])
    segments = []
    for script in book.scripts:
        for segment in script.segments:
            words = " ".join(re.sub(r"[*#]", "", script.text(segment)).split())
            if words or segment.kind is Kind.BREAK:
                segments.append((segment.kind.value, segment.speaker, "" if segment.kind is Kind.BREAK else words))
    return segments


def without_thoughts(segments: list[tuple[str, str | None, str]]) -> list[tuple[str, str | None, str]]:
    """As a text without italics has it: what is thought there is told."""
    told: list[tuple[str, str | None, str]] = []
    for kind, speaker, words in segments:
        is_thought = kind == Kind.THOUGHT.value
        kind = Kind.NARRATION.value if is_thought else kind
        if told and told[-1][0] == kind == Kind.NARRATION.value:
            told[-1] = (kind, None, f"{told[-1][2]} {words}")
        else:
            told.append((kind, None if is_thought else speaker, words))
    return told


@pytest.mark.parametrize("name", RICH)
def test_what_other_programs_write_is_the_story_they_were_given(name: str) -> None:
    assert heard(name) == heard("story.md")


def test_a_text_without_italics_tells_what_was_thought() -> None:
    segments = without_thoughts(heard("pandoc.txt"))
    assert segments == without_thoughts(heard("story.md"))
    assert len([kind for kind, _, _ in segments if kind == Kind.DIALOGUE.value]) == 17


def test_an_e_book_without_headings_and_rules_has_the_same_story() -> None:
    # LibreOffice writes an EPUB for the eye: large bold paragraphs, and a picture for the rule.
    wanted, found = (" ".join(words for _, _, words in heard(name) if words) for name in (RICH[0], "libreoffice.epub"))
    assert found == wanted


@pytest.mark.parametrize("name", [*RICH, "pandoc.txt", "story.md", "libreoffice.epub"])
def test_every_format_has_both_chapters(name: str) -> None:
    reading = read_file(STORY / name)
    assert [chapter.title for chapter in reading.chapters] == ["Chapter 1: Frost", "Chapter 2: The Ferry"]
