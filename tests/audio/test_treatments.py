"""Treatments: audible, gentle, as loud as without, and without a click."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from audiofic.audio.mix import mix
from audiofic.audio.prepared import Measured, measured, prepared
from audiofic.audio.samples import Samples
from audiofic.audio.treatments import tail, treated
from audiofic.model import Take, Treatment
from tests.audio.ebur128 import ebur128
from tests.audio.scene import RATE, Said, scene, take, voice

ALL = [treatment for treatment in Treatment if treatment is not Treatment.NONE]


def power(sound: Samples, low: float, high: float) -> float:
    spectrum = np.abs(np.fft.rfft(sound)) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(10 * np.log10(spectrum[(hertz >= low) & (hertz < high)].sum() / spectrum.sum()))


def heard(treatment: Treatment, seconds: float = 2.0) -> Samples:
    sound, _ = played(take(voice(110, seconds)), treatment)
    return sound


def played(said: Take, treatment: Treatment) -> tuple[Samples, Measured]:
    (known,) = measured([(said, treatment)])
    (sound,) = prepared([(said, known)])
    return sound, known


def test_none_is_the_sound_itself() -> None:
    sound = np.linspace(-1, 1, 1000, dtype=np.float32)
    assert treated([sound], RATE, Treatment.NONE)[0] is sound
    assert tail(Treatment.NONE) == 0


@pytest.mark.parametrize("treatment", ALL)
def test_a_treatment_is_measured_as_it_is_heard_and_the_same_each_time(treatment: Treatment) -> None:
    said = take(voice(110, 2.0))
    sound, known = played(said, treatment)
    assert len(sound) == known.length
    assert np.array_equal(sound, played(said, treatment)[0])
    assert np.abs(sound).max() <= known.peaks.max() * 1.001
    assert not np.array_equal(sound[: 2 * RATE], played(said, Treatment.NONE)[0][: 2 * RATE])


def test_takes_sound_the_same_whatever_others_are_prepared_with_them() -> None:
    wanted = list(product((RATE, 16_000), (2.0, 0.05, 0.7), (Treatment.NONE, *ALL)))
    asked = [(take(voice(120, seconds, rate=rate), rate), treatment) for rate, seconds, treatment in wanted]
    known = measured(asked)
    sounds = prepared([(said, its) for (said, _), its in zip(asked, known, strict=True)])
    for (said, treatment), its, sound in zip(asked, known, sounds, strict=True):
        alone, measure = played(said, treatment)
        assert np.array_equal(sound, alone)
        assert all(
            np.array_equal(one, other)
            for one, other in zip(
                (its.energies, its.powers, its.peaks),
                (measure.energies, measure.powers, measure.peaks),
                strict=True,
            )
        )


@pytest.mark.parametrize("treatment", ALL)
def test_it_begins_and_ends_without_a_click(treatment: Treatment) -> None:
    sound = heard(treatment)
    steps = np.abs(np.diff(sound))
    assert abs(sound[0]) < 1e-3
    assert abs(sound[-1]) < 1e-4
    assert steps[-200:].max() < 0.01
    assert steps.max() < 1.5 * np.abs(np.diff(heard(Treatment.NONE))).max()


@pytest.mark.parametrize("treatment", [Treatment.PHONE, Treatment.RADIO])
def test_a_telephone_has_neither_bass_nor_brightness(treatment: Treatment) -> None:
    plain, through = heard(Treatment.NONE), heard(treatment)
    assert power(through, 0, 150) < power(plain, 0, 150) - 10
    assert power(through, 5000, 11000) < -35
    assert power(through, 300, 3400) > -1


@pytest.mark.parametrize("treatment", [Treatment.CLOSE, Treatment.ECHO, Treatment.WARM])
def test_the_others_leave_the_words_their_band(treatment: Treatment) -> None:
    plain, through = heard(Treatment.NONE), heard(treatment)
    assert power(through, 300, 2500) == pytest.approx(power(plain, 300, 2500), abs=2)


@pytest.mark.parametrize("treatment", ALL)
def test_a_treated_line_is_as_loud_as_the_others_and_nothing_clips(treatment: Treatment) -> None:
    story = scene(
        [Said(take=take(voice(110, 4.0)), speaker="A", voice="a"), Said(take=take(voice(110, 4.0)), voice="b")]
    )
    lines = (replace(story.lines[0], treatment=treatment), story.lines[1])
    made = mix(story.script, lines, story.load)
    track = np.concatenate(list(made.blocks()))
    assert np.abs(track).max() < 0.65
    each = [track[round(c.begins * made.sample_rate) : round(c.ends * made.sample_rate)] for c in made.cues]
    first, second = (ebur128(part, made.sample_rate)[0] for part in each)
    assert first == pytest.approx(second, abs=0.5)
