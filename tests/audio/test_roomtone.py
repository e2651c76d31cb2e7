from __future__ import annotations

import numpy as np
import pytest

from audiofic.audio.roomtone import room_tone


def test_it_is_a_function_of_the_position_alone() -> None:
    whole = room_tone(0, 600_000, 22_050, -72)
    for start, length in ((0, 1), (1000, 5000), (262_000, 600), (524_288, 10_000)):
        assert (room_tone(start, length, 22_050, -72) == whole[start : start + length]).all()


@pytest.mark.parametrize("level", [-60.0, -72.0])
def test_its_level(level: float) -> None:
    tone = room_tone(0, 200_000, 22_050, level).astype(np.float64)
    assert 10 * np.log10(np.mean(tone**2)) == pytest.approx(level, abs=0.1)


def test_it_is_never_silent_in_16_bits_nor_ever_loud() -> None:
    tone = np.round(room_tone(0, 262_144, 22_050, -72) * 32767).astype(int)
    zeros = np.flatnonzero(np.diff(np.concatenate(([0], tone == 0, [0]))))
    assert (zeros[1::2] - zeros[::2]).max() < 0.001 * 22_050
    assert np.abs(tone).max() < 60


def test_it_is_the_same_in_all_versions_of_numpy() -> None:
    first = room_tone(0, 6, 22_050, -72) * 1e7
    assert first.tolist() == pytest.approx([-2277, -4799, -2892, -1803, -1500, -1342], abs=1)
