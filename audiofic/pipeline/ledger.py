"""The account of every source character: spoken, or skipped with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from audiofic.model import Script


class Reason(StrEnum):
    """Why characters are not spoken."""

    WHITE_SPACE = "white space"
    MARKS = "punctuation without words"
    BREAK = "scene break, heard as a pause"
    SOUND = "scene break, heard as a sound"
    NOTE = "author's note, left out as asked"
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


def account(
    script: Script,
    skips: Iterable[Skip],
    failed: Iterable[tuple[int, int]],
    sounds: Iterable[int] = (),
    unsaid: Iterable[tuple[int, int]] = (),
) -> Ledger:
    """The ledger of a chapter.

    ``failed`` are the (start, end) source slices of the lines that could not be synthesised. Marks and white
    space inside a spoken segment count as spoken: they are heard as pauses and melody. ``sounds`` are the
    indexes of the segments that are heard, but not spoken; ``unsaid`` the slices of signs left out of spoken lines.
    """
    lost = set(failed)
    spoken = sum(segment.end - segment.start for segment in script.segments)
    skipped: Counter[str] = Counter()
    for skip in (*skips, *(Skip(segment=index, reason=Reason.SOUND) for index in sounds)):
        segment = script.segments[skip.segment]
        if (segment.start, segment.end) not in lost:
            skipped[skip.reason.value] += segment.end - segment.start
    for start, end in unsaid:
        if not any(first <= start and end <= last for first, last in lost):
            skipped[Reason.FACES.value] += end - start
    for start, end in lost:
        skipped[Reason.FAILED.value] += end - start
    return Ledger(
        characters=len(script.chapter.text),
        spoken=spoken - skipped.total(),
        skipped=dict(sorted(skipped.items())),
    )
