"""Pictures from files: what every player can show, or a plain word on why not."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from audiofic.errors import InputError, Place
from audiofic.model import Picture

_LARGEST = 10_000_000
"""Bytes; a FLAC file holds 16 MiB of picture at most, and every chapter carries it."""
_EDGE = 8_000
"""Pixels; shops ask for 3,000 at most."""
_KINDS = {"JPEG": "image/jpeg", "PNG": "image/png"}


def read_picture(path: Path) -> Picture:
    """The picture in the file at ``path``; raises InputError where it is none that every player shows."""
    place = Place(file=str(path))
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= _LARGEST else b""
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the picture cannot be read: {why}.", where=place, hint="Check its name.") from None
    if size > _LARGEST:
        what = f"the picture takes {size / 1e6:.0f} MB, and every chapter would carry it."
        raise InputError(what, where=place, hint=f"Make it smaller than {_LARGEST // 1_000_000} MB.")
    return picture(content, place)


def picture(content: bytes, place: Place) -> Picture:
    """``content`` as a picture; raises InputError where it is none that every player shows."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as image:
                kind, edge = image.format or "", max(image.size)
                if edge <= _EDGE:
                    image.load()
    except UnidentifiedImageError:
        raise InputError("this is no picture.", where=place, hint="Give a JPEG or a PNG file.") from None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise InputError(f"the picture is damaged: {error}.", where=place, hint="Save it anew.") from None
    if edge > _EDGE:
        raise InputError(f"the picture is {edge:,} pixels wide or high.", where=place, hint="Make it 3,000 at most.")
    if kind not in _KINDS:
        raise InputError(f"players do not show {kind} pictures.", where=place, hint="Save it as a JPEG or a PNG file.")
    return Picture(content=content, media_type=_KINDS[kind])
