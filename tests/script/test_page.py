from __future__ import annotations

from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

PAGE = Page(
    text="abcdef ghijkl",
    paragraphs=(Paragraph(index=0, start=0, end=6), Paragraph(index=1, start=7, end=13)),
)


def segment(start: int, end: int, kind: Kind = Kind.NOTE) -> Segment:
    return Segment(start=start, end=end, kind=kind, paragraph=0)


def test_paragraphs_that_are_claimed_whole_are_no_longer_free() -> None:
    assert [p.index for p in PAGE.claiming([segment(0, 6), segment(8, 9)]).free()] == [1]


def test_claims_are_kept_in_order() -> None:
    assert PAGE.claiming([segment(8, 9)]).claiming([segment(0, 2)]).claims == (segment(0, 2), segment(8, 9))


def test_a_claim_swallows_what_lies_inside_it() -> None:
    assert PAGE.claiming([segment(2, 3), segment(8, 9)]).claiming([segment(0, 6)]).claims == (
        segment(0, 6),
        segment(8, 9),
    )


def test_only_claims_that_share_a_character_overlap() -> None:
    page = PAGE.claiming([segment(0, 2), segment(4, 6)])
    assert page.overlapping(2, 4) == ()
    assert page.overlapping(1, 5) == (segment(0, 2), segment(4, 6))


def test_what_is_left_of_a_segment_around_the_claims() -> None:
    page = PAGE.claiming([segment(2, 3)])
    said = segment(0, 6, Kind.DIALOGUE)
    assert [(part.start, part.end, part.continues) for part in page.around(said)] == [(0, 2, False), (3, 6, True)]


def test_nothing_is_left_where_all_is_claimed() -> None:
    assert list(PAGE.claiming([segment(0, 6)]).around(segment(1, 5))) == []
