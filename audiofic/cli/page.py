"""A script on the page: one line a segment, speaker first, each speaker in a colour of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from audiofic.cli.columns import columns
from audiofic.model import Kind, Script, Segment
from audiofic.pipeline.book import Production
from audiofic.pipeline.report import DOUBT, count_lines

_COLOURS = (
    "cyan",
    "magenta",
    "green",
    "yellow",
    "blue",
    "bright_red",
    "bright_cyan",
    "bright_magenta",
    "bright_green",
)
_QUIET = {Kind.NARRATION: "", Kind.HEADING: "bold", Kind.NOTE: "dim italic", Kind.BREAK: "dim"}
_LABEL_WIDTH = 14


def page(script: Script, *, columns: bool) -> Iterator[RenderableType]:
    """The chapter, a row a segment: offset, who or what, the text, and why.

    ``columns`` wraps text and reasons side by side for a person at a terminal; without it every segment is
    one line, for files and pipes.
    """
    yield Text(script.chapter.title, "bold underline")
    rows = list(_rows(script))
    if columns:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(justify="right", style="dim", no_wrap=True)
        grid.add_column(max_width=_LABEL_WIDTH, no_wrap=True)
        grid.add_column(ratio=3)
        grid.add_column(ratio=1)
        for row in rows:
            grid.add_row(*row)
        yield grid
    else:
        for offset, label, text, why in rows:
            yield Text.assemble(offset.plain.rjust(7), "  ", label.plain.ljust(_LABEL_WIDTH), "  ", text, "  ", why)
    yield Text()


def _rows(script: Script) -> Iterator[tuple[Text, Text, Text, Text]]:
    colours = _colours(script)
    for segment in script.segments:
        text = " ".join(script.text(segment).split())
        if not text and segment.kind is not Kind.BREAK:
            continue
        style = _style(segment, colours)
        offset = Text(str(segment.start), "dim")
        yield offset, Text(_label(segment), style), Text(text or "⁂", style), _why(segment)


def cast_list(production: Production) -> Iterator[str]:
    """Who speaks, how often, with which voice and for what reason."""
    counts: Counter[str] = Counter()
    for script in production.book.scripts:
        counts.update(count_lines(script))
    casting = production.casting
    rows = [("cast", "lines", "voice", "why", "also called")]
    rows += [
        (role.name, str(counts[role.name]), role.voice.id, role.reason, ", ".join(role.aliases))
        for role in casting.roles
        if counts[role.name]
    ]
    if counts[""]:
        rows.append(("(unknown)", str(counts[""]), casting.unknown.id, "nothing tells who speaks", ""))
    rows.append(("(narrator)", "", casting.narrator.id, "", ""))
    return columns(rows, right=frozenset({1}))


def _colours(script: Script) -> dict[str, str]:
    return {name: _COLOURS[place % len(_COLOURS)] for place, name in enumerate(count_lines(script)) if name}


def _label(segment: Segment) -> str:
    if not segment.kind.has_speaker:
        return "" if segment.kind is Kind.NARRATION else segment.kind.value
    doubt = " ?" if segment.speaker and (segment.confidence or 0.0) < DOUBT else ""
    return (segment.speaker or "unknown ?") + doubt


def _style(segment: Segment, colours: dict[str, str]) -> str:
    if segment.kind.has_speaker:
        return colours.get(segment.speaker or "", "bold red")
    return _QUIET[segment.kind]


def _why(segment: Segment) -> Text:
    chance = "" if segment.confidence is None else f"{segment.confidence:.0%} "
    return Text(f"{chance}{segment.evidence}", "dim")
