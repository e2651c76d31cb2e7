"""``audiofic correct``: say who says a line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from audiofic.cli.options import PATH, source, source_options

if TYPE_CHECKING:
    from audiofic.model import Book
    from audiofic.pipeline.book import Production


@click.command(short_help="Say who says a line.")
@click.argument("place")
@click.argument("speaker", required=False)
@click.option("--in", "inputs", type=PATH, multiple=True, metavar="INPUT", help="The book.  [default: chapters/]")
@click.option("--new", is_flag=True, help="SPEAKER is somebody whom nothing else names.")
@click.option("--narration", is_flag=True, help="Nobody says it: it is narration.")
@click.option("--remove", is_flag=True, help="Take the correction back.")
@source_options
def correct(
    place: str,
    speaker: str | None,
    inputs: tuple[Path, ...],
    new: bool,
    narration: bool,
    remove: bool,
    casting: Path | None,
    corrections: Path | None,
    encoding: str | None,
    engine: str,
) -> int:
    """Write into corrections.yaml that SPEAKER says the quotation at PLACE, and show what else changes by it.

    PLACE is CHAPTER:LINE, CHAPTER:LINE:COLUMN, or CHAPTER:"its first words", where CHAPTER is a chapter's name or its
    file. The correction stays with its words, wherever they move in the chapter.

    \b
      audiofic script chapters --doubts      which lines to look at
      audiofic correct 02-arrival:14 Ann
      audiofic correct 02-arrival:"Not now" Ann
    """
    from audiofic.cli.unfit import told
    from audiofic.pipeline.book import open_book
    from audiofic.pipeline.correct import correct as write
    from audiofic.pipeline.correct import find_spot, take_back
    from audiofic.pipeline.corrections import corrections_file

    chapter, _, where = place.partition(":")
    if not where or (speaker is None) is not (narration or remove):
        raise click.UsageError("Name the place as CHAPTER:LINE and the speaker, or --narration, or --remove.")
    if not inputs and Path(chapter).is_file():
        inputs = (Path(chapter),)
    request = source(inputs, casting, corrections, encoding, engine)
    production = open_book(request)
    spot = find_spot(production.uncorrected, chapter, where)
    path = corrections_file(request)
    if remove:
        changed = take_back(path, production.uncorrected, spot)
    else:
        name = None if narration else _speaker(speaker or "", production, new=new)
        changed = write(path, production.uncorrected, spot, name)
    if not changed:
        click.echo(f"{path}: nothing to change for {spot.place} {spot.text}")
        return told(production)
    after = open_book(request)
    click.echo(f"{path}: {'taken back' if remove else 'corrected'} {spot.place} {spot.text}")
    for line in _changes(production.book, after.book):
        click.echo(line)
    return told(after)


def _speaker(name: str, production: Production, *, new: bool) -> str:
    """The canonical name; a UsageError where nobody has it."""
    from audiofic.pipeline.correct import known_as
    from audiofic.settings.likeness import fold, nearest, stands_in
    from audiofic.settings.wording import did_you_mean, quoted

    if not name.strip():
        raise click.UsageError("The speaker has no name; say --narration for what nobody says.")
    characters = production.book.characters
    texts = (fold(script.chapter.text) for script in production.book.scripts)
    if (known := known_as(name, characters)) is not None or new or stands_in([name], texts):
        return known or " ".join(name.split())
    like = nearest(name, [alias for it in characters for alias in (it.name, *it.aliases)])
    hint = did_you_mean(like)
    raise click.UsageError(
        f"Nobody here is called {quoted(name)}. {hint} Add --new for somebody new.".replace("  ", " ")
    )


def _changes(before: Book, after: Book) -> list[str]:
    """A line for every quotation that has another speaker now."""
    from audiofic.pipeline.places import place

    return [
        f"  {place(script.chapter, new.start)} {old.speaker or 'nobody'} → {new.speaker or 'nobody'}: "
        + " ".join(script.text(new).split())
        for was, script in zip(before.scripts, after.scripts, strict=True)
        for old, new in zip(was.segments, script.segments, strict=True)
        if (old.speaker, old.kind) != (new.speaker, new.kind)
    ]
