"""A track is cut into sections that stand for themselves, and an edit changes no other than its own."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from audiofic.audio.mix import Mix, MixedSection, mix
from audiofic.audio.sections import RATES, UNIT
from audiofic.model import Master, Pauses
from tests.audio.scene import Said, scene, speech

PITCHES = (90, 120, 180)
TAKES = {(pitch, seconds): speech(pitch, seconds) for pitch in PITCHES for seconds in (1.0, 2.0, 2.3)}


def chapter(length: int, *, longer: int | None = None) -> list[Said]:
    """Paragraphs of three voices in turn, one of which takes ``longer`` over what it says than it did."""
    return [
        Said(
            take=TAKES[PITCHES[number % 3], 2.3 if number == longer else (1.0, 2.0)[number % 2]],
            voice=str(number % 3),
            paragraph=number // 2,
        )
        for number in range(length)
    ]


def mixed(said: list[Said], pauses: Pauses | None = None) -> Mix:
    made = scene(said)
    return mix(made.script, made.lines, made.load, pauses)


def sound(section: MixedSection, before: int = 0, after: int = 0) -> npt.NDArray[np.float32]:
    return np.concatenate(list(section.blocks(before=before, after=after)))


def test_a_section_is_as_long_as_a_whole_number_of_frames_in_every_format_that_is_cut() -> None:
    track = mixed(chapter(100))
    assert len(track.sections) > 2
    for section in track.sections[:-1]:
        assert (section.length * 44_100 / track.sample_rate) % 1_152 == 0
        assert (section.length * 44_100 / track.sample_rate) % 1_024 == 0
        assert 30 <= section.length / track.sample_rate <= 130
    assert all((UNIT * rate).is_integer() for rate in RATES)


def test_one_after_another_they_are_the_track() -> None:
    track = mixed(chapter(100))
    whole = np.concatenate(list(track.blocks()))
    assert len(whole) == track.length
    assert whole.tobytes() == np.concatenate([sound(section) for section in track.sections]).tobytes()


def test_a_pause_is_never_shorter_than_asked_for_and_only_a_long_one_is_longer() -> None:
    pauses = Pauses()
    track = mixed(chapter(100), pauses)
    ringing = 0.02
    silences = np.array(
        [after.begins - before.ends - ringing for before, after in zip(track.cues, track.cues[1:], strict=False)]
    )
    between = silences[1::2]
    assert silences[::2] == pytest.approx(pauses.sentence, abs=1e-3)
    assert between.min() >= pauses.paragraph - 1e-3
    assert between.max() <= pauses.paragraph + UNIT + 1e-3
    assert (between > pauses.paragraph + 1e-3).sum() <= len(track.sections) - 1


def test_a_changed_line_changes_its_own_section_only() -> None:
    before, after = mixed(chapter(200)), mixed(chapter(200, longer=51))
    assert before.length != after.length
    assert len({section.key for section in after.sections} - {section.key for section in before.sections}) == 1
    assert len(before.sections) == len(after.sections)


def test_sections_of_one_key_sound_the_same_wherever_they_stand() -> None:
    before, after = mixed(chapter(200)), mixed(chapter(200, longer=1))
    known = {section.key: section for section in before.sections}
    same = [(known[section.key], section) for section in after.sections if section.key in known]
    assert len(same) == len(after.sections) - 1
    for one, other in same:
        assert sound(one, 1_000, 1_000).tobytes() == sound(other, 1_000, 1_000).tobytes()


def test_whatever_is_heard_is_in_the_key() -> None:
    made = scene(chapter(60))
    keys = {
        mix(made.script, made.lines, made.load, pauses, master).sections[0].key
        for pauses in (Pauses(), Pauses(sentence=0.5), Pauses(head=0.5))
        for master in (Master(), Master(loudness=-20.0), Master(room_tone=-70.0), Master(peak=-12.0))
    }
    assert len(keys) == 12


def test_without_pauses_there_is_one_section() -> None:
    none = Pauses(sentence=0, tag=0, turn=0, paragraph=0, heading=0, break_=0)
    assert len(mixed(chapter(200), none).sections) == 1


def test_around_a_section_there_is_room_tone_alone() -> None:
    first, second = mixed(chapter(60)).sections[:2]
    around = sound(first, 5_000, 5_000)
    assert around[5_000:-5_000].tobytes() == sound(first).tobytes()
    assert np.abs(around[:5_000]).max() < 10 ** (-55 / 20)
    assert around[-5_000:].tobytes() == sound(second)[:5_000].tobytes()
