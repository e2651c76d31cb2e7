"""Options that several commands share, so that they read and behave alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from audiofic.pipeline.policies import Wishes
    from audiofic.pipeline.source import Source

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)


def inputs(*, required: bool) -> Callable[[Command], Command]:
    """The files and folders to read."""
    return click.argument(
        "inputs", nargs=-1, required=required, type=PATH, metavar="INPUT..." if required else "[INPUT]..."
    )


def source_options(command: Command) -> Command:
    """How to read and cast them."""
    for option in (
        click.option("--engine", default="pyttsx3", show_default=True, help="Engine of automatic casting."),
        click.option("--encoding", metavar="NAME", help="Of the text files; found out when left away."),
        click.option(
            "--corrections",
            type=PATH,
            metavar="FILE",
            help="Who says what.  [default: corrections.yaml beside the book]",
        ),
        click.option("--cast", "casting", type=PATH, metavar="FILE", help="The casting file, voices.yaml."),
    ):
        command = option(command)
    return command


def policy_options(command: Command) -> Command:
    """What is read beside the story; each outranks the casting file."""
    for option in (
        click.option(
            "--messages",
            type=click.Choice(["plain", "handles", "full"]),
            help="Chat lines alone, with handles (and names in plays), or with times as well.  [default: handles]",
        ),
        click.option("--headings", metavar="HOW", help="Read headings, skip them, or name a voice.  [default: read]"),
        click.option("--notes", metavar="HOW", help="Read notes, skip them, or name a voice.  [default: read]"),
    ):
        command = option(command)
    return command


def wishes(notes: str | None, headings: str | None, messages: str | None) -> Wishes:
    """The policies that were given, as the pipeline wants them."""
    from audiofic.model import Labels
    from audiofic.pipeline.policies import Wishes

    return Wishes(notes=notes, headings=headings, messages=Labels(messages) if messages else None)


def source(
    inputs: tuple[Path, ...],
    casting: Path | None,
    corrections: Path | None,
    encoding: str | None,
    engine: str,
    given: Wishes | None = None,
) -> Source:
    """The request as the pipeline wants it.

    With no input: ``chapters/`` and ``voices.yaml`` of the current folder.
    """
    from audiofic.errors import InputError
    from audiofic.pipeline.source import Source

    if not inputs:
        if not Path("chapters").exists():
            raise InputError(
                "There is no folder chapters/ here.",
                hint="Name the files to read, or lay out a book with: audiofic new FOLDER",
            )
        inputs = (Path("chapters"),)
        if casting is None and Path("voices.yaml").exists():
            casting = Path("voices.yaml")
    request = Source(inputs=inputs, casting=casting, corrections=corrections, encoding=encoding, engine=engine)
    return replace(request, wishes=given) if given else request
