"""``audiofic cast``: propose or extend a casting file."""

from __future__ import annotations

from pathlib import Path

import click

from audiofic.cli.options import PATH, inputs, source, source_options


@click.command(short_help="Propose or extend a casting file.")
@inputs(required=True)
@click.option("-o", "--output", type=PATH, help="The casting file to write; one that exists is extended.")
@source_options
def cast(
    inputs: tuple[Path, ...],
    output: Path | None,
    casting: Path | None,
    corrections: Path | None,
    encoding: str | None,
    engine: str,
) -> int:
    """Propose a voice for everybody who speaks in INPUT, as a casting file to edit.

    Without -o it is printed. With -o it is written; if the file exists, those missing in it are added and
    whatever you wrote, comments and all, stays as it is.
    """
    from audiofic.cli.unfit import told
    from audiofic.pipeline.book import open_book
    from audiofic.pipeline.extend_cast import propose, write_proposal

    existing = casting or (output if output and output.exists() else None)
    production = open_book(source(inputs, existing, corrections, encoding, engine))
    proposal = propose(production, existing)
    if output is None:
        click.echo(proposal.text, nl=False)
    elif not proposal.added and existing == output:
        click.echo(f"{output}: nobody is missing.")
    else:
        write_proposal(proposal, output)
        click.echo(f"{output}: added {', '.join(proposal.added) or 'nobody'}.")
    return told(production)
