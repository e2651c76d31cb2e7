"""A track encoded in parts, by several threads at once if need be, the same bytes whatever their number.

An encoder is a chain: it goes on from what it knows of the sound before. But MP3 (without its bit reservoir) and AAC
need no more than the frames just before, so a part begins some frames early, and what comes of those is thrown away.
Parts are cut at places that the format and the sample rate decide, never the machine, and always encoded apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from audiofic.model import Each
from audiofic.publish.encode import AudioPacket, encode, open_encoder, packets, tagged_file
from audiofic.publish.formats import Format
from audiofic.publish.tags import Tags

FRAMES = 4410
"""Of one part: 115 s of MP3, 102 s of AAC. A whole number of samples at every usual rate."""

_AHEAD = 4
"""Frames past its end that a part's encoder hears: more than any holds back."""


class Sound(Protocol):
    """A track whose samples can be had from any place on."""

    @property
    def sample_rate(self) -> int:
        """Hz."""

    @property
    def length(self) -> int:
        """Samples."""

    def blocks(self, *, start: int = 0) -> Iterator[npt.NDArray[np.float32]]:
        """The samples from ``start`` on, mono, full scale being 1; called from several threads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A run of the encoder's frames."""

    first: int
    last: int | None
    """The one past its last; None: to the end."""
    early: int
    """Frames before it that are encoded with it and thrown away."""


def encode_in_parts(sound: Sound, path: Path, format: Format, tags: Tags, each: Each = map) -> None:  # noqa: A002
    """Like ``encode``, but part by part, where the format can be cut: ``each`` may have threads work on several.

    The bytes do not depend on it. Raises ``OutputError``; a file under its final name is complete.
    """
    parts = _parts(sound, format)
    if len(parts) < 2:
        encode(sound.blocks(), sound.sample_rate, path, format, tags)
        return
    with tagged_file(path, format, tags) as (container, stream):
        for part in each(lambda part: _encoded(part, sound, format), parts):
            for packet in part:
                packet.stream = stream
                container.mux(packet)


def _parts(sound: Sound, format: Format) -> list[_Part]:  # noqa: A002
    """Where to cut; one part where that cannot be."""
    size = open_encoder(format).frame_size if format.early else 0
    early = _whole(format.early, size, sound.sample_rate, format.sample_rate)
    if not early or _whole(FRAMES, size, sound.sample_rate, format.sample_rate) != FRAMES:
        return []
    # The last part takes what is left over, so that none is short.
    count = max(1, sound.length * format.sample_rate // (sound.sample_rate * FRAMES * size))
    firsts = range(0, count * FRAMES, FRAMES)
    return [
        _Part(first=first, last=None if first == firsts[-1] else first + FRAMES, early=early if first else 0)
        for first in firsts
    ]


def _whole(frames: int, size: int, rate: int, to: int) -> int:
    """The least number from ``frames`` on whose samples are a whole number before resampling too; 0: none is near."""
    return next((each for each in range(frames, frames + 500) if size and not each * size * rate % to), 0)


def _encoded(part: _Part, sound: Sound, format: Format) -> list[AudioPacket]:  # noqa: A002
    encoder = open_encoder(format)
    begin = (part.first - part.early) * encoder.frame_size
    start = begin * sound.sample_rate // format.sample_rate
    frames = None if part.last is None else part.last - part.first + part.early + _AHEAD
    coded = packets(sound.blocks(start=start), sound.sample_rate, encoder, format, position=begin, frames=frames)
    upto = None if part.last is None else part.last - part.first + part.early
    return list(islice(coded, part.early, upto))
