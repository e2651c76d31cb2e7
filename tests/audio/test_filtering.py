from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.audio.conditioning import conditioning
from audiofic.audio.filtering import filtered, frequencies, window_size
from audiofic.audio.samples import Samples
from tests.audio.scene import RATE, voice


def conditioned(sound: Samples, rate: int = RATE) -> Samples:
    ((result,),) = filtered([sound], rate, conditioning(rate))
    return result


@pytest.mark.parametrize("length", [0, 1, 1000, 7167, 7168, 7169, 50_000, 8 * 7168 + 1])
def test_a_delay_delays_however_many_windows_it_takes(length: int) -> None:
    sound = np.random.default_rng(1).standard_normal(length).astype(np.float32)
    delay = np.exp(-2j * np.pi * frequencies(RATE) * 100).astype(np.complex64)
    ((result,),) = filtered([sound], RATE, delay)
    assert len(result) == length
    assert result == pytest.approx(np.append(np.zeros(100), sound)[:length], abs=1e-4)


@given(lengths=st.lists(st.integers(0, 30_000), max_size=12), alone=st.data())
@settings(max_examples=20, deadline=None)
def test_what_comes_of_a_sound_does_not_depend_on_the_others(lengths: list[int], alone: st.DataObject) -> None:
    noise = np.random.default_rng(2)
    sounds = [noise.standard_normal(length).astype(np.float32) for length in lengths]
    together = [result for (result,) in filtered(sounds, RATE, conditioning(RATE))]
    for number in alone.draw(st.sets(st.sampled_from(range(len(sounds)))) if sounds else st.just(set())):
        assert np.array_equal(together[number], conditioned(sounds[number]))


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
def test_a_window_is_long_enough_for_the_filters_to_die_away(rate: int) -> None:
    impulse = np.zeros(4 * window_size(rate), np.float32)
    impulse[0] = 1
    answer = conditioned(impulse, rate)
    ring = window_size(rate) // 8
    assert np.abs(answer[ring:]).max() < 1e-4


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("frequency", [100, 250, 1000, 3300, 7000])
def test_conditioning_leaves_every_frequency_of_a_voice_as_strong_as_it_was(rate: int, frequency: int) -> None:
    tone = np.sin(2 * np.pi * frequency * np.arange(rate) / rate).astype(np.float32)
    middle = slice(rate // 4, 3 * rate // 4)
    before, after = (np.sqrt(np.mean(each[middle] ** 2)) for each in (tone, conditioned(tone, rate)))
    assert 20 * np.log10(after / before) == pytest.approx(0, abs=0.15)


def test_conditioning_takes_drift_away() -> None:
    drift = np.full(RATE, 0.1, np.float32)
    assert np.abs(conditioned(drift)[RATE // 4 :]).max() < 0.001


def test_conditioning_makes_a_buzz_less_spiky() -> None:
    buzz = voice(110, 2).astype(np.float32)
    assert np.abs(conditioned(buzz)).max() < 0.6 * np.abs(buzz).max()
