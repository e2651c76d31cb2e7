"""Is it a person? Places, firms, peoples and things have names too."""

from __future__ import annotations

from audiofic.attribution.person import Person
from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.not_names import NOT_NAMES, PLACE_WORDS
from audiofic.lang.en.titles import TITLES

_PLACED = 0.25
"""Share of uses behind "in", "at", "near" from which on a name that never speaks is a place's."""
_SPOKEN = 2
"""Verbs of saying beside a name that is a word too ("said Five") that make a person."""
_ACTING = 3
"""Verbs beside a name with "the", one of saying among them, that make a person."""
_ACTS = 0.12
"""Share of uses outside quotations, followed by a verb, that makes a person."""


def is_person(person: Person) -> bool:
    """Whether the text treats the bearer as somebody rather than something."""
    seen = person.witness
    if person.titles - {"st", "saint"}:
        return True
    spoken = seen.says >= _SPOKEN
    if _is_family(person) or (not spoken and all(_is_place(words.proper) for words in person.names)):
        return False
    if seen.selves >= 1 and seen.article < 0.5 * seen.uses:
        return True
    if seen.says >= 1 and seen.says + seen.called + seen.acts >= 0.05 * seen.uses:
        office = any(TITLES.issuperset(name.proper) for name in person.names)
        acting = seen.acts >= _ACTING and not office
        return acting or seen.article < 0.5 * seen.uses or seen.says >= 2 or seen.uses < 4
    if seen.placed > _PLACED * seen.told and seen.called < 2:
        return False
    if any(word in GIVEN_NAMES for name in person.names for word in name.proper):
        return True
    if seen.article > 0.5 * seen.uses:
        return False
    if seen.told and seen.acts >= max(1, _ACTS * seen.told):
        return True
    if seen.he + seen.she >= 1 and seen.acts + seen.owns + seen.called >= 1:
        return True
    if seen.inside >= 1 and seen.called >= 1 and seen.called >= 0.3 * seen.uses:
        return True
    if len(person.names) > 1 and seen.called > 1:
        return True
    return seen.he + seen.she >= 0.5 and seen.uses <= 3


def _is_place(words: tuple[str, ...]) -> bool:
    return words[-1] in PLACE_WORDS or all(word in NOT_NAMES for word in words)


def _is_family(person: Person) -> bool:
    """Whether it is "the Vales": always with "the", and a plural."""
    seen = person.witness
    return seen.article >= 0.8 * seen.uses and all(name.proper[-1].endswith("s") for name in person.names)
