"""Which files a build makes, with what in them besides sound."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile

from audiofic.model import BookInfo, Pauses
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.plan import ChapterPlan
from audiofic.publish.atomic import unwritable
from audiofic.publish.formats import FORMATS, choose
from audiofic.publish.names import safe_names
from audiofic.publish.tags import Tags


def finish_jobs(plans: Sequence[ChapterPlan], options: BuildOptions, cache: Path, pauses: Pauses) -> list[FinishJob]:
    """One job a chapter, in order."""
    info = book_info(options)
    names = safe_names(plan.script.chapter.name for plan in plans)
    kinds = choose(options.formats).audio
    return [
        FinishJob(
            script=plan.script,
            lines=plan.lines,
            tags=Tags(
                title=plan.script.chapter.title,
                track=number,
                tracks=len(plans),
                album=info.title,
                artist=", ".join(info.authors),
            ),
            outputs=tuple((kind, options.output / f"{name}{FORMATS[kind].ending}") for kind in kinds),
            takes=cache / "takes",
            pauses=pauses,
            profile=options.profile,
        )
        for number, (plan, name) in enumerate(zip(plans, names, strict=True), start=1)
    ]


def book_info(options: BuildOptions) -> BookInfo:
    """What is known of the book; it always has a title."""
    return BookInfo(
        title=options.album or _album(options) or "Audiobook", authors=(options.artist,) if options.artist else ()
    )


def prepare_folder(folder: Path) -> None:
    """Make the output folder; raises OutputError where that cannot be, before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise unwritable(folder, error) from error


def _album(options: BuildOptions) -> str:
    """The folder that holds the book: of ``mybook/chapters/01.txt`` that is ``mybook``."""
    folder = options.source.inputs[0].resolve()
    if not folder.is_dir():
        folder = folder.parent
    return folder.parent.name if folder.name == "chapters" else folder.name
