"""When each take of a chapter is heard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from audiofic.audio.pauses import boundary, pause
from audiofic.audio.prepared import Measured
from audiofic.audio.sections import UNIT, ends_section
from audiofic.model import Cue, Line, Pauses, Script


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A take on the timeline, all in samples at the mix's rate."""

    line: Line
    measured: Measured
    start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of takes between the middles of two pauses, or from the start or to the end; in samples at the mix's rate.

    It is a whole number of ``UNIT`` long, but for the last one.
    """

    start: int
    length: int
    placed: tuple[Placed, ...]


def timeline(script: Script, heard: Iterable[tuple[Line, Measured]], rate: int, pauses: Pauses) -> tuple[Section, ...]:
    """Each take after the one before it, with the pause that belongs between their places in the text.

    A pause in which a section ends is up to a ``UNIT`` longer.
    """
    unit = round(UNIT * rate)
    sections: list[Section] = []
    row: list[Placed] = []
    start, position = 0, round(pauses.head * rate)
    before: Line | None = None
    for line, take in heard:
        if before is not None:
            edge = boundary(script, before, line)
            silence = round(pause(pauses, edge) * rate)
            if ends_section(line, edge, silence / rate, (position - start) / rate):
                end = -(-(position + silence // 2) // unit) * unit
                sections.append(Section(start=start, length=end - start, placed=tuple(row)))
                start, position, silence = end, end, silence - silence // 2
                row.clear()
            position += silence
        length = round(take.length * rate / take.sample_rate)
        row.append(Placed(line=line, measured=take, start=position, length=length))
        position, before = position + length, line
    end = position + round(pauses.tail * rate)
    return (*sections, Section(start=start, length=end - start, placed=tuple(row)))


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
