"""Which capitalised words of this book are names, told from where they stand and how often in lower case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from audiofic.attribution.passage import Paragraph, Word
from audiofic.lang.en.function_words import ARTICLES
from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.not_names import FUNCTION_WORDS, NOT_NAMES
from audiofic.lang.en.pronouns import PRONOUNS
from audiofic.lang.en.roles import ROLES
from audiofic.lang.en.titles import ABBREVIATED_TITLES, SAME_TITLE, SURE_TITLES, TITLES

_SHARE_IN_LOWER_CASE = 0.4
"""A name that is a word too ("rose", "mouse") may stand in lower case at most this often, per capital."""

_OFTEN = 8
"""A given name that is also a small word ("may", "will") is a name in a book that has it so often inside a sentence."""
_TITLED = 2
"""A word of the language that stands so often behind "Mr." or "Mrs." is a surname in this book."""
_OFFICES = (TITLES | KIN | ROLES) - ABBREVIATED_TITLES
"""Words that serve as a name where a book writes them with a capital: "the Queen", "the Grandmother"."""
_CLIPPED = 3
"""Letters of a clipped name at least."""
_ENDINGS = ("'s", "ed", "ing", "ly", "er", "est", "ness", "less", "ful", "s")
"""Of words that are no names, though they begin like one: "Annoyed" beside "Ann"."""


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How often each word, in lower case, stands how."""

    inside: Counter[str] = field(default_factory=Counter)
    """With a capital inside a sentence."""
    initial: Counter[str] = field(default_factory=Counter)
    """With a capital where every word has one."""
    lower: Counter[str] = field(default_factory=Counter)
    """In lower case."""
    titled: Counter[str] = field(default_factory=Counter)
    """With a capital, behind a title such as "Mr."."""
    alone: Counter[str] = field(default_factory=Counter)
    """With a capital inside a sentence, behind "the", with no name behind it: "the Queen"."""


def count_words(paragraphs: Iterable[Paragraph]) -> WordCounts:
    """The counts over the whole book."""
    counts = WordCounts()
    for paragraph in paragraphs:
        words = paragraph.words
        for at, word in enumerate(words):
            if not word.text[0].isalpha():
                continue
            if not word.text[0].isupper():
                counts.lower[word.low] += 1
            elif word.first or shouted(word):
                counts.initial[word.low] += 1
            else:
                counts.inside[word.low] += 1
                _count_company(counts, words, at)
    return counts


def _count_company(counts: WordCounts, words: Sequence[Word], at: int) -> None:
    word = words[at]
    before = words[at - 1].low if at else ""
    if before == "." and at > 1:
        before = words[at - 2].low
    if SAME_TITLE.get(before, before) in SURE_TITLES:
        counts.titled[word.low] += 1
    elif before == "the":
        after = words[at + 1] if at + 1 < len(words) else None
        if after is None or not after.text[0].isupper() or after.quote != word.quote:
            counts.alone[word.low] += 1


def shouted(word: Word) -> bool:
    """Whether the word is all capitals, and so tells nothing of names."""
    return len(word.text) > 1 and word.text.isupper()


def name_words(counts: WordCounts) -> frozenset[str]:
    """The words, lower case, that can be part of a name in this book."""
    seen = set(counts.inside) | set(counts.titled) | {word for word in counts.initial if counts.lower[word] == 0}
    names = {word for word in seen if _is_name_word(word, counts)}
    return frozenset(names | {word for word in seen - names if _is_clipped_to(word, names, counts)})


def _is_clipped_to(word: str, names: set[str], counts: WordCounts) -> bool:
    """Whether a word that only ever opens sentences is the whole of a clipped name: "Clemency" beside "Clem"."""
    if counts.inside[word] or word in NOT_NAMES or word.endswith(_ENDINGS):
        return False
    return any(word[:end] in names and counts.inside[word[:end]] for end in range(_CLIPPED, len(word)))


def _is_name_word(word: str, counts: WordCounts) -> bool:
    inside, lower = counts.inside[word], counts.lower[word]
    if word in GIVEN_NAMES and inside >= _OFTEN:
        return True
    if counts.titled[word] >= _TITLED and inside > 0.5 * lower and word not in FUNCTION_WORDS:
        return True
    if word in _OFFICES and counts.alone[word] >= _OFTEN and inside > lower:
        return True
    if word in PRONOUNS or word in ARTICLES or word in FUNCTION_WORDS or word in TITLES:
        return False
    if "'" in word and word.split("'")[-1] in {"s", "t", "d", "ll", "ve", "re", "m"}:
        return False
    if word in NOT_NAMES:
        return False
    if len(word) < 2:
        return False
    if word in GIVEN_NAMES:
        return inside > 0.1 * lower if inside else lower == 0
    if inside:
        return inside > _SHARE_IN_LOWER_CASE * lower
    return lower == 0 and counts.initial[word] >= 2
