"""A finished chapter as a studio delivers it, and as studios get it wrong."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

RATE = 44_100
"""Hz."""

Sound = npt.NDArray[np.float64]


def reading(seconds: float = 6, *, rms: float = -20, peak: float | None = None) -> Sound:
    """Something like speech: syllables of noise, with no more than 10 dB between its peaks and its RMS (dBFS)."""
    time = np.arange(round(seconds * RATE)) / RATE
    noise = np.random.default_rng(4).standard_normal(len(time))
    voiced = np.convolve(noise, np.hanning(9), mode="same") * (0.6 + 0.4 * np.sin(2 * np.pi * 4 * time))
    voiced = np.tanh(voiced / np.sqrt(np.mean(voiced**2)) * 0.8)
    sound = voiced / np.sqrt(np.mean(voiced**2)) * 10 ** (rms / 20)
    if peak is not None:
        sound[len(sound) // 2 : len(sound) // 2 + 200] = 10 ** (peak / 20) * np.sin(np.arange(200) / 8)
    return np.asarray(sound, np.float64)


def room(seconds: float, level: float = -70) -> Sound:
    """Hiss of ``level`` dBFS (RMS)."""
    return 10 ** (level / 20) * np.random.default_rng(5).standard_normal(round(seconds * RATE))


def chapter(body: Sound, *, head: float = 0.75, tail: float = 2.5, noise: float = -70) -> Sound:
    """``body`` in a room."""
    sound = np.concatenate((np.zeros(round(head * RATE)), body, np.zeros(round(tail * RATE))))
    return sound + room(len(sound) / RATE, noise)[: len(sound)]


def write(
    path: Path,
    sound: Sound,
    *,
    codec: str = "libmp3lame",
    bit_rate: int | None = 192_000,
    rate: int = RATE,
    layout: str = "mono",
    options: dict[str, str] | None = None,
) -> Path:
    """Encode ``sound``, the same in all channels of ``layout``."""
    with av.open(str(path), "w", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream(codec, rate=rate, layout=layout, options=options or {})
        assert isinstance(stream, av.AudioStream)
        if bit_rate:
            stream.bit_rate = bit_rate
        stream.codec_context.open()
        resampler = av.AudioResampler(
            format=stream.format, layout=layout, rate=rate, frame_size=stream.codec_context.frame_size or None
        )
        whole = av.AudioFrame.from_ndarray(sound.astype(np.float32).reshape(1, -1), format="flt", layout="mono")
        whole.sample_rate = RATE
        # Mono goes into two channels 3 dB down each; the samples are to stay what they are.
        gain = np.sqrt(2) if layout == "stereo" else 1
        if gain != 1:
            whole = av.AudioFrame.from_ndarray((sound * gain).astype(np.float32).reshape(1, -1), "flt", "mono")
            whole.sample_rate = RATE
        position = 0
        for given in (whole, None):
            for frame in resampler.resample(given):
                frame.pts, frame.time_base = position, stream.codec_context.time_base
                position += frame.samples
                container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path
