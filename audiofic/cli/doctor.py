"""``audiofic doctor``: what is installed and what works."""

from __future__ import annotations

import click


@click.command(short_help="Say what is installed and what works.")
def doctor() -> int:
    """Try everything a build needs and say what works. Exit code 1 if something does not."""
    from audiofic.pipeline.diagnose import diagnose

    broken = 0
    for finding in diagnose():
        broken += not finding.works
        mark = click.style("ok  ", fg="green") if finding.works else click.style("FAIL", fg="red", bold=True)
        click.echo(f"{mark}  {finding.topic:<16}  {finding.text}")
    return 1 if broken else 0
