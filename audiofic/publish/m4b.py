"""M4B: the whole book in one file with chapter marks, made from the chapters' own M4A streams.

Nothing is encoded twice: the packets of all chapters follow one another as they are. Each chapter's encoder begins with
a packet of run-up, of which a player hears nothing when the chapter is a file of its own; inside the book it is 23 ms
more of the silence before the first word, and the mark stands behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from audiofic.errors import OutputError, Place
from audiofic.publish.atomic import whole_file
from audiofic.publish.edition import Edition
from audiofic.publish.languages import three_letters
from audiofic.publish.mp4 import finish_mp4
from audiofic.publish.mp4_tags import mp4_tags
from audiofic.publish.tags import book_tags

if TYPE_CHECKING:  # 18 MB of libraries, which every build would load
    import av
    from av.audio.stream import AudioStream
    from av.container import InputContainer, OutputContainer

_SOUND = ("m4a",)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chapter:
    """A chapter's share of the book."""

    title: str
    path: Path
    start: int
    """Samples from the book's first to the chapter's first."""
    packets: int


def write_m4b(edition: Edition, path: Path) -> None:
    """Write the book to ``path``; raises OutputError. The same chapters give the same bytes.

    Marks are written as QuickTime has them (a track of titles) and as Nero has them (a list, of the first 255).
    """
    import av

    tags = book_tags(edition.info)
    chapters, size = _chapters(edition)
    if not chapters:
        raise OutputError("cannot be written: no chapter of it has any sound.", where=Place(file=str(path)))
    with whole_file(path) as partial:
        with ExitStack() as stack:
            first = stack.enter_context(_opened(chapters[0].path))
            out = stack.enter_context(av.open(str(partial), "w", format="ipod", options={"fflags": "+bitexact"}))
            out.metadata.update(tags.written("ipod"))
            stream = out.add_stream_from_template(first.streams.audio[0])
            stream.metadata["language"] = three_letters(tags.language)
            out.set_chapters(_marks(chapters, size, stream))
            _copy(chapters, size, stream, out)
        finish_mp4(partial, mp4_tags(tags))


def _chapters(edition: Edition) -> tuple[list[_Chapter], int]:
    """The chapters that have sound, and how many samples a packet holds."""
    found: list[_Chapter] = []
    position, size, header = 0, 0, b""
    for part in edition.parts:
        if (path := part.sound(_SOUND)) is None:
            continue
        with _opened(path) as container:
            stream = container.streams.audio[0]
            context = stream.codec_context
            if not found:
                size, header = context.frame_size, bytes(context.extradata or b"")
            if bytes(context.extradata or b"") != header:
                raise OutputError("is not coded like the chapters before it.", where=Place(file=str(path)))
            title = part.script.chapter.title
            found.append(_Chapter(title=title, path=path, start=position, packets=stream.frames))
        position += found[-1].packets * size
    return found, size


def _marks(chapters: Sequence[_Chapter], size: int, stream: AudioStream) -> list[av.container.core.Chapter]:
    return [
        {
            "id": number,
            "start": chapter.start,
            "end": chapter.start + chapter.packets * size,
            "time_base": Fraction(1, stream.codec_context.sample_rate),
            "metadata": {"title": chapter.title},
        }
        for number, chapter in enumerate(chapters)
    ]


def _copy(chapters: Sequence[_Chapter], size: int, stream: AudioStream, out: OutputContainer) -> None:
    base = Fraction(1, stream.codec_context.sample_rate)
    for chapter in chapters:
        # The run-up of the first chapter lies before the book's beginning, where players skip it.
        position = chapter.start - size
        with _opened(chapter.path) as container:
            for packet in container.demux(container.streams.audio[0]):
                if not packet.size:
                    continue
                packet.stream, packet.time_base = stream, base
                packet.pts = packet.dts = position
                packet.duration = size
                out.mux_one(packet)
                position += size


def _opened(path: Path) -> InputContainer:
    import av

    return av.open(str(path))
