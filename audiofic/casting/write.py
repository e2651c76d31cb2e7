"""The casting file as a program writes it: a new one, or one that a person has begun."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from audiofic.casting.entries import role_entry, voice_entry, writable_aliases
from audiofic.casting.file import CastingFile, parse_casting
from audiofic.casting.insert import insert_characters, insert_top
from audiofic.casting.names import Callboard, fold
from audiofic.casting.quoting import can_be_written
from audiofic.casting.scenes import attend
from audiofic.casting.teller import find_teller
from audiofic.errors import CastingError
from audiofic.model import NARRATOR, Age, Book, Casting, Character, Role, Voice

_DEFAULT = Voice(id="")
_HEADER = f"""\
# Who speaks with which voice. Change what you like and build again: only what you touched is made anew.
#
#   voice    a name from `audiofic voices`; the only key that must be there
#   rate     words per minute; {_DEFAULT.rate} where it is left out
#   pitch    0 to 99; {_DEFAULT.pitch} is the voice as it comes
#   gain     louder or softer, in dB
#   aliases  other names for the same person; like gender and age they help to find out who speaks
#
# Whoever is missing here is cast automatically.
"""
_NARRATES = "Reads whatever nobody in the story says."
_STANDS_IN = "Speaks where nothing tells who does."


def new_file(casting: Casting, book: Book) -> str:
    """A casting file that says what ``casting`` says, with a few lines on how to change it."""
    return extend_file(_HEADER, casting, book)


def extend_file(text: str, casting: Casting, book: Book) -> str:
    """``text``, a casting file, with whoever ``casting`` has and it has not.

    Not a character of it is changed; where nobody is missing it comes back as it is. Raises CastingError where
    ``text`` is no casting file, or is laid out in a way that nothing can be added to.
    """
    file = _parsed(text)
    attendance = attend(book)
    missing = tuple(_missing(file, casting, book))
    wanted, extended = file, text
    if not _narrator_is_given(file, casting, missing, find_teller(book, file, attendance)):
        wanted = replace(wanted, narrator=casting.narrator)
        extended = _with_voice(extended, "narrator", casting.narrator, _NARRATES)
    if missing:
        taken = _taken(file, book)
        roles = [replace(role, aliases=writable_aliases(role, taken)) for role in missing]
        wanted = replace(wanted, roles=(*file.roles, *roles))
        extended = insert_characters(extended, [role_entry(role, book, attendance) for role in roles])
    if file.unknown is None:
        wanted = replace(wanted, unknown=casting.unknown)
        extended = _with_voice(extended, "unknown", casting.unknown, _STANDS_IN)
    if extended != text and not _says(extended, wanted):
        raise CastingError(
            "This casting file is laid out in a way that nothing can be added to.",
            hint="Write “characters:” out, without “<<” and “*”, or add the missing by hand.",
        )
    return extended


def _with_voice(text: str, key: str, voice: Voice, comment: str) -> str:
    entry = voice_entry(key, voice)
    return insert_top(text, [f"# {comment}", entry.flow()], entry.flow())


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


def _says(text: str, wanted: CastingFile) -> bool:
    """Whether ``text``, read again, is ``wanted``."""
    try:
        file = _parsed(text)
    except CastingError:
        return False
    roles = {role.name: replace(role, reason="") for role in file.roles}
    return replace(file, roles=()) == replace(wanted, roles=()) and roles == {
        role.name: replace(role, reason="", age=Age.UNKNOWN if role.age is Age.ADULT else role.age)
        for role in wanted.roles
    }


def _parsed(text: str) -> CastingFile:
    # Whether the voices exist is for whoever reads the file to build from it.
    return parse_casting(text, "voices.yaml", lambda _engine, _driver: ())
