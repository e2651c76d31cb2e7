"""The voices that automatic casting may use, and each as it can be shaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.casting.fit import bearing
from audiofic.model import Age, Voice, VoiceInfo

SEMITONES_A_POINT = 0.24
"""What one point of ``pitch`` does: 50 points are an octave, in eSpeak NG's own table of pitches."""
_MOST_UNMEASURED = 64
"""Voices tried where none has been measured: more would be no more use, only slower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shade:
    """A way to use a voice once more, so that it is taken for another."""

    pitch: int
    """Points added."""
    pace: float
    """Times the rate."""


AS_IT_IS = Shade(pitch=0, pace=1.0)
SHADES = (
    AS_IT_IS,
    Shade(pitch=9, pace=1.03),
    Shade(pitch=-9, pace=0.97),
    Shade(pitch=17, pace=1.05),
    Shade(pitch=-17, pace=0.95),
)
"""Two and four semitones up and down: plainly another pitch, not yet another kind of person."""


def measured(voices: Sequence[VoiceInfo]) -> tuple[VoiceInfo, ...]:
    """Those whose sound is known; where there are none, the English ones, else all, up to a bound."""
    known = tuple(info for info in voices if info.timbre is not None)
    english = tuple(info for info in voices if info.language.lower().startswith("en"))
    return known or (english or tuple(voices))[:_MOST_UNMEASURED]


def shaded(info: VoiceInfo, shade: Shade, age: Age, rate: int) -> Voice:
    """``info`` for a character of that ``age``, at ``rate`` words per minute before anything is done to it."""
    bears = bearing(age, info)
    return Voice(
        id=info.id,
        engine=info.engine,
        driver=info.driver,
        rate=min(450, max(80, round(rate * bears.pace * shade.pace))),
        pitch=50 + bears.pitch + shade.pitch,
    )


def point(info: VoiceInfo, voice: Voice) -> tuple[float, ...]:
    """Where ``voice`` is heard in the space of timbres; empty where its sound is not known."""
    if not info.timbre:
        return ()
    return (info.timbre[0] + SEMITONES_A_POINT * (voice.pitch - 50), *info.timbre[1:])
