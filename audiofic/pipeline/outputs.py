"""Which files a build makes, with what in them besides sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile

from audiofic.model import BookInfo, Pauses
from audiofic.pipeline.book_info import voices
from audiofic.pipeline.chapter_plan import ChapterPlan
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.options import BuildOptions
from audiofic.publish.atomic import unwritable
from audiofic.publish.formats import FORMATS, choose
from audiofic.publish.names import safe_names
from audiofic.publish.tags import Tags, book_tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What all chapters share."""

    info: BookInfo
    narrators: tuple[str, ...]
    """Whom the author names as readers; none: the voices of each chapter."""
    pauses: Pauses
    profile: str


def finish_jobs(
    plans: Sequence[ChapterPlan], settings: Settings, options: BuildOptions, cache: Path
) -> list[FinishJob]:
    """One job a chapter, in order."""
    names = safe_names(plan.script.chapter.name for plan in plans)
    kinds = choose(options.formats).audio
    return [
        FinishJob(
            plan=plan,
            tags=_tags(plan, number, settings),
            outputs=tuple((kind, options.output / f"{name}{FORMATS[kind].ending}") for kind in kinds),
            takes=cache / "takes",
            pauses=settings.pauses,
            profile=settings.profile,
        )
        for number, (plan, name) in enumerate(zip(plans, names, strict=True), start=1)
    ]


def _tags(plan: ChapterPlan, number: int, settings: Settings) -> Tags:
    """What chapter ``number`` says of itself: nothing that a chapter more would change, so that it stays as it is."""
    narrators = settings.narrators or voices(plan.lines)
    return replace(
        book_tags(settings.info),
        title=plan.script.chapter.title,
        track=number,
        narrator=", ".join(narrators),
    )


def prepare_folder(folder: Path) -> None:
    """Make the output folder; raises OutputError where that cannot be, before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise unwritable(folder, error) from error
