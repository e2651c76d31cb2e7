"""FFmpeg's meter: an implementation of the standard that is not ours."""

from __future__ import annotations

import math

import av
import numpy as np
import numpy.typing as npt


def ebur128(sound: npt.NDArray[np.floating], rate: int) -> tuple[float, float]:
    """Integrated loudness (LUFS) and true peak (dBTP) of mono ``sound``."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=rate, format="flt", layout="mono")
    meter, sink = graph.add("ebur128", "metadata=1:peak=true"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    # In pieces, as it answers for each tenth of a second and keeps what is left over.
    loudness, peak, position = -math.inf, 0.0, 0
    for piece in [*np.array_split(np.asarray(sound, np.float32), max(1, len(sound) // 4096)), None]:
        frame = None
        if piece is not None:
            frame = av.AudioFrame.from_ndarray(piece.reshape(1, -1), format="flt", layout="mono")
            frame.sample_rate, frame.pts = rate, position
            position += len(piece)
        source.push(frame)
        while True:
            try:
                read = sink.pull().metadata
            except (BlockingIOError, EOFError):
                break
            if "lavfi.r128.I" in read:
                loudness = float(read["lavfi.r128.I"])
                peak = max(peak, float(read["lavfi.r128.true_peak"]))
    return loudness, 20 * math.log10(peak) if peak else -math.inf
