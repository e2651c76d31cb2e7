"""Names → persons: which names are one person's, merged in the order of certainty.

"Mr. Vale", "Vale", "Arthur Vale" and "Arthur" become one; "Mrs. Vale" stays another, and so do a father and a son
who share a surname, as long as the text tells them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from audiofic.attribution.apart import Apart, must_be_two
from audiofic.attribution.names import Name
from audiofic.attribution.person import Person, husbands_name, take_in
from audiofic.lang.en.given_names import GIVEN_NAMES, names_agree
from audiofic.lang.en.titles import MARRIED, PARTICLES, UNMARRIED

_CLEARLY = 2.0
"""How many times more often than the next the best of several candidates must be named."""
_WORTHY = 0.05
"""A bare surname joins nobody whose fuller name is rarer than this share of it."""
_WIVES = 0.1
"""Share of the rarer of two such names from which on they are two women."""
_HEAVY = 15
"""Uses in the narration from which on a name is one the narrator lives with."""


def cluster(single: Iterable[Person], apart: Apart, given: Iterable[Person] = ()) -> list[Person]:
    """The persons behind the ``single`` names, most certain merges first; ``given`` ones keep all their names.

    ``apart`` counts the grounds on which two names must be two persons'.
    """
    fixed = list(given)
    owner = {name: person for person in fixed for name in person.names}
    persons = list(fixed)
    for person in single:
        host = owner.get(_only(person))
        if host is None:
            persons.append(person)
        else:
            take_in(host, person)
    for find in STEPS:
        persons = _merge(persons, find, apart, len(fixed))
    return persons


class Index:
    """Persons by first name, surname and exact words, with the grounds that keep names apart."""

    def __init__(self, persons: Iterable[Person], apart: Apart) -> None:
        self.apart = apart
        self.first: dict[str, list[Person]] = defaultdict(list)
        self.last: dict[str, list[Person]] = defaultdict(list)
        self.exact: dict[tuple[str, ...], list[Person]] = defaultdict(list)
        for person in persons:
            self.add(person)

    def add(self, person: Person) -> None:
        """Enter ``person`` under all its names."""
        for entry in self._entries(person):
            if not any(other is person for other in entry):
                entry.append(person)

    def remove(self, person: Person) -> None:
        """Strike ``person`` out."""
        for entry in self._entries(person):
            entry[:] = [other for other in entry if other is not person]

    def best(self, person: Person, candidates: Iterable[Person], *, clearly: float = _CLEARLY) -> Person | None:
        """The one compatible candidate, or the one named far more often than the next."""
        fitting = [it for it in candidates if it is not person and compatible(person, it, self.apart)]
        fitting.sort(key=lambda other: -other.uses)
        if not fitting or (len(fitting) > 1 and fitting[0].uses < clearly * fitting[1].uses):
            return None
        return fitting[0]

    def _entries(self, person: Person) -> Iterator[list[Person]]:
        for first in sorted(person.firsts):
            yield self.first[first]
        for last in sorted(person.lasts):
            yield self.last[last]
        for name in person.names:
            yield self.exact[name.proper]


Finder = Callable[[Person, Index], Person | None]


def _merge(persons: list[Person], find: Finder, apart: Apart, fixed: int) -> list[Person]:
    """Let each person that is not given be taken in by the one that ``find`` names."""
    index = Index(persons, apart)
    gone: set[int] = set()
    order = sorted(range(fixed, len(persons)), key=lambda at: (persons[at].uses, at))
    for at in order:
        person = persons[at]
        host = find(person, index)
        if host is not None:
            index.remove(person)
            take_in(host, person)
            index.add(host)
            gone.add(at)
    return [person for at, person in enumerate(persons) if at not in gone]


def compatible(one: Person, other: Person, apart: Apart) -> bool:
    """Whether nothing says that they are two."""
    return agree(one, other) and not must_be_two(apart, one, other)


def agree(one: Person, other: Person) -> bool:
    """Whether their names can be one person's: sex, rank, first name and surname do not clash."""
    if one.sure_sex and other.sure_sex and one.sure_sex != other.sure_sex:
        return False
    ranks, others = one.ranks, other.ranks
    if ranks and others and not ranks & others:
        return False
    firsts, theirs = one.firsts, other.firsts
    if firsts and theirs and not any(names_agree(a, b) for a in firsts for b in theirs):
        return False
    lasts, surnames = one.lasts, other.lasts
    return not (lasts and surnames and not lasts & surnames)


def _only(person: Person) -> Name:
    return next(iter(person.names))


