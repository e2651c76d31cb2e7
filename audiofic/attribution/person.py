"""A cluster of names on its way to becoming a character."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from audiofic.attribution.names import Name
from audiofic.attribution.nominals import sex_of_noun
from audiofic.attribution.witness import Witness
from audiofic.lang.en.given_names import FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES
from audiofic.lang.en.titles import (
    EXCLUSIVE_TITLES,
    FEMALE_TITLES,
    MALE_TITLES,
    MARRIED,
    MILITARY_TITLES,
    PARTICLES,
    UNMARRIED,
)

_STRAY = 0.05
"""A title on a smaller share of a person's uses is a stray."""


@dataclass(slots=True)
class Person:
    """A cluster of names while it grows."""

    names: dict[Name, int] = field(default_factory=dict)
    """Name → number of uses."""
    told: dict[Name, int] = field(default_factory=dict)
    """Name → number of uses outside quotations."""
    witness: Witness = field(default_factory=Witness)
    given: bool = False
    """Named by a casting file."""
    given_sex: str = ""
    """What the casting file says: ``m``, ``f`` or empty."""

    @property
    def uses(self) -> int:
        """All uses of all its names."""
        return sum(self.names.values())

    @property
    def words(self) -> set[str]:
        """All proper words of all its names."""
        return {word for name in self.names for word in name.proper if word not in PARTICLES}

    @property
    def titles(self) -> set[str]:
        """Its titles."""
        return {name.title for name in self.names if name.title}

    @property
    def ranks(self) -> set[str]:
        """Titles of which nobody bears two, but for those that hardly ever occur."""
        counts: Counter[str] = Counter()
        for name, count in self.names.items():
            if name.title in EXCLUSIVE_TITLES:
                counts[name.title] += count
        return {title for title, count in counts.items() if count >= _STRAY * self.uses}

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
        """``m``, ``f`` or empty, as given, else from titles, then given names, then the pronouns near its names."""
        if self.given_sex:
            return self.given_sex
        titles = self.titles
        if titles & (MARRIED | UNMARRIED) or (titles & FEMALE_TITLES and not titles & MALE_TITLES):
            return "f"
        if titles & MALE_TITLES and not titles & FEMALE_TITLES:
            return "m"
        if titles & MILITARY_TITLES and told_sex(self.witness) != "f":
            return "m"
        offices = {sex_of_noun(name.proper[-1]) for name in self.names} & {"m", "f"}
        if len(offices) == 1:
            return next(iter(offices))
        given = self.firsts | {name.proper[0] for name in self.names if len(name.proper) == 1 and not name.title}
        if given & MALE_NAMES and not given & FEMALE_NAMES:
            return "m"
        if given & FEMALE_NAMES and not given & MALE_NAMES:
            return "f"
        return told_sex(self.witness)

    @property
    def sex_is_told(self) -> bool:
        """Whether a name, a title or a relative's word tells the sex, rather than pronouns near by."""
        civil = self.titles - MILITARY_TITLES
        firsts = {name.proper[0] for name in self.names}
        offices = {name.proper[-1] for name in self.names}
        return bool(
            civil & (MALE_TITLES | FEMALE_TITLES)
            or firsts & (MALE_NAMES | FEMALE_NAMES)
            or any(sex_of_noun(it) in {"m", "f"} for it in offices)
            or self.witness.male_kin
            or self.witness.female_kin
        )

    @property
    def sure_sex(self) -> str:
        """The same, but pronouns must agree better: ground enough to keep two names apart."""
        if self.given_sex:
            return self.given_sex
        telling = {name.proper[0] for name in self.names} & (MALE_NAMES | FEMALE_NAMES)
        doubtful = not self.titles and not telling and not any(sex_of_noun(it.proper[-1]) for it in self.names)
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


def take_in(host: Person, person: Person) -> None:
    """Give ``host`` the names of ``person`` and what they tell."""
    for name, count in person.names.items():
        host.names[name] = host.names.get(name, 0) + count
        host.told[name] = host.told.get(name, 0) + person.told.get(name, 0)
    host.witness.add(person.witness)
