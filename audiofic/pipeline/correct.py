"""One line of the book is given another speaker, in the author's file of corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audiofic.attribution.corrections.anchor import opening, surroundings
from audiofic.attribution.corrections.correction import Correction
from audiofic.attribution.corrections.file import parse_corrections
from audiofic.attribution.corrections.fit import fit
from audiofic.attribution.corrections.write import put, take_out
from audiofic.errors import InputError, Place
from audiofic.model import Character, Script
from audiofic.pipeline.places import place
from audiofic.publish.atomic import write_text
from audiofic.settings.decode import read_text
from audiofic.settings.likeness import fold, nearest
from audiofic.settings.wording import did_you_mean, listed, quoted

_LISTED = 8
"""Chapters that a message lists at most."""
_MARKS = " \"'“”‘’«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One quotation of the book, as a person names it."""

    script: int
    segment: int
    place: Place
    text: str
    """Its words on one line."""


def find_spot(scripts: Sequence[Script], chapter: str, where: str) -> Spot:
    """The quotation on line ``where`` ("12", or "12:40" with its column), or the one that opens with such words.

    ``chapter`` is its name or its file. Raises InputError, which tells what comes nearest.
    """
    wanted = {fold(chapter), fold(Path(chapter).stem)}
    mine = [spot for spot in _spots(scripts) if _names(scripts[spot.script]) & wanted]
    if not mine:
        raise _no_chapter(scripts, chapter, wanted)
    number, _, column = where.partition(":")
    if number.isdecimal():
        found = [it for it in mine if it.place.line == int(number) and column in {"", str(it.place.column)}]
    else:
        words = fold(where.strip(_MARKS))
        found = [it for it in mine if fold(it.text.strip(_MARKS)).startswith(words)]
    if len(found) != 1:
        raise _unclear(chapter, where, found, mine)
    return found[0]


def _no_chapter(scripts: Sequence[Script], chapter: str, wanted: set[str]) -> InputError:
    if any(_names(script) & wanted for script in scripts):
        return InputError(f"Nobody speaks in chapter {quoted(chapter)}.", hint="Is it the chapter that you mean?")
    names = [script.chapter.name for script in scripts]
    some = [*map(quoted, names[:_LISTED]), *(["others"] if len(names) > _LISTED else [])]
    there = f"The chapters are called {listed(some)}." if len(names) > 1 else f"The chapter is called {some[0]}."
    hint = did_you_mean(nearest(chapter, names)) or there
    return InputError(f"No chapter is called {quoted(chapter)}.", hint=hint)


def _spots(scripts: Sequence[Script]) -> list[Spot]:
    return [
        Spot(
            script=number,
            segment=at,
            place=place(script.chapter, segment.start),
            text=" ".join(script.text(segment).split()),
        )
        for number, script in enumerate(scripts)
        for at, segment in enumerate(script.segments)
        if segment.kind.has_speaker
    ]


def _names(script: Script) -> set[str]:
    chapter = script.chapter
    return {fold(chapter.name), fold(chapter.source), fold(Path(chapter.source).stem)}


def _unclear(chapter: str, where: str, found: Sequence[Spot], mine: Sequence[Spot]) -> InputError:
    if found:
        shown = "; ".join(f"{_told(it)} {quoted(it.text)}" for it in found[:5])
        return InputError(f"{chapter}:{where} may mean {len(found)} quotations.", hint=f"Name one: {shown}.")
    number = where.partition(":")[0]
    hint = "Give the line it begins on, or its first words."
    if number.isdecimal():
        near = min(mine, key=lambda it: abs((it.place.line or 0) - int(number)))
        hint = f"The nearest is {_told(near)} {quoted(near.text)}."
    return InputError(f"No quotation begins at {chapter}:{where}.", hint=hint)


def _told(spot: Spot) -> str:
    return f"{spot.place.line}:{spot.place.column}"


def correct(path: Path, scripts: Sequence[Script], spot: Spot, speaker: str | None) -> bool:
    """Write into the file at ``path`` that ``speaker``, or nobody, says what is at ``spot``; whether that was news.

    An earlier correction of the same line is changed where it stands. Raises SettingsError or OutputError.
    """
    text = _text(path)
    script = scripts[spot.script]
    segment = script.segments[spot.segment]
    words = opening(script.text(segment))
    if not words:
        raise InputError("This quotation is empty.", where=spot.place, hint="Nobody is heard there.")
    after, before = surroundings(script, segment)
    wanted = Correction(chapter=script.chapter.name, words=words, after=after, before=before, speaker=speaker)
    return _renew(path, text, put(text, str(path), wanted, line=_line(path, text, scripts, spot)))


def take_back(path: Path, scripts: Sequence[Script], spot: Spot) -> bool:
    """Take the correction of ``spot`` out of the file at ``path``; whether there was one."""
    text = _text(path)
    line = _line(path, text, scripts, spot)
    return line is not None and _renew(path, text, take_out(text, str(path), line))


def _line(path: Path, text: str, scripts: Sequence[Script], spot: Spot) -> int | None:
    """The line of the file on which the correction of ``spot`` begins."""
    found = fit(parse_corrections(text, str(path)), scripts, place).found.get((spot.script, spot.segment))
    return found.where.line if found and found.where else None


def _text(path: Path) -> str:
    return read_text(path, "file of corrections", "Check its permissions.") if path.exists() else ""


def _renew(path: Path, before: str, text: str) -> bool:
    if text != before:
        write_text(path, text)
    return text != before


def known_as(name: str, characters: Sequence[Character]) -> str | None:
    """The canonical name of the character that ``name`` means; None for nobody."""
    wanted = fold(name)
    for character in characters:
        if wanted in {fold(character.name), *map(fold, character.aliases)}:
            return character.name
    return None
