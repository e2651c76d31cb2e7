"""What makes a voice sound thought, sent from mind to mind, or far away: filters and a few reflections.

All are gentle: words stay as clear as they were. A treatment is part of the sound that is measured, so a treated voice
is as loud as it is without, and the limiter knows its peaks. Time grows with the length of the take alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from audiofic.audio.filtering import Coefficients, Response, filtered, frequencies, section
from audiofic.audio.samples import Samples, ratio
from audiofic.model import Treatment

_Tap = tuple[float, float]
"""Seconds of delay, and dB beside the direct sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Effect:
    """One treatment."""

    filters: Callable[[int], Response] | None = None
    """Of a sampling rate; None: the voice's own colour."""
    taps: tuple[_Tap, ...] = field(default=())
    """Reflections, each heard once."""
    drive: float = 0.0
    """How far the loudest samples are bent, as a small loudspeaker does; 0: not at all."""

    @property
    def tail(self) -> float:
        """Seconds that it goes on after the voice."""
        return max((delay for delay, _ in self.taps), default=0.0)


def tail(treatment: Treatment) -> float:
    """Seconds of sound that ``treatment`` adds at the end of a take."""
    return _EFFECTS[treatment].tail if treatment in _EFFECTS else 0.0


def treated(sounds: list[Samples], rate: int, treatment: Treatment) -> list[Samples]:
    """``sounds``, which end with room for the ``tail``, as they are heard."""
    effect = _EFFECTS.get(treatment)
    if effect is None:
        return sounds
    if effect.drive:
        sounds = [_bent(sound, effect.drive) for sound in sounds]
    if effect.filters:
        sounds = [sound for (sound,) in filtered(sounds, rate, effect.filters(rate))]
    return [_reflected(sound, rate, effect.taps) for sound in sounds] if effect.taps else sounds


def _reflected(sound: Samples, rate: int, taps: Sequence[_Tap]) -> Samples:
    result = sound.copy()
    for delay, level in taps:
        step = round(delay * rate)
        if 0 < step < len(sound):
            result[step:] += np.float32(ratio(level)) * sound[:-step]
    return result


def _bent(sound: Samples, drive: float) -> Samples:
    """``sound`` through a soft bend that begins where its own loudest parts are; about as loud as before."""
    loud = float(np.sqrt(np.square(sound, dtype=np.float64).sum() / max(len(sound), 1))) * 4
    if loud <= 0:
        return sound
    scaled = sound * np.float32(drive / loud)
    return np.asarray(np.tanh(scaled) * np.float32(loud / drive), np.float32)


@cache
def _phone(rate: int) -> Response:
    """The telephone's band, 300 to 3,400 Hz, its edges soft."""
    return _chain(rate, _high_pass(320), _high_pass(260), _low_pass(3300), _low_pass(3900), _bell(1400, 2.0))


@cache
def _radio(rate: int) -> Response:
    """A narrower band with a hollow middle: a hand-held set."""
    return _chain(rate, _high_pass(450), _high_pass(450), _low_pass(2800), _low_pass(3000), _bell(1800, 4.0))


@cache
def _close(rate: int) -> Response:
    """Nearer and softer: a little more body, a little less edge."""
    return _chain(rate, _shelf(180, 1.0, high=False), _shelf(3800, -4.0, high=True))


@cache
def _warm(rate: int) -> Response:
    """Remembered: less brightness, a little more body."""
    return _chain(rate, _shelf(200, 1.0, high=False), _shelf(2800, -5.0, high=True))


_Section = Callable[[int], tuple[Coefficients, Coefficients]]
"""Of a sampling rate: numerator and denominator. After R. Bristow-Johnson's cookbook of equalisers."""


def _chain(rate: int, *parts: _Section) -> Response:
    response = np.ones(len(frequencies(rate)), np.complex128)
    for part in parts:
        response *= section(*part(rate), frequencies(rate))
    return np.asarray(response, np.complex64)


def _angle(hertz: float, rate: int) -> float:
    return 2 * np.pi * min(hertz, 0.45 * rate) / rate


def _high_pass(hertz: float) -> _Section:
    def of(rate: int) -> tuple[Coefficients, Coefficients]:
        cosine, slope = np.cos(_angle(hertz, rate)), np.sin(_angle(hertz, rate)) / np.sqrt(2)
        edge = (1 + cosine) / 2
        return (edge, -2 * edge, edge), (1 + slope, -2 * cosine, 1 - slope)

    return of


def _low_pass(hertz: float) -> _Section:
    def of(rate: int) -> tuple[Coefficients, Coefficients]:
        cosine, slope = np.cos(_angle(hertz, rate)), np.sin(_angle(hertz, rate)) / np.sqrt(2)
        edge = (1 - cosine) / 2
        return (edge, 2 * edge, edge), (1 + slope, -2 * cosine, 1 - slope)

    return of


def _bell(hertz: float, gain: float) -> _Section:
    def of(rate: int) -> tuple[Coefficients, Coefficients]:
        cosine, slope, root = np.cos(_angle(hertz, rate)), np.sin(_angle(hertz, rate)) / 2, 10 ** (gain / 40)
        top = (1 + slope * root, -2 * cosine, 1 - slope * root)
        return top, (1 + slope / root, -2 * cosine, 1 - slope / root)

    return of


def _shelf(hertz: float, gain: float, *, high: bool) -> _Section:
    def of(rate: int) -> tuple[Coefficients, Coefficients]:
        root = 10 ** (gain / 40)
        cosine = np.cos(_angle(hertz, rate)) * (-1 if high else 1)
        slope = np.sqrt(root) * np.sin(_angle(hertz, rate)) * np.sqrt(2)
        side = -1 if high else 1
        top = (
            root * ((root + 1) - (root - 1) * cosine + slope),
            side * 2 * root * ((root - 1) - (root + 1) * cosine),
            root * ((root + 1) - (root - 1) * cosine - slope),
        )
        bottom = (
            (root + 1) + (root - 1) * cosine + slope,
            side * -2 * ((root - 1) + (root + 1) * cosine),
            (root + 1) + (root - 1) * cosine - slope,
        )
        return top, bottom

    return of


_SMALL_ROOM: tuple[_Tap, ...] = ((0.0087, -20.0), (0.0131, -22.0), (0.0193, -23.0), (0.0277, -25.0), (0.0361, -27.0))
"""The walls of a closet: first reflections only, none near a whole multiple of another."""
_TWO_MINDS: tuple[_Tap, ...] = ((0.021, -9.0), (0.097, -15.0), (0.118, -19.0), (0.194, -23.0))
"""A second voice beside the first, and both once more, fainter."""
_LONG_AGO: tuple[_Tap, ...] = (
    (0.0127, -19.0), (0.0211, -20.0), (0.0293, -21.0), (0.0407, -22.0), (0.0529, -23.5), (0.0673, -25.0),
    (0.0811, -26.5), (0.0977, -28.0), (0.1151, -30.0), (0.1399, -33.0),
)  # fmt: skip
"""A room that is larger than the one told of now."""

_EFFECTS = {
    Treatment.CLOSE: _Effect(filters=_close, taps=_SMALL_ROOM),
    Treatment.ECHO: _Effect(taps=_TWO_MINDS),
    Treatment.PHONE: _Effect(filters=_phone),
    Treatment.RADIO: _Effect(filters=_radio, drive=1.2),
    Treatment.WARM: _Effect(filters=_warm, taps=_LONG_AGO),
}
