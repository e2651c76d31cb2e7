"""Which named character a nominal describes: "the captain" beside Captain Vale, "the nurse" beside "Ann, our nurse"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from audiofic.attribution.names import NameUse, read_name
from audiofic.attribution.nominals import last_word, nominal_of, read_nominal, sex_of_noun
from audiofic.attribution.passage import Paragraph, Word
from audiofic.attribution.roster import Roster
from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.kin import KIN, SAME_KIN
from audiofic.lang.en.pronouns import POSSESSIVES
from audiofic.lang.en.roles import ANYBODY, GROUPS
from audiofic.lang.en.titles import SAME_TITLE, TITLES
from audiofic.model import Age, Character, Gender

_VAGUE = ANYBODY - frozenset("stranger voice figure creature".split())
"""Nouns that a casting file may give as somebody's alias, and that the text may yet use of anybody."""
_CHURCH = frozenset("brother sister father mother".split())
"""Titles of monks and nuns, whose words mostly mean somebody's kin."""
_OLD = ("old man", "old gentleman", "old fellow", "old woman", "old lady")
_LITTLE = ("child", "boy", "little boy", "small boy", "little girl", "small girl", "little child")
_NO_OFFICES = frozenset("mr mrs miss ms sir m mme mlle master madam mister missus saint st lord lady".split())
"""Titles that are no nominal: nobody is "the mister", and "the lady" may be anybody."""
_OF = frozenset({"the"}) | POSSESSIVES
_ENDS = frozenset(", . ; ) who from".split())
_SHARE = 0.7
"""Of what the text says a nominal describes, that must be one person."""
_SELDOM = 0.1
"""Share of somebody's uses from which on a title is theirs."""
_LEADING = 0.5
"""Share of the uses of who is spoken of most from which on "the girl" may be one person's."""
_LEAST = 1
"""Uses of somebody's name at least."""
_CLEARLY = 4
"""How many times more often than the next of one title somebody must be spoken of."""


def described(paragraphs: Sequence[Paragraph], roster: Roster) -> dict[str, int]:
    """Noun → the one named character whom the text calls so."""
    found = {**_by_apposition(paragraphs, roster), **_by_title(paragraphs, roster)}
    told = {noun: who for noun, who in found.items() if noun not in ANYBODY | GROUPS}
    return {**told, **_by_casting(roster)}


def suggested(paragraphs: Sequence[Paragraph], roster: Roster) -> dict[str, frozenset[int]]:
    """Noun → all named characters whom the text ever calls so, be it "his sister Ann" or "Ann was a nurse"."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for paragraph, uses in zip(paragraphs, roster.uses, strict=True):
        for use, who in uses:
            nouns = set(_nouns(paragraph.words, use, _OF | {"a", "an"}))
            if use.epithet in KIN:
                nouns.add(SAME_KIN.get(use.epithet, use.epithet))
            for noun in nouns:
                if _agrees(noun, roster.characters[who]):
                    found[noun].add(who)
    for nominal, holders in [*nominals_given(roster).items(), *offices_given(roster).items()]:
        found[last_word(nominal)] |= holders
    return {noun: frozenset(those) for noun, those in found.items()}


def nominals_given(roster: Roster) -> dict[str, set[int]]:
    """Nominals that a casting file gives as names or aliases, each with all whom it calls so."""
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for who, character in enumerate(roster.characters[: roster.given]):
        for nominal in filter(None, map(nominal_of, (character.name, *character.aliases))):
            holders[nominal].add(who)
    return dict(holders)


def offices_given(roster: Roster) -> dict[str, set[int]]:
    """Titles that a casting file gives with names ("Duchess of Vale"), each with all whom it calls so."""
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for who, character in enumerate(roster.characters[: roster.given]):
        for name in (character.name, *character.aliases):
            title = read_name(name).title
            if title and title not in _NO_OFFICES:
                holders[title].add(who)
    return dict(holders)


def _by_casting(roster: Roster) -> dict[str, int]:
    """Nominals that a casting file gives as aliases: "the old lady", "her mother"."""
    uses = Counter(who for there in roster.uses for _, who in there)
    found = {word: min(those) for word, those in nominals_given(roster).items() if len(those) == 1}
    found = {word: who for word, who in found.items() if not _vague(word) or _leads(who, word, uses, roster)}
    return {**_by_age(roster), **found}


def _by_age(roster: Roster) -> dict[str, int]:
    """Who is "the old lady", who "the little boy": where a casting file names one such alone."""
    found: dict[str, int] = {}
    for words, age in ((_OLD, Age.ELDER), (_LITTLE, Age.CHILD)):
        those = [it for it in range(roster.given) if roster.characters[it].age is age]
        for word in words:
            fitting = [it for it in those if _agrees(last_word(word), roster.characters[it])]
            if len(fitting) == 1:
                found[word] = fitting[0]
    return found


def _vague(nominal: str) -> bool:
    """Whether a nominal may be anybody's, be he young or not."""
    return nominal.removeprefix("young ") in _VAGUE


