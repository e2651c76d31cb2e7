"""Short and pet names: which longer name "Kate", "Clem", "Rosie" or "Dex" may be short for."""

from __future__ import annotations

from audiofic.attribution.namesakes import STEM, Index, lone_names, only_name
from audiofic.attribution.person import Person
from audiofic.lang.en.given_names import GIVEN_NAMES, NICKNAMES, names_agree

_PET_ENDINGS = ("ie", "ey", "y")
_PET_LETTERS = ("y", "i")
_RARE = 8
"""Uses of a name at most."""
_SPARE = 1
"""Letters at the end of a short name that the long one may have not: "Miri" beside "Mireille"."""
_SELDOM = 0.3
"""Share of its uses that stand in the narration, at most."""

_OF_THE_TABLES = GIVEN_NAMES | NICKNAMES.keys()


def short_names(person: Person, index: Index) -> Person | None:
    """Find the one "Catherine" of the book for "Kate"."""
    name = only_name(person)
    if name.title or len(name.proper) != 1 or name.proper[0] not in _OF_THE_TABLES or person.firsts:
        return None
    short = name.proper[0]
    long = {short, *NICKNAMES.get(short, ()), *(it for it, those in NICKNAMES.items() if short in those)}
    entries = [entry for word in sorted(long) for entry in (index.first[word], index.exact[word,])]
    people = {id(other): other for entry in entries for other in entry}
    fitting = [
        other
        for other in people.values()
        if short not in other.firsts and any(names_agree(short, first) for first in other.firsts | lone_names(other))
    ]
    return index.best(person, fitting)


def clipped_names(person: Person, index: Index) -> Person | None:
    """Find "Clemency" for "Clem": what people call her, and the narrator seldom."""
    name = only_name(person)
    short = name.proper[0]
    if name.title or len(name.proper) != 1 or len(short) < STEM or person.witness.told > _SELDOM * person.uses:
        return None
    fitting = [
        other
        for other in index.alike[short[:STEM]]
        if any(it != short and it.startswith(short) for it in other.firsts | lone_names(other))
    ]
    return index.best(person, fitting)


def pet_names(person: Person, index: Index) -> Person | None:
    """Find "Rosalba" for "Rosie", "Roswitha" for "Roz": what people call her, and the narrator seldom."""
    name = only_name(person)
    short = name.proper[0]
    stem = next((short[: -len(end)] for end in _PET_ENDINGS if short.endswith(end)), "")
    if short.endswith("z"):
        stem = f"{short[:-1]}s"
    if name.title or len(name.proper) != 1 or len(stem) < STEM or person.witness.told > _SELDOM * person.uses:
        return None
    fitting = [
        other
        for other in index.alike[stem[:STEM]]
        if any(len(it) > len(short) and it.startswith(stem) for it in other.firsts | lone_names(other))
    ]
    return index.best(person, fitting)


def called_names(person: Person, index: Index) -> Person | None:
    """Find "Dex" for "Dexter", "Matteo" for "Teo": what people call them, and the narrator never or seldom."""
    name = only_name(person)
    seen = person.witness
    seldom = seen.told <= _SELDOM * person.uses and seen.called >= 1
    if name.title or len(name.proper) != 1 or not seldom:
        return None
    word = name.proper[0]
    near = [*index.alike[word[:STEM]], *index.endings[word[-STEM:]]]
    people = {id(other): other for other in near if other.witness.acts or other.witness.says}
    fitting = [it for it in people.values() if any(_short_for(word, own) for own in it.firsts | lone_names(it))]
    return index.best(person, fitting)


def _short_for(one: str, other: str) -> bool:
    """Whether the shorter name is but for the last letter the beginning of the longer one, or wholly its end."""
    short, long = sorted((one, other), key=len)
    if len(short) < STEM:
        return False
    return long.startswith(short[: max(STEM, len(short) - _SPARE)]) or long.endswith(short)


def rare_names(person: Person, index: Index) -> Person | None:
    """Find "Dru" for "Drusilda", "Otty" for "Ottoline", where neither is named often enough to live with."""
    name = only_name(person)
    if name.title or len(name.proper) != 1 or not _rarely_acts(person):
        return None
    word = name.proper[0]
    fitting = [
        it
        for it in index.alike[word[:STEM]]
        if _rarely_acts(it) and any(_begins(word, own) for own in it.firsts | lone_names(it))
    ]
    return index.best(person, fitting)


def _rarely_acts(person: Person) -> bool:
    seen = person.witness
    return person.uses <= _RARE and seen.acts + seen.says + seen.called > 0


def _begins(one: str, other: str) -> bool:
    """Whether the shorter name, a pet ending aside, begins the longer one; "Ann" and "Anna" are two."""
    short, long = sorted((one, other), key=len)
    stem = short[:-1] if short.endswith(_PET_LETTERS) else short
    return len(stem) >= STEM and len(long) > len(short) + 1 and long.startswith(stem)
