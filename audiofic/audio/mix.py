"""Takes become a chapter's track: placed, levelled, mastered, and streamed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np

from audiofic.audio import limiter
from audiofic.audio.levels import Levels, levels
from audiofic.audio.prepared import Measured, measured, prepared
from audiofic.audio.roomtone import room_tone
from audiofic.audio.samples import Samples, ratio, resampled
from audiofic.audio.sheet import Part
from audiofic.audio.timeline import Placed, cue, timeline
from audiofic.errors import SynthesisError
from audiofic.model import Cue, Each, Line, Master, Pauses, Recipe, Script, Take

Load = Callable[[Recipe], Take | None]
"""Fetches a take; None where it could not be made."""

BLOCK = 1 << 18
"""Samples of a block, unless asked otherwise: 12 s at 22,050 Hz. Mixing and encoding take turns, and the seldomer they
do, the seldomer one pushes the other out of the processor's caches (AAC: 4 % of all time against blocks of 16,384)."""

_HANDFUL = 16
"""Takes that one thread measures before the next may have its turn."""
_RATE = 22_050
"""Hz, of a chapter without any take."""
_HIGHEST_RATE = 48_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """A chapter ready to be encoded; its sound is made only when ``blocks`` is asked for it, and never kept."""

    sample_rate: int
    """Hz: the highest of the takes', so that no voice loses its brightness."""
    cues: tuple[Cue, ...]
    length: int
    """Samples."""
    _placed: tuple[Placed, ...] = field(repr=False)
    _levels: Levels = field(repr=False)
    _load: Load = field(repr=False)
    _master: Master = field(repr=False)

    @property
    def seconds(self) -> float:
        """Length of the track."""
        return self.length / self.sample_rate

    @property
    def loudness(self) -> float:
        """LUFS, integrated; minus infinity where nothing is heard."""
        return self._levels.loudness

    @property
    def true_peak(self) -> float:
        """Of the curve through all samples, in dBTP."""
        return self._levels.peak

    def blocks(self, size: int = BLOCK, *, start: int = 0) -> Iterator[Samples]:
        """The track from sample ``start`` on, as mono blocks of ``size``, the last one shorter; may be called again.

        The sound depends neither on ``size`` nor on ``start``. Takes are loaded once more, one at a time; raises
        ``SynthesisError`` if one is gone or has changed since the mix was planned.
        """
        position = start
        for block in _cut(self._sounds(start), size):
            yield block + room_tone(position, len(block), self.sample_rate, self._master.room_tone)
            position += len(block)

    def _sounds(self, position: int) -> Iterator[Samples]:
        first = bisect_right(self._placed, position, key=lambda placed: placed.start + placed.length)
        for placed, gain in zip(self._placed[first:], self._levels.gains[first:], strict=True):
            yield np.zeros(max(placed.start - position, 0), np.float32)
            yield self._sound(placed, gain)[max(position - placed.start, 0) :]
            position = placed.start + placed.length
        yield np.zeros(self.length - position, np.float32)

    def _sound(self, placed: Placed, gain: float) -> Samples:
        known, take = placed.measured, self._load(placed.line.recipe)
        if take is None or take.sample_rate != known.sample_rate or len(take.pcm) // 2 < known.last:
            raise SynthesisError(
                f"The take of {placed.line.utterance.spoken!r} went missing while its chapter was mixed.",
                hint="Run the same command again; it will be made anew.",
            )
        sound = prepared(take, known) * np.float32(gain)
        gains = limiter.gains(known.peaks * np.float32(gain), ratio(self._master.peak))
        sound = limiter.applied(sound, take.sample_rate, gains)
        return resampled(sound, take.sample_rate, self.sample_rate)


def mix(
    script: Script,
    lines: Sequence[Line],
    load: Load,
    pauses: Pauses | None = None,
    master: Master | None = None,
    each: Each = map,
) -> Mix:
    """The track of a chapter whose ``lines`` stand in the order in which they are heard.

    Every take is loaded once, to measure it, and once more while the track is streamed. A line without a take
    leaves no cue and no gap. ``each`` may have threads measure several at once; ``load`` is called by all of them.
    """
    pauses, master = pauses or Pauses(), master or Master()

    def heard_of(some: Sequence[Line]) -> list[tuple[Line, Measured]]:
        return [(line, measured(take, line.treatment)) for line in some if (take := load(line.recipe)) is not None]

    handfuls = [lines[first : first + _HANDFUL] for first in range(0, len(lines), _HANDFUL)]
    heard = list(chain.from_iterable(each(heard_of, handfuls)))
    rate = min(max((take.sample_rate for _, take in heard), default=_RATE), _HIGHEST_RATE)
    placed = tuple(timeline(script, heard, rate, pauses))
    end = placed[-1].start + placed[-1].length if placed else round(pauses.head * rate)
    length = end + round(pauses.tail * rate)
    parts = [Part(line=each.line, measured=each.measured, begins=each.start / rate) for each in placed]
    return Mix(
        sample_rate=rate,
        cues=tuple(cue(script, each, rate) for each in placed),
        length=length,
        _placed=placed,
        _levels=levels(parts, length / rate, master),
        _load=load,
        _master=master,
    )


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
