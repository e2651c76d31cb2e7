"""Names that two characters of one casting file claim."""

from __future__ import annotations

from collections.abc import Iterator

from audiofic.errors import Place, Problem
from audiofic.settings.likeness import fold
from audiofic.settings.tree import Path, Tree
from audiofic.settings.wording import quoted

_OF_A_CHARACTER = 2
"""Length of the path to a character's own name."""


def find_clashes(tree: Tree) -> Iterator[Problem]:
    """A problem for each name or alias that an earlier character has already.

    Names count as the same without regard to case and white space, because that is how they are looked up.
    """
    owners: dict[str, tuple[str, Path]] = {}
    for character, name, path in _claims(tree):
        owner, earlier = owners.setdefault(fold(name), (character, path))
        if owner == character:
            continue
        line = _place(tree, earlier).line
        if len(path) == _OF_A_CHARACTER:
            what = f"{quoted(name)} differs only in case or white space from {quoted(owner)} in line {line}."
            hint = "Make one character of them."
        else:
            what = f"{quoted(name)} already means {quoted(owner)}, in line {line}."
            hint = "A name can mean one character only."
        yield Problem(what=what, hint=hint, where=_place(tree, path))


def _place(tree: Tree, path: Path) -> Place:
    return tree.place_of_key(path) if len(path) == _OF_A_CHARACTER else tree.place_of_value(path)


def _claims(tree: Tree) -> Iterator[tuple[str, str, Path]]:
    """Character, the name it claims, and the path to that name: all characters' own names before all aliases."""
    characters = tree.value.get("characters") if isinstance(tree.value, dict) else None
    if not isinstance(characters, dict):
        return
    for character in characters:
        yield character, character, ("characters", character)
    for character, role in characters.items():
        if isinstance(role, dict):
            for alias, path in _aliases(role.get("aliases"), ("characters", character, "aliases")):
                yield character, alias, path


def _aliases(value: object, path: Path) -> Iterator[tuple[str, Path]]:
    if isinstance(value, str):
        yield from ((part, path) for part in value.split(",") if part.strip())
    elif isinstance(value, list):
        yield from ((item, (*path, index)) for index, item in enumerate(value) if isinstance(item, str))
