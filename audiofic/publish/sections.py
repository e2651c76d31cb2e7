"""A track encoded section by section, by several threads at once if need be, the same bytes whatever their number.

An encoder is a chain: it goes on from what it knows of the sound before. But MP3 (without its bit reservoir) and AAC
need no more than the frames just before. So each section has an encoder of its own, which hears some frames of room
tone first, and what comes of those is thrown away. Its frames then depend on nothing outside the section, and are taken
over from the file as it was made before where the section has not changed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import Protocol, cast

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream

from audiofic.model import Each, in_turn
from audiofic.publish.encode import AudioPacket, encode, open_encoder, packets, tagged_file
from audiofic.publish.encoded import Encoded
from audiofic.publish.formats import Format
from audiofic.publish.tags import Tags

_AHEAD = 4
"""Frames past its end that a section's encoder hears: more than any holds back."""


class Section(Protocol):
    """A stretch of a track that depends on nothing outside it."""

    @property
    def length(self) -> int:
        """Samples."""

    @property
    def key(self) -> str:
        """Of all that decides its sound."""

    def blocks(self, *, before: int = 0, after: int = 0) -> Iterator[npt.NDArray[np.float32]]:
        """Its samples, mono, full scale being 1, with so many of room tone around them; called in any thread."""


class Sound(Protocol):
    """A track."""

    @property
    def sample_rate(self) -> int:
        """Hz."""

    @property
    def sections(self) -> Sequence[Section]:
        """One after another they are the track."""

    def blocks(self) -> Iterator[npt.NDArray[np.float32]]:
        """All samples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A section's place in a file."""

    section: Section = field(repr=False)
    key: str
    first: int
    """Of its frames."""
    frames: int | None
    """How many; None: to the end."""
    early: int
    """Frames of room tone that are encoded before it."""


def encode_in_sections(
    sound: Sound,
    path: Path,
    format: Format,  # noqa: A002, the word that users and the other rooms know
    tags: Tags,
    each: Each = in_turn,
    earlier: Sequence[Encoded] = (),
) -> tuple[Encoded, ...]:
    """Like ``encode``, but section by section, where the format can be cut: ``each`` may have threads work on several.

    What is known of an ``earlier`` file at ``path`` spares encoding the sections that it has; the bytes depend on
    neither. Returns what is to be known of the new file: nothing where the format cannot be cut. Raises
    ``OutputError``; a file under its final name is complete.
    """
    parts = _parts(sound, format)
    if len(parts) < 2:
        encode(sound.blocks(), sound.sample_rate, path, format, tags)
        return ()
    kept = _kept(parts, earlier)
    made, begin = [], 0
    coded: Iterator[AudioPacket | Encoded]
    old = _frames(path, earlier, [*kept.values()])
    with tagged_file(path, format, tags) as (container, stream), closing(old):
        new = each(lambda part: _encoded(part, sound, format), [part for part in parts if part.first not in kept])
        for part in parts:
            if part.first not in kept:
                coded = new
            elif frames := next(old, None):
                known = earlier[kept[part.first]]
                coded = chain(_packets(frames, begin + part.first * stream.frame_size, stream), (known,))
            else:
                coded = _encoded(part, sound, format)
            for packet in coded:
                if isinstance(packet, Encoded):
                    made.append(packet)
                    break
                if not made:
                    begin = min(begin, packet.pts or 0)  # before the first sample, by what the encoder delays it
                packet.stream = stream
                container.mux(packet)
    return tuple(made)


def _parts(sound: Sound, wanted: Format) -> list[_Part]:
    """Where each section goes; nothing where that would be within a frame."""
    size = open_encoder(wanted).frame_size if wanted.early else 0
    samples, rest = divmod(size * sound.sample_rate, wanted.sample_rate)
    if not samples or rest:
        return []
    parts, first = [], 0
    for number, section in enumerate(sound.sections, 1):
        last = number == len(sound.sections)
        frames, rest = divmod(section.length, samples)
        if rest and not last:
            return []
        settled = (section.key, repr(wanted), first == 0, last, av.__version__, av.ffmpeg_version_info)
        parts.append(
            _Part(
                section=section,
                key=sha256(repr(settled).encode()).hexdigest(),
                first=first,
                frames=None if last else frames,
                early=wanted.early if first else 0,
            )
        )
        first += frames
    return parts


def _encoded(part: _Part, sound: Sound, wanted: Format) -> Iterator[AudioPacket | Encoded]:
    """Its packets, one by one, and then what is to be known of them."""
    encoder = open_encoder(wanted)
    samples = encoder.frame_size * sound.sample_rate // wanted.sample_rate
    upto = None if part.frames is None else part.early + part.frames
    ahead = 0 if upto is None else _AHEAD
    coded = packets(
        part.section.blocks(before=part.early * samples, after=ahead * samples),
        sound.sample_rate,
        encoder,
        wanted,
        position=(part.first - part.early) * encoder.frame_size,
        whole=upto is None,
    )
    frames, digest = 0, sha256()
    for packet in islice(coded, part.early, upto):
        frames += 1
        digest.update(packet)
        yield packet
    yield Encoded(key=part.key, frames=frames, digest=digest.hexdigest())


def _kept(parts: Sequence[_Part], earlier: Sequence[Encoded]) -> dict[int, int]:
    """First frames of the parts that an earlier file has, and where in ``earlier`` each is; both in rising order.

    The first part and the last are always encoded: packets of theirs tell of the silence that the encoder put around
    the sound, and a file's do not.
    """
    pairs = SequenceMatcher(None, [part.key for part in parts], [old.key for old in earlier], autojunk=False)
    return {
        parts[index + step].first: other + step
        for index, other, length in pairs.get_matching_blocks()
        for step in range(length)
        if 0 < index + step < len(parts) - 1
    }


def _frames(path: Path, earlier: Sequence[Encoded], wanted: Sequence[int]) -> Generator[list[bytes] | None]:
    """The frames of the ``wanted`` sections of a file; None, or an early end, where they are not as they were."""
    if not wanted:
        return
    with suppress(OSError, av.FFmpegError), av.open(str(path)) as container:
        stored = (packet for packet in container.demux(audio=0) if packet.size)
        for index, section in enumerate(earlier[: wanted[-1] + 1]):
            run = islice(stored, section.frames)
            if index in wanted:
                frames = [bytes(packet) for packet in run]
                yield frames if _digest(frames) == section.digest else None
            else:
                deque(run, maxlen=0)


def _packets(frames: Iterable[bytes], position: int, stream: AudioStream) -> Iterator[AudioPacket]:
    """Frames as their encoder gave them, the first of them at ``position`` (samples)."""
    for number, frame in enumerate(frames):
        packet = av.Packet(frame)
        packet.pts = packet.dts = position + number * stream.frame_size
        packet.duration, packet.time_base = stream.frame_size, stream.codec_context.time_base
        packet.is_keyframe = True
        yield cast(AudioPacket, packet)


def _digest(frames: Iterable[bytes]) -> str:
    digest = sha256()
    for frame in frames:
        digest.update(frame)
    return digest.hexdigest()
