from __future__ import annotations

import re
from itertools import product

import pytest

from audiofic.model import BookInfo, Kind
from audiofic.publish.edition import Edition, Part
from audiofic.publish.palette import COLOURS, INK, MARKER, PAPER, classes, rules
from tests.publish.page import script


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("paper", ["light", "dark"])
def test_every_speaker_can_be_read_on_the_paper_and_on_the_marker(paper: str) -> None:
    for colour, ground in product((*COLOURS, INK), (PAPER, MARKER)):
        light, dark = sorted((_luminance(getattr(each, paper)) for each in (colour, ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (colour, ground)


def _edition(*chapters: list[str | None]) -> Edition:
    parts = []
    for number, names in enumerate(chapters):
        pieces = [(f'"{name}"', Kind.DIALOGUE, name) for name in names]
        story = script(*pieces, ("Night.", Kind.NARRATION, None))
        parts.append(Part(name=str(number), script=story, cues=(), seconds=0.0, audio=()))
    return Edition(info=BookInfo(title="T"), parts=tuple(parts))


def test_speakers_come_by_how_much_they_say_each_in_a_colour_of_their_own() -> None:
    names = classes(_edition(["Bo", "Ann", "Ann", None], ["Ann"]))
    assert list(names) == ["Ann", "Bo", "Unknown"]
    assert len(set(names.values())) == 3


def test_colours_are_shared_only_by_people_who_do_not_meet() -> None:
    crowds: list[list[str | None]] = [[f"{name}{crowd}" for name in "abcdefg"] for crowd in range(4)]
    names = classes(_edition(*crowds))
    hues = {each: COLOURS[int(names[each][1:]) - 1].hue for each in names}
    for crowd in crowds:
        assert len({hues[str(name)] for name in crowd}) == len(crowd)
    first, second = hues["a0"], hues["b0"]
    assert 60 <= abs(first - second) <= 300
    assert set(names.values()) <= set(re.findall(r"\.(v\d+) {", rules("dark")))
