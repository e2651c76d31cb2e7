"""What a build made, for a person who wants to know whether to listen or to look again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from audiofic.cli.columns import columns
from audiofic.cli.console import console
from audiofic.cli.progress import clock
from audiofic.model import LeftOut
from audiofic.pipeline.report import BuildReport


def summary(report: BuildReport, output: Path) -> None:
    """Print chapters, length, cast, what was skipped and why, and doubts."""
    out = console()
    chapters = len(report.chapters)
    seconds = sum(chapter.tracks[0].seconds for chapter in report.chapters if chapter.tracks)
    out.print()
    out.print(f"{chapters} chapter{'s' if chapters != 1 else ''}, {clock(seconds)}, in {output}/")
    for line in (
        *columns(_cast(report)),
        *_skipped(report),
        *_doubts(report),
        *left_out(report.left_out),
        *_left_over(report),
        *report.notices,
    ):
        out.print(line)


def failures(report: BuildReport) -> None:
    """Name every line that is missing and every chapter that is not what was asked, on standard error."""
    err = console(stderr=True)
    for chapter in report.chapters:
        for failure in chapter.failures:
            text = " ".join(failure.text.split())
            err.print(f"{failure.place}: not spoken: {failure.reason} “{text}”")
    for told in (*report.unfit, *report.unmet):
        err.print(told)


def _left_over(report: BuildReport) -> list[str]:
    names = report.left_over
    if not names:
        return []
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return [f"Of an earlier build, and no part of this one: {', '.join(names[:3])}{more}."]


def _cast(report: BuildReport) -> list[tuple[str, ...]]:
    lines: Counter[str] = Counter()
    for chapter in report.chapters:
        lines.update(chapter.lines)
    rows: list[tuple[str, ...]] = [("", "narrator", "", report.narrator.id, "")]
    rows += [
        ("", role.name, _lines(lines[role.name]), role.voice.id, role.reason)
        for role in report.roles
        if lines[role.name]
    ]
    if lines[""]:
        rows.append(("", "unknown", _lines(lines[""]), report.unknown.id, "nothing tells who speaks"))
    return rows


def _lines(count: int) -> str:
    return f"{count} line{'s' if count != 1 else ''}"


def _skipped(report: BuildReport) -> list[str]:
    skipped: Counter[str] = Counter()
    for chapter in report.chapters:
        skipped.update(chapter.ledger.skipped)
    total = sum(chapter.ledger.characters for chapter in report.chapters)
    if not skipped:
        return [f"Every one of {total:,} characters is spoken."]
    reasons = "; ".join(f"{count:,} {reason}" for reason, count in skipped.most_common())
    return [f"{total - skipped.total():,} of {total:,} characters are spoken; not spoken: {reasons}."]


def left_out(parts: Sequence[LeftOut]) -> list[str]:
    """A line for every part of the source that is not read."""
    return [f"{part.source}: “{part.name}” is left out: {part.reason}{_words(part.words)}." for part in parts]


def _words(count: int) -> str:
    return f" ({count:,} word{'s' if count != 1 else ''})" if count else ""


def _doubts(report: BuildReport) -> list[str]:
    doubts = sum(chapter.doubts for chapter in report.chapters)
    if not doubts:
        return []
    return [f"{_lines(doubts)} with a doubtful speaker: see them with audiofic script --doubts."]
