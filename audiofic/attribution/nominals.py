"""People spoken of without a name: "the old woman", "a guard", "his wife", "the Duchess"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from audiofic.attribution.passage import Word
from audiofic.lang.en.function_words import ARTICLES, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, like_past
from audiofic.lang.en.kin import FEMALE_KIN, FORMS_OF_ADDRESS, KIN, MALE_KIN, SAME_KIN
from audiofic.lang.en.pronouns import POSSESSIVES, PRONOUNS
from audiofic.lang.en.roles import (
    ANYBODY,
    FEMALE_ROLES,
    GROUPS,
    MALE_ROLES,
    ROLES,
    SPEAKING_THINGS,
    VOICE,
    sex_by_ending,
)
from audiofic.lang.en.saying import SAYING
from audiofic.lang.en.titles import ABBREVIATED_TITLES, EPITHETS, FEMALE_TITLES, MALE_TITLES, TITLES

MARKED = " with "
"""Between a nominal and the marks by which one guard is told from another."""
_ADJECTIVES = 3
"""So many words at most between the article and the noun."""
_NOUNS = (ROLES | KIN | (TITLES - ABBREVIATED_TITLES - {"sir", "saint"}) | GROUPS) - {"all", "both"}
_OPENERS = (ARTICLES - {"this", "these", "that"}) | POSSESSIVES | {"one", "two", "three", "several"}
_BOTH = frozenset({"both", "all", "others"})
_EVERYONE = frozenset({"everyone", "everybody"})
_OPENS = _OPENERS | FORMS_OF_ADDRESS | _EVERYONE | _BOTH
"""Whatever a nominal may begin with."""
_SMALL = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | ARTICLES
_NO_NOUNS = _SMALL | SAYING | AUXILIARIES
_TELLING = EPITHETS | {"first", "second", "third", "other", "same"}
"""Adjectives that may tell one guard from another; the rest are ornament."""


class Nominal(NamedTuple):
    """A nominal as found."""

    last: int
    """Index of its noun."""
    word: str
    """Noun with the adjectives before it, or with marks: ``old woman``, ``man with the black beard``; lower case."""
    sex: str
    """``m``, ``f``, ``p`` or empty."""
    owner: str
    """The word before: ``the``, ``a``, ``his``, ``ann's``; empty for "Papa" alone."""


def read_nominal(words: Sequence[Word], at: int) -> Nominal | None:
    """The nominal that opens at ``at``, if one does."""
    opener = words[at]
    if opener.low not in _OPENS and not opener.owns:
        return None
    if opener.low in FORMS_OF_ADDRESS and opener.text[0].isupper():
        return Nominal(at, SAME_KIN.get(opener.low, opener.low), sex_of_noun(opener.low), "")
    if opener.low in _EVERYONE or (opener.low in _BOTH and opener.first):
        return Nominal(at, opener.low, "p", "")
    if opener.low not in _OPENERS and not opener.owns:
        return None
    for last in range(at + 1, min(at + 2 + _ADJECTIVES, len(words))):
        word = words[last]
        if word.quote != opener.quote or not word.is_word:
            break
        if word.low == "voice" and (opener.low in POSSESSIVES or opener.owns):
            return None  # "his old voice": he is the person
        if _is_person(word.low) and not _goes_on(words, last):
            adjectives = [words[last - 1].low] if last > at + 1 and words[last - 1].low in _TELLING else []
            noun = SAME_KIN.get(word.low, word.low)
            owner = "'s" if opener.owns else opener.low
            end = _end_of_marks(words, last) if word.low in ANYBODY and not adjectives else last
            if end > last:
                told = " ".join(it.low for it in words[last : end + 1])
                return Nominal(end, told, sex_of_noun(word.low), owner)
            return Nominal(last, " ".join([*adjectives, noun]), sex_of_noun(word.low), owner)
        if word.low in _SMALL:
            break
    return _who_says(words, at)


def _end_of_marks(words: Sequence[Word], last: int) -> int:
    """Index of the last word of what marks somebody behind the noun at ``last``: "the man with the black beard"."""
    if last + 3 > len(words) or words[last + 1].low != "with" or words[last + 2].low != "the":
        return last
    end = last + 2
    while end + 1 < len(words) and end - last < 2 + _ADJECTIVES and _may_be_noun(words[end + 1], words[last]):
        if like_past(words[end + 1].low) or words[end + 1].text[0].isupper():
            break
        end += 1
    return end if end > last + 2 else last


