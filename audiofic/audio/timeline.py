"""When each take of a chapter is heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audiofic.audio.pauses import boundary, pause
from audiofic.audio.prepared import Measured
from audiofic.model import Cue, Line, Pauses, Script


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A take on the timeline, all in samples at the mix's rate."""

    line: Line
    measured: Measured
    start: int
    length: int


def timeline(script: Script, heard: Iterable[tuple[Line, Measured]], rate: int, pauses: Pauses) -> Iterator[Placed]:
    """Each take after the one before it, with the pause that belongs between their places in the text."""
    position, before = 0, None
    for line, take in heard:
        seconds = pauses.head if before is None else pause(pauses, boundary(script, before, line))
        position += round(seconds * rate)
        length = round(take.length * rate / take.sample_rate)
        yield Placed(line=line, measured=take, start=position, length=length)
        position, before = position + length, line


def cue(script: Script, placed: Placed, rate: int) -> Cue:
    """What is heard when, in seconds: from at most 10 ms before the first of it to at most 20 ms after the last."""
    segment = script.segments[placed.line.segment]
    utterance = placed.line.utterance
    return Cue(
        segment=placed.line.segment,
        start=utterance.start,
        end=utterance.end,
        speaker=segment.speaker if segment.kind.has_speaker else None,
        spoken=utterance.spoken,
        begins=placed.start / rate,
        ends=placed.start / rate + placed.measured.said / placed.measured.sample_rate,
    )
