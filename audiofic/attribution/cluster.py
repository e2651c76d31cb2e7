"""Names → persons: which names are one person's, merged in the order of certainty.

"Mr. Vale", "Vale", "Arthur Vale" and "Arthur" become one; "Mrs. Vale" stays another, and so do a father and a son
who share a surname as long as the text tells them apart by first names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from audiofic.attribution.names import Name
from audiofic.attribution.witness import Witness
from audiofic.lang.en.given_names import FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES, names_agree
from audiofic.lang.en.titles import FEMALE_TITLES, MALE_TITLES, MARRIED, PARTICLES, UNMARRIED

_CLEARLY = 2.0
"""How many times more often than the next the best of several candidates must be named."""

_APART = 2
_APART_SHARE = 0.06
"""One sentence seldom calls one person by two names; so many sentences, and this share, make them two."""
_ALIKE_APART_SHARE = 0.35
"""The same where one name is a part of the other, which writers do for variety."""


@dataclass(slots=True)
class Person:
    """A cluster of names while it grows."""

    names: dict[Name, int] = field(default_factory=dict)
    """Name → number of uses."""
    witness: Witness = field(default_factory=Witness)
    sentences: set[int] = field(default_factory=set)
    """Numbers of the sentences outside quotations that name the person."""

    @property
    def uses(self) -> int:
        """All uses of all its names."""
        return sum(self.names.values())

    @property
    def titles(self) -> set[str]:
        """Its titles."""
        return {name.title for name in self.names if name.title}

    @property
    def firsts(self) -> set[str]:
        """First names from names of two words and more; a married woman's husband's first name is not hers."""
        return {
            name.proper[0]
            for name in self.names
            if len(name.proper) > 1 and name.proper[0] not in PARTICLES and not husbands_name(name)
        }

    @property
    def lasts(self) -> set[str]:
        """Surnames: last words of longer names, or what follows a title and is no given name."""
        return {
            name.proper[-1]
            for name in self.names
            if len(name.proper) > 1 or (name.title and name.proper[0] not in GIVEN_NAMES)
        }

    @property
    def bare(self) -> set[str]:
        """Its names of a single word."""
        return {name.proper[-1] for name in self.names if len(name.proper) == 1}

    @property
    def sex(self) -> str:
        """``m``, ``f`` or empty, from titles, then given names, then the pronouns near its names."""
        titles = self.titles
        if titles & (MARRIED | UNMARRIED) or (titles & FEMALE_TITLES and not titles & MALE_TITLES):
            return "f"
        if titles & MALE_TITLES and not titles & FEMALE_TITLES:
            return "m"
        given = self.firsts | {name.proper[0] for name in self.names if len(name.proper) == 1 and not name.title}
        if given & MALE_NAMES and not given & FEMALE_NAMES:
            return "m"
        if given & FEMALE_NAMES and not given & MALE_NAMES:
            return "f"
        return told_sex(self.witness)

    @property
    def sure_sex(self) -> str:
        """The same, but pronouns must agree better: ground enough to keep two names apart."""
        doubtful = not self.titles and not {name.proper[0] for name in self.names} & (MALE_NAMES | FEMALE_NAMES)
        return told_sex(self.witness, least=4, ratio=2.5) if doubtful else self.sex


def told_sex(witness: Witness, *, least: float = 1, ratio: float = 1.5) -> str:
    """The sex that pronouns and relatives' words tell of, where they agree well enough."""
    he = witness.he + 3 * witness.male_kin
    she = witness.she + 3 * witness.female_kin
    if he + she < least:
        return ""
    return "m" if he >= ratio * she else "f" if she >= ratio * he else ""


def husbands_name(name: Name) -> bool:
    """Whether the name is of the kind "Mrs. Henry Vale"."""
    return name.title in MARRIED and len(name.proper) > 1 and name.proper[0] in MALE_NAMES


def cluster(single: Iterable[Person], given: Iterable[Person] = ()) -> list[Person]:
    """The persons behind the ``single`` names, most certain merges first; ``given`` ones keep all their names."""
    fixed = list(given)
    owner = {name: person for person in fixed for name in person.names}
    persons = list(fixed)
    for person in single:
        host = owner.get(_only(person))
        if host is None:
            persons.append(person)
        else:
            _take_in(host, person)
    for find in (_same_words, _full_names, _titled_first_names, _titled_surnames, _bare_names, _short_names):
        persons = _merge(persons, find, len(fixed))
    return persons


def _merge(persons: list[Person], find: Callable[[Person, Index], Person | None], fixed: int) -> list[Person]:
    """Let each person that is not given be taken in by the one that ``find`` names."""
    index = Index(persons)
    gone: set[int] = set()
    order = sorted(range(fixed, len(persons)), key=lambda at: (persons[at].uses, at))
    for at in order:
        person = persons[at]
        host = find(person, index)
        if host is not None and host is not person and compatible(person, host):
            index.remove(person)
            _take_in(host, person)
            index.add(host)
            gone.add(at)
    return [person for at, person in enumerate(persons) if at not in gone]


