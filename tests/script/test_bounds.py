from __future__ import annotations

import pytest

from audiofic.errors import InputError
from audiofic.model import Chapter
from audiofic.script import bounds
from audiofic.script.parse import parse


def chapter(text: str) -> Chapter:
    return Chapter(name="c", title="C", text=text, source="c.txt")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('"' * 30_000_000, "30,000,000 characters"),
        ("“a” " * 300_000, "600,000 quotation marks"),
        ("a\n" * 600_000, "600,001 lines"),
        ("a\r" * 600_000, "600,001 lines"),
    ],
)
def test_what_no_story_holds_is_refused_at_once(text: str, what: str) -> None:
    with pytest.raises(InputError, match=what) as caught:
        parse(chapter(text))
    assert str(caught.value).startswith("c.txt: ")
    assert "Split it into chapters." in str(caught.value)


def test_a_long_novel_is_far_from_the_limits() -> None:
    sentence = '"It is raining," she said, and he, who had seen it rain before, went on with his letter.\n\n'
    novel = sentence * 10_000
    assert len(novel.split()) > 150_000
    bounds.check_bounds(chapter(novel))


@pytest.mark.parametrize("opening", ["(", "[", "“", "‘", "«", "「", "//", "(A/N: ", "*", "> "])
def test_deep_nesting_is_cut_like_anything_else(opening: str) -> None:
    text = opening * 3_000 + "Hello." + opening * 3_000
    script = parse(chapter(text))
    assert "".join(map(script.text, script.segments)) == text
