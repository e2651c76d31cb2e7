"""Who speaks how much, and who meets whom: what the scenes of a book say about its casting."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from audiofic.model import Book, Kind, Script

_EARSHOT = 12
"""Lines within which a listener still has the other voice in mind: a dozen turns."""
_LEADS = 10
"""Leads at the most: whoever speaks one of so many parts of the lines is one."""


class Closeness(IntEnum):
    """How near two characters come to one another anywhere in the book."""

    APART = 0
    """Never in one chapter."""
    CHAPTER = 1
    """In one chapter, never in one scene."""
    SCENE = 2
    NEAR = 3
    """Within a dozen lines of each other in one scene."""


_TIES = (Closeness.CHAPTER, Closeness.SCENE, Closeness.NEAR)
"""Each overrides those before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """What somebody does in the book."""

    lines: int
    """Segments spoken."""
    first: int
    """How many lines of the book come before the first of theirs."""
    chapters: tuple[int, ...]
    """Indexes of the chapters with lines of theirs."""
    entrance: int
    """Segments spoken in the first of these chapters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Everybody who speaks in a book."""

    presences: Mapping[str, Presence]
    """By the speaker's name, first heard first."""
    lines: int
    """Of all of them together."""
    chapters: int
    """How many chapters hold spoken lines."""
    ties: Mapping[str, Mapping[str, Closeness]]
    """For each speaker the others who come closer than APART."""

    def closeness(self, one: str, other: str) -> Closeness:
        """How near the two come; APART for a name that never speaks."""
        return self.ties.get(one, {}).get(other, Closeness.APART)

    def is_lead(self, name: str) -> bool:
        """Whether ``name`` speaks a tenth of all lines, and more than one."""
        lines = self.presences[name].lines if name in self.presences else 0
        return lines > 1 and lines * _LEADS >= self.lines


def attend(book: Book) -> Attendance:
    """Who speaks in ``book``. A scene ends at a break and with its chapter. Linear in the number of lines."""
    firsts: dict[str, int] = {}
    counts: dict[str, dict[int, int]] = {}
    mates = {closeness: defaultdict[str, set[str]](set) for closeness in _TIES}
    spoken = 0
    for index, script in enumerate(book.scripts):
        scenes = list(_scenes(script))
        for name in (name for scene in scenes for name in scene):
            firsts.setdefault(name, spoken)
            chapters = counts.setdefault(name, {})
            chapters[index] = chapters.get(index, 0) + 1
            spoken += 1
        _meet(mates[Closeness.CHAPTER], {name for scene in scenes for name in scene})
        for scene in scenes:
            _meet(mates[Closeness.SCENE], set(scene))
            _listen(mates[Closeness.NEAR], scene)
    presences = {
        name: Presence(
            lines=sum(chapters.values()),
            first=firsts[name],
            chapters=tuple(chapters),
            entrance=next(iter(chapters.values())),
        )
        for name, chapters in counts.items()
    }
    ties = {name: {other: tie for tie in _TIES for other in mates[tie][name]} for name in counts}
    with_lines = {index for chapters in counts.values() for index in chapters}
    return Attendance(presences=presences, lines=spoken, chapters=len(with_lines), ties=ties)


def _meet(mates: dict[str, set[str]], names: set[str]) -> None:
    for name in names:
        mates[name] |= names


def _listen(mates: dict[str, set[str]], scene: list[str]) -> None:
    recent: deque[str] = deque(maxlen=_EARSHOT)
    for name in scene:
        for other in recent:
            mates[name].add(other)
            mates[other].add(name)
        recent.append(name)


def _scenes(script: Script) -> Iterator[list[str]]:
    """The speakers of each scene, line by line."""
    scene: list[str] = []
    for segment in script.segments:
        if segment.kind is Kind.BREAK:
            yield scene
            scene = []
        elif segment.kind.has_speaker and segment.speaker is not None:
            scene.append(segment.speaker)
    yield scene
