"""A take that cannot be right is told from one that can."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.model import Recipe, Take
from audiofic.speech.engines.silent import SilentEngine
from audiofic.speech.engines.tone import ToneEngine
from audiofic.speech.pace import bounds, expected_seconds
from audiofic.speech.verify import fault


def _recipe(spoken: str = "A line of ordinary length.", rate: int = 165) -> Recipe:
    return Recipe(spoken=spoken, engine="tone", engine_version="1", driver=None, voice="male1", rate=rate, pitch=50)


def _take(samples: np.ndarray) -> Take:
    return Take(pcm=samples.astype(np.int16).tobytes(), sample_rate=22050)


def _hum(seconds: float, peak: float) -> np.ndarray:
    return peak * np.sin(np.arange(int(seconds * 22050)) / 30)


@pytest.mark.parametrize(
    ("take", "wrong"),
    [
        (_take(_hum(1.6, 9000)), None),
        (_take(_hum(1.6, 32766)), None),
        (_take(np.clip(_hum(1.6, 32766.5), -32767, 32767)), None),
        (_take(np.clip(_hum(1.6, 60_000), -32768, 32767)), "clipped"),
        (_take(_hum(1.6, 300)), "silent"),
        (_take(_hum(0.4, 9000)), "lasts 0.40 s"),
        (_take(_hum(60, 9000)), "lasts 60.00 s"),
        (Take(pcm=b"", sample_rate=22050), "empty"),
        (Take(pcm=b"abc", sample_rate=22050), "middle of a sample"),
        (Take(pcm=b"ab", sample_rate=0), "sample rate"),
    ],
)
def test_what_is_wrong_is_said(take: Take, wrong: str | None) -> None:
    said = fault(take, _recipe(), silent=False)
    assert said is None if wrong is None else wrong in str(said)


def test_silence_that_is_meant_is_right_but_must_last() -> None:
    assert fault(_take(np.zeros(30_000)), _recipe(), silent=True) is None
    assert "lasts" in str(fault(_take(np.zeros(3_000)), _recipe(), silent=True))


@given(spoken=st.text(min_size=1), rate=st.integers(80, 450))
def test_no_text_has_impossible_bounds(spoken: str, rate: int) -> None:
    shortest, longest = bounds(spoken, rate)
    assert 0 <= shortest < expected_seconds(spoken, rate) < longest


@given(spoken=st.text(min_size=1, max_size=60), rate=st.integers(80, 450), pitch=st.integers(0, 99))
def test_the_engines_of_tests_pass_for_any_text(spoken: str, rate: int, pitch: int) -> None:
    recipe = Recipe(
        spoken=spoken, engine="tone", engine_version="1", driver=None, voice="child2", rate=rate, pitch=pitch
    )
    assert fault(ToneEngine().speak(recipe), recipe, silent=False) is None
    assert fault(SilentEngine().speak(recipe), recipe, silent=True) is None


def test_a_long_drawn_word_may_be_short() -> None:
    assert bounds("Arrrrrrrrrrgh!", 165)[0] == bounds("Arrgh!", 165)[0]
