"""What a casting has and a casting file lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from audiofic.casting.entries import writable_aliases
from audiofic.casting.file import CastingFile
from audiofic.casting.names import Callboard
from audiofic.casting.scenes import attend
from audiofic.casting.teller import find_teller
from audiofic.model import NARRATOR, Book, Casting, Character, Role
from audiofic.settings.likeness import fold
from audiofic.settings.quoting import can_be_written


def find_missing(file: CastingFile, casting: Casting, book: Book) -> CastingFile:
    """The voices and roles to add to ``file`` so that it says what ``casting`` says; nothing where it does already.

    Left out are characters whose names no file can hold.
    """
    taken = _taken(file, book)
    roles = tuple(replace(role, aliases=writable_aliases(role, taken)) for role in _missing(file, casting, book))
    teller = find_teller(book, file, attend(book))
    return CastingFile(
        narrator=None if _narrator_is_given(file, casting, roles, teller) else casting.narrator,
        roles=roles,
        unknown=None if file.unknown else casting.unknown,
    )


def _missing(file: CastingFile, casting: Casting, book: Book) -> Iterator[Role]:
    """The roles of ``casting`` for whom ``file`` has none and whose names it can hold."""
    board = Callboard(file.roles)
    known = {character.name: character for character in book.characters}
    names = frozenset(map(fold, known))
    written: set[str] = set()
    for role in casting.roles:
        character = known.get(role.name) or Character(name=role.name)
        is_narrator = role.name == NARRATOR and role.voice == casting.narrator
        if is_narrator or board.role_of(character, others=names) or not can_be_written(role.name):
            continue
        if fold(role.name) not in written:
            written.add(fold(role.name))
            yield role


def _narrator_is_given(file: CastingFile, casting: Casting, missing: Sequence[Role], teller: Character | None) -> bool:
    """Whether ``file`` says without a key ``narrator`` who narrates: by the role of whoever tells the story."""
    if file.narrator is not None:
        return True
    if teller is None:
        return False
    role = Callboard(file.roles).role_of(teller)
    if role is None and file.narrator_is:
        role = next((new for new in missing if new.name == teller.name), None)
    return role is not None and role.voice == casting.narrator


def _taken(file: CastingFile, book: Book) -> set[str]:
    """Folded names that no new role may have for an alias: those in the file, and those of others in the book."""
    given = {fold(name) for role in file.roles for name in (role.name, *role.aliases)}
    names = {fold(character.name) for character in book.characters}
    claims = Counter(alias for character in book.characters for alias in set(map(fold, character.aliases)))
    return given | names | {alias for alias, number in claims.items() if number > 1}
