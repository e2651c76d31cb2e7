"""Everything that is known of a build before the first sound is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audiofic.errors import InputError
from audiofic.model import Casting
from audiofic.pipeline.audit import audit
from audiofic.pipeline.book import Production, open_book
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.mode import in_mode
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.outputs import finish_jobs
from audiofic.pipeline.plan import ChapterPlan, plan_chapter


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A book, cast, with what is to be said and which files are to come of it."""

    production: Production
    casting: Casting
    """As it is heard in the mode asked for."""
    plans: tuple[ChapterPlan, ...]
    jobs: tuple[FinishJob, ...]
    """One a chapter."""


def prepare(options: BuildOptions, cache: Path) -> Prepared:
    """Read, cut, attribute, cast and plan; nothing is written.

    Raises InputError, SettingsError, EngineError or LedgerError.
    """
    production = open_book(options.source)
    casting = in_mode(production.casting, options.mode)
    plans = tuple(plan_chapter(script, casting) for script in production.book.scripts)
    for plan in plans:
        audit(plan)
    if not any(plan.lines for plan in plans):
        raise InputError(
            f"{plans[0].script.chapter.source} holds nothing to speak.",
            hint="Scene breaks are silent, and so are notes and headings that are to be skipped.",
        )
    jobs = finish_jobs(plans, options, cache, casting.pauses)
    return Prepared(production=production, casting=casting, plans=plans, jobs=tuple(jobs))
