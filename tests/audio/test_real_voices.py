"""The whole way from words to a track with the voices that people hear."""

from __future__ import annotations

import numpy as np

from audiofic.audio.mix import mix
from audiofic.model import Voice
from audiofic.speech.engine import engine
from audiofic.speech.studio import Studio
from tests.audio.ebur128 import ebur128
from tests.audio.scene import Said, scene

TEXTS = ("Nobody had told her that the ferry would leave before the rain did.", "Half of the fish is off.", "Hush!")
VOICES = ("en-gb-x-rp", "en-us+m3", "en-us+f2", "en-gb-scotland+m7", "en-us+whisper")


def test_five_voices_are_equally_loud_and_no_joint_clicks() -> None:
    speaker = engine("pyttsx3")
    with Studio(1) as studio:
        orders = [(voice, studio.submit(speaker.recipe(text, Voice(id=voice)))) for text in TEXTS for voice in VOICES]
        said = [Said(take=order.result(), voice=voice, speaker=voice) for voice, order in orders]
    chapter = scene(said)
    mixed = mix(chapter.script, chapter.lines, chapter.load)
    whole, rate = np.concatenate(list(mixed.blocks())), mixed.sample_rate

    cut = {
        voice: [whole[round(c.begins * rate) : round(c.ends * rate)] for c in mixed.cues if c.speaker == voice]
        for voice in VOICES
    }
    loudness = [ebur128(np.concatenate(pieces), rate)[0] for pieces in cut.values()]
    assert max(loudness) - min(loudness) < 0.5
    measured, peak = ebur128(whole, rate)
    assert abs(measured - mixed.loudness) < 0.2
    assert peak < -4.1
    edges = [round(edge * rate) for cue in mixed.cues for edge in (cue.begins, cue.ends)]
    assert max(np.abs(np.diff(whole[at - 4 : at + 4])).max() for at in edges) < 10 ** (-50 / 20)
