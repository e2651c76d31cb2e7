"""Where eSpeak NG's library and its data are, and a way to the data that spares the library a search."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from contextlib import suppress
from pathlib import Path

import espeakng_loader  # type: ignore[import-untyped]


def library_file() -> Path:
    """The shared library that the package espeakng_loader carries."""
    return Path(espeakng_loader.get_library_path())


def data_folder() -> Path:
    """The folder with dictionaries, phonemes and voices; its name is ``espeak-ng-data``, which the library expects."""
    return Path(espeakng_loader.get_data_path())


def accent_files() -> dict[str, Path]:
    """Voice id of each accent → its file, sorted by id."""
    files = (path for path in (data_folder() / "lang").rglob("*") if path.is_file())
    return dict(sorted((path.name.lower(), path) for path in files))


def variant_files() -> dict[str, Path]:
    """Name of each variant → its file, sorted by name."""
    return dict(sorted((path.name, path) for path in (data_folder() / "voices" / "!v").iterdir() if path.is_file()))


class Shortcut:
    """A folder of links to the data in which each accent's file has the name of its voice.

    The library asks for a voice's file by its name in lower case, straight in the folder of languages. Where it is
    not there under that name, the library reads all 235 voice files to find it, which takes longer than saying a
    short sentence. The folder lives as long as this object.
    """

    def __init__(self) -> None:
        self.folder = data_folder()
        """What to tell the library: the links, or the data itself where links cannot be made."""
        home = Path(tempfile.mkdtemp(prefix="audiofic-"))
        weakref.finalize(self, shutil.rmtree, home, ignore_errors=True)
        # Windows gives links to some users only; everything works without, only slower.
        with suppress(OSError):
            self.folder = _linked(home / self.folder.name)


def _linked(folder: Path) -> Path:
    (folder / "lang").mkdir(parents=True)
    for path in data_folder().iterdir():
        if path.name != "lang":
            (folder / path.name).symlink_to(path)
    for voice, path in accent_files().items():
        (folder / "lang" / voice).symlink_to(path)
    return folder
