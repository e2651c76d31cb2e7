"""Characters that the text knows by a nominal only: "the guard", "an old woman", "his wife".

A nominal whose noun is part of a name ("the cat" beside "the Grey Cat"), or by which a named character is called
("his papa Bo"), is that character. Any other that stands in a tag becomes a character of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audiofic.attribution.descriptions import described, nominals_given, offices_given, suggested
from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.names import read_name
from audiofic.attribution.nominals import MARKED, last_word, noun_of, sex_of_noun
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.roster import Roster
from audiofic.attribution.ties import Tag
from audiofic.lang.en.function_words import ARTICLES
from audiofic.lang.en.kin import FORMS_OF_ADDRESS, KIN, SAME_KIN
from audiofic.lang.en.pronouns import POSSESSIVES
from audiofic.lang.en.roles import ANYBODY, CHILD_ROLES, ELDER_ROLES, GROUPS, ROLES, SOMEBODY, VOICE
from audiofic.lang.en.titles import CHILD_EPITHETS, ELDER_EPITHETS, TITLES
from audiofic.model import Age, Character, Gender

_INSIDE = frozenset("in into inside".split())
_PEOPLE = ROLES | KIN | TITLES | GROUPS | SOMEBODY
_OFTEN = 2
"""Tags from which on somebody's relative, unnamed, is a character; before, the nominal is like a pronoun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Nominals and who they are."""

    named: int
    """Number of characters with a name: bearers from here on are ``characters``."""
    characters: tuple[Character, ...]
    aliases: dict[int, tuple[str, ...]]
    """Named character → relatives' words that are further names: "Papa"."""
    bearers: dict[str, int]
    """Nominal → index of its bearer: below ``named`` a named character, else ``characters[index - named]``."""

    suggested: dict[str, frozenset[int]]
    """Noun → all named characters whom the text ever calls so."""

    def bearer(self, mention: Mention) -> int | None:
        """Who a nominal is, if the words alone tell it."""
        if mention.word == VOICE and mention.owner != "the":
            return None
        who = self.bearers.get(mention.word)
        if who is None:
            noun = last_word(mention.word)
            who = self.bearers.get(noun) if noun not in ANYBODY else None
            return who if who is not None and who < self.named else None
        return who


def read_roles(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    roster: Roster,
) -> Roles:
    """The nominals of the book with their bearers."""
    named = len(roster.characters)
    kin = _kin_names(paragraphs, roster)
    given = set(nominals_given(roster))
    offices = set(offices_given(roster))
    bearers = described(paragraphs, roster) | _parts_of_names(roster)
    bearers |= {SAME_KIN.get(word, word): who for word, who in kin.items() if word not in given}
    things = _things(paragraphs)
    speaking = Counter(
        tag.mention.word
        for there in tags
        for tag in there
        if tag.mention.sort is Sort.NOMINAL
        and tag.mention.who < 0
        and _own_role(tag.mention, bearers)
        and last_word(tag.mention.word) not in things
    )
    owners = {mention.word: mention.owner for there in mentions for mention in there if mention.sort is Sort.NOMINAL}
    characters: list[Character] = []
    for word, count in speaking.items():
        if (last_word(word) in KIN and count < _OFTEN) or last_word(word) in offices:
            continue
        longer = _same_marks(word, bearers)
        if longer:
            bearers[word] = bearers[longer]
            continue
        bearers[word] = named + len(characters)
        characters.append(_character(word, owners[word]))
    aliases = {who: tuple(word.capitalize() for word, it in kin.items() if it == who) for who in kin.values()}
    return Roles(
        named=named,
        characters=tuple(characters),
        aliases=aliases,
        bearers=bearers,
        suggested=suggested(paragraphs, roster),
    )


def _things(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Nouns, none of them for people, that one may be in: “…,” says the wall, and somebody is behind it."""
    return frozenset(
        noun.low
        for paragraph in paragraphs
        for before, article, noun in zip(paragraph.words, paragraph.words[1:], paragraph.words[2:], strict=False)
        if before.low in _INSIDE and article.low in ARTICLES | POSSESSIVES and noun.low not in _PEOPLE
    )


def _same_marks(word: str, bearers: dict[str, int]) -> str:
    """A nominal of somebody marked the same way: "man with the black beard" for "man with the beard"; else empty."""
    head, marked, marks = word.partition(MARKED)
    same = (it for it in bearers if marked and it.startswith(head + marked) and last_word(it) == last_word(marks))
    return next(same, "")


def _own_role(mention: Mention, bearers: dict[str, int]) -> bool:
    noun = last_word(mention.word)
    if noun == VOICE and (mention.word != VOICE or mention.owner != "the"):
        return False
    return noun not in SOMEBODY and mention.word not in bearers and noun not in bearers


def _parts_of_names(roster: Roster) -> dict[str, int]:
    """Names that stand with an article: "the Cat" in lower case is the same.

    "The policeman" may be "The First Policeman", unless a casting file names the one as well as the other, or two.
    """
    found: dict[str, int] = {}
    given: defaultdict[str, set[int]] = defaultdict(set)
    for who, proper in _with_the(roster.characters[: roster.given]):
        given[proper[-1]].add(who)
    for who, proper in _with_the(roster.characters):
        if who < roster.given and proper[-1] in ANYBODY and len(proper) == 1:
            continue  # whoever once is "the girl" in a casting file is not every girl
        found.setdefault(" ".join(proper), who)
        shared = len(proper) > 1 and len(given[proper[-1]]) > 1
        if proper[-1] not in ANYBODY and not shared:
            found.setdefault(proper[-1], who)
    return found


def _with_the(characters: Sequence[Character]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Index and proper words of every name that begins with "the"."""
    for who, character in enumerate(characters):
        for name in (character.name, *character.aliases):
            if name.lower().startswith("the "):
                yield who, read_name(name).proper


def _kin_names(paragraphs: Sequence[Paragraph], roster: Roster) -> dict[str, int]:
    """Relatives' words that stand beside one name only: "his papa Bo", "Bo papa"."""
    beside: dict[str, Counter[int]] = defaultdict(Counter)
    for paragraph, uses in zip(paragraphs, roster.uses, strict=True):
        for use, who in uses:
            owns = paragraph.words[use.last].owns
            behind = paragraph.words[use.last + 1].low if use.last + 1 < len(paragraph.words) and not owns else ""
            for word in (use.epithet, behind):
                if word in FORMS_OF_ADDRESS:
                    beside[word][who] += 1
    return {word: next(iter(counts)) for word, counts in beside.items() if len(counts) == 1}


def _character(word: str, owner: str) -> Character:
    noun = noun_of(word)
    article = "the" if owner in {"a", "an", "the", "'s", "", "another", "one", "some", "this", "that"} else owner
    alone = (noun in KIN and owner in {"", "'s"}) or (noun in GROUPS and owner == "")
    name = word if alone else f"{article} {word}"
    gender = {"m": Gender.MALE, "f": Gender.FEMALE}.get(sex_of_noun(noun), Gender.UNKNOWN)
    return Character(name=name[0].upper() + name[1:], gender=gender, age=_age(word), group=noun in GROUPS)


def _age(word: str) -> Age:
    *adjectives, noun = word.partition(MARKED)[0].split()
    if noun in ELDER_ROLES or set(adjectives) & ELDER_EPITHETS:
        return Age.ELDER
    if noun in CHILD_ROLES or set(adjectives) & CHILD_EPITHETS - {"young"}:
        return Age.CHILD
    return Age.ADULT
