"""Who is in the book: the persons behind its names, each with sex and age, and the way from a name to its bearer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from audiofic.attribution.apart import count_apart
from audiofic.attribution.cluster import cluster
from audiofic.attribution.names import Name, NameUse, name_uses, plain_name, read_name
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.person import Person, husbands_name
from audiofic.attribution.persons import is_person
from audiofic.attribution.witness import hear, hear_pronouns
from audiofic.attribution.words import count_words, given_words, name_words
from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.kin import ELDER_KIN
from audiofic.lang.en.titles import ELDER_EPITHETS
from audiofic.model import Age, Character, Gender

_OFTEN_LITTLE = 0.15
"""Share of uses with "little" or "old" before the name that tells the age."""
_COMMON = 0.1
"""A full name with this share of a person's uses is one that readers know."""
_TITLE = 0.1
"""What a title is worth in the choice of the canonical name, as a share of uses."""


_SEXES = {Gender.MALE: "m", Gender.FEMALE: "f"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The characters with a name, and where the text names them."""

    characters: tuple[Character, ...]
    uses: tuple[tuple[tuple[NameUse, int], ...], ...]
    """Per paragraph, in order: a use of a name and the index of its bearer in ``characters``."""
    given: int
    """How many of the characters a casting file named: the first ones."""
    doubtful: frozenset[int] = frozenset()
    """Characters whose sex is told by pronouns only."""

    def joined(self, same: dict[int, int]) -> tuple[Roster, list[int]]:
        """The roster with each key of ``same`` taken in by its value, and the new index of every character."""
        hosts = [self._host(same, at) for at in range(len(self.characters))]
        kept = [at for at, host in enumerate(hosts) if host == at]
        place = {at: number for number, at in enumerate(kept)}
        moved = [place[host] for host in hosts]
        characters = [self.characters[at] for at in kept]
        for at, host in enumerate(hosts):
            if host != at:
                characters[place[host]] = _with_names(characters[place[host]], self.characters[at])
        doubtful = frozenset(moved[at] for at in self.doubtful)
        uses = tuple(tuple((use, moved[who]) for use, who in there) for there in self.uses)
        return Roster(characters=tuple(characters), uses=uses, given=self.given, doubtful=doubtful), moved

    @staticmethod
    def _host(same: dict[int, int], at: int) -> int:
        seen = {at}
        while at in same and same[at] not in seen:
            at = same[at]
            seen.add(at)
        return at


def _with_names(host: Character, guest: Character) -> Character:
    names = dict.fromkeys([*host.aliases, guest.name, *guest.aliases])
    names.pop(host.name, None)
    return replace(
        host,
        aliases=tuple(names),
        gender=host.gender if host.gender is not Gender.UNKNOWN else guest.gender,
        age=host.age if host.age is not Age.UNKNOWN else guest.age,
    )


def read_roster(paragraphs: Sequence[Paragraph], known: Sequence[Character] = ()) -> Roster:
    """The roster of the whole book; ``known`` characters are taken as they are given and come first."""
    counts = count_words(paragraphs)
    words = name_words(counts)
    words |= {
        word
        for character in known
        for alias in (character.name, *character.aliases)
        for word in given_words(alias, read_name(alias).proper, counts)
    }
    uses = [list(name_uses(paragraph, words)) for paragraph in paragraphs]
    bare = {name for it in known for name in map(plain_name, (it.name, *it.aliases))}
    given = [
        Person(names=dict.fromkeys(_given_names(it, words, bare), 0), given=True, given_sex=_SEXES.get(it.gender, ""))
        for it in known
    ]
    singles = _singles(paragraphs, uses)
    shown = _written_forms(uses)
    persons = [
        person
        for at, person in enumerate(cluster(singles, count_apart(paragraphs, uses), given))
        if at < len(given) or is_person(person)
    ]
    shared = _shared_surnames(persons)
    characters = [
        *(_given(it, person) for it, person in zip(known, persons, strict=False)),
        *(_character(person, shown, shared) for person in persons[len(given) :]),
    ]
    bearer = {name: at for at, person in enumerate(persons) for name in person.names}
    return Roster(
        characters=tuple(_told_apart(characters)),
        uses=tuple(tuple((use, bearer[use.name]) for use in there if use.name in bearer) for there in uses),
        given=len(given),
        doubtful=frozenset(
            at
            for at, person in enumerate(persons)
            if not person.sex_is_told and not (at < len(given) and known[at].gender is not Gender.UNKNOWN)
        ),
    )


def _given_names(known: Character, words: frozenset[str], bare: Collection[Name]) -> list[Name]:
    """Its names and aliases that are names; "the man from next door" is none, nor is "Lee Ann" beside "Ann Lee".

    "Young Tom" is Tom, unless the file calls somebody Tom: ``bare`` are all names that it gives without an adjective.
    """
    names = [
        name
        for alias in (known.name, *known.aliases)
        for name in [read_name(alias)]
        if name not in bare or plain_name(alias) == name
    ]
    backwards = {name.proper[::-1] for name in names if len(name.proper) > 1 and name.proper[0] in GIVEN_NAMES}
    return [name for name in names if words.issuperset(name.proper) and name.proper not in backwards]


def _singles(paragraphs: Sequence[Paragraph], uses: Sequence[Sequence[NameUse]]) -> list[Person]:
    """One person a name, in the order of first use, with what the places tell."""
    persons: dict[Name, Person] = {}
    numbers: dict[Name, int] = {}
    witnesses = []
    for paragraph, there in zip(paragraphs, uses, strict=True):
        for use in there:
            person = persons.setdefault(use.name, Person(names={use.name: 0}))
            if use.name not in numbers:
                numbers[use.name] = len(numbers)
                witnesses.append(person.witness)
            person.names[use.name] += 1
            if paragraph.words[use.first].quote < 0:
                person.told[use.name] = person.told.get(use.name, 0) + 1
            hear(person.witness, use, paragraph.words)
        hear_pronouns(witnesses, paragraph, [(use, numbers[use.name]) for use in there])
    return list(persons.values())


def _written_forms(uses: Sequence[Sequence[NameUse]]) -> dict[Name, str]:
    forms: dict[Name, dict[str, int]] = {}
    for there in uses:
        for use in there:
            counts = forms.setdefault(use.name, {})
            shown = f"the {use.shown}" if use.article and not use.name.title else use.shown
            counts[shown] = counts.get(shown, 0) + 1
    return {name: max(counts, key=lambda form: counts[form]) for name, counts in forms.items()}


def _given(known: Character, person: Person) -> Character:
    gender = known.gender if known.gender is not Gender.UNKNOWN else _gender(person)
    age = known.age if known.age is not Age.UNKNOWN else Age.ELDER if _is_called_old(known) else _age(person)
    return Character(
        name=known.name,
        aliases=known.aliases,
        gender=gender,
        age=age,
        narrates=known.narrates,
        group=known.group,
    )


def _is_called_old(known: Character) -> bool:
    """Whether the casting file has "Old Ann" for Ann."""
    names = [name.split() for name in (known.name, *known.aliases)]
    return any(len(words) > 1 and words[0].lower() in ELDER_EPITHETS for words in names)


def _shared_surnames(persons: Sequence[Person]) -> frozenset[str]:
    """Surnames that stand behind the first names of several persons."""
    families = Counter(last for person in persons for last in {it.proper[-1] for it in person.names if _is_full(it)})
    return frozenset(last for last, count in families.items() if count > 1)


def _is_full(name: Name) -> bool:
    return len(name.proper) > 1 and not husbands_name(name)


def _character(person: Person, shown: dict[Name, str], shared: frozenset[str]) -> Character:
    name = _canonical(person, shared)
    others = sorted((it for it in person.names if it is not name), key=lambda it: -person.names[it])
    first = shown[name]
    aliases = dict.fromkeys(shown[it] for it in others)
    aliases.pop(first, None)
    return Character(
        name=first[0].upper() + first[1:], aliases=tuple(aliases), gender=_gender(person), age=_age(person)
    )


def _canonical(person: Person, shared: frozenset[str]) -> Name:
    """The name a reader would use: often used, and no surname alone where the full name is common or others bear it."""
    best = max(person.names, key=lambda it: person.names[it] / person.uses + _TITLE * bool(it.title))
    common = [it for it in person.names if person.names[it] >= _COMMON * person.uses]
    full = [it for it in common if _is_full(it)]
    if best.title and len(best.proper) == 1 and full:
        return max(full, key=lambda it: (not it.title, person.names[it]))
    full = [it for it in person.names if _is_full(it)]
    if len(best.proper) == 1 and not best.title and best.proper[0] in shared and full:
        return max(full, key=lambda it: (not it.title, person.names[it]))
    return best


def _gender(person: Person) -> Gender:
    return {"m": Gender.MALE, "f": Gender.FEMALE}.get(person.sex, Gender.UNKNOWN)


def _age(person: Person) -> Age:
    witness = person.witness
    if person.titles & ELDER_KIN or witness.aged > _OFTEN_LITTLE * person.uses:
        return Age.ELDER
    if witness.little > _OFTEN_LITTLE * person.uses or "master" in person.titles:
        return Age.CHILD
    return Age.ADULT if person.titles else Age.UNKNOWN


def _told_apart(characters: Sequence[Character]) -> list[Character]:
    """No two characters under one name: the later of two takes the alias that is free."""
    taken: set[str] = set()
    apart = []
    for character in characters:
        name = next((it for it in (character.name, *character.aliases) if it not in taken), None)
        if name is None:
            name = f"{character.name} (2)"
        taken.add(name)
        aliases = (
            tuple(it for it in (character.name, *character.aliases) if it != name)
            if name != character.name
            else character.aliases
        )
        apart.append(
            Character(
                name=name,
                aliases=aliases,
                gender=character.gender,
                age=character.age,
                narrates=character.narrates,
                group=character.group,
            )
        )
    return apart
