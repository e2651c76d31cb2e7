from __future__ import annotations

import textwrap

import pytest

from audiofic.script.paragraphs import paragraphs

PROSE = (
    "It was raining on the roof of the old mill, and on the river behind it, and on all the fields that lie between "
    "the river and the long grey road to the sea. Nobody had been along that road since the spring."
)


def cut(text: str) -> list[str]:
    return [text[paragraph.start : paragraph.end] for paragraph in paragraphs(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2029"])
def test_blank_lines_part_paragraphs_whatever_ends_a_line(newline: str) -> None:
    assert cut(f"One.{newline}{newline} \t{newline}Two.{newline}") == ["One.", "Two."]


def test_lines_without_blank_ones_are_paragraphs() -> None:
    assert cut("One.\nTwo.\n  Three.\n") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("width", [40, 60, 70, 80, 120])
def test_lines_broken_at_a_width_are_joined(width: int) -> None:
    wrapped = [textwrap.fill(PROSE, width), textwrap.fill(PROSE[61:], width)]
    assert cut("\n\n".join(wrapped)) == wrapped


def test_short_lines_of_talk_are_not_joined_though_they_are_equally_long() -> None:
    talk = [
        '"Where are you going now?"',
        '"Over to the mill again."',
        '"What will you do there?"',
        '"Count all the windows."',
    ]
    assert cut("\n".join(talk)) == talk


def test_white_space_alone_has_no_paragraphs() -> None:
    assert cut(" \n\n\t ") == []


def test_they_are_numbered() -> None:
    assert [paragraph.index for paragraph in paragraphs("a\n\nb\nc")] == [0, 1, 2]


def test_wrapped_lines_whose_paragraphs_are_indented() -> None:
    wrapped = [textwrap.fill(PROSE, 70, initial_indent="    ") for _ in range(3)]
    assert cut("\n".join(wrapped)) == [paragraph.strip() for paragraph in wrapped]


def test_wrapped_lines_with_nothing_but_short_lines_to_part_them() -> None:
    wrapped = [textwrap.fill(PROSE, 70) for _ in range(3)]
    assert cut("\n".join(wrapped)) == wrapped
