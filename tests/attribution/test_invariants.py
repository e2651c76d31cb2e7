"""What must hold for any text: spans and kinds stay, speakers are in the roster, equal input gets equal answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.attribution.attribute import attribute
from audiofic.model import Book, Chapter, Script
from audiofic.script.parse import parse

CHAPTERS = sorted((Path(__file__).parents[2] / "chapters").glob("*.txt"))
PIECES = st.sampled_from(
    ["Ann", "Bo", "Mr. Vale", "the guard", "she", "I", "said", "asked", "went", "“", "”", "\"", "‘", "’", ".", ",", "?",
     ":", "\n\n", "\n\n\n\n", "* * *", " ", "Oh", "little", "his papa", "they", "A/N: hi", "you", "…"]
)  # fmt: skip


def script(text: str, name: str = "test") -> Script:
    return parse(Chapter(name=name, title=name, text=text, source=name))


def holds(scripts: list[Script], book: Book) -> None:
    names = [character.name for character in book.characters]
    assert len(names) == len(set(names))
    for before, after in zip(scripts, book.scripts, strict=True):
        bare = [
            replace(it, speaker=None, confidence=None, evidence="", runner_up=None, runner_ups_chance=0.0)
            for it in after.segments
        ]
        assert bare == [replace(it, evidence="") for it in before.segments]
        for segment in after.segments:
            if segment.speaker is not None:
                assert segment.kind.has_speaker
                assert segment.speaker in names
                assert segment.confidence is not None
                assert 0 <= segment.confidence <= 1
                assert 0 <= segment.runner_ups_chance <= segment.confidence
                assert segment.evidence


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_of_any_text(pieces: list[str]) -> None:
    scripts = [script(" ".join(pieces))]
    holds(scripts, attribute(scripts))


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_of_the_sample_book(chapter: Path) -> None:
    scripts = [script(chapter.read_text("utf-8"))]
    book = attribute(scripts)
    holds(scripts, book)
    assert attribute(scripts) == book


def test_chapters_read_together_share_their_roster() -> None:
    texts = ["There was Ann. “Ha,” said Ann. Ann laughed.\n", "“Ho,” said Ann.\n\n“Hm,” said Bo. Bo sat down.\n"]
    scripts = [script(text, str(at)) for at, text in enumerate(texts)]
    book = attribute(scripts)
    holds(scripts, book)
    assert [character.name for character in book.characters] == ["Ann", "Bo"]
