"""What a finished file measures, decoded as a player decodes it: the ground of every check against a standard."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream
from av.container import InputContainer

from audiofic.errors import InputError, Place
from audiofic.publish.meter import LoudnessMeter
from audiofic.publish.quiet import SECONDS, Zeros, quiet

_FULL = 32767 / 32768
"""The highest sample that 16 bits hold; one that reaches it may have been cut off."""
_PADDING = 2
"""Bytes by which packets of a constant bit rate differ, where a frame's share of it is no whole number of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One audio file. Levels of a silent file are minus infinity."""

    seconds: float
    """Decoded length."""
    codec: str
    """FFmpeg's name: ``mp3float``, ``aac``, ``opus`` …"""
    sample_rate: int
    """Hz."""
    channels: int
    bit_rate: int
    """Bits a second of the sound alone, without tags and pictures."""
    constant_bit_rate: bool
    loudness: float
    """LUFS, integrated (EBU R 128)."""
    loudness_range: float
    """LU (EBU Tech 3342)."""
    true_peak: float
    """dBTP."""
    sample_peak: float
    """dBFS."""
    rms: float
    """dBFS, over the whole file."""
    noise_floor: float
    """dBFS (RMS) of the quietest half second."""
    clipped: int
    """Samples at full scale or above, of all channels."""
    head: float
    """Seconds of silence (below -60 dBFS, or what little is above the noise floor) at the start."""
    tail: float
    """Seconds of silence at the end."""
    longest_silence: float
    """Seconds, head and tail included."""
    digital_silence: float
    """Seconds, the longest run of samples that are all zero."""
    damaged: int
    """Packets that could not be decoded."""
    outline: npt.NDArray[np.float32] = field(repr=False, compare=False)
    """The highest amplitude in every 10 ms, for a picture."""


def measure(path: Path) -> Measurement:
    """Decodes and measures ``path``, of any format, streaming; raises ``InputError`` where it is not audio."""
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise InputError("holds no sound.", where=Place(file=str(path)), hint="Give an audio file.")
            measurement = _Listener(container).listen()
    except (OSError, ValueError, av.FFmpegError) as error:
        why = getattr(error, "strerror", None) or error
        what = f"cannot be read as audio: {why}."
        raise InputError(what, where=Place(file=str(path)), hint="Give an audio file.") from error
    if not measurement.seconds:
        raise InputError(
            "cannot be read as audio: nothing in it can be decoded.",
            where=Place(file=str(path)),
            hint="Give an audio file.",
        )
    return measurement


class _Listener:
    """Goes through a file once, from the first packet to the last."""

    def __init__(self, container: InputContainer) -> None:
        self._container = container
        self._stream: AudioStream = container.streams.audio[0]
        self._sizes: list[int] = []
        self._damaged = 0
        self._meter: LoudnessMeter | None = None
        self._zeros = Zeros()
        self._windows = _Windows()

    def listen(self) -> Measurement:
        rate, samples, channels, clipped = self._stream.codec_context.sample_rate, 0, 0, 0
        for frame in self._frames():
            if self._meter is None:
                self._meter = LoudnessMeter(frame)
                rate = frame.sample_rate
                self._windows.start(rate)
            self._meter.push(frame)
            sound = np.asarray(frame.to_ndarray(), np.float32)
            channels = len(sound)
            samples += sound.shape[1]
            clipped += int(np.count_nonzero(np.abs(sound) >= _FULL))
            self._zeros.push(sound)
            self._windows.push(sound)
        meter = self._meter
        if meter:
            meter.push(None)
        seconds = samples / rate if rate else 0.0
        power, peaks = self._windows.done()
        soft = quiet(power)
        energy = self._windows.energy
        window = self._windows.size / rate if rate else 0.0
        return Measurement(
            seconds=seconds,
            codec=self._stream.codec_context.name,
            sample_rate=rate,
            channels=channels,
            bit_rate=round(sum(self._sizes) * 8 / seconds) if seconds else 0,
            constant_bit_rate=self._constant(),
            loudness=meter.loudness if meter else -math.inf,
            loudness_range=meter.range if meter else 0.0,
            true_peak=_decibels(meter.true_peak if meter else 0.0),
            sample_peak=_decibels(float(peaks.max(initial=0))),
            rms=_decibels(math.sqrt(energy / samples / channels)) if samples else -math.inf,
            noise_floor=soft.floor,
            clipped=clipped,
            head=soft.head * window,
            tail=soft.tail * window,
            longest_silence=soft.longest * window,
            digital_silence=self._zeros.longest / rate if rate else 0.0,
            damaged=self._damaged,
            outline=peaks,
        )

    def _frames(self) -> Iterator[av.AudioFrame]:
        resampler = av.AudioResampler(format="fltp")
        for packet in self._container.demux(self._stream):
            if packet.size:
                self._sizes.append(packet.size)
            try:
                frames = packet.decode()
            except av.FFmpegError:
                self._damaged += 1
                continue
            for frame in frames:
                assert isinstance(frame, av.AudioFrame)
                yield from resampler.resample(frame)
        yield from resampler.resample(None)

    def _constant(self) -> bool:
        # The first packet may carry a header, and the last what was left.
        sizes = self._sizes[1:-1] or self._sizes
        return bool(sizes) and max(sizes) - min(sizes) <= _PADDING


class _Windows:
    """Power and peak of every 10 ms, over all channels."""

    def __init__(self) -> None:
        self.size = 1
        self.energy = 0.0
        """Sum of all samples' squares."""
        self._rest = np.zeros((0, 0), np.float32)
        self._powers: list[npt.NDArray[np.float32]] = []
        self._peaks: list[npt.NDArray[np.float32]] = []

    def start(self, rate: int) -> None:
        self.size = max(1, round(rate * SECONDS))

    def push(self, sound: npt.NDArray[np.float32]) -> None:
        joined = np.concatenate((self._rest, sound), axis=1) if self._rest.size else sound
        whole = joined.shape[1] - joined.shape[1] % self.size
        self._add(joined[:, :whole].reshape(len(joined), -1, self.size))
        self._rest = joined[:, whole:]

    def done(self) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Power of each whole window, and peaks, of the last samples too."""
        powers = np.concatenate(self._powers) if self._powers else np.zeros(0, np.float32)
        if self._rest.size:
            self._add(self._rest[:, None, :])
        return powers, np.concatenate(self._peaks) if self._peaks else np.zeros(0, np.float32)

    def _add(self, windows: npt.NDArray[np.float32]) -> None:
        power = np.einsum("cwn,cwn->w", windows, windows, dtype=np.float64)
        self.energy += float(power.sum())
        self._powers.append((power / (windows.shape[0] * windows.shape[2])).astype(np.float32))
        self._peaks.append(np.abs(windows).max(axis=(0, 2), initial=0).astype(np.float32))


def _decibels(ratio: float) -> float:
    return 20 * math.log10(ratio) if ratio > 0 else -math.inf
