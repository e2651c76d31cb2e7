from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from audiofic.model import BookInfo, Kind
from audiofic.publish.edition import Edition, Part
from audiofic.publish.palette import COLOURS, INK, MARKER, PAPER, classes, rules, speakers
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


def test_speakers_come_by_how_much_they_say_and_each_has_a_colour(tmp_path: Path) -> None:
    pieces = [(f'"{name}"', Kind.DIALOGUE, name) for name in ("Bo", "Ann", "Ann", None)]
    story = script(*pieces, ("Night.", Kind.NARRATION, None))
    part = Part(name="one", script=story, cues=(), seconds=0.0, audio=())
    names = speakers(Edition(info=BookInfo(title="T"), parts=(part,)))
    assert names == ("Ann", "Bo", "Unknown")
    assert classes(names) == {"Ann": "v1", "Bo": "v2", "Unknown": "v3"}
    assert ".v1 { color: #0256a9; }" in rules("light")
