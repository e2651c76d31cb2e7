"""A track becomes a file, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fractions import Fraction
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
    whole: bool = True,
) -> Iterator[AudioPacket]:
    """The encoded sound, of which ``blocks`` begin at ``position`` (samples, at the encoder's rate).

    The encoder converts to its rate, its sample format and its number of samples a frame. Unless the sound is the
    ``whole`` of it, what is still held back at its end is left.
    """
    at = position * sample_rate // encoder.sample_rate
    for block in blocks:
        for first in range(0, len(block), _PIECE):
            frame = _frame(block[first : first + _PIECE] / np.float32(format.scale), sample_rate, at)
            at += frame.samples
            yield from encoder.encode(frame)
    if whole:
        yield from encoder.encode(None)


def _options(wanted: Format) -> dict[str, str]:
    return {**_BITEXACT, **wanted.codec_options}


def _open(context: AudioCodecContext, wanted: Format) -> None:
    context.format = wanted.samples
    if wanted.bit_rate is not None:
        context.bit_rate = wanted.bit_rate
    context.open()


def _frame(piece: npt.NDArray[np.float32], sample_rate: int, at: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(piece.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate, frame.time_base, frame.pts = sample_rate, Fraction(1, sample_rate), at
    return frame
