"""Letters for pictures: Source Serif, which has those of Latin, Greek and Cyrillic scripts."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FILES = files("font_source_serif_pro") / "files"


@cache
def typeface(style: str, size: int) -> FreeTypeFont:
    """The letters of ``style`` (``Regular``, ``Semibold``, ``It``) in ``size`` pixels."""
    from PIL import ImageFont

    with as_file(_FILES / f"SourceSerifPro-{style}.ttf") as path:
        # Pillow's own layout: the other depends on what else is installed.
        return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def can_show(text: str) -> bool:
    """Whether all of ``text`` can be drawn: what a typeface lacks comes out as boxes."""
    font = typeface("Regular", 32)
    box = bytes(font.getmask("\U0010ffff"))
    letters = {letter for letter in unicodedata.normalize("NFC", text) if not letter.isspace()}
    return all(bytes(font.getmask(letter)) != box for letter in letters)
