"""The files of settings that lie beside a book."""

from __future__ import annotations

from pathlib import Path


def beside(first: Path, name: str) -> tuple[Path, ...]:
    """Where the file ``name`` may be for a book whose ``first`` input is a file or a folder, the likeliest first.

    In the input's folder, or beside the folder that is the input or holds it as chapters.
    """
    folder = first if first.is_dir() else first.parent
    places = [folder / name]
    if first.is_dir() or folder.resolve().name == "chapters":
        places.append(folder.resolve().parent / name if folder == Path() else folder.parent / name)
    return tuple(places)
