"""One gain for each voice, so that all voices are equally loud and the chapter as loud as its listeners expect."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from audiofic.audio.samples import decibels, ratio
from audiofic.audio.sheet import Part, Sheet
from audiofic.model import Master

_STEP = 0.1
"""dB in which voices are levelled: a tenth of what is heard, and more than what one changed line does to the loudness
of a chapter or of a voice with many lines, so that the others stay as they were, sample for sample."""
_ROUNDS = 4
"""Corrections for what the limiter takes; each leaves less than half the error before it."""
_MORE = 1.6
"""What the limiter takes of a dB more is about four tenths of it."""
_MOST_MOVED = 0.2
"""dB that a voice may be off the others for the manner in which it speaks all through a chapter: less than is heard."""
_MOST_MAKE_UP = 3.0
"""dB; a voice that the limiter still holds down then is softer than the others rather than squashed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """What is done to the takes of a chapter, and what comes of it."""

    gains: tuple[float, ...] = ()
    """Of each take, as a ratio of amplitudes; ``limiter.gains`` comes on top."""
    loudness: float = -math.inf
    """LUFS, integrated, of the chapter."""
    peak: float = -math.inf
    """dBTP of the chapter."""


def levels(parts: Sequence[Part], seconds: float, master: Master) -> Levels:
    """The levels for the ``parts`` of a chapter of ``seconds``.

    All takes of a voice get the same gain, apart from the casting's own dB: levelling sentence by sentence pumps.
    Where the limiter will take loudness away, the voice gets that much more beforehand.
    """
    if not parts:
        return Levels()
    sheet = Sheet(parts, seconds)
    cast = np.array([ratio(part.line.gain) for part in parts])
    asked = cast * np.array([ratio(part.line.level) for part in parts])
    plain = _finite(sheet.voices(sheet.cells(np.ones(len(parts)))))
    wanted = _finite(sheet.voices(sheet.cells(cast))) - plain
    own, wanted = _with_manners(_finite(sheet.voices(sheet.cells(asked))), plain, wanted)
    aim = common = master.loudness
    make_up = np.zeros(len(own))
    for _ in range(_ROUNDS):
        gains = asked * 10 ** ((common + make_up - own) / 20)[sheet.voice]
        heard = sheet.limited(gains, ratio(master.peak))
        voices, chapter = sheet.voices(heard), sheet.chapter(heard)
        missing = np.where(np.isfinite(voices), common + wanted - voices, 0)
        better = np.clip(make_up + _MORE * missing, 0, _MOST_MAKE_UP)
        if np.isfinite(chapter):
            aim += _back_inside(sheet.rms(heard), master.rms)
            common += aim - chapter - np.average((better - make_up) / _MORE, weights=sheet.seconds)
        make_up = better
    steps = np.round((common + make_up - own) / _STEP) * _STEP
    gains = asked * 10 ** (steps / 20)[sheet.voice]
    heard = sheet.limited(gains, ratio(master.peak))
    return Levels(gains=tuple(gains.tolist()), loudness=sheet.chapter(heard), peak=decibels(sheet.peak(heard)))


def _with_manners(
    manners: npt.NDArray[np.float64], plain: npt.NDArray[np.float64], wanted: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Each voice's own loudness and what it is wanted beside the others, its ``manners`` (LUFS) reckoned in.

    Who whispers a whole chapter stays a little softer than the others, and who shouts a little louder.
    """
    moved = np.clip(manners - plain - wanted, -_MOST_MOVED, _MOST_MOVED)
    return manners - wanted - moved, wanted + moved


def _back_inside(value: float, limits: tuple[float, float]) -> float:
    """What brings ``value`` to the nearer of its ``limits``; 0 between them."""
    return min(max(value, limits[0]), limits[1]) - value


def _finite(loudness: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    # A voice that says nothing audible gets no gain worth speaking of.
    return np.where(np.isfinite(loudness), loudness, 0)
