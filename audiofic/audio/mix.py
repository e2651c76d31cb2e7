"""Takes become a chapter's track: placed, levelled, mastered, and streamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain, islice
from typing import TypeVar

import numpy as np

from audiofic import __version__
from audiofic.audio import limiter
from audiofic.audio.levels import levels
from audiofic.audio.prepared import Measured, measured, prepared
from audiofic.audio.roomtone import room_tone
from audiofic.audio.samples import Samples, ratio, resampled
from audiofic.audio.sections import RATES
from audiofic.audio.sheet import Part
from audiofic.audio.timeline import Placed, Section, cue, timeline
from audiofic.errors import SynthesisError
from audiofic.model import Cue, Each, Line, Master, Pauses, Recipe, Script, Take, in_turn

T = TypeVar("T")

Load = Callable[[Recipe], Take | None]
"""Fetches a take; None where it could not be made."""

BLOCK = 1 << 16
"""Samples of a block, unless asked otherwise: 3 s at 22,050 Hz."""

_HANDFUL = 8
"""Takes that are in memory at once, and that one thread measures before the next may have its turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedSection:
    """A stretch of the track between two pauses, whose sound depends on nothing outside it."""

    length: int
    """Samples."""
    key: str
    """Hexadecimal digest of all that decides the sound: sections with the same key sound the same."""
    _section: Section = field(repr=False)
    _gains: tuple[float, ...] = field(repr=False)
    _desk: _Desk = field(repr=False)

    def blocks(self, size: int = BLOCK, *, before: int = 0, after: int = 0) -> Iterator[Samples]:
        """The sound as mono blocks of ``size`` samples, the last one shorter, with so much room tone around it.

        It does not depend on ``size``. Takes are loaded once more, a handful at a time; raises ``SynthesisError`` if
        one is gone or has changed since the mix was planned.
        """
        position, rate, level = -before, self._desk.sample_rate, self._desk.master.room_tone
        for block in _cut(self._sounds(before), size):
            yield block + room_tone(position, len(block), rate, level)
            position += len(block)
        if after:
            yield room_tone(0, after, rate, level)  # as the next section begins

    def _sounds(self, before: int) -> Iterator[Samples]:
        position = self._section.start - before
        for placed, sound in self._desk.sounds(self._section.placed, self._gains):
            yield np.zeros(placed.start - position, np.float32)
            yield sound
            position = placed.start + placed.length
        yield np.zeros(self._section.start + self.length - position, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """A chapter ready to be encoded; its sound is made only when ``blocks`` is asked for it, and never kept."""

    sample_rate: int
    """Hz, one of ``sections.RATES``."""
    cues: tuple[Cue, ...]
    sections: tuple[MixedSection, ...]
    """One after another they are the track."""
    loudness: float
    """LUFS, integrated; minus infinity where nothing is heard."""
    true_peak: float
    """Of the curve through all samples, in dBTP."""

    @property
    def length(self) -> int:
        """Samples."""
        return sum(section.length for section in self.sections)

    @property
    def seconds(self) -> float:
        """Length of the track."""
        return self.length / self.sample_rate

    def blocks(self, size: int = BLOCK) -> Iterator[Samples]:
        """The track as mono blocks of ``size``, the last one shorter; may be called again. See ``MixedSection``."""
        return _cut(chain.from_iterable(section.blocks(size) for section in self.sections), size)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What all sections are mixed with."""

    sample_rate: int
    load: Load
    master: Master

    def section(self, section: Section, gains: Sequence[float]) -> MixedSection:
        digest = sha256(repr((__version__, self.sample_rate, self.master, section.length)).encode())
        for placed, gain in zip(section.placed, gains, strict=True):
            recipe, known = placed.line.recipe, placed.measured
            digest.update(repr((recipe.key, placed.start - section.start, gain, known)).encode())
            # A take that was made again may have come out otherwise.
            digest.update(known.powers.tobytes())
        return MixedSection(
            length=section.length,
            key=digest.hexdigest(),
            _section=section,
            _gains=tuple(gains),
            _desk=self,
        )

    def sounds(self, all_placed: Sequence[Placed], gains: Sequence[float]) -> Iterator[tuple[Placed, Samples]]:
        """What is heard of each take."""
        for some in _handfuls(list(zip(all_placed, gains, strict=True))):
            sounds = prepared([(self._take(placed), placed.measured) for placed, _ in some])
            for (placed, gain), sound in zip(some, sounds, strict=True):
                yield placed, self._levelled(sound, placed.measured, gain)

    def _take(self, placed: Placed) -> Take:
        known, take = placed.measured, self.load(placed.line.recipe)
        if take is None or take.sample_rate != known.sample_rate or len(take.pcm) // 2 < known.last:
            raise SynthesisError(
                f"The take of {placed.line.utterance.spoken!r} went missing while its chapter was mixed.",
                hint="Run the same command again; it will be made anew.",
            )
        return take

    def _levelled(self, sound: Samples, known: Measured, gain: float) -> Samples:
        gains = limiter.gains(known.peaks * np.float32(gain), ratio(self.master.peak))
        limited = limiter.applied(sound * np.float32(gain), known.sample_rate, gains)
        return resampled(limited, known.sample_rate, self.sample_rate)


def mix(
    script: Script,
    lines: Sequence[Line],
    load: Load,
    pauses: Pauses | None = None,
    master: Master | None = None,
    each: Each = in_turn,
) -> Mix:
    """The track of a chapter whose ``lines`` stand in the order in which they are heard.

    Every take is loaded once, to measure it, and once more while the track is streamed. A line without a take
    leaves no cue and no gap. ``each`` may have threads measure several at once; ``load`` is called by all of them.
    """
    pauses, master = pauses or Pauses(), master or Master()

    def heard_of(some: Sequence[Line]) -> list[tuple[Line, Measured]]:
        there = [(line, take) for line in some if (take := load(line.recipe)) is not None]
        known = measured([(take, line.treatment) for line, take in there])
        return [(line, its) for (line, _), its in zip(there, known, strict=True)]

    heard = list(each(heard_of, _handfuls(lines)))
    rate = RATES[any(take.sample_rate > RATES[0] for _, take in heard)]
    sections = timeline(script, heard, rate, pauses)
    placed = [each for section in sections for each in section.placed]
    parts = [Part(line=each.line, measured=each.measured, begins=each.start / rate) for each in placed]
    made = levels(parts, (sections[-1].start + sections[-1].length) / rate, master)
    gains, desk = iter(made.gains), _Desk(sample_rate=rate, load=load, master=master)
    return Mix(
        sample_rate=rate,
        cues=tuple(cue(script, each, rate) for each in placed),
        sections=tuple(desk.section(each, list(islice(gains, len(each.placed)))) for each in sections),
        loudness=made.loudness,
        true_peak=made.peak,
    )


def _handfuls(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[first : first + _HANDFUL] for first in range(0, len(items), _HANDFUL))


def _cut(sounds: Iterable[Samples], size: int) -> Iterator[Samples]:
    rest: list[Samples] = []
    waiting = 0
    for sound in sounds:
        rest.append(sound)
        waiting += len(sound)
        if waiting < size:
            continue
        joined = np.concatenate(rest)
        whole = waiting - waiting % size
        yield from joined[:whole].reshape(-1, size)
        rest, waiting = [joined[whole:]], waiting - whole
    if waiting:
        yield np.concatenate(rest)
