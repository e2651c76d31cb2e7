"""``book.yaml``: what the author says of the book, or every problem in it with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audiofic.errors import InputError, Problem
from audiofic.model import BookInfo, Picture
from audiofic.settings.decode import read_text

if TYPE_CHECKING:
    from audiofic.settings.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFile:
    """What the file says."""

    info: BookInfo
    profile: str | None = None
    """Name of whom the audio is made for; None: not said."""


def load_book_file(path: Path, profiles: Sequence[str]) -> BookFile:
    """What the file at ``path`` says. ``profiles``: names that may be given.

    Raises SettingsError with all problems found, in the order of the file.
    """
    # Here, not above: pydantic takes a quarter of a second that a build without such a file need not spend.
    from audiofic.publish.book_keys import check_shape
    from audiofic.settings.shape import complain
    from audiofic.settings.tree import read_tree

    tree = read_tree(read_text(path, "file about the book", "Check its permissions."), str(path))
    keys, problems = check_shape(tree)
    cover, unusable = _cover(keys.cover, tree)
    complain([*tree.problems, *problems, *unusable, *_unknown_profile(keys.profile, profiles, tree)])
    return BookFile(info=keys.to_info(cover), profile=keys.profile)


def _cover(name: str | None, tree: Tree) -> tuple[Picture | None, list[Problem]]:
    """The picture, sought from the file's folder."""
    from audiofic.publish.picture import read_picture

    if name is None:
        return None, []
    try:
        return read_picture(Path(tree.file).parent / name), []
    except InputError as error:
        where = tree.place_of_value(("cover",))
        return None, [
            Problem(what=f"{told.where}: {told.what}", hint=told.hint, where=where) for told in error.problems
        ]


def _unknown_profile(name: str | None, profiles: Sequence[str], tree: Tree) -> list[Problem]:
    from audiofic.settings.likeness import nearest
    from audiofic.settings.wording import did_you_mean, listed, quoted

    if name is None or name in profiles:
        return []
    hint = did_you_mean(nearest(name, profiles)) or f"Write {listed(profiles, joint='or')}."
    return [Problem(what=f"There is no profile {quoted(name)}.", hint=hint, where=tree.place_of_value(("profile",)))]
