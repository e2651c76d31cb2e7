"""``audiofic check``: measure finished audio, ours or not, as a player decodes it."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiofic.cli.columns import columns
from audiofic.cli.options import PATH
from audiofic.pipeline.profiles import DEFAULT, PROFILES

if TYPE_CHECKING:
    from audiofic.pipeline.standard import Verdict
    from audiofic.publish.measure import Measurement


@click.command(short_help="Measure finished audio.")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option(
    "--profile",
    type=click.Choice(list(PROFILES)),
    default=DEFAULT,
    show_default=True,
    help="What the files are compared with.",
)
@click.option("--plot", type=PATH, metavar="FILE", help="Draw the files' waveforms, as a PNG picture.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for every file.")
def check(files: tuple[Path, ...], profile: str, plot: Path | None, as_json: bool) -> int:
    """Measure FILE after decoding, and compare it with what a profile asks.

    FILE is of any kind that holds sound, made by this program or another, or a folder of such files. What is
    measured: length, codec, sample rate, bit rate, channels; loudness and its range (EBU R 128), true peak, RMS,
    noise floor (the quietest half second); silence at the start, at the end and between; clipping, damage.

    Exit codes: 0 all within the limits; 1 a file is outside; 2 a file is no audio.
    """
    from audiofic.pipeline.sound_files import sound_files
    from audiofic.pipeline.standard import judge
    from audiofic.publish.measure import measure

    chosen = PROFILES[profile]
    failed, drawn = 0, []
    for path in sound_files(files):
        measured = measure(path)
        verdicts = judge(measured, chosen)
        failed += not all(verdict.passes for verdict in verdicts)
        if as_json:
            click.echo(json.dumps(_object(path, profile, measured, verdicts), ensure_ascii=False))
        else:
            click.echo(path)
            for line in columns([_row(verdict) for verdict in verdicts]):
                click.echo(f"  {line}")
        if plot:
            drawn.append((path.name, measured))
    if plot:
        from audiofic.publish.waveform import draw_waveforms

        limits = chosen.limits
        draw_waveforms(drawn, limits.true_peak if limits.sample_peak is None else limits.sample_peak, plot)
    return 1 if failed else 0


def _row(verdict: Verdict) -> tuple[str, ...]:
    return verdict.name, verdict.value, verdict.limit, "" if not verdict.limit else "ok" if verdict.passes else "FAIL"


def _object(path: Path, profile: str, measured: Measurement, verdicts: tuple[Verdict, ...]) -> dict[str, Any]:
    values = {key: _finite(value) for key, value in asdict(measured).items() if key != "outline"}
    fails = [verdict.name for verdict in verdicts if not verdict.passes]
    limits = {verdict.name: verdict.limit for verdict in verdicts if verdict.limit}
    return {"file": str(path), **values, "profile": profile, "limits": limits, "fails": fails}


def _finite(value: object) -> object:
    """JSON has no infinity: the level of silence is null."""
    return None if isinstance(value, float) and not math.isfinite(value) else value
