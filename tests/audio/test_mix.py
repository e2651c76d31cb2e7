from __future__ import annotations

import tracemalloc

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.audio.mix import Mix, mix
from audiofic.errors import SynthesisError
from audiofic.model import Master, Pauses, Recipe, Take
from tests.audio.ebur128 import ebur128
from tests.audio.scene import RATE, Said, Scene, scene, speech, take, voice


def sound(mixed: Mix) -> npt.NDArray[np.float32]:
    return np.concatenate(list(mixed.blocks()))


def cast() -> Scene:
    """Eight voices, each several times, in turns; some soft, some loud, some with a take shorter than a block."""
    said = []
    for turn in range(3):
        for number, pitch in enumerate((80, 95, 110, 130, 160, 190, 220, 260)):
            seconds = 0.25 if turn == 1 else 1.2 + 0.2 * turn
            level = 0.05 * (1 + number) * (1 + turn / 2)
            speaker = f"speaker {number}" if number else None
            said.append(Said(take=speech(pitch, seconds, level), voice=str(pitch), speaker=speaker, paragraph=turn))
    return scene(said)


def test_every_voice_is_equally_loud_by_a_meter_that_is_not_ours() -> None:
    chapter = cast()
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    whole = sound(mixed)
    heard: dict[str | None, list[npt.NDArray[np.float32]]] = {}
    for cue in mixed.cues:
        heard.setdefault(cue.speaker, []).append(whole[round(cue.begins * RATE) : round(cue.ends * RATE)])
    loudness = [ebur128(np.concatenate(pieces), RATE)[0] for pieces in heard.values()]
    assert len(loudness) == 8
    assert max(loudness) - min(loudness) < 0.3
    measured, peak = ebur128(whole, RATE)
    assert measured == pytest.approx(-19, abs=0.15)
    assert measured == pytest.approx(mixed.loudness, abs=0.15)
    assert peak <= -4.1


def test_no_joint_clicks_and_no_pause_is_digital_silence() -> None:
    chapter = cast()
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    whole = sound(mixed)
    for cue in mixed.cues:
        for edge in (cue.begins, cue.ends):
            at = round(edge * RATE)
            assert np.abs(np.diff(whole[at - 4 : at + 4])).max() < 10 ** (-50 / 20)
    zeros = np.flatnonzero(np.diff(np.concatenate(([0], np.round(whole * 32767) == 0, [0]))))
    assert (zeros[1::2] - zeros[::2]).max(initial=0) < 0.01 * RATE


def test_takes_that_begin_and_end_at_full_level_do_not_click_either() -> None:
    tone = take(0.5 * np.cos(2 * np.pi * 200 * np.arange(RATE) / RATE) + 0.05)
    chapter = scene([Said(take=tone), Said(take=tone, paragraph=1)])
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    whole = sound(mixed)
    for cue in mixed.cues:
        for edge in (cue.begins, cue.ends):
            at = round(edge * RATE)
            assert np.abs(np.diff(whole[at - 4 : at + 4])).max() < 10 ** (-40 / 20)


@given(size=st.integers(1, 60_000))
@settings(max_examples=10, deadline=None)
def test_the_sound_does_not_depend_on_the_size_of_blocks(size: int) -> None:
    chapter = scene([Said(take=speech(100, 0.5)), Said(take=speech(200, 0.7), voice="other")])
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    blocks = list(mixed.blocks(max(size, 500)))
    assert {len(block) for block in blocks[:-1]} <= {max(size, 500)}
    assert np.concatenate(blocks).tobytes() == sound(mixed).tobytes()


def test_the_same_inputs_give_the_same_bytes() -> None:
    chapters = (scene([Said(take=speech(100, 1)), Said(take=speech(200, 1), voice="b")]) for _ in range(2))
    first, second = (sound(mix(each.script, each.lines, each.load)).tobytes() for each in chapters)
    assert first == second


def test_cues_stand_where_the_takes_are_heard() -> None:
    pauses = Pauses(head=0.5, paragraph=1.25, tail=2.0)
    said = [Said(take=speech(120, 0.8)), Said(take=speech(240, 0.6), voice="b", speaker="Ann", paragraph=1)]
    chapter = scene(said)
    mixed = mix(chapter.script, chapter.lines, chapter.load, pauses)
    first, second = mixed.cues
    ringing = 0.02
    assert first.begins == 0.5
    assert second.begins == pytest.approx(first.ends + ringing + 1.25, abs=1e-4)
    assert mixed.seconds == pytest.approx(second.ends + ringing + 2.0, abs=1e-4)
    assert (first.speaker, second.speaker) == (None, "Ann")
    assert (second.segment, second.start, second.end, second.spoken) == (1, 12, 23, "Sentence 1.")
    # Where the sound itself rises above the room tone and falls back to it.
    loud = np.abs(sound(mixed)) > 0.01
    for cue in mixed.cues:
        heard = np.flatnonzero(loud[round(cue.begins * RATE) : round(cue.ends * RATE)]) / RATE
        assert heard[0] < 0.03
        assert heard[-1] > cue.ends - cue.begins - 0.04
        loud[round(cue.begins * RATE) : round(cue.ends * RATE)] = False
    assert not loud.any()


