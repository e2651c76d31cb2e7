"""What every engine must do: inherit ``EngineContract``, name the engine, and these tests are its tests.

Makers of other engines may do the same; nothing here knows of one engine or another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import ClassVar

import numpy as np
import pytest

from audiofic.errors import EngineError, VoiceError
from audiofic.model import Take, Voice
from audiofic.speech.engine import Engine, engine, engine_names
from audiofic.speech.pace import bounds
from audiofic.speech.studio import Studio

Spoken = Callable[..., list[Take]]

TEXT = "All of us heard it, and nobody said a word."


class EngineContract:
    """Tests that an engine passes on a machine where it works."""

    name: ClassVar[str]

    @pytest.fixture
    def speaker(self) -> Engine:
        """The engine under test, found as a build finds it."""
        return engine(self.name)

    @pytest.fixture
    def voice(self, speaker: Engine) -> Voice:
        """The voice that it offers first."""
        return Voice(id=speaker.voices()[0].id, engine=self.name)

    @pytest.fixture
    def other(self, speaker: Engine) -> Voice:
        """The voice that it offers last."""
        return Voice(id=speaker.voices()[-1].id, engine=self.name)

    @pytest.fixture(scope="class")
    @classmethod
    def spoken(cls) -> Iterator[Spoken]:
        """The takes of some recipes, one after another, all from one worker."""
        with Studio(1) as studio:
            yield lambda *recipes: [future.result() for future in [studio.submit(recipe) for recipe in recipes]]

    def test_it_is_registered_under_its_own_name(self, speaker: Engine) -> None:
        assert self.name in engine_names()
        assert speaker.name == self.name
        assert speaker.version

    def test_its_voices_are_told_apart(self, speaker: Engine) -> None:
        voices = speaker.voices()
        assert len({info.id for info in voices}) == len(voices)
        assert voices or speaker.recorded
        assert {info.engine for info in voices} <= {self.name}

    def test_its_timbres_are_points_in_one_space(self, speaker: Engine) -> None:
        timbres = [info.timbre for info in speaker.voices() if info.timbre is not None]
        assert len({len(timbre) for timbre in timbres}) <= 1
        assert len(set(timbres)) == len(timbres)

    def test_a_voice_that_it_offers_passes_the_check(self, speaker: Engine) -> None:
        for info in speaker.voices()[:30]:
            speaker.check(Voice(id=info.id, engine=self.name, driver=info.driver))

    def test_a_slip_in_a_voice_is_refused_with_the_right_name(self, speaker: Engine, voice: Voice) -> None:
        speaker.check(voice)
        with pytest.raises(VoiceError, match=r"has no voice|There is no") as refused:
            speaker.check(replace(voice, id=f"{voice.id}x"))
        assert f"{voice.id!r}" in refused.value.problems[0].hint

    def test_a_driver_that_it_does_not_have_is_refused(self, speaker: Engine) -> None:
        with pytest.raises(EngineError, match="telegraph"):
            speaker.voices("telegraph")

    def test_whatever_changes_the_sound_changes_the_key(self, speaker: Engine, voice: Voice, other: Voice) -> None:
        changed = () if speaker.recorded else (replace(voice, rate=200), replace(voice, pitch=60))
        keys = [
            speaker.recipe("Another text.", voice).key,
            *(speaker.recipe(TEXT, each).key for each in (voice, *changed, other)),
        ]
        assert len(set(keys)) == len(keys)

    def test_gain_does_not_make_a_take_stale(self, speaker: Engine, voice: Voice) -> None:
        assert speaker.recipe(TEXT, voice) == speaker.recipe(TEXT, replace(voice, gain=-6.0))

    def test_it_speaks_and_the_same_bytes_each_time(self, speaker: Engine, voice: Voice, spoken: Spoken) -> None:
        wanted = speaker.recipe(TEXT, voice)
        between = speaker.recipe("Something else.", replace(voice, rate=260, pitch=70))
        first, *_ = takes = spoken(wanted, between, wanted, between, wanted)
        assert takes[::2] == [first] * 3
        with Studio(1) as another:
            assert another.submit(wanted).result() == first
        shortest, longest = bounds(TEXT, voice.rate)
        assert speaker.recorded or shortest < first.seconds < longest
        assert (np.frombuffer(first.pcm, np.int16).any()) != speaker.silent

    def test_a_higher_rate_is_faster(self, speaker: Engine, voice: Voice, spoken: Spoken) -> None:
        if speaker.recorded:
            pytest.skip("a recording has a rate of its own")
        slow, fast = spoken(*(speaker.recipe(TEXT, replace(voice, rate=rate)) for rate in (120, 240)))
        assert 1.5 < slow.seconds / fast.seconds < 2.5

    def test_a_higher_pitch_is_higher(self, speaker: Engine, voice: Voice, spoken: Spoken) -> None:
        if speaker.silent or speaker.recorded:
            pytest.skip("nothing to hear, or with a pitch of its own")
        low, high = spoken(*(speaker.recipe(TEXT, replace(voice, pitch=pitch)) for pitch in (20, 80)))
        assert _pitch(high) > 1.2 * _pitch(low)

    def test_its_facts_are_labelled(self, speaker: Engine) -> None:
        assert all(label and value for label, value in speaker.facts())


def _pitch(take: Take) -> float:
    """Hz, the median over the louder half: of each 46 ms, the period at which the sound is most like itself."""
    sound = np.frombuffer(take.pcm, np.int16).astype(np.float64)
    rows = sound[: len(sound) // 1024 * 1024].reshape(-1, 1024)
    energy = np.mean(rows**2, axis=1)
    likeness = np.fft.irfft(np.abs(np.fft.rfft(rows[energy >= np.median(energy)], 2048)) ** 2)
    shortest, longest = take.sample_rate // 400, take.sample_rate // 60
    return take.sample_rate / float(shortest + np.median(np.argmax(likeness[:, shortest:longest], axis=1)))
