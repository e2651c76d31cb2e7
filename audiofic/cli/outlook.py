"""What a build would make, for a person who wants to know before it does."""

from __future__ import annotations

from audiofic.cli.columns import columns
from audiofic.cli.console import console
from audiofic.cli.progress import clock
from audiofic.cli.quantities import counted, size
from audiofic.pipeline.forecast import ChapterForecast, Forecast


def outlook(forecast: Forecast) -> None:
    """Print a row a chapter, what is left out, and the sums."""
    out = console()
    for row in columns([_row(chapter) for chapter in forecast.chapters]):
        out.print(row)
    for part in forecast.left_out:
        words = f", {counted(part.words, 'word')}" if part.words else ""
        out.print(f"left out: {part.name} of {part.source}{words}: {part.reason}")
    for notice in forecast.notices:
        out.print(notice)
    out.print(_sum(forecast))


def _row(chapter: ChapterForecast) -> tuple[str, ...]:
    return ("", chapter.chapter, counted(chapter.words, "word"), clock(chapter.seconds), _todo(chapter))


def _todo(chapter: ChapterForecast) -> str:
    if chapter.unchanged:
        return "unchanged"
    if not chapter.takes:
        return f"to finish: {next(iter(chapter.reasons), '')}"
    return "; ".join(f"{reason}: {counted(takes, 'take')}" for reason, takes in chapter.reasons.items())


def _sum(forecast: Forecast) -> str:
    todo = [chapter for chapter in forecast.chapters if not chapter.unchanged]
    if not todo:
        return "Nothing changed: a build would make nothing."
    takes = sum(chapter.takes for chapter in todo)
    seconds, bytes_ = (sum(values) for values in zip(*((each.seconds, each.size) for each in todo), strict=True))
    return (
        f"A build would make {counted(takes, 'take')} and finish {counted(len(todo), 'chapter')}: about "
        f"{clock(seconds)} of audio, {size(int(bytes_))}, in about {clock(max(1.0, forecast.build_seconds))}."
    )
