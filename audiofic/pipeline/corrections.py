"""The author's corrections: where their file is, and what it says of this book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from audiofic.attribution.corrections.file import load_corrections
from audiofic.attribution.corrections.fit import Fitted, fit
from audiofic.errors import Problem
from audiofic.model import Character, Script
from audiofic.pipeline.beside import beside
from audiofic.pipeline.places import place
from audiofic.settings.likeness import fold, nearest, stands_in
from audiofic.settings.wording import did_you_mean, quoted

if TYPE_CHECKING:
    from audiofic.pipeline.source import Source

FILE = "corrections.yaml"


def corrections_file(source: Source) -> Path:
    """Where the corrections are, or would be.

    As named, else the file that is there, beside the casting file or the book; else where it belongs.
    """
    if source.corrections:
        return source.corrections
    places = beside(source.inputs[0], FILE)
    if source.casting:
        places = (source.casting.parent / FILE, *places)
    return next((path for path in places if path.is_file()), places[0] if source.casting else places[-1])


def corrected(source: Source, scripts: Sequence[Script]) -> Fitted:
    """The scripts with the corrections of the book's file; raises SettingsError where that is wrong."""
    path = corrections_file(source)
    known = load_corrections(path) if source.corrections or path.is_file() else ()
    here = {fold(script.chapter.name) for script in scripts}
    # Where only some chapters of a book are read, corrections of the others have no say.
    whole = all(path.is_dir() for path in source.inputs)
    return fit([it for it in known if whole or fold(it.chapter) in here], scripts, place)


def strange_names(fitted: Fitted, characters: Sequence[Character], cast: Iterable[str]) -> tuple[Problem, ...]:
    """A problem for each name in the corrections that is like another of the book, but stands nowhere in it.

    ``cast``: names in the casting file. A name that is like no other is a new character, and no problem.
    """
    new = {given.name for given in fitted.given.values()}
    others = [name for it in characters for name in (it.name, *it.aliases) if name not in new]
    known = {fold(name) for name in (*others, *cast)}
    texts = [fold(script.chapter.text) for script in fitted.scripts] if new else []
    found = []
    for correction in fitted.found.values():
        name = correction.speaker
        if not name or fold(name) in known or stands_in([name], texts):
            continue
        if like := nearest(name, others):
            hint = f"{did_you_mean(like)} If not, list the name in the casting file."
            what = f"{quoted(name)} is no name in this book."
            found.append(Problem(what=what, hint=hint, where=correction.where))
    return tuple(found)
