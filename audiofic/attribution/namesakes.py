"""Persons by the words of their names, and whether two of them can be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from audiofic.attribution.apart import Apart, must_be_two
from audiofic.attribution.names import Name
from audiofic.attribution.person import Person
from audiofic.lang.en.given_names import names_agree

STEM = 3
"""Letters of a clipped name at least."""
_CLEARLY = 2.0
"""How many times more often than the next the best of several candidates must be named."""


class Index:
    """Persons by first name, surname and exact words, with the grounds that keep names apart."""

    def __init__(self, persons: Iterable[Person], apart: Apart) -> None:
        self.apart = apart
        self.first: dict[str, list[Person]] = defaultdict(list)
        self.last: dict[str, list[Person]] = defaultdict(list)
        self.exact: dict[tuple[str, ...], list[Person]] = defaultdict(list)
        self.alike: dict[str, list[Person]] = defaultdict(list)
        """By the first ``STEM`` letters of first names and of names that stand alone."""
        self.endings: dict[str, list[Person]] = defaultdict(list)
        """By the last letters of the same."""
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
        for stem in sorted({word[:STEM] for word in person.firsts | lone_names(person)}):
            yield self.alike[stem]
        for ending in sorted({word[-STEM:] for word in person.firsts | lone_names(person)}):
            yield self.endings[ending]


def only_name(person: Person) -> Name:
    """The name of a person who is not merged yet; the first of several."""
    return next(iter(person.names))


def lone_names(person: Person) -> set[str]:
    """The names of one word, with a title or without."""
    return {name.proper[0] for name in person.names if len(name.proper) == 1}


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
