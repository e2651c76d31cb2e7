"""Which role speaks a name: names and aliases as people write them."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.model import Character, Role
from audiofic.settings.likeness import fold


class Callboard:
    """Finds the role that speaks for a name among ``roles``.

    A name as it is written beats one that differs in case or white space, and a role's own name beats an
    alias. What two roles answer to equally well is nobody's.
    """

    def __init__(self, roles: Sequence[Role]) -> None:
        self._shelves: tuple[dict[str, Role | None], ...] = ({}, {}, {}, {})
        names, aliases, folded_names, folded_aliases = self._shelves
        for role in roles:
            _claim(names, role.name, role)
            _claim(folded_names, fold(role.name), role)
            for alias in role.aliases:
                _claim(aliases, alias, role)
                _claim(folded_aliases, fold(alias), role)

    def role(self, name: str) -> Role | None:
        """The role that answers to ``name``; None where there is none, or more than one."""
        folded = fold(name)
        for shelf, wanted in zip(self._shelves, (name, name, folded, folded), strict=True):
            if wanted in shelf:
                return shelf[wanted]
        return None

    def role_of(self, character: Character, *, others: frozenset[str] = frozenset()) -> Role | None:
        """The role that speaks for ``character``, by its name, else by the first alias that leads to one.

        ``others``: folded canonical names of the book; an alias that is somebody else's name leads nowhere.
        """
        found = self.role(character.name)
        if found is not None:
            return found
        for alias in character.aliases:
            if fold(alias) not in others and (found := self.role(alias)) is not None:
                return found
        return None


def _claim(shelf: dict[str, Role | None], name: str, role: Role) -> None:
    holder = shelf.get(name, role)
    shelf[name] = role if holder is role else None
