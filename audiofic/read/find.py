"""Files and folders → the chapters among them, in the order a reader would take them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from audiofic.errors import InputError, Place, Problem
from audiofic.read.document import STDIN
from audiofic.read.formats import OTHERS, READERS

_NOT_CHAPTERS = {"readme", "license", "licence", "copying", "notice", "changelog", "changes", "contributing"}
_NOT_CHAPTERS |= {"authors", "todo", "requirements"}
"""Names, without ending and in lower case, of what commonly lies beside chapters."""


def find_chapters(inputs: Sequence[Path]) -> tuple[Path, ...]:
    """The chapter files that ``inputs`` (files and folders) stand for, each once.

    A folder gives the chapters directly in it, in natural order (2 before 10), hidden files and the likes of
    README left out. Files keep the order given, unless that is the alphabetical one, which a shell's ``*``
    gives: then natural order too. Raises InputError naming every input that is missing or gives no chapter,
    and where two chapters have one name.
    """
    if not inputs:
        raise InputError("no input was given.", hint="Name a chapter file, or a folder of chapters.")
    problems: list[Problem] = []
    found: list[Path] = []
    for path in _in_reading_order(inputs):
        if path.is_dir():
            chapters = _folder(path)
            if not chapters:
                problems.append(_no_chapters(path))
            found += chapters
        elif path.exists() or path == STDIN:
            found.append(path)
        else:
            problems.append(
                Problem(what="there is no such file or folder.", where=_place(path), hint="Check the path.")
            )
    by_place: dict[Path, Path] = {}
    for path in found:
        by_place.setdefault(path.resolve(), path)
    once = tuple(by_place.values())
    problems += _same_names(once)
    if problems:
        raise InputError.of(problems)
    return once


def others_in(folder: Path) -> list[Path]:
    """The files in ``folder`` that may well hold chapters, but are of formats that audiofic does not read."""
    others = (path for path in folder.iterdir() if path.suffix.lower() in OTHERS and not _is_hidden(path))
    return sorted(filter(Path.is_file, others), key=lambda path: natural_key(path.name))


def natural_key(name: str) -> tuple[object, ...]:
    """Sorts ``2`` before ``10``, a prologue first and an epilogue last."""
    lowered = name.casefold()
    edge = -1 if re.match(r"\W*prologue\b", lowered) else int(bool(re.match(r"\W*epilogue\b", lowered)))
    parts = re.split(r"(\d+)", lowered)
    numbered = tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part.strip())
    return (edge, numbered, name)


def _in_reading_order(inputs: Sequence[Path]) -> list[Path]:
    names = [str(path).casefold() for path in inputs]
    if names == sorted(names):
        return sorted(inputs, key=lambda path: (str(path.parent), natural_key(path.name)))
    return list(inputs)


def _folder(folder: Path) -> list[Path]:
    try:
        entries = list(folder.iterdir())
    except OSError as error:
        raise InputError(
            f"the folder cannot be read: {error.strerror}.",
            where=_place(folder),
            hint="Check its permissions.",
        ) from None
    return sorted(filter(_is_chapter, entries), key=lambda path: natural_key(path.name))


def _is_chapter(path: Path) -> bool:
    ordinary = path.stem.casefold() not in _NOT_CHAPTERS
    return not _is_hidden(path) and ordinary and path.suffix.lower() in READERS and path.is_file()


def _is_hidden(path: Path) -> bool:
    """Hidden, or a program's own: ``.DS_Store``, Word's ``~$1.docx``, LibreOffice's ``.~lock.1.docx#``."""
    return path.name.startswith((".", "_", "~"))


def _no_chapters(folder: Path) -> Problem:
    inner = sorted(
        (entry for entry in folder.iterdir() if entry.is_dir() and not entry.name.startswith(".") and _folder(entry)),
        key=lambda path: natural_key(path.name),
    )
    endings = ", ".join(READERS)
    hint = f"Put chapter files ({endings}) into it."
    if others := others_in(folder):
        hint += f" {others[0].name}: {OTHERS[others[0].suffix.lower()]}"
    if inner:
        hint = f"Name the folders in it that have some: {' '.join(map(str, inner))}"
    return Problem(what="the folder holds no chapters.", where=_place(folder), hint=hint)


def _same_names(paths: Iterable[Path]) -> list[Problem]:
    first: dict[str, Path] = {}
    problems = []
    for path in paths:
        other = first.setdefault(path.stem.casefold(), path)
        if other is not path:
            what = f"this chapter has the same name as {other}, so both would be written to one audio file."
            problems.append(Problem(what=what, where=_place(path), hint="Rename one, or build them apart."))
    return problems


def _place(path: Path) -> Place:
    return Place(file=str(path))
