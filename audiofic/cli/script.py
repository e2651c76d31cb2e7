"""``audiofic script``: who says what, and why."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from audiofic.cli.options import inputs, policy_options, source, source_options, wishes

if TYPE_CHECKING:
    from audiofic.pipeline.book import Production
    from audiofic.pipeline.source import Source

Found = TypeVar("Found")


@click.command(short_help="Show who says what, and why.")
@inputs(required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for every segment.")
@click.option("--text", "as_text", is_flag=True, help="Print the chapter's text, to which all offsets refer.")
@click.option(
    "--unknown", is_flag=True, help="Words that the voice can only guess, what it says, and a lexicon to paste."
)
@click.option("--rewrites", is_flag=True, help="Every change between the text and what is spoken, and by which rule.")
@click.option("--doubts", is_flag=True, help="The least certain lines first, and how to correct them.")
@click.option("--ledger", is_flag=True, help="What is spoken and what is not, and why, in characters.")
@policy_options
@source_options
def script(
    inputs: tuple[Path, ...],
    as_json: bool,
    as_text: bool,
    unknown: bool,
    rewrites: bool,
    doubts: bool,
    ledger: bool,
    notes: str | None,
    headings: str | None,
    messages: str | None,
    casting: Path | None,
    corrections: Path | None,
    encoding: str | None,
    engine: str,
) -> int:
    """Show who says what in INPUT, and why.

    With no INPUT, of chapters/ with the voices.yaml of the current folder. Every character of the text is in exactly
    one segment. Nothing is synthesised.
    """
    request = source(inputs, casting, corrections, encoding, engine, wishes(notes, headings, messages))
    if as_text:
        _print_text(request)
        return 0
    from audiofic.cli.unfit import told
    from audiofic.pipeline.book import open_book

    production = open_book(request)
    if doubts:
        _print_doubts(production, as_json=as_json)
    elif unknown:
        _print_unknown(production, as_json=as_json)
    elif rewrites:
        _print_rewrites(production, as_json=as_json)
    elif ledger:
        _print_ledger(production, as_json=as_json)
    elif as_json:
        _print_json(production)
    else:
        _print_people(production)
    return told(production)


def _print_text(request: Source) -> None:
    from audiofic.pipeline.book import read_source

    for chapter in read_source(request).chapters:
        click.echo(chapter.text, nl=False)


def _print_json(production: Production) -> None:
    from audiofic.pipeline.listing import rows

    for chapter in production.book.scripts:
        for row in rows(chapter, production.book, production.casting):
            click.echo(json.dumps(row, ensure_ascii=False))


def _print_unknown(production: Production, *, as_json: bool) -> None:
    from audiofic.cli.guessed import row, told
    from audiofic.pipeline.unknown import unknown

    _print_found(unknown(production), row, told, as_json=as_json)


def _print_rewrites(production: Production, *, as_json: bool) -> None:
    from audiofic.cli.rewritten import row, told
    from audiofic.pipeline.changes import changes

    _print_found(changes(production), row, told, as_json=as_json)


def _print_ledger(production: Production, *, as_json: bool) -> None:
    from audiofic.cli.account import row, table
    from audiofic.pipeline.audit import ledgers

    _print_found(ledgers(production), lambda entry: row(*entry), table, as_json=as_json)


def _print_doubts(production: Production, *, as_json: bool) -> None:
    from audiofic.cli.doubtful import row, told
    from audiofic.pipeline.doubts import doubts

    _print_found(doubts(production), row, told, as_json=as_json)


def _print_found(
    found: Iterable[Found],
    row: Callable[[Found], object],
    told: Callable[[list[Found]], Iterable[str]],
    *,
    as_json: bool,
) -> None:
    """What was found: an object a line for programs, or as ``told`` to people."""
    for line in (json.dumps(row(each), ensure_ascii=False) for each in found) if as_json else told(list(found)):
        click.echo(line)


def _print_people(production: Production) -> None:
    from audiofic.cli.console import console
    from audiofic.cli.page import cast_list, page

    out = console()
    for chapter in production.book.scripts:
        for part in page(chapter, columns=out.is_terminal):
            out.print(part)
    for line in cast_list(production):
        out.print(line)
