"""Readings, as tests like to look at them."""

from __future__ import annotations

from pathlib import Path

from audiofic.model import Chapter, Reading, Style
from audiofic.read.formats import read_file

HERE = Path(__file__).parent


def read(path: Path) -> Reading:
    return read_file(path)


def set_in(chapter: Chapter, style: Style) -> list[str]:
    """What is set in ``style``."""
    return [chapter.text[mark.start : mark.end] for mark in chapter.markup if mark.style is style]


def check_markup(chapter: Chapter) -> None:
    """What the model promises of markup, and of the text of a document with layout."""
    places = [(mark.start, -mark.end) for mark in chapter.markup]
    assert places == sorted(places)
    for mark in chapter.markup:
        piece = chapter.text[mark.start : mark.end]
        assert piece
        assert piece == piece.strip()
        if mark.style in (Style.ITALIC, Style.BOLD):
            assert "\n" not in piece
        else:
            assert not chapter.text[: mark.start].rpartition("\n")[2].strip()
            assert not chapter.text[mark.end :].partition("\n")[0].strip()
