"""Messages cross the pipe whole, and anything else on it is noticed."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.model import Recipe
from audiofic.speech.frames import Answer, FrameError, Kind, read_answer, read_request, write_answer, write_request

recipes = st.builds(
    Recipe,
    spoken=st.text(),
    engine=st.text(),
    engine_version=st.text(),
    driver=st.none() | st.text(),
    voice=st.text(),
    rate=st.integers(),
    pitch=st.integers(),
)
answers = st.builds(Answer, kind=st.sampled_from(Kind), body=st.binary(), sample_rate=st.integers(0, 192_000))


@given(st.lists(recipes))
def test_recipes_arrive_in_order_until_the_pipe_ends(sent: list[Recipe]) -> None:
    pipe = BytesIO()
    for recipe in sent:
        write_request(pipe, recipe)
    pipe.seek(0)
    assert list(iter(lambda: read_request(pipe), None)) == sent


@given(st.lists(answers, min_size=1))
def test_answers_arrive_in_order(sent: list[Answer]) -> None:
    pipe = BytesIO()
    for answer in sent:
        write_answer(pipe, answer)
    pipe.seek(0)
    assert [read_answer(pipe) for _ in sent] == sent
    with pytest.raises(FrameError, match="without an answer"):
        read_answer(pipe)


@given(answers, st.data())
def test_an_answer_cut_short_is_noticed(answer: Answer, data: st.DataObject) -> None:
    pipe = BytesIO()
    write_answer(pipe, answer)
    whole = pipe.getvalue()
    with pytest.raises(FrameError, match="ended"):
        read_answer(BytesIO(whole[: data.draw(st.integers(0, len(whole) - 1))]))


@given(st.binary(min_size=13).filter(lambda noise: not noise.startswith(b"atk1")))
def test_garbage_is_noticed(noise: bytes) -> None:
    with pytest.raises(FrameError, match="garbage"):
        read_answer(BytesIO(noise))
