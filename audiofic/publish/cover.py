"""A cover for a book that has none: its title, its author, and bars like those of sound, in quiet colours."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audiofic.model import BookInfo, Picture
from audiofic.publish.typeface import can_show, typeface

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_EDGE, _MARGIN = 1400, 120
"""Pixels. Podcast directories ask for 1,400 at least."""
_COLOURS = (
    ("#1d2b3a", "#f3ead7", "#d99a4e"),
    ("#2b3a2f", "#f1efe2", "#c8b26a"),
    ("#3a2430", "#f5e9e4", "#d98a7b"),
    ("#22303f", "#eef3f5", "#7fb3c8"),
    ("#3d3328", "#f6efe3", "#d8a24a"),
    ("#262a44", "#efeff7", "#a69fd8"),
    ("#17383a", "#eaf4f1", "#6fbfa9"),
    ("#45271f", "#f8ece2", "#e0a070"),
)
"""Of the ground, the words and the bars; which of them follows from the title."""
_SIZES = (150, 132, 116, 100, 86, 74, 62, 52)
"""Pixels of the title's letters, the largest that fits."""
_BARS, _BARS_AT, _TALLEST = 46, 1000, 120
"""How many, and in pixels how far down, and how far up and down from there at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """A paragraph, broken into lines."""

    lines: tuple[str, ...]
    style: str
    size: int

    @property
    def height(self) -> int:
        return round(len(self.lines) * self.size * 1.18)


def draw_cover(info: BookInfo) -> Picture:
    """A square JPEG; the same words give the same picture.

    Words that cannot be drawn are left out whole (see ``unshown``): boxes in place of letters say nothing.
    """
    from PIL import Image, ImageDraw

    digest = hashlib.sha256("\n".join((info.title, *info.authors)).encode("utf-8", "surrogatepass")).digest()
    ground, ink, accent = _COLOURS[digest[0] % len(_COLOURS)]
    image = Image.new("RGB", (_EDGE, _EDGE), ground)
    pen = ImageDraw.Draw(image)
    pen.rectangle((48, 48, _EDGE - 49, _EDGE - 49), outline=accent, width=3)
    _bars(pen, digest, accent)
    top = _MARGIN + 40
    if info.series and can_show(info.series):
        series = f"{info.series} · {info.number}" if info.number else info.series
        top = _write(pen, _fitted(series, "Regular", (48, 40, 34), 120), top, accent) + 30
    subtitle = info.subtitle if can_show(info.subtitle) else ""
    below = _fitted(subtitle, "It", (56, 48, 40), 130)
    if can_show(info.title):
        room = _BARS_AT - _TALLEST - 60 - top - below.height
        top = _write(pen, _fitted(info.title, "Semibold", _SIZES, room), top, ink) + 24
    _write(pen, below, top, ink)
    authors = ", ".join(info.authors)
    if authors and can_show(authors):
        words = _fitted(authors, "Regular", (64, 54, 46, 38), 170)
        _write(pen, words, _EDGE - _MARGIN - words.height, ink)
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=85)
    return Picture(content=kept.getvalue(), media_type="image/jpeg")


def unshown(info: BookInfo) -> tuple[str, ...]:
    """The words that ``draw_cover`` has no letters for."""
    words = (info.title, info.subtitle, info.series, ", ".join(info.authors))
    return tuple(each for each in words if each and not can_show(each))


def _bars(pen: ImageDraw, digest: bytes, colour: str) -> None:
    """A chapter's worth of sound, seen from afar: heights from the digest, softer towards both ends."""
    middle, width = _BARS_AT, (_EDGE - 2 * _MARGIN) / _BARS
    for bar in range(_BARS):
        share = 1 - abs(2 * (bar + 0.5) / _BARS - 1) ** 2
        height = 8 + share * digest[bar % len(digest)] / 255 * (_TALLEST - 8)
        left = _MARGIN + bar * width
        pen.rounded_rectangle((left, middle - height, left + width * 0.5, middle + height), radius=6, fill=colour)


def _write(pen: ImageDraw, words: _Words, top: int, colour: str) -> int:
    """Write ``words`` from ``top`` on; gives where they end."""
    font = typeface(words.style, words.size)
    for number, line in enumerate(words.lines):
        pen.text((_MARGIN, top + round(number * words.size * 1.18)), line, fill=colour, font=font)
    return top + words.height


def _fitted(text: str, style: str, sizes: tuple[int, ...], height: int) -> _Words:
    """``text`` in the largest of ``sizes`` in which it is no higher than ``height``, else cut off in the smallest."""
    words = unicodedata.normalize("NFC", text).split()
    for size in sizes:
        found = _Words(lines=tuple(_lines(words, style, size)), style=style, size=size)
        if found.height <= height:
            return found
    most = max(1, height // round(sizes[-1] * 1.18))
    lines = found.lines[:most]
    return _Words(lines=(*lines[:-1], f"{lines[-1][:-1].rstrip()}…"), style=style, size=sizes[-1])


def _lines(words: list[str], style: str, size: int) -> Iterator[str]:
    """Lines as wide as the cover allows; a word that is wider is broken."""
    font, room = typeface(style, size), _EDGE - 2 * _MARGIN
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if font.getlength(longer) <= room:
            line = longer
            continue
        if line:
            yield line
        line = word
        while font.getlength(line) > room:
            fits = next(length for length in range(len(line) - 1, 0, -1) if font.getlength(line[:length]) <= room)
            yield line[:fits]
            line = line[fits:]
    if line:
        yield line
