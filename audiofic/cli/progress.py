"""How far a build is: a bar with the time left on a terminal, a plain line a chapter elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from audiofic.cli.console import console
from audiofic.cli.quantities import counted
from audiofic.pipeline.events import ChapterDone, Event, Planned, Published, Stopped, Worked
from audiofic.pipeline.report import ChapterReport, Publication


@contextmanager
def progress(*, silent: bool) -> Iterator[Callable[[Event], None]]:
    """A listener for the events of one build. It writes to standard error; the result goes to standard output."""
    out = console(stderr=True)
    if silent:
        yield lambda event: None
    elif out.is_terminal:
        with _bar(out) as bar:
            yield _on_terminal(bar)
    else:
        yield _in_lines(out)


def clock(seconds: float) -> str:
    """``1:02:03``, or ``2:03`` under an hour."""
    whole = round(seconds)
    hours, minutes, seconds = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _bar(out: Console) -> Progress:
    # The rate over the last half minute: synthesis and encoding alternate within seconds.
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=out,
        speed_estimate_period=30,
    )


def _on_terminal(bar: Progress) -> Callable[[Event], None]:
    task = bar.add_task("reading", total=None)

    def tell(event: Event) -> None:
        match event:
            case Planned():
                bar.print(_plan(event))
                bar.update(task, description="making", total=event.work or 1, completed=0 if event.work else 1)
            case Worked():
                bar.advance(task, event.work)
            case ChapterDone():
                bar.print(_chapter(event.report))
            case Published():
                bar.print(_publication(event.publication))
            case Stopped():
                bar.print(_kept(event))

    return tell


def _in_lines(out: Console) -> Callable[[Event], None]:
    def tell(event: Event) -> None:
        match event:
            case Planned():
                out.print(_plan(event))
            case ChapterDone():
                out.print(_chapter(event.report))
            case Published():
                out.print(_publication(event.publication))
            case Stopped():
                out.print(_kept(event))
            case Worked():
                pass

    return tell


def _plan(event: Planned) -> str:
    chapters = "1 chapter" if event.chapters == 1 else f"{event.chapters} chapters"
    if event.unchanged == event.chapters:
        return f"{chapters}, nothing changed"
    unchanged = f", {event.unchanged} unchanged" if event.unchanged else ""
    kept = f", {event.kept} kept from earlier" if event.kept else ""
    return f"{chapters}{unchanged}; {event.takes} take{'s' if event.takes != 1 else ''} to make{kept}"


def _chapter(report: ChapterReport) -> str:
    if not report.tracks:
        why = "nothing could be synthesised" if report.failures else "nothing in it is to be spoken"
        return f"  {report.chapter}: no file, {why}"
    files = ", ".join(track.file for track in report.tracks)
    unchanged = "  (unchanged)" if report.unchanged else ""
    return f"  {files}  {clock(report.tracks[0].seconds)}{unchanged}"


def _publication(publication: Publication) -> str:
    return f"  {publication.file}{'  (unchanged)' if publication.unchanged else ''}"


def _kept(event: Stopped) -> str:
    made = [counted(event.takes, "take")] if event.takes else []
    made += [counted(event.chapters, "finished chapter")] if event.chapters else []
    return f"Stopped; kept: {' and '.join(made)}." if made else "Stopped before anything was made."
