from __future__ import annotations

import numpy as np
import pytest

from audiofic.audio.trim import fade, sounding
from tests.audio.scene import RATE


def stored(*parts: tuple[float, float]) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """Noise of (level, seconds) after one another, 16 bits."""
    noise = np.random.default_rng(1)
    sound = np.concatenate([level * noise.uniform(-1, 1, round(seconds * RATE)) for level, seconds in parts])
    return np.round(sound * 32767).astype(np.int16)


def test_silence_at_both_ends_is_left_out_but_for_a_guard() -> None:
    first, last = sounding(stored((0, 0.3), (0.5, 1), (0, 0.4)), RATE)
    assert first / RATE == pytest.approx(0.3 - 0.010, abs=0.001)
    assert last / RATE == pytest.approx(1.3 + 0.020, abs=0.001)


def test_a_noise_floor_counts_as_silence() -> None:
    first, last = sounding(stored((0.001, 0.3), (0.5, 1), (0.001, 0.4)), RATE)
    assert (first / RATE, last / RATE) == pytest.approx((0.29, 1.32), abs=0.001)


def test_a_soft_fricative_35_db_below_the_vowel_is_kept_whole() -> None:
    soft = 0.5 * 10 ** (-35 / 20)
    first, last = sounding(stored((0, 0.2), (soft, 0.08), (0.5, 0.5), (soft, 0.08), (0, 0.2)), RATE)
    assert first / RATE <= 0.2
    assert last / RATE >= 0.2 + 0.08 + 0.5 + 0.08


def test_a_pause_inside_a_take_is_its_own_affair() -> None:
    assert sounding(stored((0.5, 0.2), (0, 1), (0.5, 0.2)), RATE) == (0, round(1.4 * RATE))


@pytest.mark.parametrize("length", [0, 1, 5000])
def test_a_take_without_sound_is_kept_whole(length: int) -> None:
    assert sounding(np.zeros(length, np.int16), RATE) == (0, length)


def test_the_loudest_negative_sample_does_not_overflow() -> None:
    assert sounding(np.array([0] * 1000 + [-32768], np.int16), RATE) == (1000 - round(0.01 * RATE), 1001)


@pytest.mark.parametrize("length", [0, 1, 2, 3, 10, 100, 5000])
def test_faded_edges_start_and_end_near_nothing_and_the_middle_stays(length: int) -> None:
    sound = np.ones(length, np.float32)
    fade(sound, RATE)
    if length > 1:
        assert max(sound[0], sound[-1]) < 0.6
    if length == 5000:
        assert max(sound[0], sound[-1]) < 0.001
        assert (sound[round(0.003 * RATE) : -round(0.010 * RATE)] == 1).all()
        assert np.abs(np.diff(sound)).max() < 0.03
