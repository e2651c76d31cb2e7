"""How much work there is in a build, and how long this machine takes over it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from audiofic.errors import OutputError
from audiofic.model import Line, Recipe
from audiofic.pipeline.options import BuildOptions
from audiofic.publish.atomic import write_text

FINISHING = 10.0
"""Work of mixing and encoding a chapter, that of its synthesis being 1: measured with the default engine, 13 for MP3
and 7 for M4A."""

_MEASURING = 0.06
"""Part of finishing that goes into measuring all takes, whatever is there of the files: 0.04 for MP3, 0.08 for M4A."""

_READING = 0.3
"""Work of finding out what a book says and who speaks it, for one core alone, that of its synthesis being 1."""

_USUAL = 4.5e-5
"""Seconds that one core takes over a unit of work, where no build has been measured yet."""

_WORTH_MEASURING = 20_000.0
"""Units of work; below, what is measured is mostly the start of processes."""


def take_work(recipe: Recipe) -> float:
    """The work of one take, in characters."""
    return float(len(recipe.spoken))


def chapter_work(lines: Sequence[Line], fresh: float = 1.0) -> float:
    """The work of mixing and encoding a chapter of these lines, of which that part is not there already."""
    return FINISHING * _characters(lines) * (_MEASURING + (1 - _MEASURING) * fresh)


def reading_work(lines: Sequence[Line]) -> float:
    """The work of reading a chapter of these lines before anything of the book can be made."""
    return _READING * _characters(lines)


def _characters(lines: Sequence[Line]) -> int:
    return sum(len(line.utterance.spoken) for line in lines)


class Pace:
    """How fast builds have been on this machine, by formats; one small file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def seconds(self, options: BuildOptions, work: float, alone: float = 0.0) -> float:
        """What ``work`` is likely to take, and before it what one core must do ``alone``."""
        return (work / options.jobs + alone) * self._known().get(_sort(options), _USUAL)

    def learn(self, options: BuildOptions, work: float, seconds: float) -> None:
        """Remember that ``work`` took so many seconds."""
        if work >= _WORTH_MEASURING:
            known = self._known() | {_sort(options): seconds * options.jobs / work}
            with suppress(OutputError):
                write_text(self._path, json.dumps(known))

    def _known(self) -> dict[str, float]:
        try:
            known = json.loads(self._path.read_text(encoding="utf-8"))
            return {str(name): float(value) for name, value in known.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}


def _sort(options: BuildOptions) -> str:
    return ",".join((options.source.engine, *sorted(options.formats)))
