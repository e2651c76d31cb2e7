"""Where eSpeak NG's library and its data are, and a way to the data that spares the library a search."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from functools import cache
from pathlib import Path

import espeakng_loader  # type: ignore[import-untyped]


def library_file() -> Path:
    """The shared library that the package espeakng_loader carries."""
    return Path(espeakng_loader.get_library_path())


def data_folder() -> Path:
    """The folder with dictionaries, phonemes and voices; its name is ``espeak-ng-data``, which the library expects."""
    return Path(espeakng_loader.get_data_path())


@cache
def accent_files() -> dict[str, Path]:
    """Voice id of each accent → its file, sorted by id."""
    found = {name.lower(): Path(folder, name) for folder, _, names in os.walk(data_folder() / "lang") for name in names}
    return dict(sorted(found.items()))


def variant_files() -> dict[str, Path]:
    """Name of each variant → its file, sorted by name."""
    return dict(sorted((path.name, path) for path in (data_folder() / "voices" / "!v").iterdir() if path.is_file()))


@cache
def phonemes() -> frozenset[str]:
    """The names of the phonemes that all of its English accents have, and of stresses and pauses."""
    tables = _phoneme_tables((data_folder() / "phontab").read_bytes())
    names: set[str] = set()
    table = _ENGLISH
    while table:
        below, own = tables[table]
        names |= own
        table = below
    return frozenset(name for name in names if name and name.isascii() and name.isprintable() and name[0] != "#")


_ENGLISH = "en"
_ENTRY = 16
"""Bytes of a phoneme, of which the first four are its name."""
_HEAD = 36
"""Bytes before a table's phonemes: their number, the number of the table it adds to, and its name."""


def _phoneme_tables(content: bytes) -> dict[str, tuple[str, set[str]]]:
    """Each table's name → the table that it adds to (empty where none) and its phonemes."""
    order: list[str] = []
    tables: dict[str, tuple[str, set[str]]] = {}
    at = 4
    for _ in range(content[0]):
        count, includes = content[at], content[at + 1]
        name = _text(content[at + 4 : at + _HEAD])
        at += _HEAD
        own = {_text(content[start : start + 4]) for start in range(at, at + count * _ENTRY, _ENTRY)}
        at += count * _ENTRY
        tables[name] = (order[includes - 1] if includes else "", own)
        order.append(name)
    return tables


def _text(content: bytes) -> str:
    return content.split(b"\0")[0].decode("latin-1")


class Shortcut:
    """A folder of links to the data in which each accent's file has the name of its voice.

    The library asks for a voice's file by its name in lower case, straight in the folder of languages. Where it is
    not there under that name, the library reads all 235 voice files to find it, which takes longer than saying a
    short sentence. The folder lives as long as this object.
    """

    def __init__(self) -> None:
        self.folder = data_folder()
        """What to tell the library: the links, or the data itself where links cannot be made."""
        self._accents = dict(accent_files())
        home = Path(tempfile.mkdtemp(prefix="audiofic-"))
        weakref.finalize(self, shutil.rmtree, home, ignore_errors=True)
        try:
            self.folder = _linked(home / self.folder.name)
        except OSError:
            # Windows gives links to some users only; everything works without, only slower.
            self._accents.clear()

    def lead_to(self, voice: str) -> None:
        """Make the shortcut for the accent of ``voice``, unless it is there."""
        accent = voice.partition("+")[0]
        if path := self._accents.pop(accent, None):
            (self.folder / "lang" / accent).symlink_to(path)


def _linked(folder: Path) -> Path:
    """Make ``folder`` with links to all but the accents."""
    (folder / "lang").mkdir(parents=True)
    for path in data_folder().iterdir():
        if path.name != "lang":
            (folder / path.name).symlink_to(path)
    return folder
