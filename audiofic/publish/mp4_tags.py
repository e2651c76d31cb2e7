"""The tags of MP4 files for which FFmpeg has no name: a cover, and what players of audiobooks look for."""

from __future__ import annotations

from collections.abc import Iterator
from struct import pack

from audiofic.publish.mp4 import box
from audiofic.publish.tags import Tags

_UTF8, _JPEG, _PNG = 1, 13, 14
"""Kinds of data in a tag (Apple, "QuickTime File Format", well-known types)."""
_OWNER = b"com.apple.iTunes"


def mp4_tags(tags: Tags) -> tuple[bytes, ...]:
    """Boxes of ``ilst``, in a fixed order."""
    return tuple(_boxes(tags))


def _boxes(tags: Tags) -> Iterator[bytes]:
    if tags.cover:
        kind = _PNG if tags.cover.media_type == "image/png" else _JPEG
        yield box(b"covr", _data(kind, tags.cover.content))
    # Audiobookshelf, Mp3tag and BookPlayer read these names; Apple's own players have none for them.
    for name, value in (
        ("SUBTITLE", tags.subtitle),
        ("SERIES", tags.series),
        ("SERIES-PART", tags.number if tags.series else ""),
        ("LANGUAGE", tags.language),
    ):
        if value:
            yield box(b"----", _text(b"mean", _OWNER) + _text(b"name", name.encode()) + _data(_UTF8, value.encode()))


def _data(kind: int, content: bytes) -> bytes:
    return box(b"data", pack(">II", kind, 0) + content)


def _text(name: bytes, content: bytes) -> bytes:
    return box(name, bytes(4) + content)
