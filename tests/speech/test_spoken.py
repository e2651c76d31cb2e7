"""What is said for what is written: the fixture's pairs, and what holds for any text."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.model import Chapter, Kind, Script, Segment, Utterance
from audiofic.speech.spoken import rewrites, utterances

FIXTURES = Path(__file__).parent / "fixtures"


def script(*pieces: tuple[str, Kind]) -> Script:
    """A chapter of these segments."""
    segments, start = [], 0
    for index, (text, kind) in enumerate(pieces):
        segments.append(Segment(start=start, end=start + len(text), kind=kind, paragraph=index))
        start += len(text)
    text = "".join(text for text, _ in pieces)
    return Script(chapter=Chapter(name="x", title="x", text=text, source="x.txt"), segments=tuple(segments))


def said(text: str, kind: Kind = Kind.DIALOGUE) -> list[str]:
    return [utterance.spoken for utterance in utterances(script((text, kind)))[0]]


def pairs() -> list[tuple[str, str, Kind]]:
    files = (FIXTURES / name for name in ("spoken.tsv", "spoken_hard.tsv"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    return [
        (re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), row[0]), row[1], Kind([*row, "dialogue"][2]))
        for row in rows
    ]


@pytest.mark.parametrize(("source", "spoken", "kind"), pairs())
def test_what_is_written_is_said_as_a_reader_would(source: str, spoken: str, kind: Kind) -> None:
    assert " | ".join(said(source, kind)) == spoken


def test_the_fixture_is_large_and_repeats_no_case() -> None:
    cases = [(source, kind) for source, _, kind in pairs()]
    assert len(cases) >= 200
    assert len(set(cases)) == len(cases)


def test_a_break_is_not_spoken() -> None:
    assert utterances(script(("xoxo", Kind.BREAK), ("Hi.", Kind.NARRATION)))[0] == ()


@pytest.mark.parametrize("text", ["", "  \n", "...", "“…”", "* * *", "!?", "—", "\u200b", "#"])
def test_where_nothing_can_be_said_there_is_no_utterance(text: str) -> None:
    assert said(text) == []


def test_a_face_beside_words_is_silent_and_its_letters_belong_to_an_utterance() -> None:
    found = utterances(script(("xD That was fun. :D", Kind.MESSAGE)))[0]
    assert found == (Utterance(start=0, end=19, spoken="That was fun."),)


def test_offsets_count_code_points_of_the_chapter() -> None:
    found = utterances(script(("😀 He left.\n", Kind.NARRATION), ("“Sry!” ", Kind.DIALOGUE)))[1]
    assert found == (Utterance(start=11, end=17, spoken="Sorry!"),)


def test_text_speak_next_to_it_tells_what_a_lone_letter_means() -> None:
    assert said("u then, thx") == ["you then, thanks"]
    assert said("u then, thanks") == ["u then, thanks"]


def test_a_short_name_in_capitals_is_known_from_the_chapter() -> None:
    shouted = ("RIN, RUN!", Kind.DIALOGUE)
    assert utterances(script(("Then Rin ran. ", Kind.NARRATION), shouted))[1][0].spoken == "Rin, run!"
    assert utterances(script(("Then he ran. ", Kind.NARRATION), shouted))[1][0].spoken == "RIN, run!"


def test_every_change_is_listed_with_its_place_and_rule() -> None:
    listed = [
        (item.start, item.end, item.before, item.after, item.rule)
        for item in rewrites(script(("“Sry, 10 yrs.”", Kind.DIALOGUE)))
    ]
    assert listed == [
        (0, 1, "“", "", "quotation mark"),
        (1, 4, "Sry", "Sorry", "text-speak"),
        (6, 13, "10 yrs.", "10 years.", "unit"),
        (13, 14, "”", "", "quotation mark"),
    ]


def test_the_lean_worker_can_import_it() -> None:
    heavy = ["numpy", "av", "pydantic", "rich", "ruamel", "yaml", "click"]
    code = f"import audiofic.speech.spoken, sys; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


# What holds for any text

SNIPPETS = [source for source, _, _ in pairs()]
NASTY = (
    "aAbIuéß1290 \n\t.,;:!?…—–-'’\"“”‘«»()[]{}<>*_#~`\\/@&%$£€=+^|"
    "\x00\x01\x1b\u200b\u00ad\ufeff\ud800\u0301日本नि😀❤\ufe0f٣½²"
)
TEXTS = st.one_of(
    st.text(alphabet=NASTY, max_size=60),
    st.text(max_size=30),
    st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(alphabet=NASTY, max_size=8)), max_size=5).map(" ".join),
)
SCRIPTS = st.lists(st.tuples(TEXTS, st.sampled_from(Kind)), min_size=1, max_size=4).map(lambda pieces: script(*pieces))
THOROUGH = settings(max_examples=100, deadline=None, derandomize=True)


@THOROUGH
@given(SCRIPTS)
def test_every_letter_and_digit_lies_in_exactly_one_utterance(case: Script) -> None:
    text = case.chapter.text
    for segment, found in zip(case.segments, utterances(case), strict=True):
        spans = [(utterance.start, utterance.end) for utterance in found]
        edges = [segment.start, *(edge for span in spans for edge in span), segment.end]
        assert edges == sorted(edges)
        outside = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
        assert segment.kind is Kind.BREAK or not any(character.isalnum() for character in outside)


@THOROUGH
@given(SCRIPTS)
def test_what_is_spoken_is_never_empty_and_plain_text(case: Script) -> None:
    for utterance in (utterance for found in utterances(case) for utterance in found):
        assert any(character.isalnum() for character in utterance.spoken)
        assert utterance.spoken == " ".join(utterance.spoken.split())
        assert not set(utterance.spoken) & set('*_#~`\\[]{}<>|^"“”«»\x00\x01\x1b\u200b\ufeff\ud800')
        utterance.spoken.encode("utf-8")


@THOROUGH
@given(SCRIPTS)
def test_the_listed_changes_are_all_there_are(case: Script) -> None:
    """Making them turns each source slice into its spoken text, white space apart: no word is lost or invented."""
    text, listed = case.chapter.text, list(rewrites(case))
    assert all(first.end <= second.start for first, second in pairwise(listed))
    for utterance in (utterance for found in utterances(case) for utterance in found):
        made, done = "", utterance.start
        for change in [item for item in listed if utterance.start <= item.start < utterance.end]:
            assert change.before == text[change.start : change.end]
            made += text[done : change.start] + change.after
            done = change.end
        assert "".join((made + text[done : utterance.end]).split()) == "".join(utterance.spoken.split())


@THOROUGH
@given(TEXTS, st.sampled_from(Kind))
def test_it_does_not_matter_what_stands_around_a_paragraph(text: str, kind: Kind) -> None:
    alone = utterances(script((f"\n\n{text}\n\n", kind)))[0]
    among = utterances(
        script(("it was so.\n\n\n", Kind.NARRATION), (f"\n\n{text}\n\n", kind), ("\nand so on.", Kind.NARRATION))
    )[1]
    assert [utterance.spoken for utterance in alone] == [utterance.spoken for utterance in among]


WORDS = "the old man walked home quietly while every single child laughed again"


@THOROUGH
@given(st.lists(st.sampled_from(sorted(WORDS.split())), min_size=1))
def test_plain_words_are_kept_as_they_are(words: list[str]) -> None:
    assert said(" ".join(words), Kind.MESSAGE) == [" ".join(words)]


@THOROUGH
@given(st.lists(st.sampled_from(["rain ", "hills, ", "so — ", "a" * 90, "no; "]), min_size=100, max_size=150))
def test_a_take_is_bounded_however_long_the_sentence(pieces: list[str]) -> None:
    found = utterances(script(("".join(pieces), Kind.NARRATION)))[0]
    assert all(utterance.end - utterance.start <= 400 for utterance in found)


def test_an_emoji_that_stands_alone_between_sentences_is_a_change_too() -> None:
    changes = rewrites(script(("He left. 😀 She stayed. 😀", Kind.NARRATION)))
    assert [(change.before, change.after.strip(), change.rule) for change in changes] == [("😀", "", "emoji")] * 2
