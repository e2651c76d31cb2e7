from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from audiofic.audio.cells import cell
from audiofic.audio.limiter import REACH, applied, gains, peaks
from tests.audio.ebur128 import ebur128
from tests.audio.scene import RATE, voice

SIZE = cell(RATE)


@settings(deadline=None)
@given(arrays(np.float32, st.integers(1, 40), elements=st.floats(0, 4, width=32)))
def test_no_sample_passes_the_ceiling(heights: np.ndarray[tuple[int], np.dtype[np.float32]]) -> None:
    # The worst sound with these peaks: as high as they allow from the first sample of a cell to the last.
    sound = np.repeat(heights, SIZE)
    limited = applied(sound, RATE, gains(heights, 0.5))
    assert limited.max(initial=0) <= 0.5 + 1e-6


@settings(deadline=None)
@given(arrays(np.float32, st.integers(1, 40), elements=st.floats(0, 4, width=32)))
def test_the_limiter_only_turns_down_and_only_near_what_is_too_loud(
    heights: np.ndarray[tuple[int], np.dtype[np.float32]],
) -> None:
    result = gains(heights, 0.5)
    assert len(result) == len(heights)
    assert (result <= 1).all()
    loud = np.flatnonzero(heights > 0.5)
    for at in np.flatnonzero(result < 1):
        assert np.abs(loud - at).min() <= REACH


def test_what_is_soft_enough_stays_as_it_is() -> None:
    sound = voice(120, 1).astype(np.float32)
    assert applied(sound, RATE, gains(peaks(sound, RATE), 0.5)) is sound


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100])
@pytest.mark.parametrize("ceiling", [-3.0, -9.0])
def test_the_true_peak_that_ffmpeg_measures_is_below_the_ceiling(rate: int, ceiling: float) -> None:
    sound = voice(137, 3, level=0.9, rate=rate).astype(np.float32)
    limited = applied(sound, rate, gains(peaks(sound, rate), 10 ** (ceiling / 20)))
    assert ebur128(limited, rate)[1] <= ceiling + 0.1
    assert len(limited) == len(sound)


def test_peaks_between_the_samples_are_seen() -> None:
    # A tone of a quarter of the rate whose samples all miss its crests by 45 degrees.
    sound = np.sin(np.pi / 4 + np.pi / 2 * np.arange(RATE)).astype(np.float32)
    assert np.abs(sound).max() == pytest.approx(0.707, abs=0.001)
    assert peaks(sound, RATE)[5:-5] == pytest.approx(1.0, abs=0.01)


def test_a_loud_syllable_keeps_its_wave() -> None:
    # Gain, not clipping: the limited sound divided by the sound is smooth.
    sound = voice(120, 1, level=0.9).astype(np.float32)
    limited = applied(sound, RATE, gains(peaks(sound, RATE), 0.6))
    clear = np.abs(sound) > 0.01
    ratio = np.interp(np.arange(len(sound)), np.flatnonzero(clear), limited[clear] / sound[clear])
    assert ratio.min() < 0.7
    assert np.abs(np.diff(ratio)).max() < 0.002


@pytest.mark.parametrize("length", [0, 1, SIZE - 1, SIZE, SIZE + 1])
def test_short_sounds(length: int) -> None:
    sound = np.full(length, 0.9, np.float32)
    assert len(applied(sound, RATE, gains(peaks(sound, RATE), 0.5))) == length
