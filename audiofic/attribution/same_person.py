"""Which person a name may belong to: the finders by which names are merged, in the order of certainty."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from audiofic.attribution.apart import named_together
from audiofic.attribution.names import Name
from audiofic.attribution.namesakes import STEM, Index, agree, only_name
from audiofic.attribution.person import Person, husbands_name
from audiofic.attribution.short_names import called_names, clipped_names, pet_names, rare_names, short_names
from audiofic.lang.en.given_names import GIVEN_NAMES, names_agree
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.titles import MARRIED, PARTICLES, UNMARRIED

_WORTHY = 0.05
"""A bare surname joins nobody whose fuller name is rarer than this share of it."""
_WIVES = 0.1
"""Share of the rarer of two such names from which on they are two women."""
_BESIDE = 2
"""Weight of the grounds from which on two names are two sisters'."""
_HEAVY = 15
"""Uses in the narration from which on a name is one the narrator lives with."""
Finder = Callable[[Person, Index], Person | None]


def _same_words(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Captain Ann Lee"; one word with and without a title waits for the surnames."""
    name = only_name(person)
    if len(name.proper) < 2 or husbands_name(name):
        return None
    return index.best(person, index.exact[name.proper])


def _given_in_parts(person: Person, index: Index) -> Person | None:
    """Find whom alone a casting file calls "Ann" and "Miss Lee" for "Ann Lee", and "Mrs. Lee" for "Aunt Lee"."""
    name = only_name(person)
    first, last = name.proper[0], name.proper[-1]
    if husbands_name(name):
        return None
    if len(name.proper) > 1:
        named = [it for it in index.alike[first[:STEM]] if it.given and first in it.bare and agree(person, it)]
        fitting = [it for it in named if last in it.lasts | it.bare] or [it for it in named if not it.lasts]
    elif name.title in KIN:
        entries = (index.exact[name.proper], index.first[first], index.last[first])
        sexes = {"", person.sex}
        namesakes = {id(it): it for entry in entries for it in entry if it.given and it.sex in sexes}
        fitting = list(namesakes.values())
    else:
        return None
    return fitting[0] if len(fitting) == 1 else None


def _titled_full_names(person: Person, index: Index) -> Person | None:
    """Find whom a casting file calls "Sir Henry" for "Sir Henry Vale"; one found waits for the first names."""
    name = only_name(person)
    if not name.title or len(name.proper) < 2 or husbands_name(name):
        return None
    short = Name(name.title, name.proper[:1])
    return index.best(person, [it for it in index.exact[short.proper] if it.given and short in it.names])


def _full_names(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Ann Mary Lee"."""
    name = only_name(person)
    if len(name.proper) < 2 or husbands_name(name):
        return None
    words = set(name.proper)
    inner = [other for other in index.first[name.proper[0]] if any(words < set(it.proper) for it in other.names)]
    same = [other for other in index.last[name.proper[-1]] if name.proper[0] in other.firsts]
    return index.best(person, same) or index.best(person, inner)


def _short_full_names(person: Person, index: Index) -> Person | None:
    """Find "Thomas Vale" for "Tom Vale"; late, when it is known who else is a Vale."""
    for name in person.names:
        if len(name.proper) > 1 and not husbands_name(name):
            first = name.proper[0]
            same = [it for it in index.last[name.proper[-1]] if any(names_agree(first, other) for other in it.firsts)]
            return index.best(person, _at_most_one_heavy(person, same))
    return None


def _bare_firsts(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Ann"; of two Johns the one who is not Sir John."""
    name = only_name(person)
    if name.title or len(name.proper) != 1:
        return None
    word = name.proper[0]
    namesakes = index.first[word]
    untitled = [it for it in namesakes if not any(own.title and own.proper == name.proper for own in it.names)]
    by_first = index.best(person, (word in GIVEN_NAMES and untitled) or namesakes, clearly=1.2)
    if by_first is None or word in GIVEN_NAMES:
        return by_first
    as_last = max((other.uses for other in index.last[word]), default=0)
    return by_first if by_first.uses >= as_last else None


def _titled_firsts(person: Person, index: Index) -> Person | None:
    """Find "Lord Henry Vale" for "Lord Henry", "Ann" for "Miss Ann"."""
    name = only_name(person)
    if not name.title or len(name.proper) != 1:
        return None
    word = name.proper[0]
    first = word in GIVEN_NAMES and not any(it.firsts for it in index.last[word])
    alone = [other for other in index.exact[name.proper] if first and not other.titles]
    return index.best(person, [*index.first[word], *(it for it in alone if not it.firsts)])


def _titled_surnames(person: Person, index: Index) -> Person | None:
    """Find "Arthur Vale" for "Mr. Vale", where only one man of that name is known.

    Where the narration often says both, they may well be father and son.
    """
    name = only_name(person)
    if not name.title or person.firsts:
        return None
    candidates = _at_most_one_heavy(person, index.last[name.proper[-1]])
    if name.title in MARRIED:
        candidates = [other for other in candidates if other.titles & MARRIED and not _two_wives(person, other)]
    elif name.title in UNMARRIED:
        single = [other for other in candidates if other is not person and not other.titles & MARRIED]
        # Pronouns near by may all be of others: where no woman is known by that name, they keep nobody from being one.
        candidates = [it for it in single if it.sex == "f"] or [it for it in single if it.sure_sex != "m"]
    return index.best(person, candidates)


def _sisters(person: Person, index: Index) -> Person | None:
    """Find "Ann Vale" for "Miss Vale", where the text sets Miss Vale beside each other Vale and never beside Ann."""
    name = only_name(person)
    if name.title not in UNMARRIED or len(name.proper) != 1:
        return None
    family = [it for it in index.last[name.proper[0]] if it is not person and it.sex == "f" and agree(person, it)]
    grounds = [sum(index.apart[name, own] for own in it.names if own.proper[0] in it.firsts) for it in family]
    alone = [it for it, weight in zip(family, grounds, strict=True) if not weight]
    return alone[0] if len(alone) == 1 and all(weight == 0 or weight >= _BESIDE for weight in grounds) else None


def _two_wives(one: Person, other: Person) -> bool:
    """Whether "Mrs. Vale" and "Mrs. Arthur Vale" are both too common to be one woman."""
    fuller = any(husbands_name(name) for person in (one, other) for name in person.names)
    return fuller and min(one.uses, other.uses) > _WIVES * max(one.uses, other.uses)


def _at_most_one_heavy(person: Person, namesakes: Iterable[Person]) -> list[Person]:
    """Those of ``namesakes`` with whom the narration is not at home as much as with ``person``.

    It mostly keeps to one name for one person; a first name counts where it stands alone more often than with the
    surname. Whom a casting file names is one person by all those names, if it names but one who may be so called.
    """
    fitting = [it for it in namesakes if agree(person, it)]
    lone = sum(it.given for it in fitting) == 1
    return [it for it in fitting if (it.given and lone) or min(_at_home(person), _at_home(it)) < _HEAVY]


def _at_home(person: Person) -> int:
    short = sum(count for name, count in person.told.items() if len(name.proper) == 1)
    full = sum(count for name, count in person.told.items() if len(name.proper) > 1)
    return short if short >= full else 0


def _bare_surnames(person: Person, index: Index) -> Person | None:
    """Find "Mr. Vale" for "Vale": of a family the man rather, as writers do."""
    name = only_name(person)
    bare = tuple(word for word in name.proper if word not in PARTICLES)
    if name.title or len(bare) != 1 or person.firsts:
        return None
    titled = [other for other in index.exact[name.proper] if other.titles]
    hosts = [it for it in [*index.last[bare[0]], *titled] if it.uses >= _WORTHY * person.uses]
    men = [it for it in hosts if it.sex == "m"]
    fitting = [
        it
        for it in men or hosts
        if it is not person and agree(person, it) and not named_together(index.apart, person, it)
    ]
    return max(fitting, key=lambda it: (_as_surname(it, bare[0]), it.uses), default=None)


def _as_surname(person: Person, surname: str) -> int:
    """How often the person is called by a name that ends in the surname."""
    return sum(count for name, count in person.names.items() if name.proper[-1] == surname)


STEPS: tuple[Finder, ...] = (
    _same_words,
    _given_in_parts,
    _titled_full_names,
    _full_names,
    _bare_firsts,
    _titled_firsts,
    _short_full_names,
    _titled_surnames,
    _sisters,
    _bare_surnames,
    short_names,
    clipped_names,
    pet_names,
    called_names,
    rare_names,
)
"""In this order: what is merged first tells what can no longer be."""
