"""Filters applied as what they are: a gain and a delay for each frequency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from audiofic.audio.samples import Samples

Response: TypeAlias = npt.NDArray[np.complex64]
"""Of a causal filter at ``frequencies``."""

Coefficients: TypeAlias = tuple[float, float, float]
"""Of z⁰, z⁻¹ and z⁻²."""

_SHORTEST = 0.34
"""Seconds: a window is the next power of two samples, 8,192 at 22,050 Hz."""
_RING = 1 / 8
"""Part of a window in which a filter's answer must have died away: 42 ms or more."""
_AT_A_TIME = 8
"""Windows that are transformed at once, also where fewer are left: which of them share the processor's registers, and
how they are rounded, then depends on nothing. All that lies in between stays in the caches."""


def filtered(sounds: Iterable[Samples], rate: int, *responses: Response) -> Iterator[tuple[Samples, ...]]:
    """Each of ``sounds`` through each of several filters, by overlapping Fourier transforms, the first of them shared.

    With no compiled filter at hand this is the fastest way, many windows at once the faster. What comes of a sound
    does not depend on the others.
    """
    window = window_size(rate)
    ring = round(window * _RING)
    windows, heard = np.zeros((2, _AT_A_TIME, window), np.float32)
    spectra, shaped = np.empty((2, _AT_A_TIME, window // 2 + 1), np.complex64)
    rows: list[tuple[Samples, ...]] = []
    """Where what comes of each window belongs, for each of the filters."""

    def transform() -> None:
        # "ortho" both ways: without any scaling numpy goes by way of double precision, which takes far longer.
        np.fft.rfft(windows, axis=1, norm="ortho", out=spectra)  # type: ignore[arg-type] # the stubs know one precision
        for number, response in enumerate(responses):
            np.multiply(spectra, response, out=shaped)
            np.fft.irfft(shaped, window, axis=1, norm="ortho", out=heard)  # type: ignore[arg-type]
            for row, places in zip(heard, rows, strict=False):
                places[number][:] = row[ring : ring + len(places[number])]
        rows.clear()

    done: list[tuple[Samples, ...]] = []
    for sound in sounds:
        results = tuple(np.empty(len(sound), np.float32) for _ in responses)
        for first in range(0, len(sound), window - ring):
            if len(rows) == _AT_A_TIME:
                transform()
                yield from done
                done.clear()
            _cut_out(windows[len(rows)], sound, first - ring)
            rows.append(tuple(result[first : first + window - ring] for result in results))
        done.append(results)
    transform()
    yield from done


def _cut_out(row: Samples, sound: Samples, first: int) -> None:
    """Fill ``row`` with ``sound`` from sample ``first`` on, and with silence where there is none."""
    begin = max(-first, 0)
    piece = sound[first + begin : first + len(row)]
    row[:begin] = 0
    row[begin : begin + len(piece)] = piece
    row[begin + len(piece) :] = 0


@cache
def window_size(rate: int) -> int:
    """Samples of one window at ``rate`` Hz."""
    return 1 << round(rate * _SHORTEST - 1).bit_length()


def frequencies(rate: int) -> npt.NDArray[np.float64]:
    """Cycles a sample at which a ``Response`` is known."""
    return np.asarray(np.fft.rfftfreq(window_size(rate)), np.float64)


def section(
    numerator: Coefficients, denominator: Coefficients, cycles: npt.NDArray[np.float64]
) -> npt.NDArray[np.complex128]:
    """The response of a second-order filter at ``cycles`` a sample."""
    delay = np.exp(-2j * np.pi * cycles)
    return np.asarray(np.polyval(numerator[::-1], delay) / np.polyval(denominator[::-1], delay), np.complex128)
