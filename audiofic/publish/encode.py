"""A track becomes a file, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

import av
import numpy as np
import numpy.typing as npt
from av.audio.codeccontext import AudioCodecContext
from av.audio.stream import AudioStream
from av.container import OutputContainer

from audiofic.publish.atomic import whole_file
from audiofic.publish.attach import attach, picture_comment
from audiofic.publish.formats import Format
from audiofic.publish.id3 import show_comment
from audiofic.publish.languages import three_letters
from audiofic.publish.mp4 import finish_mp4
from audiofic.publish.mp4_tags import mp4_tags
from audiofic.publish.tags import Tags

AudioPacket: TypeAlias = "av.Packet[AudioStream]"

_ATTACHING = frozenset({"mp3", "flac"})
"""Containers in which a cover is a stream of its own."""
_BITEXACT = {"flags": "+bitexact"}
_PIECE = 1 << 14
"""Samples that are converted at a time: what the encoder is given then still lies in the processor's caches."""


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
    with tagged_file(path, format, tags) as (container, stream):
        for packet in packets(blocks, sample_rate, stream.codec_context, format):
            container.mux(packet)


@contextmanager
def tagged_file(path: Path, format: Format, tags: Tags) -> Iterator[tuple[OutputContainer, AudioStream]]:  # noqa: A002
    """A file to put packets into, and its one stream; whole under its name when the block ends well."""
    with whole_file(path) as partial:
        options = {"fflags": "+bitexact", **format.container_options}
        with av.open(str(partial), "w", format=format.container, options=options) as container:
            container.metadata.update(_said(tags, format))
            stream = container.add_stream(
                format.codec, rate=format.sample_rate, options=_options(format), layout="mono"
            )
            assert isinstance(stream, AudioStream)
            _open(stream.codec_context, format)
            if format.container == "ipod":
                stream.metadata["language"] = three_letters(tags.language)
            if tags.cover and format.container in _ATTACHING:
                attach(container, tags.cover)
            yield container, stream
        if format.container == "mp3":
            show_comment(partial)
        elif format.container == "ipod":
            finish_mp4(partial, mp4_tags(tags))


def _said(tags: Tags, made: Format) -> dict[str, str]:
    said = tags.written(made.container)
    if tags.cover and made.container == "opus":
        said["METADATA_BLOCK_PICTURE"] = picture_comment(tags.cover)
    return said


def open_encoder(format: Format) -> AudioCodecContext:  # noqa: A002
    """An encoder of its own, the same as that of ``tagged_file``'s stream."""
    context = av.CodecContext.create(format.codec, "w")
    assert isinstance(context, AudioCodecContext)
    context.sample_rate, context.layout = format.sample_rate, "mono"
    context.time_base = Fraction(1, format.sample_rate)
    context.options = _options(format)
    _open(context, format)
    return context


def packets(
    blocks: Iterable[npt.NDArray[np.float32]],
    sample_rate: int,
    encoder: AudioCodecContext,
    format: Format,  # noqa: A002
    *,
    position: int = 0,
    frames: int | None = None,
) -> Iterator[AudioPacket]:
    """The encoded sound, of which ``blocks`` begin at ``position`` (samples, at the encoder's rate).

    With ``frames`` the encoder is given no more than so many of its frames, and what it still holds then is left.
    """
    pieces = (block[first : first + _PIECE] for block in blocks for first in range(0, len(block), _PIECE))
    given = (_frame(piece / np.float32(format.scale), sample_rate) for piece in pieces)
    for frame in islice(_converted(given, encoder, position), frames):
        yield from encoder.encode(frame)
    if frames is None:
        yield from encoder.encode(None)


def _options(wanted: Format) -> dict[str, str]:
    return {**_BITEXACT, **wanted.codec_options}


def _open(context: AudioCodecContext, wanted: Format) -> None:
    context.format = wanted.samples
    if wanted.bit_rate is not None:
        context.bit_rate = wanted.bit_rate
    context.open()


def _converted(given: Iterable[av.AudioFrame], context: AudioCodecContext, position: int) -> Iterator[av.AudioFrame]:
    """The sound as the encoder wants it: its rate, its sample format, its number of samples a frame."""
    resampler = av.AudioResampler(
        format=context.format, layout="mono", rate=context.sample_rate, frame_size=context.frame_size or None
    )
    base = context.time_base
    for each in chain(given, (None,)):
        for frame in resampler.resample(each):
            frame.pts, frame.time_base = position, base
            position += frame.samples
            yield frame


def _frame(block: npt.NDArray[np.float32], sample_rate: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate = sample_rate
    return frame
