"""``audiofic cache``: what is kept between builds, and making it smaller."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from audiofic.cli.options import PATH
from audiofic.cli.quantities import counted, size

_UNITS = {"": 1, "B": 1, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12}


@click.command(short_help="Show and prune what is kept between builds.")
@click.argument("action", type=click.Choice(["show", "prune"]), default="show")
@click.option("--older-than", type=click.FloatRange(min=0), metavar="DAYS", help="Prune takes not used for so long.")
@click.option(
    "--max-size", metavar="SIZE", help="Prune the least recently used until so much is left, as 500MB or 2GB."
)
@click.option("--cache", type=PATH, metavar="DIR", help="The folder.  [default: $AUDIOFIC_CACHE or the user's]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def cache(action: str, older_than: float | None, max_size: str | None, cache: Path | None, as_json: bool) -> int:
    """Show how much is kept between builds, and where; or prune it.

    All books share one folder of takes, each kept under what it was made from. Whatever is pruned is made again when
    it is needed: nothing but time is lost.

    \b
      audiofic cache
      audiofic cache prune --older-than 90
      audiofic cache prune --max-size 2GB
    """
    from audiofic.pipeline.cache import cache_folder
    from audiofic.pipeline.cache_contents import contents, prune

    limit = _bytes(max_size)
    if action == "show" and (older_than is not None or limit is not None):
        raise click.UsageError("--older-than and --max-size are for: audiofic cache prune")
    if action == "prune" and older_than is None and limit is None:
        raise click.UsageError("Say what to prune: --older-than DAYS or --max-size SIZE.")
    folder = cache_folder(cache)
    removed = prune(folder, days=older_than, size=limit) if action == "prune" else None
    found = contents(folder)
    if as_json:
        gone = {"removed_takes": removed.takes, "removed_bytes": removed.bytes} if removed else {}
        kept = {"takes": found.takes, "take_bytes": found.take_bytes}
        records = {"records": found.records, "record_bytes": found.record_bytes}
        click.echo(json.dumps({"folder": str(folder), **kept, **records, **gone}, ensure_ascii=False))
        return 0
    if removed:
        click.echo(f"removed  {counted(removed.takes, 'take')}, {size(removed.bytes)}")
    click.echo(f"folder   {folder}")
    oldest = f", the oldest last used {counted(round(found.oldest_days), 'day')} ago" if found.takes else ""
    click.echo(f"takes    {found.takes:,}, {size(found.take_bytes)}{oldest}")
    click.echo(f"records  {found.records:,}, {size(found.record_bytes)}")
    return 0


def _bytes(text: str | None) -> int | None:
    if text is None:
        return None
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMGT]?B?)", text.strip().upper())
    if not match:
        raise click.BadParameter(f"“{text}” is no size. Write it as 500MB or 2GB.", param_hint="--max-size")
    unit = match[2] if match[2] in _UNITS else f"{match[2]}B"
    return round(float(match[1]) * _UNITS[unit])
