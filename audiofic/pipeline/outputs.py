"""Which files a build makes, with what in them besides sound."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audiofic.errors import OutputError
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.plan import ChapterPlan
from audiofic.publish.encode import FORMATS
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
                artist=options.artist,
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
        probe = folder / ".audiofic-probe"
        probe.touch()
        probe.unlink()
    except FileExistsError as error:
        raise OutputError(f"{folder} is a file, not a folder.", hint="Name another folder with -o.") from error
    except OSError as error:
        raise OutputError(
            f"Cannot write into {folder}: {error.strerror}.", hint="Name another folder with -o."
        ) from error


def _album(options: BuildOptions) -> str:
    """The folder that holds the book: of ``mybook/chapters/01.txt`` that is ``mybook``."""
    folder = options.source.inputs[0].resolve()
    if not folder.is_dir():
        folder = folder.parent
    return folder.parent.name if folder.name == "chapters" else folder.name
