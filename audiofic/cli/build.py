"""``audiofic build``: make the audiobook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audiofic.cli.options import PATH, inputs, policy_options, source, source_options, wishes
from audiofic.pipeline.profiles import PROFILES
from audiofic.publish.formats import NAMES

if TYPE_CHECKING:
    from audiofic.pipeline.options import BuildOptions

_ALSO_CALLED = {"aac": "m4a", "mp4": "m4a", "ogg": "opus", "webvtt": "vtt", "subrip": "srt", "wave": "wav"}
"""What people ask for → the format that it is."""


@click.command(short_help="Make the audiobook.")
@inputs(required=False)
@click.option("-o", "--output", type=PATH, default=Path("out"), show_default=True, help="Folder of the audio.")
@click.option(
    "--format",
    "formats",
    default="mp3",
    show_default=True,
    metavar="LIST",
    help=f"One or more of {','.join(NAMES)}.",
)
@click.option("--jobs", "-j", type=click.IntRange(1, 256), help="Processes at work.  [default: one a core]")
@click.option(
    "--mode",
    type=click.Choice(["full", "duo", "narrator"]),
    default="full",
    show_default=True,
    help="A voice for everybody, one for all characters, or the narrator's alone.",
)
@policy_options
@click.option(
    "--profile",
    type=click.Choice(list(PROFILES)),
    help="Whom the audio is made for: how loud, how encoded.  [default: default]",
)
@click.option("--title", help="Title of the book.  [default: what book.yaml says, the source, or its folder's name]")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="Author of the book; may be given again.")
@click.option("--series", help="Series the book belongs to.")
@click.option("--cover", type=PATH, metavar="FILE", help="Its cover, a JPEG or PNG picture.  [default: one is drawn]")
@click.option(
    "--timeout",
    type=click.FloatRange(0, 86_400, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Longest that a line may take to be said.",
)
@click.option("--cache", type=PATH, metavar="DIR", help="Folder of takes.  [default: $AUDIOFIC_CACHE or the user's]")
@click.option("--dry-run", is_flag=True, help="Say what would be made and why, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but errors and lines that are missing.")
@source_options
def build(
    inputs: tuple[Path, ...],
    output: Path,
    formats: str,
    jobs: int | None,
    mode: str,
    notes: str | None,
    headings: str | None,
    messages: str | None,
    profile: str | None,
    title: str | None,
    authors: tuple[str, ...],
    series: str | None,
    cover: Path | None,
    timeout: float,
    cache: Path | None,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
    casting: Path | None,
    corrections: Path | None,
    encoding: str | None,
    engine: str,
) -> int:
    """Make the audiobook: one audio file a chapter, and report.json.

    INPUT is a file (.txt, .md, .html, .epub, .docx), several, a folder in its natural order, or - for standard
    input; with none, chapters/ and voices.yaml of the current folder. Lines that have not changed since the last
    build are not made again.

    \b
    Exit codes: 0 done; 1 done, but a line is missing or a chapter not what the profile asks (the report says which);
    2 bad input; 130 interrupted (run it again to go on).
    """
    from audiofic.cli.progress import progress
    from audiofic.cli.summary import failures, summary
    from audiofic.model import BookInfo
    from audiofic.pipeline.build import build as run
    from audiofic.pipeline.mode import Mode
    from audiofic.pipeline.options import BuildOptions

    options = BuildOptions(
        source=source(inputs, casting, corrections, encoding, engine, wishes(notes, headings, messages)),
        output=output,
        formats=_formats(formats),
        jobs=jobs or _cores(),
        mode=Mode(mode),
        profile=profile,
        info=BookInfo(title=_text(title), authors=tuple(map(_text, authors)), series=_text(series)),
        cover=cover,
        timeout=timeout,
        cache=cache,
    )
    if dry_run:
        return _forecast(options, as_json=as_json)
    with progress(silent=quiet or as_json) as tell:
        report = run(options, tell)
    if as_json:
        click.echo(json.dumps(report.to_json(), ensure_ascii=False))
    elif not quiet:
        summary(report, output)
    failures(report)
    return report.exit_code


def _forecast(options: BuildOptions, *, as_json: bool) -> int:
    from audiofic.cli.outlook import outlook
    from audiofic.pipeline.forecast import forecast

    expected = forecast(options)
    if as_json:
        click.echo(json.dumps(expected.to_json(), ensure_ascii=False))
    else:
        outlook(expected)
    return 0


def _text(given: str | None) -> str:
    """An option as text: what a terminal passes on may hold halves of characters, which no file can."""
    return (given or "").encode("utf-8", "replace").decode().strip()


def _formats(text: str) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    for name in chosen:
        if name not in NAMES:
            raise click.BadParameter(f"“{name}” is no format. {_instead(name)}", param_hint="--format")
    if not chosen:
        raise click.BadParameter(f"Name one or more of {', '.join(NAMES)}.", param_hint="--format")
    return chosen


def _instead(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(_ALSO_CALLED.get(name, name), NAMES, n=1)
    return f"Did you mean “{near[0]}”?" if near else f"Formats are {', '.join(NAMES)}."


def _cores() -> int:
    """Cores this process may use: in a container fewer than the machine has."""
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
