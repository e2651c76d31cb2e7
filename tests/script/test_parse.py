from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audiofic.model import Chapter, Kind, Script
from audiofic.script.parse import parse

STORY = st.text(
    alphabet=st.one_of(
        st.sampled_from("aAbs .,!?…:;*#-—–~_'\"‘’“”„«»「」()[]/\n\r\t\u2028\u00a0\ufeffIVX13"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=400,
)


def script(text: str) -> Script:
    return parse(Chapter(name="chapter", title="Chapter", text=text, source="chapter.txt"))


@given(STORY)
def test_segments_tile_any_text(text: str) -> None:
    parsed = script(text)
    assert "".join(parsed.text(segment) for segment in parsed.segments) == text
    place = 0
    for segment in parsed.segments:
        assert segment.start == place < segment.end
        place = segment.end
    assert place == len(text)


@given(STORY)
def test_dialogue_never_begins_or_ends_in_white_space(text: str) -> None:
    parsed = script(text)
    for segment in parsed.segments:
        if segment.kind is Kind.DIALOGUE:
            said = parsed.text(segment)
            assert said == said.strip() != ""


@given(STORY)
def test_paragraphs_are_counted_upwards(text: str) -> None:
    counted = [segment.paragraph for segment in script(text).segments]
    assert counted == sorted(counted)
