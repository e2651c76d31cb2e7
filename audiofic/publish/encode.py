"""A track becomes a file, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream
from av.container import OutputContainer

from audiofic.publish.atomic import whole_file
from audiofic.publish.formats import Format
from audiofic.publish.id3 import show_comment
from audiofic.publish.tags import Tags

_BITEXACT = {"flags": "+bitexact"}


def encode(
    blocks: Iterable[npt.NDArray[np.float32]],
    sample_rate: int,
    path: Path,
    format: Format,  # noqa: A002, the word that users and the other rooms know
    tags: Tags,
) -> None:
    """Writes mono ``blocks`` (full scale 1, ``sample_rate`` Hz) to ``path``.

    The first sample given is the first one heard of the decoded file, in every format. The same input gives the same
    bytes: no dates, no random serial numbers, no names of programs. Raises ``OutputError``; a file under its final
    name is complete.
    """
    with whole_file(path) as partial:
        options = {"fflags": "+bitexact", **format.container_options}
        with av.open(str(partial), "w", format=format.container, options=options) as container:
            container.metadata.update(tags.written())
            stream = _stream(container, format)
            given = (_frame(block / np.float32(format.scale), sample_rate) for block in blocks)
            for frame in _converted(given, stream):
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        if format.container == "mp3":
            show_comment(partial)


def _stream(container: OutputContainer, wanted: Format) -> AudioStream:
    options = {**_BITEXACT, **wanted.codec_options}
    stream = container.add_stream(wanted.codec, rate=wanted.sample_rate, options=options, layout="mono")
    assert isinstance(stream, AudioStream)
    stream.codec_context.format = wanted.samples
    if wanted.bit_rate is not None:
        stream.codec_context.bit_rate = wanted.bit_rate
    stream.codec_context.open()
    return stream


def _converted(given: Iterable[av.AudioFrame], stream: AudioStream) -> Iterator[av.AudioFrame]:
    """The sound as the encoder wants it: its rate, its sample format, its number of samples a frame."""
    context = stream.codec_context
    resampler = av.AudioResampler(
        format=context.format, layout="mono", rate=context.sample_rate, frame_size=context.frame_size or None
    )
    position = 0
    for each in chain(given, (None,)):
        for frame in resampler.resample(each):
            frame.pts, frame.time_base = position, context.time_base
            position += frame.samples
            yield frame


def _frame(block: npt.NDArray[np.float32], sample_rate: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate = sample_rate
    return frame
