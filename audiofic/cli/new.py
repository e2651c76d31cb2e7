"""``audiofic new``: lay out a book to start from."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from audiofic.cli.options import PATH


@click.command(short_help="Lay out a book to start from.")
@click.argument("folder", type=PATH)
def new(folder: Path) -> None:
    """Lay out a book in FOLDER: chapters/ with a first chapter that explains itself, voices.yaml and book.yaml."""
    from audiofic.pipeline.new_book import new_book

    for path in new_book(folder):
        click.echo(path)
    click.echo(f"Now: cd {quote(str(folder))} && audiofic build")
