"""``audiofic check``: measure finished audio, ours or not, as a player decodes it."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audiofic.cli.columns import columns
from audiofic.cli.options import PATH

if TYPE_CHECKING:
    from audiofic.pipeline.standard import Verdict


@click.command(short_help="Measure finished audio.")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for every file.")
def check(files: tuple[Path, ...], as_json: bool) -> int:
    """Measure FILE after decoding and compare it with what a build delivers: -19 LUFS mono, peaks below -3 dBTP.

    Exit code 1 if a file is outside the limits.
    """
    from audiofic.pipeline.standard import judge
    from audiofic.publish.measure import measure

    failed = 0
    for path in files:
        measured = measure(path)
        verdicts = judge(measured)
        failed += not all(verdict.passes for verdict in verdicts)
        if as_json:
            values = {key: _finite(value) for key, value in asdict(measured).items()}
            fails = [verdict.name for verdict in verdicts if not verdict.passes]
            click.echo(json.dumps({"file": str(path), **values, "fails": fails}, ensure_ascii=False))
        else:
            click.echo(path)
            for line in columns([_row(verdict) for verdict in verdicts]):
                click.echo(f"  {line}")
    return 1 if failed else 0


def _row(verdict: Verdict) -> tuple[str, ...]:
    return verdict.name, verdict.value, verdict.limit, "" if not verdict.limit else "ok" if verdict.passes else "FAIL"


def _finite(value: object) -> object:
    """JSON has no infinity: the level of silence is null."""
    return None if isinstance(value, float) and not math.isfinite(value) else value
