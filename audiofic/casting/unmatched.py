"""Roles of the casting file that the book does not know: most likely slips of the pen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audiofic.casting.file import CastingFile
from audiofic.casting.names import Callboard
from audiofic.errors import Place, Problem
from audiofic.model import Book, Character
from audiofic.settings.likeness import fold, nearest, stands_in
from audiofic.settings.wording import did_you_mean, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmatched:
    """A name in the casting file that means nobody in the book."""

    name: str
    where: Place | None
    nearest: str | None
    """A name of the book that may have been meant."""

    def problem(self) -> Problem:
        """The same as a message; nothing is wrong enough to stop for."""
        hint = did_you_mean([self.nearest]) if self.nearest else ""
        return Problem(what=f"Nobody in these chapters is called {quoted(self.name)}.", hint=hint, where=self.where)


def unmatched(file: CastingFile, book: Book) -> tuple[Unmatched, ...]:
    """The names in ``file``, in its order, that neither speak in ``book`` nor stand anywhere in its text.

    Whether they are among the book's characters says nothing: attribution takes those of the file for given.
    """
    spoken = {segment.speaker for script in book.scripts for segment in script.segments if segment.speaker}
    known = {character.name: character for character in book.characters}
    board = Callboard(file.roles)
    heard = {role.name for name in spoken if (role := board.role_of(known.get(name) or Character(name=name)))}
    silent = [role for role in file.roles if role.name not in heard]
    groups = [(role.name, *role.aliases) for role in silent]
    if file.narrator_is and board.role(file.narrator_is) is None and file.narrator_is not in spoken:
        groups.append((file.narrator_is,))
    texts = [fold(script.chapter.text) for script in book.scripts] if groups else []
    lost = [names[0] for names in groups if not stands_in(names, texts)]
    candidates = sorted(set(_names_without_role(book, board, spoken)) - set(lost))
    return tuple(
        Unmatched(
            name=name,
            where=file.places.get(name) or file.places.get("narrator_is"),
            nearest=next(iter(nearest(name, candidates)), None),
        )
        for name in lost
    )


def _names_without_role(book: Book, board: Callboard, spoken: set[str]) -> Iterator[str]:
    """The names for which the file may have had a misspelt one."""
    yield from (name for name in spoken if board.role(name) is None)
    for character in book.characters:
        if board.role_of(character) is None:
            yield from (character.name, *character.aliases)
