"""The account of every source character: spoken, or skipped with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from audiofic.model import Script


class Reason(StrEnum):
    """Why characters are not spoken."""

    WHITE_SPACE = "white space"
    MARKS = "punctuation without words"
    BREAK = "scene break, heard as a pause"
    SOUND = "scene break, heard as a sound"
    NOTE = "author's note, left out as asked"
    HEADING = "heading, left out as asked"
    TIME = "time of a message"
    NAME = "name before a message or a line"
    FACES = "signs and emoji beside words"
    FAILED = "could not be synthesised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """A segment that is not spoken, and why."""

    segment: int
    """Index in the script."""
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Code points of one chapter by what became of them."""

    characters: int
    spoken: int
    skipped: Mapping[str, int]
    """Reason → code points."""

    @property
    def accounted(self) -> bool:
        """Whether every character is spoken or skipped for a reason."""
        return self.characters == self.spoken + sum(self.skipped.values())

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {"characters": self.characters, "spoken": self.spoken, "skipped": dict(self.skipped)}


def account(
    script: Script,
    spoken: Iterable[int],
    skips: Iterable[Skip],
    failed: Iterable[tuple[int, int]],
    sounds: Iterable[int] = (),
    unsaid: Iterable[tuple[int, int]] = (),
) -> Ledger:
    """The ledger of a chapter.

    ``spoken`` are the indexes of the segments that have lines, ``failed`` the (start, end) source slices of the lines
    that could not be synthesised. Marks and white space inside a spoken segment count as spoken: they are heard as
    pauses and melody. ``sounds`` are the indexes of the segments that are heard, but not spoken; ``unsaid`` the
    slices of signs left out of spoken lines.
    """
    lost = set(failed)
    skipped: Counter[str] = Counter()
    for skip in skips:
        skipped[skip.reason.value] += _length(script, skip.segment)
    silent: Counter[str] = Counter()
    for index in sounds:
        segment = script.segments[index]
        if (segment.start, segment.end) not in lost:
            silent[Reason.SOUND.value] += _length(script, index)
    for start, end in unsaid:
        if not any(first <= start and end <= last for first, last in lost):
            silent[Reason.FACES.value] += end - start
    for start, end in lost:
        silent[Reason.FAILED.value] += end - start
    heard = sum(_length(script, index) for index in set(spoken))
    return Ledger(
        characters=len(script.chapter.text),
        spoken=heard - silent.total(),
        skipped=dict(sorted((skipped + silent).items())),
    )


def _length(script: Script, index: int) -> int:
    return script.segments[index].end - script.segments[index].start
