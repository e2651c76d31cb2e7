"""What a build tells whoever watches it, as typed values. Nobody here formats them."""

from __future__ import annotations

from dataclasses import dataclass

from audiofic.pipeline.report import ChapterReport, Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The plan stands; work begins."""

    chapters: int
    unchanged: int
    """Chapters whose audio is already there and still right."""
    takes: int
    """Takes to make."""
    kept: int
    """Takes that an earlier build made."""
    work: float
    """All the work there is, in the unit of ``Worked.work``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A piece of work is done."""

    work: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterDone:
    """A chapter is complete under its final name (or was already)."""

    report: ChapterReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A file made from finished chapters is complete under its final name (or was already)."""

    publication: Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """The build was interrupted; what this one has made is kept."""

    takes: int
    chapters: int


Event = Planned | Worked | ChapterDone | Published | Stopped
