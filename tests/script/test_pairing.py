from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audiofic.script.family import Family
from audiofic.script.marks import marks
from audiofic.script.page import Page
from audiofic.script.pairing import Found, Gap, Row, Slip, pair
from audiofic.script.paragraphs import paragraphs
from audiofic.script.style import style

DOUBLES = frozenset({Family.DOUBLE})


def found(text: str, outer: frozenset[Family] = DOUBLES) -> list[tuple[str, Slip, bool]]:
    page = Page(text=text, paragraphs=paragraphs(text))
    rows = [Row(start=p.start, end=p.end, marks=tuple(marks(text, p, style(page)))) for p in page.paragraphs]
    return [(text[f.start : f.end], f.slip, f.continues) for f in pair(rows, outer)]


def test_no_marks_no_quotations() -> None:
    assert pair([], DOUBLES) == []
    assert found("It rained.") == []


def test_marks_of_another_family_mean_nothing() -> None:
    assert found("'It' rained.") == []


def test_one_missing_mark_does_not_turn_the_rest_inside_out() -> None:
    text = '"One. He smiled. "Two," she said. "Three."\n\n"Four," he said. "Five."'
    assert [quotation for quotation, _slip, _continues in found(text)] == [
        '"One. He smiled. ',
        '"Two,"',
        '"Three."',
        '"Four,"',
        '"Five."',
    ]


def test_what_is_missing_is_told() -> None:
    assert found('"One. "Two."') == [('"One. ', Slip.UNCLOSED, False), ('"Two."', Slip.NONE, False)]
    assert found('One." She left.') == [('One."', Slip.UNOPENED, False)]
    assert found('"One.\n\n"Two."') == [('"One.', Slip.RUNS_ON, False), ('"Two."', Slip.NONE, True)]


def test_a_break_ends_every_quotation() -> None:
    text = '"One.\n\n"Two."'
    first, second = paragraphs(text)
    page = Page(text=text, paragraphs=(first, second))
    rows = [
        Row(start=first.start, end=first.end, marks=tuple(marks(text, first, style(page)))),
        Row(start=second.start, end=second.end, marks=tuple(marks(text, second, style(page))), gap=Gap.BROKEN),
    ]
    assert pair(rows, DOUBLES) == [
        Found(start=0, end=5, slip=Slip.UNCLOSED),
        Found(start=7, end=13),
    ]


@given(st.lists(st.sampled_from(['"', " ", "a", "A", ".", ",", "\n\n", "”", "“"]), max_size=80).map("".join))
def test_quotations_are_in_order_and_never_overlap(text: str) -> None:
    page = Page(text=text, paragraphs=paragraphs(text))
    rows = [Row(start=p.start, end=p.end, marks=tuple(marks(text, p, style(page)))) for p in page.paragraphs]
    place = 0
    for quotation in pair(rows, DOUBLES):
        assert place <= quotation.start < quotation.end
        place = quotation.end


def test_a_very_long_paragraph() -> None:
    assert len(found('"Yes," she said. ' * 5_000)) == 5_000
