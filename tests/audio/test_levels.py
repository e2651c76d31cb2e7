from __future__ import annotations

import numpy as np
import pytest

from audiofic.audio.levels import Levels, levels
from audiofic.audio.prepared import measured
from audiofic.audio.sheet import Part
from audiofic.model import Master
from tests.audio.scene import Said, Scene, scene, speech


def parts(chapter: Scene) -> list[Part]:
    """The takes of ``chapter`` half a second apart."""
    result, begins = [], 0.5
    for line in chapter.lines:
        take = chapter.takes[line.recipe]
        assert take is not None
        (known,) = measured([(take, line.treatment)])
        result.append(Part(line=line, measured=known, begins=begins))
        begins += known.seconds + 0.5
    return result


def of(chapter: Scene, master: Master | None = None) -> Levels:
    placed = parts(chapter)
    return levels(placed, placed[-1].begins + placed[-1].measured.seconds, master or Master())


def decibels(gains: tuple[float, ...]) -> list[float]:
    return [20 * float(np.log10(gain)) for gain in gains]


def test_a_voice_has_one_gain_however_loud_each_of_its_sentences() -> None:
    said = [Said(take=speech(120, 1, level)) for level in (0.1, 0.2, 0.4)]
    first, second, third = of(scene(said)).gains
    assert first == second == third


def test_a_soft_voice_is_raised_by_what_it_lacks() -> None:
    said = [Said(take=speech(120, 2, 0.4)), Said(take=speech(120, 2, 0.1), voice="other")]
    loud, soft = decibels(of(scene(said)).gains)
    assert soft - loud == pytest.approx(20 * np.log10(4), abs=0.05)


def test_the_castings_gain_comes_on_top() -> None:
    said = [Said(take=speech(120, 2)), Said(take=speech(120, 2), voice="other", gain=-6.0)]
    plain, softer = decibels(of(scene(said), Master(loudness=-30)).gains)
    assert softer - plain == pytest.approx(-6.0, abs=0.05)


@pytest.mark.parametrize("loudness", [-16.0, -19.0, -23.0])
def test_the_chapter_is_as_loud_as_asked(loudness: float) -> None:
    said = [Said(take=speech(pitch, 2), voice=str(pitch)) for pitch in (90, 120, 180, 220)]
    assert of(scene(said), Master(loudness=loudness)).loudness == pytest.approx(loudness, abs=0.1)


def test_a_voice_too_spiky_for_the_target_stays_below_the_ceiling() -> None:
    result = of(scene([Said(take=speech(60, 3))]), Master(loudness=-9.0, peak=-6.0))
    assert result.peak <= -6.0 + 0.01
    assert result.loudness < -9.0


def test_a_silent_take_neither_breaks_nor_counts() -> None:
    silent = speech(120, 1, level=0.0)
    result = of(scene([Said(take=silent, voice="ghost"), Said(take=speech(120, 2))]))
    assert np.isfinite(result.gains).all()
    assert result.loudness == pytest.approx(-19.0, abs=0.1)


def test_nothing_but_silence() -> None:
    result = of(scene([Said(take=speech(120, 1, level=0.0))]))
    assert np.isfinite(result.gains).all()
    assert result.loudness == -np.inf
    assert levels([], 3.0, Master()) == Levels()