def nominal_of(alias: str) -> str:
    """The alias as ``Nominal.word`` has it, if it is a nominal: ``old woman`` for "The Old Woman"; else empty."""
    opener, *rest = alias.lower().replace("’", "'").split() or [""]
    if not rest and _is_person(opener) and opener not in KIN:
        return opener
    if "with" in rest[1:-1] and rest[0] in ANYBODY and rest[1] == "with":
        return " ".join(rest)
    if not rest or not (opener in _OPENERS or opener.endswith("'s")):
        return ""
    if not _is_person(rest[-1]):
        return rest[0] if opener == "the" and len(rest) == 1 else ""
    adjectives = rest[:-1]
    if not _TELLING.issuperset(adjectives):
        return ""
    return " ".join([*adjectives[-1:], SAME_KIN.get(rest[-1], rest[-1])])


def is_vague(words: Sequence[str]) -> bool:
    """Whether a description without its article, lower case, may be anybody's: "young man"."""
    return words[-1] in ANYBODY and _TELLING.issuperset(words[:-1])


def _who_says(words: Sequence[Word], at: int) -> Nominal | None:
    """Any noun beside a verb of saying: "said the croupier", "the croupier said"."""
    if words[at].low not in {"the", "a", "an"}:
        return None
    says_before = at > 0 and words[at - 1].quote == words[at].quote and _hands_over(words, at - 1)
    if not says_before and not any(word.low in SAYING for word in words[at + 2 : at + 3 + _ADJECTIVES]):
        return None
    last = at
    while last + 1 < len(words) and last - at < 1 + _ADJECTIVES and _may_be_noun(words[last + 1], words[at]):
        last += 1
    if last == at:
        return None
    says_behind = last + 1 < len(words) and words[last + 1].quote == words[at].quote and words[last + 1].low in SAYING
    if not (says_before or says_behind):
        return None
    if words[last].low in SPEAKING_THINGS:
        return Nominal(last, VOICE, "", "the")
    noun = words[last].low
    adjective = words[last - 1].low if last > at + 1 and words[last - 1].low in _TELLING else ""
    return Nominal(last, f"{adjective} {noun}".strip(), "", words[at].low)


def _hands_over(words: Sequence[Word], at: int) -> bool:
    """Whether the verb at ``at`` hands a quotation over: a verb of saying, or any straight behind the quotation."""
    if words[at].low in SAYING:
        return True
    return at > 0 and words[at - 1].quote >= 0 and words[at].quote < 0 and words[at].low.endswith("ed")


def _may_be_noun(word: Word, opener: Word) -> bool:
    unfit = word.low in _NO_NOUNS or word.low.endswith("ly")
    return word.quote == opener.quote and word.is_word and not unfit


def _goes_on(words: Sequence[Word], last: int) -> bool:
    """Whether the noun only describes the next one: "the guard dog", "his papa Bo"."""
    if last + 1 >= len(words) or words[last].owns:
        return False
    after = words[last + 1]
    return after.quote == words[last].quote and (_is_person(after.low) or (after.text[0].isupper() and not after.first))


def _is_person(noun: str) -> bool:
    return noun in _NOUNS or bool(sex_by_ending(noun))


def last_word(nominal: str) -> str:
    """The noun of a nominal's form, where no marks follow: "woman" of "old woman"."""
    return nominal.rpartition(" ")[2]


def noun_of(nominal: str) -> str:
    """The noun of any nominal's form: "man" of "old man with the beard"."""
    return last_word(nominal.partition(MARKED)[0])


def sex_of_noun(noun: str) -> str:
    """``m``, ``f``, ``p`` for several, or empty."""
    if noun in GROUPS:
        return "p"
    if noun in MALE_ROLES or noun in MALE_KIN or noun in MALE_TITLES:
        return "m"
    if noun in FEMALE_ROLES or noun in FEMALE_KIN or noun in FEMALE_TITLES:
        return "f"
    return "" if noun in _NOUNS else sex_by_ending(noun)
