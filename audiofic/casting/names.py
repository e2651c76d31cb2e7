"""Which role speaks a name: names and aliases as people write them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from audiofic.model import Character, Role

_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
_CLOSE = 0.6
"""Likeness (difflib ratio) from which a suggestion helps more than it puzzles: difflib's own default."""


def fold(name: str) -> str:
    """``name`` as compared: without regard to case, white space, width or the fashion of apostrophes."""
    plain = unicodedata.normalize("NFKC", name).translate(_APOSTROPHES).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).split())


def nearest(word: str, options: Iterable[str], *, most: int = 1) -> tuple[str, ...]:
    """The ``options`` most like ``word``, best first; none that are too far to be meant."""
    wanted = fold(word)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    scored: list[tuple[float, str]] = []
    for option in options:
        matcher.set_seq1(fold(option))
        if matcher.real_quick_ratio() >= _CLOSE and matcher.quick_ratio() >= _CLOSE:
            ratio = matcher.ratio()
            if ratio >= _CLOSE:
                scored.append((-ratio, option))
    return tuple(option for _, option in sorted(scored)[:most])


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
