"""Roles and voices as lines of a casting file: only the keys that matter, and a comment on who it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audiofic.casting.reasons import who
from audiofic.casting.scenes import Attendance
from audiofic.model import Age, Book, Character, Gender, Role, Voice
from audiofic.settings.likeness import fold
from audiofic.settings.quoting import can_be_written, scalar

_DEFAULT = Voice(id="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A key of the file with all that stands under it."""

    key: str
    values: tuple[tuple[str, str], ...]
    """Inner keys and their values, as YAML."""
    comment: str = ""
    """What goes before it, without the ``#``."""

    def block(self, indent: str, step: str = "  ") -> list[str]:
        """Its lines, one for each inner key."""
        comment = [f"{indent}# {self.comment}"] if self.comment else []
        return [*comment, f"{indent}{self.key}:", *(f"{indent}{step}{key}: {value}" for key, value in self.values)]

    def flow(self) -> str:
        """The same in one line, without the comment."""
        return f"{self.key}: {{{', '.join(f'{key}: {value}' for key, value in self.values)}}}"


def voice_entry(key: str, voice: Voice, comment: str) -> Entry:
    """``narrator`` or ``unknown``."""
    return Entry(key=key, values=tuple(_voice(voice)), comment=comment)


def role_entry(role: Role, book: Book, attendance: Attendance) -> Entry:
    """A character with its voice, and what attribution has found out of it."""
    values = list(_voice(role.voice))
    if role.gender is not Gender.UNKNOWN:
        values.append(("gender", str(role.gender)))
    if role.age in {Age.CHILD, Age.ELDER}:
        values.append(("age", str(role.age)))
    if role.aliases:
        values.append(("aliases", f"[{', '.join(map(scalar, role.aliases))}]"))
    return Entry(key=scalar(role.name), values=tuple(values), comment=_comment(role, book, attendance))


def _voice(voice: Voice) -> Iterator[tuple[str, str]]:
    yield "voice", scalar(voice.id)
    if voice.engine != _DEFAULT.engine:
        yield "engine", scalar(voice.engine)
    if voice.driver is not None:
        yield "driver", scalar(voice.driver)
    if voice.rate != _DEFAULT.rate:
        yield "rate", str(voice.rate)
    if voice.pitch != _DEFAULT.pitch:
        yield "pitch", str(voice.pitch)
    if voice.gain != _DEFAULT.gain:
        yield "gain", f"{voice.gain:g}"


def _comment(role: Role, book: Book, attendance: Attendance) -> str:
    known = next((character for character in book.characters if character.name == role.name), None)
    told = who(known or Character(name=role.name, gender=role.gender, age=role.age), attendance)
    chapter = book.scripts[attendance.presences[role.name].chapters[0]].chapter.name
    return " ".join(f"{told}, first heard in {chapter}".split())


def writable_aliases(role: Role, taken: set[str]) -> tuple[str, ...]:
    """The aliases worth writing down: names, and not those that others in ``taken`` have (folded).

    A nominal such as "the guard" is left out: in another chapter it may be somebody else.
    """
    aliases: dict[str, str] = {}
    for alias in role.aliases:
        is_name = any(char.isupper() for char in alias)
        if is_name and can_be_written(alias) and "," not in alias and fold(alias) not in taken | {fold(role.name)}:
            aliases.setdefault(fold(alias), alias)
    return tuple(aliases.values())
