"""Lay out a book: a folder with a first chapter that explains itself, and the two files that go with it."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from audiofic.errors import OutputError
from audiofic.publish.atomic import write_text

_FILES = ("chapters/01-start-here.txt", "voices.yaml", "book.yaml")


def new_book(folder: Path) -> tuple[Path, ...]:
    """Write the files of a new book into ``folder`` and give their paths.

    Raises OutputError where the folder cannot be written or already holds something: nothing is replaced.
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise OutputError(f"{folder} is not empty.", hint="Name a new folder: nothing is ever replaced.")
    written = []
    for name in _FILES:
        path = folder / name
        write_text(path, (files("audiofic.pipeline") / "new_book_files" / name).read_text(encoding="utf-8"))
        written.append(path)
    return tuple(written)
