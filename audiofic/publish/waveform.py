"""A picture of finished files: how loud each is when, with the level that its peaks are to stay below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from audiofic.publish.atomic import whole_file
from audiofic.publish.measure import Measurement
from audiofic.publish.typeface import typeface

_WIDTH, _HEIGHT, _MARGIN, _LABEL = 1600, 260, 16, 30
"""Pixels: of a row, around it, and of the line of text above it."""
_PAPER, _INK, _WAVE, _GRID, _LIMIT = "#ffffff", "#1c2530", "#2f6f9f", "#d5dce3", "#c0392b"
_LINES = (-6, -12, -24)
"""dBFS at which lines are drawn."""


def draw_waveforms(files: Sequence[tuple[str, Measurement]], peak: float | None, path: Path) -> None:
    """Draw each (name, measurement) in a row of its own as the PNG ``path``; ``peak`` in dBFS, None: no limit.

    The height is amplitude, not decibels, as in every audio editor. Raises OutputError.
    """
    from PIL import Image, ImageDraw

    row = _HEIGHT + _LABEL + _MARGIN
    image = Image.new("RGB", (_WIDTH + 2 * _MARGIN, row * len(files) + _MARGIN), _PAPER)
    pen = ImageDraw.Draw(image)
    font = typeface("Regular", 18)
    for number, (name, measured) in enumerate(files):
        top = _MARGIN + number * row
        text = f"{name}   {_clock(measured.seconds)}   {measured.loudness:.1f} LUFS   {measured.true_peak:.1f} dBTP"
        pen.text((_MARGIN, top), text, fill=_INK, font=font)
        middle = top + _LABEL + _HEIGHT // 2
        _lines(pen, middle, peak)
        for column, height in enumerate(_columns(measured.outline)):
            reach = round(float(height) * _HEIGHT / 2)
            x = _MARGIN + column
            pen.line((x, middle - reach, x, middle + reach), fill=_WAVE)
    with whole_file(path) as partial:
        image.save(partial, format="PNG")


def _lines(pen: object, middle: int, peak: float | None) -> None:
    from PIL import ImageDraw

    assert isinstance(pen, ImageDraw.ImageDraw)
    levels = [(level, _GRID) for level in _LINES] + ([] if peak is None else [(peak, _LIMIT)])
    for level, colour in levels:
        reach = round(10 ** (level / 20) * _HEIGHT / 2)
        for y in (middle - reach, middle + reach):
            pen.line((_MARGIN, y, _MARGIN + _WIDTH, y), fill=colour)
    pen.line((_MARGIN, middle, _MARGIN + _WIDTH, middle), fill=_GRID)


def _columns(outline: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The highest amplitude in each pixel's share of the file, at most full scale."""
    if not len(outline):
        return outline
    starts = (np.arange(_WIDTH) * len(outline)) // _WIDTH
    return np.minimum(np.maximum.reduceat(outline, np.minimum(starts, len(outline) - 1)), np.float32(1))


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
