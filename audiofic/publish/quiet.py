"""What is soft in a file: its noise floor, where its sound begins and ends, its longest silence, its zeros."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SECONDS = 0.01
"""Length of one window, in which power is averaged."""

_SILENCE = -60.0
"""dBFS (RMS): softer is silence, as shops mean it when they limit pauses and the noise floor."""
_ABOVE_NOISE = 6.0
"""dB above the noise floor that sound must be to be heard as such, in a file whose floor is higher than that."""
_LOUDEST_SILENCE = -36.0
"""dBFS: a file that is never softer has no silence, and no noise floor worth the name."""
_FLOOR_WINDOWS = 50
"""Half a second, as the tools that shops recommend measure the noise floor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Levels in dBFS (RMS), minus infinity where there is nothing but zeros; lengths in windows."""

    floor: float
    """Of the quietest half second."""
    head: int
    tail: int
    longest: int
    """Of the silences, head and tail included."""


def quiet(power: npt.NDArray[np.floating]) -> Quiet:
    """What the ``power`` of each window tells."""
    floor = _floor(power)
    limit = min(max(_SILENCE, floor + _ABOVE_NOISE), _LOUDEST_SILENCE)
    loud = np.flatnonzero(power >= 10 ** (limit / 10))
    if not len(loud):
        return Quiet(floor=floor, head=len(power), tail=len(power), longest=len(power))
    pauses = np.diff(np.concatenate(([-1], loud, [len(power)]))) - 1
    return Quiet(floor=floor, head=int(pauses[0]), tail=int(pauses[-1]), longest=int(pauses.max()))


def _floor(power: npt.NDArray[np.floating]) -> float:
    if not len(power):
        return -np.inf
    windows = min(_FLOOR_WINDOWS, len(power))
    upto = np.concatenate((np.zeros(1), np.cumsum(power, dtype=np.float64)))
    silent = np.concatenate((np.zeros(1, np.int64), np.cumsum(power == 0)))
    if np.any(silent[windows:] - silent[:-windows] == windows):
        return -np.inf  # by differences of sums it would be a rounding error instead
    lowest = float((upto[windows:] - upto[:-windows]).min()) / windows
    return 10 * float(np.log10(lowest)) if lowest > 0 else -np.inf


class Zeros:
    """The longest run of samples that are nothing but zero in all channels."""

    def __init__(self) -> None:
        self.longest = 0
        self._running = 0

    def push(self, sound: npt.NDArray[np.floating]) -> None:
        """Take the next samples, a row for each channel."""
        sounding = np.flatnonzero(sound.any(axis=0))
        if len(sounding):
            self._running += int(sounding[0])
            self.longest = max(self.longest, self._running, int(np.diff(sounding).max(initial=1)) - 1)
            self._running = 0
        self._running += sound.shape[1] - (int(sounding[-1]) + 1 if len(sounding) else 0)
        self.longest = max(self.longest, self._running)