def test_a_line_without_a_take_leaves_no_cue_and_no_gap() -> None:
    there, gone = Said(take=speech(120, 0.5)), Said(take=None)
    with_it, without = (scene([there, gone, there]), scene([there, there]))
    mixed = mix(with_it.script, with_it.lines, with_it.load)
    assert [cue.segment for cue in mixed.cues] == [0, 2]
    assert mixed.seconds == mix(without.script, without.lines, without.load).seconds


@pytest.mark.parametrize("said", [[], [Said(take=None)]])
def test_a_chapter_without_any_take_is_room_tone(said: list[Said]) -> None:
    chapter = scene(said)
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    assert mixed.cues == ()
    assert mixed.seconds == pytest.approx(Pauses().head + Pauses().tail, abs=1e-4)
    assert 0 < np.abs(sound(mixed)).max() < 0.002


def test_takes_of_an_engine_that_speaks_silence_keep_their_length() -> None:
    chapter = scene([Said(take=take(np.zeros(RATE)))])
    (cue,) = mix(chapter.script, chapter.lines, chapter.load).cues
    assert cue.ends - cue.begins == pytest.approx(1.0, abs=0.03)


def test_different_rates_are_brought_to_one_that_loses_nothing() -> None:
    said = [Said(take=speech(120, 1, rate=rate), voice=str(rate), paragraph=rate) for rate in (16_000, 24_000, 22_050)]
    chapter = scene(said)
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    assert mixed.sample_rate == 44_100
    lengths = [cue.ends - cue.begins for cue in mixed.cues]
    assert lengths == pytest.approx([lengths[0]] * 3, abs=0.002)
    whole = sound(mixed)
    assert len(whole) == mixed.length
    pieces = [whole[round(cue.begins * 44_100) : round(cue.ends * 44_100)] for cue in mixed.cues]
    loudness = [ebur128(piece, 44_100)[0] for piece in pieces]
    assert max(loudness) - min(loudness) < 0.3


@pytest.mark.parametrize("changed", [None, take(voice(120, 0.1)), speech(120, 1, rate=16_000)])
def test_a_take_that_went_missing_after_the_plan_is_reported(changed: Take | None) -> None:
    chapter = scene([Said(take=speech(120, 1))])
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    chapter.takes[chapter.lines[0].recipe] = changed
    with pytest.raises(SynthesisError, match="Sentence 0"):
        list(mixed.blocks())


def test_each_take_is_loaded_once_to_measure_and_once_to_be_heard() -> None:
    chapter = cast()
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    recipes = [line.recipe for line in chapter.lines]
    assert chapter.loads == recipes
    sound(mixed)
    assert chapter.loads == recipes * 2


def test_a_gain_far_too_high_is_limited_not_clipped() -> None:
    chapter = scene([Said(take=speech(120, 2), gain=30.0), Said(take=speech(200, 2), voice="b")])
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    assert np.abs(sound(mixed)).max() <= 10 ** (-4.2 / 20)
    assert mixed.true_peak == pytest.approx(-4.3, abs=0.1)


def test_another_master() -> None:
    chapter = cast()
    master = Master(loudness=-24.0, peak=-6.0, room_tone=-66.0)
    whole = sound(mix(chapter.script, chapter.lines, chapter.load, master=master))
    loudness, peak = ebur128(whole, RATE)
    assert loudness == pytest.approx(-24, abs=0.15)
    assert peak <= -5.9
    head = whole[: round(0.5 * RATE)].astype(np.float64)
    assert 10 * np.log10(np.mean(head**2)) == pytest.approx(-66, abs=1.5)


def test_memory_does_not_hold_the_chapters_sound() -> None:
    # Six minutes of sound are 32 MB of samples; the takes are made when they are asked for, as a store does.
    made = speech(110, 3)
    chapter = scene([Said(take=None, voice=str(number % 4)) for number in range(120)])

    def load(recipe: Recipe) -> Take:
        return Take(pcm=bytes(bytearray(made.pcm)), sample_rate=made.sample_rate)

    tracemalloc.start()
    mixed = mix(chapter.script, chapter.lines, load)
    length = sum(len(block) for block in mixed.blocks())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert length == mixed.length > 6 * 60 * RATE
    assert peak < 12_000_000
