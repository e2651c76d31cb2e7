"""Women who are nobody's wife or mother: those whom the text calls Miss Vale, and never Mrs. Vale."""

from __future__ import annotations

from audiofic.attribution.names import read_name
from audiofic.attribution.nominals import last_word
from audiofic.attribution.roster import Roster
from audiofic.lang.en.kin import WED
from audiofic.lang.en.titles import MARRIED, UNMARRIED


def unwed(roster: Roster) -> frozenset[int]:
    """The characters so called, be it in the text or in a casting file."""
    titles: list[set[str]] = [
        {read_name(name).title for name in (character.name, *character.aliases)} for character in roster.characters
    ]
    for there in roster.uses:
        for use, who in there:
            titles[who].add(use.name.title)
    return frozenset(who for who, those in enumerate(titles) if those & UNMARRIED and not those & MARRIED)


def is_weds(nominal: str) -> bool:
    """Whether a nominal is a wife's or a mother's."""
    return last_word(nominal) in WED
