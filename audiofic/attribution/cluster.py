"""Names → persons: which names are one person's, merged in the order of certainty.

"Mr. Vale", "Vale", "Arthur Vale" and "Arthur" become one; "Mrs. Vale" stays another, and so do a father and a son
who share a surname, as long as the text tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from audiofic.attribution.apart import Apart
from audiofic.attribution.namesakes import Index
from audiofic.attribution.person import Person, take_in
from audiofic.attribution.same_person import STEPS, Finder


def cluster(single: Iterable[Person], apart: Apart, given: Iterable[Person] = ()) -> list[Person]:
    """The persons behind the ``single`` names, most certain merges first; ``given`` ones keep all their names.

    ``apart`` counts the grounds on which two names must be two persons'.
    """
    fixed = list(given)
    owner = {name: person for person in fixed for name in person.names}
    persons = list(fixed)
    for person in single:
        host = owner.get(next(iter(person.names)))
        if host is None:
            persons.append(person)
        else:
            take_in(host, person)
    for find in STEPS:
        persons = _merge(persons, find, apart, len(fixed))
    return persons


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
