"""What follows from a casting file that names the whole cast: who may speak, though not named for long, and who not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.attribution.story import Story

_WHOLE = 0.95
"""Share of the tags with a name that name somebody of the file, from which on it names all, or nearly all."""
_LONG = 120
"""Paragraphs before a turn within which whoever of the file is named may still be about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeCast:
    """Who may speak; of a book without such a file nobody more and nobody less than its text tells."""

    strangers: frozenset[int] = frozenset()
    """Characters of whom neither the file nor any tag knows that they speak."""
    named: tuple[tuple[int, ...], ...] = ()
    """None without such a file. Per character of the file: numbers of the paragraphs that name them, rising."""

    def about(self, story: Story, paragraph: int) -> list[int]:
        """Characters of the file whom the script has named in the last paragraphs before ``paragraph``."""
        script = story.paragraphs[paragraph].script
        found = []
        for who, numbers in enumerate(self.named):
            at = bisect_left(numbers, paragraph)
            last = numbers[at - 1] if at else -1
            if last >= max(0, paragraph - _LONG) and story.paragraphs[last].script == script:
                found.append(who)
        return found


def names_all(story: Story, tagged: Sequence[int]) -> bool:
    """Whether a casting file names all, or nearly all, who have tags with a name; ``tagged`` are whom the tags name."""
    known = [who for who in tagged if 0 <= who < story.named]
    return story.given > 0 and sum(who < story.given for who in known) >= _WHOLE * len(known)


def read_whole_cast(story: Story, tagged: Sequence[int]) -> WholeCast:
    """What the casting file tells, if it names the whole cast."""
    if not names_all(story, tagged):
        return WholeCast()
    heard = {*tagged, *story.handles.values(), story.narrator}
    named: list[dict[int, None]] = [{} for _ in range(story.given)]
    for number, mentions in enumerate(story.mentions):
        for mention in mentions:
            if 0 <= mention.who < story.given:
                named[mention.who][number] = None
    return WholeCast(
        strangers=frozenset(who for who in range(story.given, len(story.characters)) if who not in heard),
        named=tuple(tuple(numbers) for numbers in named),
    )
