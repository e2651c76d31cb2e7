"""Where a correction's words now stand, whatever was done to the chapter around them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.attribution.corrections.anchor import Quotations, opening, surroundings
from audiofic.attribution.corrections.correction import Correction
from audiofic.model import Chapter, Script
from audiofic.script.parse import parse

LINES = [
    "The lamp was lit.",
    "“Who goes there?” asked the porter.",
    "“Yes,” said a voice from the stairs.",
    "Rain fell on the seven roofs of the school.",
    "“It is only the cat with the long grey tail.”",
    "“Yes.”",
    "The porter put down the lantern and sighed.",
    "“Then let it in before the milk is cold.”",
    "“Yes!” cried everybody in the kitchen.",
]


def script(text: str) -> Script:
    return parse(Chapter(name="one", title="one", text=text, source="one.txt"))


def anchored(of: Script, words: str, nth: int = 0) -> Correction:
    found = [it for it in of.segments if it.kind.has_speaker and words in of.text(it)]
    after, before = surroundings(of, found[nth])
    return Correction(chapter="one", words=opening(of.text(found[nth])), after=after, before=before, speaker="Ann")


def place(of: Script, correction: Correction) -> str | None:
    at, _ = Quotations(of).find(correction)
    return None if at is None else of.text(of.segments[at])


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_the_same_word_is_told_apart_by_what_stands_around_it(nth: int) -> None:
    before = script("\n\n".join(LINES))
    correction = anchored(before, "Yes", nth)
    at, _ = Quotations(before).find(correction)
    yeses = [n for n, it in enumerate(before.segments) if it.kind.has_speaker and "Yes" in before.text(it)]
    assert at == yeses[nth]


def test_a_short_line_that_is_gone_is_not_found_in_another_like_it() -> None:
    correction = anchored(script("\n\n".join(LINES)), "Yes", 1)
    rest = script("\n\n".join(LINES[:3]))
    at, nearest = Quotations(rest).find(correction)
    assert at is None
    assert [rest.text(rest.segments[it]) for it in nearest] == ["“Yes,”"]


def test_a_mended_slip_of_the_pen_is_the_same_line() -> None:
    correction = anchored(script("\n\n".join(LINES).replace("grey tail", "gray tial")), "only the cat")
    assert place(script("\n\n".join(LINES)), correction) == LINES[4]


def test_a_line_that_was_moved_is_found_by_its_words() -> None:
    correction = anchored(script("\n\n".join(LINES)), "only the cat")
    assert place(script("\n\n".join([LINES[4], *LINES[:4], *LINES[5:]])), correction) == LINES[4]


def test_a_line_written_anew_is_not_found() -> None:
    correction = anchored(script("\n\n".join(LINES)), "only the cat")
    assert place(script("\n\n".join(LINES).replace(LINES[4], "“Nothing, I think.”")), correction) is None


def test_opening_words_alone_will_do_where_they_stand_once() -> None:
    whole = script("\n\n".join(LINES))
    assert place(whole, Correction(chapter="one", words="then let it", speaker="Ann")) == LINES[7]
    assert place(whole, Correction(chapter="one", words="Yes", speaker="Ann")) is None


QUOTED = [line for line in LINES if "“" in line]
EDITS = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(["Snow fell.", "“No.”", "“Good night!” said Bo.", "A bell rang."])),
    max_size=6,
)


@settings(max_examples=80, deadline=None)
@given(target=st.sampled_from(QUOTED), new=EDITS, gone=st.sets(st.integers(0, 8), max_size=4))
def test_edits_elsewhere_never_move_it_to_another_line(target: str, new: list[tuple[int, str]], gone: set[int]) -> None:
    before = script("\n\n".join(LINES))
    own = [it for it in before.segments if it.kind.has_speaker][QUOTED.index(target)]
    after, behind = surroundings(before, own)
    words = opening(before.text(own))
    correction = Correction(chapter="one", words=words, after=after, before=behind, speaker="Ann")
    edited = [line for at, line in enumerate(LINES) if at not in gone or line == target]
    for at, line in new:
        edited.insert(min(at, len(edited)), line)
    now = script("\n\n".join(edited))
    found, _ = Quotations(now).find(correction)
    meant = next(
        at
        for at, it in enumerate(now.segments)
        if it.kind.has_speaker and now.chapter.text[it.start :].startswith(target[target.index("“") :])
    )
    assert found in {None, meant}
    if len(words.split()) >= 4:
        assert found == meant
