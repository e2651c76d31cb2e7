"""Who tells the story in the first person, so that narration is in that character's voice."""

from __future__ import annotations

from audiofic.casting.file import CastingFile
from audiofic.casting.names import Callboard
from audiofic.casting.scenes import Attendance
from audiofic.model import NARRATOR, Book, Character
from audiofic.settings.likeness import fold


def find_teller(book: Book, file: CastingFile, attendance: Attendance) -> Character | None:
    """The character whose voice narrates ``book``; None where a narrator of its own should.

    The author's ``narrator_is`` decides. Else it is the one character whom the text shows to narrate, if it
    is heard in more than half of the chapters: one first-person chapter of a collection, or narrators who
    take turns, must not lend their voice to everybody's story.
    """
    if file.narrator_is:
        return _named(file.narrator_is, book, file)
    telling = [character for character in book.characters if character.narrates]
    if len(telling) != 1:
        return None
    presence = attendance.presences.get(telling[0].name)
    mostly = presence is None or 2 * len(presence.chapters) > attendance.chapters
    return telling[0] if mostly else None


def speaks_as_narrator(character: Character, teller: Character | None) -> bool:
    """Whether what ``character`` says aloud is in the narrator's voice, if the file does not cast it.

    So speaks the teller, and so does an "I" without a name, even in a chapter of a collection: there is
    nothing else to go by.
    """
    return character.name == NARRATOR or (teller is not None and character.name == teller.name)


def _named(name: str, book: Book, file: CastingFile) -> Character:
    """The character of ``book`` that ``name`` means, by its own names or by those the file gives it."""
    board = Callboard(file.roles)
    role = board.role(name)
    wanted = {fold(name)} if role is None else set(map(fold, (name, role.name, *role.aliases)))
    by_name = [character for character in book.characters if fold(character.name) in wanted]
    by_alias = [character for character in book.characters if not wanted.isdisjoint(map(fold, character.aliases))]
    for character in (*by_name, *by_alias):
        return character
    return Character(name=name) if role is None else Character(name=role.name, gender=role.gender, age=role.age)
