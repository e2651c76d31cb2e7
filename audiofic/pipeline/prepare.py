"""Everything that is known of a build before the first sound is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audiofic.errors import InputError
from audiofic.model import Casting
from audiofic.pipeline.audit import audit
from audiofic.pipeline.book import Production, open_book
from audiofic.pipeline.book_info import complete, what_is_said
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.mode import in_mode
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.outputs import Settings, finish_jobs
from audiofic.pipeline.plan import plan_chapter


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A book, cast, with what is to be said and which files are to come of it."""

    production: Production
    casting: Casting
    """As it is heard in the mode asked for."""
    settings: Settings
    """What all chapters share."""
    jobs: tuple[FinishJob, ...]
    """One a chapter."""
    told: tuple[str, ...] = ()
    """What the author should know of what is said of the book."""


def prepare(options: BuildOptions, cache: Path) -> Prepared:
    """Read, cut, attribute, cast and plan; nothing is written.

    Raises InputError, SettingsError, EngineError or LedgerError.
    """
    said = what_is_said(options)
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
    info, told = complete(said, options.source, production.info, plans)
    settings = Settings(info=info, narrators=said.info.narrators, pauses=casting.pauses, profile=said.profile)
    return Prepared(
        production=production,
        casting=casting,
        settings=settings,
        jobs=tuple(finish_jobs(plans, settings, options, cache)),
        told=told,
    )
