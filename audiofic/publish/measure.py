"""What a finished file measures, decoded as a player decodes it: the ground of every check against a standard."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.filter import Graph

from audiofic.errors import InputError, Place

_SILENCE = -60.0
"""dBFS (RMS over 10 ms): softer is silence, as shops mean it when they limit pauses and the noise floor."""
_WINDOW = 0.01
_GATE = -70.0
"""LUFS: what the meter reads where nothing was loud enough to count."""
_FULL = 32767 / 32768
"""The highest sample that 16 bits hold; one that reaches it may have been cut off."""


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
    """Bits a second of the whole file, tags and pictures included."""
    loudness: float
    """LUFS, integrated (EBU R 128)."""
    true_peak: float
    """dBTP."""
    sample_peak: float
    """dBFS."""
    rms: float
    """dBFS, over the whole file."""
    clipped: int
    """Samples at full scale or above, of all channels."""
    head: float
    """Seconds of silence (below -60 dBFS) at the start."""
    tail: float
    """Seconds of silence at the end."""
    longest_silence: float
    """Seconds, head and tail included."""


def measure(path: Path) -> Measurement:
    """Decodes and measures ``path``, of any format, streaming; raises ``InputError`` where it is not audio."""
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise InputError("holds no sound.", where=Place(file=str(path)), hint="Give an audio file.")
            return _measured(container, path.stat().st_size)
    except (OSError, av.FFmpegError) as error:
        what = f"cannot be read as audio: {error.strerror or error}."
        raise InputError(what, where=Place(file=str(path)), hint="Give an audio file.") from error


def _measured(container: InputContainer, size: int) -> Measurement:
    stream = container.streams.audio[0]
    rate, channels = stream.codec_context.sample_rate, stream.codec_context.channels
    meter = _LoudnessMeter(stream)
    window = max(1, round(rate * _WINDOW))
    rest = np.zeros((channels, 0), np.float32)
    powers: list[npt.NDArray[np.float64]] = []
    samples, peak, clipped = 0, 0.0, 0
    for frame in _decoded(container):
        meter.push(frame)
        sound = frame.to_ndarray()
        samples += sound.shape[1]
        peak = max(peak, float(np.abs(sound).max(initial=0)))
        clipped += int(np.count_nonzero(np.abs(sound) >= _FULL))
        rest = np.concatenate((rest, sound), axis=1)
        whole = rest.shape[1] - rest.shape[1] % window
        powers.append(_powers(rest[:, :whole], window))
        rest = rest[:, whole:]
    power = np.concatenate(powers) if powers else np.zeros(0)
    energy = float(power.sum()) * window + float(np.square(rest, dtype=np.float64).sum()) / channels
    seconds = samples / rate
    head, tail, longest = (windows * window / rate for windows in _silences(power))
    loudness, true_peak = meter.read()
    return Measurement(
        seconds=seconds,
        codec=stream.codec_context.name,
        sample_rate=rate,
        channels=channels,
        bit_rate=round(size * 8 / seconds) if seconds else 0,
        loudness=loudness,
        true_peak=_decibels(true_peak),
        sample_peak=_decibels(peak),
        rms=_decibels(math.sqrt(energy / samples)) if samples else -math.inf,
        clipped=clipped,
        head=head,
        tail=tail,
        longest_silence=longest,
    )


def _decoded(container: InputContainer) -> Iterator[av.AudioFrame]:
    resampler = av.AudioResampler(format="fltp")
    for frame in container.decode(audio=0):
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


def _powers(sound: npt.NDArray[np.float32], window: int) -> npt.NDArray[np.float64]:
    parts = sound.reshape(len(sound), -1, window)
    return np.asarray(np.einsum("cwn,cwn->w", parts, parts, dtype=np.float64) / (len(sound) * window), np.float64)


def _silences(power: npt.NDArray[np.float64]) -> tuple[int, int, int]:
    """Windows of silence at the start, at the end, and in the longest pause."""
    loud = np.flatnonzero(power >= 10 ** (_SILENCE / 10))
    if not len(loud):
        return len(power), len(power), len(power)
    edges = np.concatenate(([-1], loud, [len(power)]))
    pauses = np.diff(edges) - 1
    return int(pauses[0]), int(pauses[-1]), int(pauses.max())


class _LoudnessMeter:
    """FFmpeg's, so that our own levelling is judged by somebody else's reading of the standard."""

    def __init__(self, stream: AudioStream) -> None:
        context = stream.codec_context
        self._graph = Graph()
        self._source = self._graph.add_abuffer(
            sample_rate=context.sample_rate,
            format="fltp",
            layout=context.layout.name,
            time_base=stream.time_base,
        )
        meter = self._graph.add("ebur128", "metadata=1:peak=true")
        self._sink = self._graph.add("abuffersink")
        self._source.link_to(meter)
        meter.link_to(self._sink)
        self._graph.configure()
        self._loudness, self._peak = -math.inf, 0.0

    def push(self, frame: av.AudioFrame | None) -> None:
        self._source.push(frame)
        while True:
            try:
                read = self._sink.pull().metadata
            except (BlockingIOError, EOFError):
                return
            if "lavfi.r128.I" in read:
                loudness = float(read["lavfi.r128.I"])
                self._loudness = loudness if loudness > _GATE else -math.inf
                self._peak = max(self._peak, float(read["lavfi.r128.true_peak"]))

    def read(self) -> tuple[float, float]:
        """LUFS, and the true peak as a ratio."""
        self.push(None)
        return self._loudness, self._peak


def _decibels(ratio: float) -> float:
    return 20 * math.log10(ratio) if ratio > 0 else -math.inf
