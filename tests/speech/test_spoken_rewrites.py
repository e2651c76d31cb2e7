"""Rules at work on one text: who wins, what is recorded, and what a rule must be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.model import Kind
from audiofic.speech.rewrites.layer import Layer
from audiofic.speech.rewrites.numerals import cardinal, ordinal, roman, year
from audiofic.speech.rewrites.order import LAYERS
from audiofic.speech.rewrites.revise import revise
from audiofic.speech.rewrites.rule import Context, Rule, rule, words

PLAIN = Context()


def made(text: str, *layers: list[Rule]) -> tuple[str, list[tuple[str, str, str]]]:
    said, changes = revise(text, 0, [Layer(rules) for rules in layers], PLAIN)
    return said, [(change.before, change.after, change.rule) for change in changes]


def test_the_first_rule_to_claim_a_place_has_it() -> None:
    assert made("abc", [rule("one", "ab", "x"), rule("two", "bc", "y")]) == ("xc", [("ab", "x", "one")])


def test_a_rule_never_sees_what_its_layer_said() -> None:
    assert made("a", [rule("one", "a", "b"), rule("two", "b", "c")]) == ("b", [("a", "b", "one")])


def test_a_later_layer_goes_on_from_the_earlier_one_and_the_change_is_one() -> None:
    assert made("xay", [rule("one", "a", "b")], [rule("two", "b", "c")]) == ("xcy", [("a", "c", "one+two")])


def test_a_later_claim_takes_in_what_was_removed_within_it() -> None:
    said = made("a*b*c", [rule("marks", r"\*", "")], [rule("word", "abc", "d")])
    assert said == ("d", [("a*b*c", "d", "marks+word")])


def test_a_later_claim_on_a_part_of_a_change_takes_the_whole() -> None:
    said = made("1 m2", [rule("number", r"\d", "one two")], [rule("word", "two m", "three ")])
    assert said == ("one three one two", [("1 m", "one three ", "number+word"), ("2", "one two", "number")])


def test_what_stays_the_same_is_no_change() -> None:
    assert made("aa", [rule("one", "a+", "aa")]) == ("aa", [])


def test_a_rule_may_decline_and_leave_the_place_to_the_next() -> None:
    assert made("a", [rule("one", "a", lambda match, context: None), rule("two", "a", "b")]) == (
        "b",
        [("a", "b", "two")],
    )


def test_offsets_count_from_where_the_slice_begins() -> None:
    _, (change,) = revise("sry", 100, [Layer([words("speak", {"sry": "sorry"})])], PLAIN)
    assert (change.start, change.end) == (100, 103)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("sry", "sorry"),
        ("Sry", "Sorry"),
        ("SRY", "Sorry"),
        ("so SRY", "so sorry"),
        ("asry sry1 sry's", "asry sry1 sry's"),
    ],
)
def test_words_are_replaced_whole_and_keep_their_capital(source: str, said: str) -> None:
    assert made(source, [words("speak", {"sry": "sorry"})])[0] == said


def test_every_rule_has_a_name_and_matches_something() -> None:
    for layer in LAYERS:
        for each in layer.rules:
            assert each.name
            assert each.pattern.fullmatch("") is None


def test_numerals() -> None:
    assert [cardinal(number) for number in (0, 13, 20, 99)] == ["zero", "thirteen", "twenty", "ninety-nine"]
    assert [ordinal(number) for number in (1, 12, 20, 21, 40)] == [
        "first",
        "twelfth",
        "twentieth",
        "twenty-first",
        "fortieth",
    ]
    assert [roman(numeral) for numeral in ("I", "IV", "IX", "XIV", "XL", "LXXXVIII")] == [1, 4, 9, 14, 40, 88]
    assert [year(number) for number in (1066, 1900, 1905, 1999, 2005, 2019)] == [
        "ten sixty-six",
        "1900",
        "nineteen oh five",
        "nineteen ninety-nine",
        "2005",
        "twenty nineteen",
    ]


_PIECES = """
. .. … , ; : :: ? !? ?! - -- – — ' ’ " ” ( ) [ ] / & # @ ~ * _ < > ^ $ £ ° ² ½ \\ = + | 😀 é ﬁ a I u b x xx zzz no
in am IT US BAD hm haha HEHE bwahaha sooo noooo w8 b4 sry ur goin' kinda it's I'M W... so-so Mr. Dr Mrs st. St. c.
ca. No. vol. ch. J. R. A.N. AN AU AKA Jr. approx. Chapter King Henry VIII IV iv XXth xvi 1 10 10p 3x x4 007 0800
911 1984 1980s '05 10:30 10.30 3-4 1/2 24/7 5'11 14st 11lbs 6lb 2.5s 5km 2014-05-01 said the century hours pm a.m.
www.a.com b.org o.O :) :D <3 ^_^ XD \\o/ w/o s/he Draco/Harry StarkxBanner c ya
"""


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=8), st.sampled_from(["", " "]), st.text(max_size=4))
def test_a_rule_that_is_not_tried_would_not_have_matched(pieces: list[str], between: str, other: str) -> None:
    text = between.join((*pieces, other))
    for layer in LAYERS:
        tried = layer.for_text(text)
        assert not [each.name for each in layer.rules if each not in tried and each.pattern.search(text)]


def test_text_speak_of_two_words_needs_no_other_beside_it() -> None:
    assert revise("c ya", 0, LAYERS, Context(kind=Kind.MESSAGE, texting=True))[0] == "see ya"
