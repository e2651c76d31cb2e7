from __future__ import annotations

from dataclasses import replace

from audiofic.model import Pauses
from audiofic.pipeline.profiles import PROFILES
from audiofic.pipeline.standard import foretold

ACX = PROFILES["acx"]


def test_a_chapter_longer_than_the_profile_takes_is_foretold() -> None:
    assert list(foretold("a.mp3", 7_200.0, Pauses(), ACX)) == []
    (told,) = foretold("a.mp3", 7_860.0, Pauses(), ACX)
    assert told == "a.mp3 is 131 minutes long, and acx takes 120 at most. Cut the chapter in two."
    assert list(foretold("a.mp3", 100_000.0, Pauses(), PROFILES["default"])) == []


def test_a_head_that_the_profile_does_not_take_is_foretold() -> None:
    (told,) = foretold("a.mp3", 60.0, replace(Pauses(), head=2), ACX)
    assert told == (
        "a.mp3 has a head of 2 s, and acx takes 0.5 to 1 s. Change “head” under “pauses:” in the casting file."
    )
    assert len(list(foretold("a.mp3", 60.0, replace(Pauses(), head=0.1, tail=6), ACX))) == 2
