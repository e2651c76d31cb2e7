from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from audiofic.audio.cells import cell
from audiofic.audio.filtering import filtered
from audiofic.audio.loudness import HOP, energies, gated, weighting
from audiofic.audio.samples import resampled
from tests.audio.ebur128 import ebur128
from tests.audio.scene import voice


def loudness(sound: npt.NDArray[np.floating], rate: int) -> float:
    """The loudness of a whole sound, its cells added up to hops."""
    ((weighted,),) = filtered([np.asarray(sound, np.float32)], rate, weighting(rate))
    heard = energies(weighted, rate)
    at = ((np.arange(len(heard)) + 0.5) * cell(rate) / rate / HOP).astype(int)
    return gated(np.bincount(at, weights=heard).astype(np.float64), len(sound) / rate)


def by_ffmpeg(sound: npt.NDArray[np.floating], rate: int) -> float:
    """At 48 kHz, for which the standard gives its filters; at low rates FFmpeg's own are a little off."""
    return ebur128(resampled(np.asarray(sound, np.float32), rate, 48_000), 48_000)[0]


def noise(rate: int, seconds: float, level: float = 0.1) -> npt.NDArray[np.float64]:
    return level * np.random.default_rng(7).standard_normal(round(rate * seconds))


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
@pytest.mark.parametrize("pitch", [90, 200])
def test_voices_measure_as_ffmpeg_measures_them(rate: int, pitch: float) -> None:
    sound = voice(pitch, 4, rate=rate)
    assert loudness(sound, rate) == pytest.approx(by_ffmpeg(sound, rate), abs=0.05)


@pytest.mark.parametrize("rate", [22_050, 48_000])
@pytest.mark.parametrize("frequency", [250, 997, 2000, 6000])
def test_tones_measure_as_ffmpeg_measures_them(rate: int, frequency: float) -> None:
    sound = 0.2 * np.sin(2 * np.pi * frequency * np.arange(3 * rate) / rate)
    assert loudness(sound, rate) == pytest.approx(by_ffmpeg(sound, rate), abs=0.05)


def test_the_standards_own_example() -> None:
    # BS.1770: a 997 Hz sine at 0 dBFS in one channel reads -3.01 LKFS.
    assert loudness(np.sin(2 * np.pi * 997 * np.arange(96_000) / 48_000), 48_000) == pytest.approx(-3.01, abs=0.1)


def test_pauses_and_what_is_far_softer_do_not_count() -> None:
    loud, soft, silence = noise(48_000, 4), noise(48_000, 4, 0.005), np.zeros(4 * 48_000)
    whole = np.concatenate((loud, silence, soft, loud))
    assert loudness(whole, 48_000) == pytest.approx(loudness(loud, 48_000), abs=0.2)
    assert loudness(whole, 48_000) == pytest.approx(by_ffmpeg(whole, 48_000), abs=0.05)


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.39])
def test_a_short_word_is_as_loud_as_a_long_one(seconds: float) -> None:
    assert loudness(noise(22_050, seconds), 22_050) == pytest.approx(loudness(noise(22_050, 3), 22_050), abs=0.5)


@pytest.mark.parametrize("seconds", [0.0, 0.1, 3.0])
def test_silence_has_no_loudness(seconds: float) -> None:
    assert loudness(np.zeros(round(22_050 * seconds)), 22_050) == -np.inf
