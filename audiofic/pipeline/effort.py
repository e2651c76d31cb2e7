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

_USUAL = 4.5e-5
"""Seconds that one core takes over a unit of work, where no build has been measured yet."""

_WORTH_MEASURING = 20_000.0
"""Units of work; below, what is measured is mostly the start of processes."""


def take_work(recipe: Recipe) -> float:
    """The work of one take, in characters."""
    return float(len(recipe.spoken))


def chapter_work(lines: Sequence[Line]) -> float:
    """The work of mixing and encoding a chapter of these lines."""
    return FINISHING * sum(len(line.utterance.spoken) for line in lines)


class Pace:
    """How fast builds have been on this machine, by formats; one small file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def seconds(self, options: BuildOptions, work: float) -> float:
        """What ``work`` is likely to take."""
        return work * self._known().get(_sort(options), _USUAL) / options.jobs

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
