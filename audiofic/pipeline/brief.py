"""What a build must know of a book before it begins: found out in a process of its own, and small.

To read, cut, attribute and cast a book takes some ten times the memory of what comes of it, and grows with the book.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from audiofic.model import Casting, LeftOut
from audiofic.pipeline.effort import chapter_work, take_work
from audiofic.pipeline.events import Planned
from audiofic.pipeline.jobs import FinishJob, Track
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.outputs import Settings
from audiofic.pipeline.packed import Packed
from audiofic.pipeline.processes import apart
from audiofic.pipeline.records import Records
from audiofic.pipeline.witness import Stamp, witness
from audiofic.read.document import STDIN
from audiofic.speech.store import TakeStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A prepared book, and how much of it is there already."""

    jobs: Sequence[FinishJob]
    """One a chapter."""
    tracks: tuple[tuple[Track, ...], ...]
    """Of each chapter that is there and would come out the same; () of the others."""
    efforts: tuple[float, ...]
    """The work of finishing each chapter; 0 for those that are there."""
    planned: Planned
    casting: Casting
    """As it is heard."""
    offer: str | None
    """The casting as a file for the author to take over; None where he has one."""
    settings: Settings
    notices: tuple[str, ...]
    told: tuple[str, ...]
    """What the author should know of what is said of the book."""
    left_out: tuple[LeftOut, ...]
    unfit: tuple[str, ...]
    """What is wrong with single corrections of the author's, a sentence each."""
    read: Mapping[str, Stamp]
    """The files that all this came from."""


def brief(options: BuildOptions, cache: Path) -> Brief:
    """Prepare the book and look what is there. Raises what ``prepare`` raises."""
    if STDIN in options.source.inputs:  # which a process of its own does not have
        return _brief(options, cache)
    return apart(_brief, options, cache)


def _brief(options: BuildOptions, cache: Path) -> Brief:
    with witness() as read:
        # Here, since all that it takes to understand a book is then loaded only where it is done.
        from audiofic.casting.write import new_file
        from audiofic.pipeline.notices import notices
        from audiofic.pipeline.prepare import prepare

        prepared = prepare(options, cache)
    production, records = prepared.production, Records(cache / "tracks")
    tracks = tuple(records.recall(job) for job in prepared.jobs)
    changed = [job for job, there in zip(prepared.jobs, tracks, strict=True) if not there]
    efforts = tuple(
        0.0 if there else chapter_work(job.plan.lines, records.fresh(job))
        for job, there in zip(prepared.jobs, tracks, strict=True)
    )
    return Brief(
        jobs=Packed(prepared.jobs),
        tracks=tracks,
        efforts=efforts,
        planned=_planned(changed, efforts, TakeStore(cache / "takes")),
        casting=prepared.casting,
        offer=None if production.file else new_file(production.casting, production.book),
        settings=prepared.settings,
        notices=notices(production),
        told=prepared.told,
        left_out=production.left_out,
        unfit=tuple(str(problem) for problem in production.unfit),
        read=read,
    )


def _planned(changed: Sequence[FinishJob], efforts: Sequence[float], store: TakeStore) -> Planned:
    recipes = {key: recipe for job in changed for key, recipe in job.plan.recipes.items()}
    missing = [recipe for key, recipe in recipes.items() if key not in store]
    return Planned(
        chapters=len(efforts),
        unchanged=len(efforts) - len(changed),
        takes=len(missing),
        kept=len(recipes) - len(missing),
        work=sum(map(take_work, missing)) + sum(efforts),
    )
