"""Covers inside files: as a stream of one picture, or as the comment that Ogg has for it."""

from __future__ import annotations

import base64
import io
from struct import pack

import av
from av.container import OutputContainer
from av.stream import Disposition

from audiofic.model import Picture

_FRONT = 3
"""A front cover, in the list of kinds that ID3 and FLAC share."""


def attach(container: OutputContainer, picture: Picture) -> None:
    """Give ``container``, MP3 or FLAC, ``picture`` as a stream; after all other streams, and before any sound."""
    with av.open(io.BytesIO(picture.content)) as source:
        stream = container.add_stream_from_template(source.streams.video[0])
    stream.disposition = Disposition.attached_pic
    stream.metadata["comment"] = "Cover (front)"
    container.start_encoding()
    packet = av.Packet(picture.content)
    packet.stream, packet.pts, packet.dts = stream, 0, 0
    container.mux(packet)


def picture_comment(picture: Picture) -> str:
    """``picture`` as the value of METADATA_BLOCK_PICTURE: FLAC's block (RFC 9639, 8.8) in base 64."""
    from PIL import Image

    with Image.open(io.BytesIO(picture.content)) as image:
        width, height = image.size
    media_type = picture.media_type.encode()
    block = b"".join(
        (
            pack(">II", _FRONT, len(media_type)),
            media_type,
            pack(">IIIIII", 0, width, height, 24, 0, len(picture.content)),
            picture.content,
        )
    )
    return base64.b64encode(block).decode()
