"""Where sentences end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audiofic.speech.sentences import LONGEST, sentences

CASES = [
    line
    for line in (Path(__file__).parent / "fixtures" / "spoken_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def parted(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    expected = re.split(r" \| |\|", case)
    assert parted(case.replace(" | ", " ").replace("|", "")) == expected


def test_an_empty_line_always_ends_a_sentence() -> None:
    assert parted("he went\n\nmr. smith") == ["he went", "mr. smith"]


def test_a_wrapped_line_ends_no_sentence_and_a_short_one_does() -> None:
    wrapped = (
        "It was the best of times and it was the worst of times in the year\nof our Lord, and nobody had noticed it."
    )
    assert parted(wrapped) == [wrapped]
    assert parted("Dear Ann,\nI am well.\nYours, Bob") == ["Dear Ann,", "I am well.", "Yours, Bob"]


def test_a_stretch_is_parted_within_its_bounds() -> None:
    text = "One two. “Three. Four.” Five."
    assert [text[start:end] for start, end in sentences(text, 10, 22)] == ["Three.", "Four."]


def test_a_very_long_sentence_is_cut_at_clause_marks() -> None:
    clause = "and the rain went on falling over the hills; "
    parts = parted(clause * 30)
    assert all(part.endswith("hills;") and len(part) <= LONGEST for part in parts)


def test_without_marks_it_is_cut_at_spaces_and_without_spaces_anywhere() -> None:
    words = parted("word " * 500)
    assert all(len(part) <= LONGEST and set(part.split()) == {"word"} for part in words)
    assert [len(part) for part in parted("a" * 900)] == [400, 400, 100]
