"""What a finished chapter says, who says it and how, in few bytes: so that a later plan can tell what has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audiofic.model import Line, Script
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.revive import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The lines of one chapter."""

    manners: tuple[Mapping[str, Any], ...]
    """All that is in a recipe besides the words; each once."""
    lines: tuple[tuple[str, str, int], ...]
    """Speaker, digest of the words, and index of the manner of each line."""

    def line(self, index: int) -> tuple[str, str, Mapping[str, Any]]:
        """Speaker, digest of the words, and manner."""
        speaker, words, manner = self.lines[index]
        return speaker, words, self.manners[manner]

    def sounds(self) -> Iterator[tuple[str, str]]:
        """What decides how each line sounds: words and manner."""
        manners = [json.dumps(manner, sort_keys=True) for manner in self.manners]
        return ((words, manners[manner]) for _, words, manner in self.lines)

    def of_words(self, words: str) -> list[tuple[str, Mapping[str, Any]]]:
        """By whom, and how, the words with this digest are said."""
        return [(speaker, self.manners[manner]) for speaker, each, manner in self.lines if each == words]


def said(job: FinishJob) -> Said:
    """The lines of ``job``'s chapter."""
    manners: dict[tuple[object, ...], int] = {}
    kept: list[Mapping[str, Any]] = []
    lines = []
    for line in job.plan.lines:
        manner = plain(line.recipe)
        words = hashlib.sha256(manner.pop("spoken").encode("utf-8", "surrogatepass")).hexdigest()[:12]
        index = manners.setdefault(tuple(map(repr, manner.items())), len(manners))
        if index == len(kept):
            kept.append(manner)
        lines.append((_speaker(job.plan.script, line), words, index))
    return Said(manners=tuple(kept), lines=tuple(lines))


def _speaker(script: Script, line: Line) -> str:
    segment = script.segments[line.segment]
    return (segment.speaker or "unknown speakers") if segment.kind.has_speaker else "the narrator"
