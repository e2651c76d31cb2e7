"""The level of a manner: heard within a voice, and hardly beside the others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from audiofic.audio.mix import mix
from tests.audio.ebur128 import ebur128
from tests.audio.scene import Said, scene, take, voice


def test_a_manner_is_heard_beside_the_voices_other_lines_and_leaves_the_voice_as_loud_as_the_others() -> None:
    said = [
        Said(take=take(voice(pitch, 3.0)), speaker=name, voice=name) for name, pitch in (("A", 110), ("B", 150)) * 3
    ]
    story = scene(said)
    lines = [replace(line, level=(-4.0, 0.0, 0.0, 0.0, 3.0, 0.0)[number]) for number, line in enumerate(story.lines)]
    made = mix(story.script, lines, story.load)
    track = np.concatenate(list(made.blocks()))
    parts = [track[round(cue.begins * made.sample_rate) : round(cue.ends * made.sample_rate)] for cue in made.cues]
    heard = [ebur128(part, made.sample_rate)[0] for part in parts]
    assert heard[0] == pytest.approx(heard[2] - 4, abs=0.5)
    assert heard[4] == pytest.approx(heard[2] + 3, abs=0.7)
    of_each = [ebur128(np.concatenate(parts[first::2]), made.sample_rate)[0] for first in (0, 1)]
    assert of_each[0] == pytest.approx(of_each[1], abs=0.7)


@pytest.mark.parametrize(("level", "most"), [(-4.0, 0.0), (4.0, 0.9)])
def test_who_speaks_in_one_manner_all_through_is_hardly_off_the_others(level: float, most: float) -> None:
    story = scene([Said(take=take(voice(110, 3.0)), voice="A"), Said(take=take(voice(110, 3.0)), voice="B")])
    made = mix(story.script, [replace(story.lines[0], level=level), story.lines[1]], story.load)
    track = np.concatenate(list(made.blocks()))
    first, second = (
        ebur128(track[round(cue.begins * made.sample_rate) : round(cue.ends * made.sample_rate)], made.sample_rate)[0]
        for cue in made.cues
    )
    assert most - 0.9 < first - second < most
