"""Loudness as FFmpeg's meter reads it, so that our levelling is judged by another's reading of the standard."""

from __future__ import annotations

import math

import av
from av.filter import Graph

_GATE = -70.0
"""LUFS: what the meter reads where nothing was loud enough to count."""


class LoudnessMeter:
    """EBU R 128 over the frames that are pushed, all like the ``first``."""

    def __init__(self, first: av.AudioFrame) -> None:
        self._graph = Graph()
        self._source = self._graph.add_abuffer(
            sample_rate=first.sample_rate,
            format="fltp",
            layout=first.layout.name,
            time_base=first.time_base,
        )
        meter = self._graph.add("ebur128", "metadata=1:peak=true")
        self._sink = self._graph.add("abuffersink")
        self._source.link_to(meter)
        meter.link_to(self._sink)
        self._graph.configure()
        self.loudness = -math.inf
        """LUFS, integrated."""
        self.range = 0.0
        """LU."""
        self.true_peak = 0.0
        """As a ratio of amplitudes."""

    def push(self, frame: av.AudioFrame | None) -> None:
        """Take one frame more; None after the last."""
        self._source.push(frame)
        while True:
            try:
                read = self._sink.pull().metadata
            except (BlockingIOError, EOFError):
                return
            if "lavfi.r128.I" in read:
                loudness = float(read["lavfi.r128.I"])
                self.loudness = loudness if loudness > _GATE else -math.inf
                self.range = float(read["lavfi.r128.LRA"])
                self.true_peak = max(self.true_peak, float(read["lavfi.r128.true_peak"]))
