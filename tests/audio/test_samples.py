from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.audio.samples import decibels, pcm, ratio, resampled, samples
from audiofic.model import Take


def test_full_scale_is_one_and_silence_follows() -> None:
    take = Take(pcm=np.array([-32768, 0, 16384], np.int16).tobytes(), sample_rate=8000)
    assert samples(pcm(take), silence=2).tolist() == [-1.0, 0.0, 0.5, 0.0, 0.0]


@pytest.mark.parametrize(("rate", "to"), [(22_050, 44_100), (16_000, 22_050), (44_100, 24_000), (24_000, 24_000)])
def test_resampling_keeps_a_tone_where_it_is(rate: int, to: int) -> None:
    def tone(at: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        time = np.arange(at) / at
        return np.asarray(np.sin(2 * np.pi * 440 * time) * np.sin(np.pi * time) ** 2, np.float32)

    result = resampled(tone(rate), rate, to)
    assert len(result) == to
    assert np.abs(result - tone(to)).max() < 0.002


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 3000), st.sampled_from([8000, 16_000, 22_050, 24_000, 44_100]))
def test_the_resampled_length_is_exact(length: int, rate: int) -> None:
    assert len(resampled(np.zeros(length, np.float32), rate, 48_000)) == round(length * 48_000 / rate)


def test_decibels_there_and_back() -> None:
    assert decibels(ratio(-19.0)) == pytest.approx(-19.0)
    assert decibels(0.0) == -np.inf
