"""What is to be done with each segment of a chapter: plain values, cheap to import and to keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from audiofic.model import Line, Recipe, Script
from audiofic.pipeline.ledger import Ledger, Skip, account


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterPlan:
    """One chapter, ready to be made."""

    script: Script
    lines: tuple[Line, ...]
    skips: tuple[Skip, ...]
    sounds: tuple[int, ...] = ()
    """Indexes of the segments whose line is no speech: scene breaks with the author's own sound."""
    unsaid: tuple[tuple[int, int], ...] = ()
    """(start, end) of the signs, mostly emoji, that spoken lines leave out."""

    @property
    def recipes(self) -> dict[str, Recipe]:
        """What its lines are made by, each once, by its key."""
        return {line.recipe.key: line.recipe for line in self.lines}


def settle(plan: ChapterPlan, lost: Iterable[Line] = ()) -> Ledger:
    """The account of one chapter; ``lost`` are the lines that could not be made."""
    slices = [(line.utterance.start, line.utterance.end) for line in lost]
    spoken = {line.segment for line in plan.lines}
    return account(plan.script, spoken, plan.skips, slices, plan.sounds, plan.unsaid)
