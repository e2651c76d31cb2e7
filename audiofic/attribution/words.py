"""Which capitalised words of this book are names, told from where they stand and how often in lower case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from audiofic.attribution.passage import Paragraph, Word
from audiofic.lang.en.function_words import ARTICLES
from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.not_names import FUNCTION_WORDS, NOT_NAMES
from audiofic.lang.en.pronouns import POSSESSIVES, PRONOUNS, I, without_verb
from audiofic.lang.en.roles import ROLES
from audiofic.lang.en.saying import SAYING
from audiofic.lang.en.titles import ABBREVIATED_TITLES, SAME_TITLE, SURE_TITLES, TITLES
from audiofic.model import Kind

_SHARE_IN_LOWER_CASE = 0.4
"""A name that is a word too ("rose", "mouse") may stand in lower case at most this often, per capital."""

_OFTEN = 8
"""A given name that is also a small word ("may", "will") is a name in a book that has it so often inside a sentence."""
_LEAST = 2
"""Places that make a name: behind "Mr." or "said", or at the head of sentences of a word never in lower case."""
_OFFICES = (TITLES | KIN | ROLES) - ABBREVIATED_TITLES
"""Words that serve as a name where a book writes them with a capital: "the Queen", "the Grandmother"."""
_NEVER = PRONOUNS | ARTICLES | FUNCTION_WORDS | TITLES
_CLIPPED = 3
"""Letters of a clipped name at least."""
_PLAIN = frozenset(",.\"'”’»")
"""Marks that a quotation of nothing but a name may have."""
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
    called: Counter[str] = field(default_factory=Counter)
    """With a capital, opening a quotation or a sentence in it, between marks: "Ann. Come here." """
    said: Counter[str] = field(default_factory=Counter)
    """With a capital, straight behind a verb of saying outside quotations: "said Ann"."""
    answers: Counter[str] = field(default_factory=Counter)
    """In a quotation of nothing but two or three words with capitals: "Ann Lee,"."""


def count_words(paragraphs: Iterable[Paragraph]) -> WordCounts:
    """The counts over the whole book."""
    counts = WordCounts()
    for paragraph in paragraphs:
        words = paragraph.words
        _count_answers(counts, words)
        for at, word in enumerate(words):
            if not word.text[0].isalpha():
                continue
            if not word.text[0].isupper():
                counts.lower[word.low] += not _typed(paragraph, word)
            elif word.first or shouted(word):
                counts.initial[word.low] += 1
                after = words[at + 1] if at + 1 < len(words) else None
                if word.quote >= 0 and (after is None or not after.is_word):
                    counts.called[word.low] += 1
            else:
                counts.inside[word.low] += 1
                _count_company(counts, words, at)
    return counts


def _typed(paragraph: Paragraph, word: Word) -> bool:
    """Whether the word is of a message: there people write names small."""
    return word.quote >= 0 and paragraph.kinds[word.quote] is Kind.MESSAGE


def _count_company(counts: WordCounts, words: Sequence[Word], at: int) -> None:
    word = words[at]
    before = words[at - 1].low if at else ""
    if before == "." and at > 1:
        before = words[at - 2].low
    if before in SAYING and words[at - 1].quote < 0:
        counts.said[word.low] += 1
    if SAME_TITLE.get(before, before) in SURE_TITLES:
        counts.titled[word.low] += 1
    elif before == "the":
        after = words[at + 1] if at + 1 < len(words) else None
        if after is None or not after.text[0].isupper() or after.quote != word.quote:
            counts.alone[word.low] += 1


def _count_answers(counts: WordCounts, words: Sequence[Word]) -> None:
    at = 0
    while at < len(words):
        quote, end = words[at].quote, at + 1
        while end < len(words) and words[end].quote == quote:
            end += 1
        if quote >= 0:
            answer = words[at : _end_of_answer(words, at, end)]
            said = [word for word in answer if word.is_word]
            plain = all(word.is_word or word.text[0] in _PLAIN for word in answer[1:])
            if plain and len(said) in {2, 3} and all(_is_new(word) for word in said):
                counts.answers.update(word.low for word in said)
        at = end


def _end_of_answer(words: Sequence[Word], at: int, end: int) -> int:
    """Where a first sentence ends behind which the speaker goes on about themselves, else ``end``: "Ann Lee. I …"."""
    for place in range(at, end - 1):
        if words[place].text[0] == "." and without_verb(words[place + 1].low) in I:
            return place
    return end


def _is_new(word: Word) -> bool:
    return word.text[0].isupper() and word.low not in NOT_NAMES and not shouted(word)


def shouted(word: Word) -> bool:
    """Whether the word is all capitals, and so tells nothing of names."""
    return len(word.text) > 1 and word.text.isupper()


def name_words(counts: WordCounts) -> frozenset[str]:
    """The words, lower case, that can be part of a name in this book."""
    seen = {*counts.inside, *counts.titled, *counts.answers, *(it for it in counts.initial if not counts.lower[it])}
    names = {word for word in seen if _is_name_word(word, counts)}
    short = _short_forms(counts)
    clipped = {word for word in seen | set(counts.initial) if _is_clipped_to(word, names | short, counts)}
    return frozenset(names | short | (clipped - names))


def given_words(alias: str, proper: Sequence[str], counts: WordCounts) -> Iterator[str]:
    """The words of a casting file's ``alias``, whose ``proper`` words are given, that are part of a name.

    Of "Ann Field" all; of "the man from next door" none that the book does not write with a capital.
    """
    opener, *rest = alias.lower().replace("’", "'").split() or [""]
    describes = bool(rest) and (
        opener in ARTICLES | POSSESSIVES or any(word.endswith("'s") for word in [opener, *rest[:-1]])
    )
    for word in proper:
        small = word in _NEVER or word in POSSESSIVES
        common = describes or (len(proper) > 1 and word in ROLES | KIN)
        alone = len(proper) == 1 and not describes
        written = not common or counts.inside[word] > _SHARE_IN_LOWER_CASE * counts.lower[word]
        if alone or (written and not small):
            yield word


def _short_forms(counts: WordCounts) -> set[str]:
    """Words that only ever stand as a name, and of which a longer such word is the whole: "Cosi" beside "Cosima"."""
    called = {word for word in counts.called if not counts.lower[word] and word not in NOT_NAMES}
    whole = (word for word in called if not word.endswith(_ENDINGS))
    return {word[:end] for word in whole for end in range(_CLIPPED, len(word)) if word[:end] in called}


def _stands_alone(word: str, counts: WordCounts) -> bool:
    return bool(counts.inside[word] or counts.called[word])


def _is_clipped_to(word: str, names: set[str], counts: WordCounts) -> bool:
    """Whether a word that only ever opens sentences is the whole of a clipped name: "Clemency" beside "Clem"."""
    if counts.inside[word] or word in NOT_NAMES or word.endswith(_ENDINGS):
        return False
    if counts.lower[word]:
        return False
    return any(word[:end] in names and _stands_alone(word[:end], counts) for end in range(_CLIPPED, len(word)))


def _is_name_word(word: str, counts: WordCounts) -> bool:
    inside, lower = counts.inside[word], counts.lower[word]
    if _is_used_as_name(word, counts):
        return True
    if word in _NEVER or word in NOT_NAMES or len(word) < 2:
        return False
    if "'" in word and word.split("'")[-1] in {"s", "t", "d", "ll", "ve", "re", "m"}:
        return False
    if word in GIVEN_NAMES:
        return inside > 0.1 * lower if inside else lower == 0
    if inside:
        return inside > _SHARE_IN_LOWER_CASE * lower
    return lower == 0 and counts.initial[word] >= _LEAST


def _is_used_as_name(word: str, counts: WordCounts) -> bool:
    """Whether the book uses a word of the language as a name: "May", "Mr. Field", "the Queen", "said Five"."""
    inside, lower = counts.inside[word], counts.lower[word]
    if word in GIVEN_NAMES and inside >= _OFTEN:
        return True
    if counts.titled[word] >= _LEAST and inside > 0.5 * lower and word not in FUNCTION_WORDS:
        return True
    if word in _OFFICES and counts.alone[word] >= _OFTEN and inside > lower:
        return True
    small = word in PRONOUNS or word in ARTICLES
    if word in FUNCTION_WORDS and not small and counts.said[word] and inside > _LEAST:
        return True
    return not small and (counts.said[word] >= _LEAST or (counts.answers[word] > 0 and not lower))
