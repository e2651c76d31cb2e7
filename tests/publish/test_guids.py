from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audiofic.publish.guids import guids


def test_a_chapter_put_in_between_makes_nothing_new_of_the_others() -> None:
    before = guids("book", ["01-rain", "02-sun", "03-snow"])
    after = guids("book", ["01-rain", "02-hail", "03-sun", "04-snow"])
    assert (before[0], before[1], before[2]) == (after[0], after[2], after[3])
    assert len(set(after)) == 4


def test_names_that_are_numbers_keep_them_and_books_are_told_apart() -> None:
    assert len(set(guids("book", ["1", "2", "chapter-1", "chapter-2", "07-interlude", "09-interlude"]))) == 6
    assert guids("book", ["07-interlude", "09-interlude"])[0] == guids("book", ["05-interlude"])[0]
    assert guids("one", ["rain"]) != guids("other", ["rain"])


@given(st.lists(st.text("12a-", min_size=1, max_size=6), unique=True))
def test_no_two_chapters_have_one_id(names: list[str]) -> None:
    assert len(set(guids("book", names))) == len(names)
