"""Files and folders → one reading: the chapters of all of them, in the order a reader would take them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from audiofic.errors import InputError
from audiofic.model import BookInfo, Chapter, LeftOut, Reading
from audiofic.read.find import find_chapters, others_in
from audiofic.read.formats import read_file


def read_sources(inputs: Sequence[Path], *, encoding: str | None = None) -> Reading:
    """What ``inputs`` hold; ``encoding`` is that of the text files, None: find out.

    What a file says of its book is passed on where there is one file. Raises InputError where something cannot be
    read, and where two chapters would share an audio file.
    """
    readings = [read_file(path, encoding=encoding) for path in find_chapters(inputs)]
    chapters = tuple(chapter for reading in readings for chapter in reading.chapters)
    _refuse_same_names(chapters)
    return Reading(
        chapters=chapters,
        left_out=(*(part for reading in readings for part in reading.left_out), *_other_formats(inputs)),
        info=readings[0].info if len(readings) == 1 else BookInfo(),
        notices=tuple(notice for reading in readings for notice in reading.notices),
    )


def _refuse_same_names(chapters: Sequence[Chapter]) -> None:
    seen: dict[str, Chapter] = {}
    for chapter in chapters:
        # Two of the three great file systems do not tell a.mp3 from A.mp3, and one spells é in two ways.
        key = unicodedata.normalize("NFC", chapter.name).casefold()
        first = seen.setdefault(key, chapter)
        if first is not chapter:
            raise InputError(
                f"{first.source} and {chapter.source} would both become “{chapter.name}”.",
                hint="Rename one of them.",
            )


def _other_formats(inputs: Sequence[Path]) -> list[LeftOut]:
    """Files in the folders among ``inputs`` that audiofic does not read though they may well be chapters."""
    return [
        LeftOut(source=str(path), name=path.name, words=0, reason=f"audiofic does not read {path.suffix}")
        for folder in inputs
        if folder.is_dir()
        for path in others_in(folder)
    ]
