"""The casting file as a program writes it: a new one, or one that a person has begun."""

from __future__ import annotations

from dataclasses import replace

from yaml import YAMLError

from audiofic.casting.entries import role_entry, voice_entry
from audiofic.casting.file import CastingFile, parse_casting
from audiofic.casting.insert import insert_characters, insert_voice
from audiofic.casting.missing import find_missing
from audiofic.casting.scenes import attend
from audiofic.errors import SettingsError
from audiofic.model import Age, Book, Casting, Voice

_DEFAULT = Voice(id="")
_HEADER = f"""\
# Who speaks with which voice. Change what you like and build with --cast and this file: only what you touched
# is made anew. Without any INPUT, audiofic takes the voices.yaml of the folder by itself.
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
    """A casting file that says what ``casting`` says, with a few lines on how to change it.

    It is not read again as one that a person has laid out is: nothing stands in it but what is written here.
    """
    text = _with(_HEADER, find_missing(CastingFile(), casting, book), book)
    assert text is not None, "what is written here is YAML"
    return text


def extend_file(text: str, casting: Casting, book: Book) -> str:
    """``text``, a casting file, with whoever ``casting`` has and it has not.

    Not a character of it is changed; where nobody is missing it comes back as it is. Raises SettingsError where
    ``text`` is no casting file, or is laid out in a way that nothing can be added to.
    """
    file = _parsed(text)
    missing = find_missing(file, casting, book)
    if missing == CastingFile():
        return text
    extended = _with(text, missing, book)
    wanted = replace(
        file,
        narrator=file.narrator or missing.narrator,
        roles=(*file.roles, *missing.roles),
        unknown=file.unknown or missing.unknown,
    )
    if extended is None or not _says(extended, wanted):
        raise SettingsError(
            "This casting file is laid out in a way that nothing can be added to.",
            hint="Write “characters:” out, without “<<” and “*”, or add the missing by hand.",
        )
    return extended


def _with(text: str, missing: CastingFile, book: Book) -> str | None:
    """``text`` with what is missing put in; None where what came of it is not even YAML."""
    attendance = attend(book)
    try:
        if missing.narrator:
            text = insert_voice(text, voice_entry("narrator", missing.narrator, _NARRATES))
        if missing.roles:
            text = insert_characters(text, [role_entry(role, book, attendance) for role in missing.roles])
        if missing.unknown:
            text = insert_voice(text, voice_entry("unknown", missing.unknown, _STANDS_IN))
    except YAMLError:
        return None
    return text


def _says(text: str, wanted: CastingFile) -> bool:
    """Whether ``text``, read again, is ``wanted``."""
    try:
        file = _parsed(text)
    except SettingsError:
        return False
    roles = {role.name: replace(role, reason="") for role in file.roles}
    return replace(file, roles=()) == replace(wanted, roles=()) and roles == {
        role.name: replace(role, reason="", age=Age.UNKNOWN if role.age is Age.ADULT else role.age)
        for role in wanted.roles
    }


def _parsed(text: str) -> CastingFile:
    # Whether the voices exist is for whoever reads the file to build from it.
    return parse_casting(text, "voices.yaml", lambda _engine, _driver: ())
