"""The cover that lies in an audio file."""

from __future__ import annotations

from pathlib import Path

from audiofic.model import Picture

_TYPES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PN": "image/png"}


def attached_picture(path: Path) -> Picture | None:
    """The picture that players show for the sound in ``path``; None where there is none, or none that is known."""
    import av

    try:
        with av.open(str(path)) as container:
            if not container.streams.video:
                return None
            content = next((bytes(packet) for packet in container.demux(container.streams.video[0])), b"")
    except (OSError, av.FFmpegError):
        return None
    media_type = _TYPES.get(content[:3])
    return Picture(content=content, media_type=media_type) if media_type else None