def _take_in(host: Person, person: Person) -> None:
    for name, count in person.names.items():
        host.names[name] = host.names.get(name, 0) + count
    host.witness.add(person.witness)
    host.sentences |= person.sentences


class Index:
    """Persons by first name and surname."""

    def __init__(self, persons: Iterable[Person]) -> None:
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

    def _entries(self, person: Person) -> Iterator[list[Person]]:
        for first in sorted(person.firsts):
            yield self.first[first]
        for last in sorted(person.lasts):
            yield self.last[last]
        for name in person.names:
            yield self.exact[name.proper]


def compatible(one: Person, other: Person) -> bool:
    """Whether nothing in their names says that they are two."""
    if one.sure_sex and other.sure_sex and one.sure_sex != other.sure_sex:
        return False
    titles = one.titles | other.titles
    if titles & MARRIED and titles & UNMARRIED:
        return False
    if seen_apart(one, other):
        return False
    firsts, others = one.firsts, other.firsts
    if firsts and others and not any(names_agree(a, b) for a in firsts for b in others):
        return False
    lasts, surnames = one.lasts, other.lasts
    return not (lasts and surnames and not lasts & surnames)


def seen_apart(one: Person, other: Person) -> bool:
    """Whether single sentences name both often enough that they must be two."""
    both = len(one.sentences & other.sentences)
    share = _ALIKE_APART_SHARE if one.lasts & other.bare or other.lasts & one.bare else _APART_SHARE
    return both >= _APART and both > share * min(len(one.sentences), len(other.sentences))


def _best(person: Person, candidates: Iterable[Person], *, clearly: float = _CLEARLY) -> Person | None:
    """The one compatible candidate, or the one named far more often than the next."""
    fitting = [other for other in candidates if other is not person and compatible(person, other)]
    fitting.sort(key=lambda other: -other.uses)
    if not fitting:
        return None
    if len(fitting) > 1 and fitting[0].uses < clearly * fitting[1].uses:
        return None
    return fitting[0]


def _only(person: Person) -> Name:
    return next(iter(person.names))


def _same_words(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Captain Ann Lee"; one word with and without a title waits for the surnames."""
    name = _only(person)
    if len(name.proper) < 2 or husbands_name(name):
        return None
    return _best(person, index.exact[name.proper])


def _full_names(person: Person, index: Index) -> Person | None:
    """Find "Thomas Vale" for "Tom Vale", "Ann Lee" for "Ann Mary Lee"."""
    name = _only(person)
    if len(name.proper) < 2 or husbands_name(name):
        return None
    first, last = name.proper[0], name.proper[-1]
    same = [other for other in index.last[last] if any(names_agree(first, it) for it in other.firsts)]
    inner = [other for other in index.first[first] if any(set(name.proper) < set(it.proper) for it in other.names)]
    return _best(person, same) or _best(person, inner)


def _titled_first_names(person: Person, index: Index) -> Person | None:
    """Find "Lord Henry Vale" for "Lord Henry"."""
    name = _only(person)
    if not name.title or len(name.proper) != 1:
        return None
    return _best(person, index.first[name.proper[0]])


def _titled_surnames(person: Person, index: Index) -> Person | None:
    """Find "Arthur Vale" for "Mr. Vale", where only one man of that name is known."""
    name = _only(person)
    if not name.title or (len(person.names) > 1 and person.firsts):
        return None
    candidates = index.last[name.proper[-1]]
    if name.title in MARRIED:
        wives = [other for other in candidates if other.titles & MARRIED]
        candidates = wives or [other for other in candidates if other.sex == "f" and not other.titles & UNMARRIED]
    elif name.title in UNMARRIED:
        candidates = [other for other in candidates if other.sex == "f" and not other.titles & MARRIED]
    return _best(person, candidates)


def _bare_names(person: Person, index: Index) -> Person | None:
    """Find "Ann Lee" for "Ann", "Mr. Vale" for "Vale"."""
    name = _only(person)
    if name.title:
        return None
    bare = tuple(word for word in name.proper if word not in PARTICLES)
    if len(bare) != 1:
        return None
    titled = [other for other in index.exact[name.proper] if other.titles]
    by_first = _best(person, [*index.first[bare[0]], *titled], clearly=1.2)
    by_last = _best(person, index.last[bare[0]], clearly=1.0)
    if by_first is None or by_last is None:
        return by_first or by_last
    if bare[0] in GIVEN_NAMES:
        return by_first
    return by_first if by_first.uses >= by_last.uses else by_last


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
        if other is not person
        and short not in other.firsts
        and any(names_agree(short, first) for first in other.firsts | _alone(other))
    ]
    return _best(person, fitting)


def _alone(person: Person) -> set[str]:
    return {name.proper[0] for name in person.names if len(name.proper) == 1}
