"""Which files a build makes, with what in them besides sound."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile

from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.plan import ChapterPlan
from audiofic.publish.atomic import unwritable
from audiofic.publish.formats import FORMATS
from audiofic.publish.names import safe_name
from audiofic.publish.tags import Tags


def finish_jobs(plans: Sequence[ChapterPlan], options: BuildOptions, cache: Path) -> list[FinishJob]:
    """One job a chapter, in order."""
    album = options.album or _album(options)
    return [
        FinishJob(
            script=plan.script,
            lines=plan.lines,
            tags=Tags(
                title=plan.script.chapter.title,
                track=number,
                tracks=len(plans),
                album=album,
                artist=options.artist or "",
            ),
            outputs=tuple(
                (kind, options.output / f"{safe_name(plan.script.chapter.name)}{FORMATS[kind].ending}")
                for kind in options.formats
            ),
            takes=cache / "takes",
        )
        for number, plan in enumerate(plans, start=1)
    ]


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
