from __future__ import annotations

import pytest

from audiofic.read.title import title


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# The Storm\n\nIt rained.", "The Storm"),
        ("## The Storm ##\n\nIt rained.", "The Storm"),
        ("**Chapter 5: Storm**\n\nIt rained.", "Chapter 5: Storm"),
        ("CHAPTER IV. The Storm\n\nIt rained.", "CHAPTER IV. The Storm"),
        ("Chapter 3\n\nThe Storm\n\nIt rained.", "Chapter 3: The Storm"),
        ("III\n\nIt rained.", "Chapter III"),
        ("12.\n\nIt rained.", "Chapter 12"),
        ("VI.\n\nThe Storm\n\nIt rained.", "VI: The Storm"),
        ("A/N: hi!!\n\nChapter 2\n\nIt rained.", "Chapter 2"),
        ("The Storm\nby Ann Author\n\nIt rained.", "The Storm"),
        ("Prologue\n\nIt rained.", "Prologue"),
    ],
)
def test_the_chapters_own_heading(text: str, shown: str) -> None:
    assert title(text, "07-file") == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("01-arrival", "Arrival"),
        ("chapter_2", "Chapter 2"),
        ("ch12 - the end", "The end"),
        ("12", "12"),
        ("the_long-way  home", "The long way home"),
        ("Ünter", "Ünter"),
        ("--", "--"),
    ],
)
def test_else_the_name_made_readable(name: str, shown: str) -> None:
    assert title("It rained all day.\n\nIt stopped.", name) == shown
