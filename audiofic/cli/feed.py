"""``audiofic feed``: a podcast feed of a finished build."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from audiofic.cli.options import PATH


@click.command(short_help="Write a podcast feed.")
@click.argument("folder", type=PATH, default=Path("out"), metavar="[OUT]")
@click.option("--base-url", required=True, metavar="URL", help="Where the files of OUT will lie on the web.")
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Day of the first chapter.  [default: first of January of the book's year, or of 2000]",
)
@click.option(
    "--every",
    type=click.IntRange(1, 366),
    default=1,
    show_default=True,
    metavar="DAYS",
    help="Days from one chapter to the next.",
)
@click.option(
    "--season",
    type=click.IntRange(1, 9999),
    help="Number of the season.  [default: the book's number in its series]",
)
@click.option("--explicit", is_flag=True, help="Say that the story is not for children.")
def feed(folder: Path, base_url: str, start: datetime | None, every: int, season: int | None, explicit: bool) -> None:
    """Write feed.xml into OUT, the output folder of a build: a serial podcast with an episode a chapter.

    Put all of OUT where URL leads to, and give players the address that is printed. Chapters keep their identity
    from build to build, also when others are put between them and all are numbered anew. Captions made by the build
    (--format mp3,vtt) become transcripts.
    """
    from audiofic.pipeline.feed import FeedOptions, make_feed

    made = make_feed(
        FeedOptions(
            folder=folder,
            base_url=_address(base_url),
            start=start.date() if start else None,
            every=every,
            season=season,
            explicit=explicit,
        )
    )
    click.echo(f"{made.path}: {made.episodes} episode{'s' if made.episodes != 1 else ''}")
    click.echo(f"Its address: {made.url}")


def _address(url: str) -> str:
    """``url`` with a slash at its end; a usage error where nothing could lie there."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        valid = False
    if not valid or any(character.isspace() or not character.isprintable() for character in url):
        raise click.BadParameter(
            f"“{url}” is no web address, such as https://example.org/book/", param_hint="--base-url"
        )
    if parts.query or parts.fragment:
        raise click.BadParameter(f"“{url}” goes on behind a ? or a #; name the folder.", param_hint="--base-url")
    return url if url.endswith("/") else f"{url}/"
