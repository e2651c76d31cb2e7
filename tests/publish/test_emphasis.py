from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.model import Kind
from audiofic.publish.emphasis import emphasis, without_marks
from tests.publish.page import script


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("She was *so* tired.", "She was so tired."),
        ("_Well_, he said.", "Well, he said."),
        ("**Wren:** hi", "Wren: hi"),
        ("***Run!***", "Run!"),
        ("**one *two* three**", "one two three"),
        ("*one **two** three*", "one two three"),
        ("*“Go,”* she said", "“Go,” she said"),
        ("*…and so on*", "…and so on"),
        ("*over\ntwo lines*", "over\ntwo lines"),
        ("*sniff*", "sniff"),
    ],
)
def test_marks_around_words_are_emphasis(text: str, shown: str) -> None:
    assert _shown(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 is 30",
        "2*3*4",
        "a *footnote",
        "The price* was high.* So.",
        r"\*not so\*",
        r"*not so\*",
        "snake_case_name and _private",
        "* a list\n* of things",
        "*one paragraph\n\nanother*",
        "**",
        "*~*",
        "f*** off, you ***",
        "(*) see (*)",
    ],
)
def test_all_other_stars_and_underscores_stay(text: str) -> None:
    assert _shown(text) == text


def test_a_line_between_scenes_has_none() -> None:
    story = script(("Day.\n\n", Kind.NARRATION, None), ("*oOo*", Kind.BREAK, None))
    assert not emphasis(story)


@given(st.text(alphabet="*_\\ab \n.", max_size=60))
def test_nothing_but_marks_goes_and_none_twice(text: str) -> None:
    story = script((text or "a", Kind.NARRATION, None))
    marks = sorted(mark for each in emphasis(story) for mark in each.marks)
    assert all(a[1] <= b[0] for a, b in pairwise(marks))
    assert all(set(story.chapter.text[start:end]) in ({"*"}, {"_"}) for start, end in marks)


def _shown(text: str) -> str:
    story = script((text, Kind.NARRATION, None))
    marks = tuple(sorted(mark for each in emphasis(story) for mark in each.marks))
    return without_marks(text, 0, len(text), marks)