def _leads(who: int, noun: str, uses: Counter[int], roster: Roster) -> bool:
    """Whether nobody of the casting file whom ``noun`` fits is spoken of far more often: such a one may be meant."""
    fitting = [it for it in range(roster.given) if _agrees(last_word(noun), roster.characters[it])]
    return uses[who] >= _LEADING * max(uses[it] for it in fitting) if who in fitting else False


def _by_title(paragraphs: Sequence[Paragraph], roster: Roster) -> dict[str, int]:
    """Who bears a title alone: "the captain" is the one captain; also "the harbourmaster" beside Harbourmaster Vale."""
    uses = Counter(who for there in roster.uses for _, who in there)
    holders: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for paragraph, there in zip(paragraphs, roster.uses, strict=True):
        for use, who in there:
            before = paragraph.words[use.first - 1] if use.first else None
            if before is not None and before.text[0].isupper() and not before.owns:
                holders[before.low][who] += before.low not in GIVEN_NAMES
            title, proper = use.name
            if title and title not in _NO_OFFICES | _CHURCH:
                holders[title][who] += 1
            elif len(proper) > 1 and proper[0] not in GIVEN_NAMES and not title:
                holders[proper[0]][who] += 1
    found: dict[str, int] = {}
    for title, counts in holders.items():
        fitting = [who for who in counts if counts[who] >= _SELDOM * uses[who]]
        fitting.sort(key=lambda who: (-uses[who], who))
        rarer = [uses[who] for who in fitting[1:]]
        if fitting and uses[fitting[0]] >= max([_LEAST, *(_CLEARLY * count for count in rarer)]):
            for word in (title, *(it for it in TITLES if SAME_TITLE.get(it) == title)):
                found[word] = fitting[0]
    return found


def _by_apposition(paragraphs: Sequence[Paragraph], roster: Roster) -> dict[str, int]:
    said: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for paragraph, uses in zip(paragraphs, roster.uses, strict=True):
        for use, who in uses:
            for noun in _nouns(paragraph.words, use):
                said[noun][who] += 1
    return {
        noun: best
        for noun, counts in said.items()
        for best in [max(counts, key=lambda who: (counts[who], -who))]
        if noun not in KIN and counts[best] >= _SHARE * counts.total() and _agrees(noun, roster.characters[best])
    }


def _agrees(noun: str, character: Character) -> bool:
    sex = {Gender.MALE: "m", Gender.FEMALE: "f"}.get(character.gender, "")
    return not sex or sex_of_noun(noun) in {"", sex}


def _nouns(words: Sequence[Word], use: NameUse, openers: frozenset[str] = _OF) -> Iterator[str]:
    """Nouns in apposition to the name: "Ann, our nurse, …", "Ann was the nurse.", "our nurse, Ann, …"."""
    if words[use.last].quote >= 0 or words[use.last].owns or use.last + 1 >= len(words):
        return
    at = use.last + 2
    if at < len(words) and words[use.last + 1].low in {",", "was", "is"} and words[at].low in openers:
        found = read_nominal(words, at)
        if found is not None and found.last > at and _ends(words, found.last + 1):
            yield last_word(found.word)
    if words[use.last + 1].low in _ENDS and use.first > 2 and words[use.first - 1].low == ",":
        for start in range(max(0, use.first - 5), use.first - 2):
            found = read_nominal(words, start) if words[start].low in openers and words[start].quote < 0 else None
            if found is not None and found.last == use.first - 2:
                yield last_word(found.word)
                return


def _ends(words: Sequence[Word], at: int) -> bool:
    """Whether the apposition ends at ``at``, and is not one of a list: "Ann, a nurse and Bo"."""
    if at >= len(words) or words[at].low not in _ENDS:
        return False
    return words[at].low != "," or at + 1 >= len(words) or words[at + 1].low not in {"and", "or", "the", "a"}
