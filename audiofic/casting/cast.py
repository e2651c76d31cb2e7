"""Automatic casting: a voice for everybody in the book whom the casting file leaves out.

The order is fixed: the author's choices; the narrator; the stand-in for unknown speakers; then the characters,
chapter by chapter as they enter, in each the weightier first, and each gets the voice that
:class:`audiofic.casting.company.Company` finds best beside those given out before. So a new chapter leaves the
casting of those before it alone, unless it brings two together whose voices were chosen because they had not met.
Only where that order would leave a lead of the whole book without a voice of its own do the leads go first.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from audiofic.casting import reasons
from audiofic.casting.company import Company
from audiofic.casting.file import CastingFile
from audiofic.casting.names import Callboard
from audiofic.casting.narrator import foremost, stand_in
from audiofic.casting.scenes import Attendance, attend
from audiofic.casting.sharing import Standing
from audiofic.casting.teller import find_teller, speaks_as_narrator
from audiofic.errors import EngineError
from audiofic.model import Age, Book, Casting, Character, Gender, Role, Voice, VoiceInfo
from audiofic.settings.likeness import fold

_WEIGHTS = (3, 10, 30, 100, 300, 1000)
"""Lines from which a part belongs to the next class. Wide, so that an edited chapter moves few from theirs."""


def cast(book: Book, file: CastingFile | None, voices: Sequence[VoiceInfo]) -> Casting:
    """A voice for the narrator, for everybody with lines in ``book``, and for unknown speakers.

    What ``file`` says stands. The roles are in order of their number of lines. The same book, file and voices give
    the same casting on every machine. Raises EngineError where ``voices`` is empty and the file gives none either.
    """
    attendance = attend(book)
    call = _Call(book, file or CastingFile(), voices, attendance, leads_first=False)
    casting = call.casting()
    if any(map(attendance.is_lead, call.sharing)):
        return _Call(book, file or CastingFile(), voices, attendance, leads_first=True).casting()
    return casting


class _Call:
    """One casting in the making."""

    def __init__(
        self,
        book: Book,
        file: CastingFile,
        voices: Sequence[VoiceInfo],
        attendance: Attendance,
        *,
        leads_first: bool,
    ) -> None:
        self._file = file
        self._voices = voices
        self._attendance = attendance
        self._leads_first = leads_first
        self.sharing: set[str] = set()
        """Those who were given a voice that somebody has already."""
        known = {character.name: character for character in book.characters}
        self._names = frozenset(map(fold, known))
        self._speaking = [known.get(name) or Character(name=name) for name in attendance.presences]
        self._teller = find_teller(book, file, attendance)
        self._rate = (file.narrator or Voice(id="")).rate
        self._company = Company(voices, attendance, rate=self._rate)
        self._roles: dict[str, Role] = {}
        self._spellings: dict[str, Role] = {}

    def casting(self) -> Casting:
        """The steps, in the order in which they bind one another."""
        self._follow_file()
        narrator = self._narrator()
        self._company.admit("", Standing.NARRATOR, narrator)
        unknown = self._file.unknown or self._stand_in(narrator)
        self._company.admit("", Standing.STAND_IN, unknown)
        for character in sorted(self._speaking, key=self._turn):
            if character.name not in self._roles:
                self._enter(self._role(character, narrator))
        presences = self._attendance.presences
        most_lines_first = sorted(presences, key=lambda name: -presences[name].lines)
        return Casting(
            narrator=narrator,
            roles=tuple(self._roles[name] for name in most_lines_first),
            unknown=unknown,
            break_sound=self._file.break_sound,
            pauses=self._file.pauses,
            policies=self._file.policies,
            lexicon=self._file.lexicon,
            delivery=self._file.delivery,
            treatments=self._file.treatments,
        )

    def _follow_file(self) -> None:
        board = Callboard(self._file.roles)
        heard = set()
        for character in self._speaking:
            if (role := board.role_of(character, others=self._names)) is not None:
                heard.add(role.name)
                self._enter(_as_heard(role, character))
                self._company.admit(character.name, Standing.CHARACTER, role.voice)
        for role in self._file.roles:
            # Whoever does not speak in these chapters may in others: that voice is better left alone.
            if role.name not in heard:
                self._company.admit(role.name, Standing.CHARACTER, role.voice)

    def _narrator(self) -> Voice:
        if self._file.narrator:
            return self._file.narrator
        teller = self._teller or Character(name="")
        if role := self._roles.get(teller.name) or Callboard(self._file.roles).role_of(teller):
            return role.voice
        info = foremost(self._company.free(), teller) or foremost(self._company.infos, teller)
        if info is not None:
            return Voice(id=info.id, engine=info.engine, driver=info.driver, rate=self._rate)
        given = [self._file.unknown, *(role.voice for role in self._file.roles)]
        for voice in filter(None, given):
            return voice
        raise EngineError("There is no voice to cast with.", hint="Name one under “narrator:” in the casting file.")

    def _stand_in(self, narrator: Voice) -> Voice:
        infos = {(info.engine, info.id): info for info in self._voices}
        like = infos.get((narrator.engine, narrator.id))
        return stand_in(self._company.free(), narrator, like, rate=self._rate)

    def _turn(self, character: Character) -> tuple[bool, int, int, bool, int]:
        """By chapters; in one chapter the heaviest first; among equals persons before crowds, then the first heard."""
        presence = self._attendance.presences[character.name]
        goes_later = self._leads_first and not self._attendance.is_lead(character.name)
        weight = bisect(_WEIGHTS, presence.entrance)
        return goes_later, presence.chapters[0], -weight, character.group, presence.first

    def _enter(self, role: Role) -> None:
        self._roles[role.name] = role
        self._spellings.setdefault(fold(role.name), role)

    def _role(self, character: Character, narrator: Voice) -> Role:
        voice, why = self._voice(character, narrator)
        return Role(
            name=character.name,
            voice=voice,
            aliases=character.aliases,
            gender=character.gender,
            age=character.age,
            reason=f"{reasons.who(character, self._attendance)}: {why}",
        )

    def _voice(self, character: Character, narrator: Voice) -> tuple[Voice, str]:
        """What ``character`` gets, and why."""
        if speaks_as_narrator(character, self._teller):
            return narrator, "tells the story, in the narrator's voice"
        if (twin := self._spellings.get(fold(character.name))) is not None:
            return twin.voice, f"another spelling of {twin.name}"
        choice = self._company.choose(character)
        if choice is None:
            return narrator, "the narrator's voice, there being none for automatic casting"
        if choice.sharer is not None:
            self.sharing.add(character.name)
        why = reasons.why(character, choice, others=len(self._roles))
        self._company.admit(character.name, Standing.CHARACTER, choice.voice)
        return choice.voice, why


def _as_heard(role: Role, character: Character) -> Role:
    """``role`` under the name the book uses, with what only the text tells of its sex and age."""
    return replace(
        role,
        name=character.name,
        gender=character.gender if role.gender is Gender.UNKNOWN else role.gender,
        age=character.age if role.age is Age.UNKNOWN else role.age,
    )
