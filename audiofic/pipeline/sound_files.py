"""Files and folders → the sound files among them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audiofic.errors import InputError, Place
from audiofic.read.find import natural_key

_ENDINGS = frozenset(
    {".aac", ".ac3", ".aif", ".aiff", ".amr", ".ape", ".caf", ".flac", ".m4a", ".m4b", ".mka", ".mp2", ".mp3", ".mp4"}
    | {".mpc", ".oga", ".ogg", ".opus", ".tta", ".wav", ".webm", ".wma", ".wv"}
)


def sound_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """``paths``, each folder replaced by the sound files directly in it, in natural order.

    Raises InputError where a folder holds none; what is no folder is left to whoever opens it.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = [each for each in path.iterdir() if each.suffix.lower() in _ENDINGS and not each.name.startswith(".")]
        if not inside:
            raise InputError("the folder holds no sound files.", where=Place(file=str(path)), hint="Name another.")
        found += sorted(inside, key=lambda each: natural_key(each.name))
    return tuple(found)
