"""``audiofic voices``: list and audition voices."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audiofic.cli.columns import columns
from audiofic.cli.options import PATH

if TYPE_CHECKING:
    from audiofic.model import VoiceInfo


@click.command(short_help="List and audition voices.")
@click.option("--engine", default="pyttsx3", show_default=True, help="Whose voices.")
@click.option("--driver", help="Of engine pyttsx3: espeak, sapi5 or nsss.")
@click.option("--all", "everything", is_flag=True, help="Also those that are never cast automatically.")
@click.option("--language", metavar="TAG", help="Only voices of this language, e.g. en or en-gb.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for every voice.")
@click.option("--say", metavar="TEXT", help="Say TEXT into the file given with -o.")
@click.option("--voice", "chosen", multiple=True, metavar="ID", help="Voice to audition; may be given several times.")
@click.option("--rate", type=click.IntRange(80, 450), default=165, show_default=True, help="Words per minute.")
@click.option("--pitch", type=click.IntRange(0, 99), default=50, show_default=True, help="50 is the voice's own.")
@click.option("-o", "--output", type=PATH, help="Audio file of the audition.")
def voices(
    engine: str,
    driver: str | None,
    everything: bool,
    language: str | None,
    as_json: bool,
    say: str | None,
    chosen: tuple[str, ...],
    rate: int,
    pitch: int,
    output: Path | None,
) -> None:
    """List the voices that a casting file may name, or hear some of them.

    \b
    audiofic voices --language en-gb
    audiofic voices --say "Good evening." --voice en-us+m3 --voice en-us+f4 -o evening.mp3
    """
    from audiofic.pipeline.book import voices_of

    offered = [
        info
        for info in voices_of(engine, driver)
        if not language or info.language.lower().startswith(language.lower().replace("_", "-"))
    ]
    if language and not offered:
        raise click.UsageError(f"The engine {engine} has no voice of the language {language}.")
    if say is not None:
        _audition(say, chosen or _first(offered), engine, driver, rate, pitch, output)
    elif chosen or output:
        raise click.UsageError("--voice and -o go with --say TEXT.")
    else:
        _list(offered, everything, as_json)


def _first(offered: Sequence[VoiceInfo]) -> tuple[str, ...]:
    return tuple(info.id for info in offered[:1])


def _audition(
    text: str, chosen: Sequence[str], engine: str, driver: str | None, rate: int, pitch: int, output: Path | None
) -> None:
    from audiofic.model import Voice
    from audiofic.pipeline.audition import audition

    if output is None:
        raise click.UsageError("Name the file to write with -o, e.g. -o audition.mp3.")
    if not chosen:
        raise click.UsageError(f"The engine {engine} lists no voices to choose from: name one with --voice.")
    if not text.strip():
        raise click.UsageError("There is nothing to say.")
    audition(text, [Voice(id=name, engine=engine, driver=driver, rate=rate, pitch=pitch) for name in chosen], output)
    click.echo(f"{output}: {', '.join(chosen)}")


def _list(offered: Sequence[VoiceInfo], everything: bool, as_json: bool) -> None:
    cast = [info for info in offered if info.timbre is not None]
    shown = offered if everything or not cast else cast
    if as_json:
        for info in shown:
            click.echo(json.dumps(_plain(info), ensure_ascii=False))
        return
    rows = [("voice", "language", "gender", "age", "description")]
    rows += [(info.id, info.language, info.gender.value, info.age.value, info.description) for info in shown]
    for line in columns(rows):
        click.echo(line)
    if hidden := len(offered) - len(shown):
        click.echo(f"{hidden:,} more with --all: any language with any variant, such as en-gb-scotland+f2.")


def _plain(info: VoiceInfo) -> dict[str, object]:
    return {
        "voice": info.id,
        "engine": info.engine,
        "driver": info.driver,
        "language": info.language,
        "gender": info.gender.value,
        "age": info.age.value,
        "description": info.description,
        "automatic": info.timbre is not None,
    }
