from __future__ import annotations

from audiofic.casting.scenes import Closeness, attend
from audiofic.model import Kind, Segment
from tests.casting.stage import book


def test_counts_lines_and_chapters() -> None:
    attendance = attend(book([["Ann", None, "Bo"]], [[]], [["Bo", "Bo"], ["Ann"]]))
    ann, bo = attendance.presences["Ann"], attendance.presences["Bo"]
    assert (ann.lines, ann.first, ann.chapters, ann.entrance) == (2, 0, (0, 2), 1)
    assert (bo.lines, bo.first, bo.chapters, bo.entrance) == (3, 1, (0, 2), 1)
    assert attendance.lines == 5
    assert attendance.chapters == 2


def test_tells_how_close_two_come_anywhere() -> None:
    far = ["Dee", *["Ann"] * 20, "Cleo"]
    attendance = attend(book([["Ann", "Bo"], ["Cleo"], far], [["Bo", "Eve"]]))
    assert attendance.ties["Ann"]["Bo"] is Closeness.NEAR
    assert attendance.ties["Cleo"]["Dee"] is Closeness.SCENE
    assert attendance.ties["Cleo"]["Bo"] is Closeness.CHAPTER
    assert "Eve" not in attendance.ties["Ann"]
    assert all(attendance.ties[b][a] is tie for a, ties in attendance.ties.items() for b, tie in ties.items())


def test_only_what_a_character_says_counts() -> None:
    script = book([["Ann"]]).scripts[0]
    (line,) = script.segments
    heading = Segment(start=1, end=1, kind=Kind.HEADING, paragraph=1, speaker="Bo")
    one = book([["Ann"]])
    attendance = attend(
        type(one)(scripts=(type(script)(chapter=script.chapter, segments=(line, heading)),), characters=())
    )
    assert list(attendance.presences) == ["Ann"]


def test_a_lead_speaks_a_tenth_of_all_lines() -> None:
    attendance = attend(book([["Ann"] * 18 + ["Bo"] * 2 + ["Cleo"]], [["Cleo"] * 0]))
    assert attendance.is_lead("Ann")
    assert not attendance.is_lead("Bo")
    assert not attendance.is_lead("Cleo")
