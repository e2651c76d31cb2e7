"""Corrections that fit no line, told on standard error."""

from __future__ import annotations

import click

from audiofic.pipeline.book import Production


def told(production: Production) -> int:
    """Print them; the exit code: 0 where there are none, else 1."""
    for problem in production.unfit:
        click.echo(str(problem), err=True)
    return 1 if production.unfit else 0