def _same_words(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Captain Ann Lee"; one word with and without a title waits for the surnames."""
    name = _only(person)
    if len(name.proper) < 2 or husbands_name(name):
        return None
    return index.best(person, index.exact[name.proper])


def _full_names(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Ann Mary Lee"."""
    name = _only(person)
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
            return index.best(person, [it for it in same if not _both_heavy(person, it)])
    return None


def _bare_firsts(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Ann"."""
    name = _only(person)
    if name.title or len(name.proper) != 1:
        return None
    word = name.proper[0]
    by_first = index.best(person, index.first[word], clearly=1.2)
    if by_first is None or word in GIVEN_NAMES:
        return by_first
    as_last = max((other.uses for other in index.last[word]), default=0)
    return by_first if by_first.uses >= as_last else None


def _titled_firsts(person: Person, index: Index) -> Person | None:
    """Find "Lord Henry Vale" for "Lord Henry", "Ann" for "Miss Ann"."""
    name = _only(person)
    if not name.title or len(name.proper) != 1:
        return None
    word = name.proper[0]
    alone = [other for other in index.exact[name.proper] if word in GIVEN_NAMES and not other.titles]
    return index.best(person, [*index.first[word], *(it for it in alone if not it.firsts)])


def _titled_surnames(person: Person, index: Index) -> Person | None:
    """Find "Arthur Vale" for "Mr. Vale", where only one man of that name is known.

    Where the narration often says both, they may well be father and son.
    """
    name = _only(person)
    if not name.title or person.firsts:
        return None
    candidates = [other for other in index.last[name.proper[-1]] if not _both_heavy(person, other)]
    if name.title in MARRIED:
        candidates = [other for other in candidates if other.titles & MARRIED and not _two_wives(person, other)]
    elif name.title in UNMARRIED:
        candidates = [other for other in candidates if other.sex == "f" and not other.titles & MARRIED]
    return index.best(person, candidates)


def _two_wives(one: Person, other: Person) -> bool:
    """Whether "Mrs. Vale" and "Mrs. Arthur Vale" are both too common to be one woman."""
    fuller = any(husbands_name(name) for person in (one, other) for name in person.names)
    return fuller and min(one.uses, other.uses) > _WIVES * max(one.uses, other.uses)


def _both_heavy(one: Person, other: Person) -> bool:
    """Whether the narration is at home with both: it mostly keeps to one name for one person.

    A first name counts where it stands alone more often than with the surname.
    """
    return min(_at_home(one), _at_home(other)) >= _HEAVY


def _at_home(person: Person) -> int:
    short = sum(count for name, count in person.told.items() if len(name.proper) == 1)
    full = sum(count for name, count in person.told.items() if len(name.proper) > 1)
    return short if short >= full else 0


def _bare_surnames(person: Person, index: Index) -> Person | None:
    """Find "Mr. Vale" for "Vale": of a family the man rather, as writers do."""
    name = _only(person)
    bare = tuple(word for word in name.proper if word not in PARTICLES)
    if name.title or len(bare) != 1 or person.firsts:
        return None
    titled = [other for other in index.exact[name.proper] if other.titles]
    hosts = [it for it in [*index.last[bare[0]], *titled] if it.uses >= _WORTHY * person.uses]
    men = [it for it in hosts if it.sex == "m"]
    fitting = [it for it in men or hosts if it is not person and agree(person, it)]
    return max(fitting, key=lambda it: (_as_surname(it, bare[0]), it.uses), default=None)


def _as_surname(person: Person, surname: str) -> int:
    """How often the person is called by a name that ends in the surname."""
    return sum(count for name, count in person.names.items() if name.proper[-1] == surname)


def _short_names(person: Person, index: Index) -> Person | None:
    """Find the one "Catherine" of the book for "Kate"."""
    name = _only(person)
    if name.title or len(name.proper) != 1 or name.proper[0] not in GIVEN_NAMES or person.firsts:
        return None
    short = name.proper[0]
    people = {id(other): other for entry in [*index.first.values(), *index.exact.values()] for other in entry}
    fitting = [
        other
        for other in people.values()
        if short not in other.firsts and any(names_agree(short, first) for first in other.firsts | _alone(other))
    ]
    return index.best(person, fitting)


def _alone(person: Person) -> set[str]:
    return {name.proper[0] for name in person.names if len(name.proper) == 1}


STEPS: tuple[Finder, ...] = (
    _same_words,
    _full_names,
    _bare_firsts,
    _titled_firsts,
    _short_full_names,
    _titled_surnames,
    _bare_surnames,
    _short_names,
)
"""In this order: what is merged first tells what can no longer be."""
