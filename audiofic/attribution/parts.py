"""What part a mention plays in its clause, told from the words beside it: there is no parser here."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from audiofic.attribution.passage import Word
from audiofic.lang.en.function_words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, like_past, like_present
from audiofic.lang.en.pronouns import SUBJECTS, YOU, without_verb
from audiofic.lang.en.saying import SAYING, SOUNDING


class Part(IntEnum):
    """What a mention is in its clause."""

    SUBJECT = 0
    OBJECT = 1
    OBLIQUE = 2
    """Behind a preposition."""
    OWNER = 3
    CALLED = 4
    """Addressed, inside a quotation."""
    OTHER = 5
    SELF = 6
    """The speaker's own name, inside a quotation: "I'm Ann"."""


_OWNERS = frozenset("his her their my our hers theirs mine ours".split())
_AFTER_OBJECT = frozenset(
    "a an the this that his her my our their he she they i again away back down up here there now then".split()
)
_LEADING_IN = frozenset("when while".split())
_ADVERBS = frozenset("then also only just still never always again now soon all both merely even at last first".split())


def part_of_pronoun(words: Sequence[Word], at: int) -> Part:
    """The part of the pronoun at ``at``; "her" owns what follows, or stands alone."""
    low = without_verb(words[at].low)
    if low in SUBJECTS or low != words[at].low:
        return Part.SUBJECT
    if low in YOU:
        return _part_of_you(words, at)
    if low in _OWNERS and not (low == "her" and not _noun_follows(words, at)):
        return Part.OWNER
    return Part.OBLIQUE if at and words[at - 1].low in PREPOSITIONS else Part.OBJECT


def _part_of_you(words: Sequence[Word], at: int) -> Part:
    """You act, unless a preposition or a verb stands before you."""
    if words[at].low != "you":
        return Part.OWNER if words[at].low == "your" else Part.OBJECT
    before = words[at - 1] if at and not words[at].first else None
    if before is None or not before.is_word or before.low in CONJUNCTIONS or before.low in SAYING:
        return Part.SUBJECT
    return Part.OBLIQUE if before.low in PREPOSITIONS else Part.OBJECT if not acts(words, at) else Part.SUBJECT


def _noun_follows(words: Sequence[Word], at: int) -> bool:
    if at + 1 >= len(words) or words[at + 1].quote != words[at].quote:
        return False
    after = words[at + 1].low
    return after[0].isalpha() and after not in PREPOSITIONS and after not in CONJUNCTIONS and after not in _AFTER_OBJECT


def part_of(words: Sequence[Word], first: int, last: int) -> Part:
    """The part of the name or nominal that stands from ``first`` to ``last``."""
    if words[last].owns:
        return Part.OWNER
    before = words[first - 1] if first and words[first - 1].quote == words[first].quote else None
    ahead = words[first - 2] if before is not None and before.low == "the" and first > 1 else before
    if ahead is not None and ahead.low in PREPOSITIONS and ahead.low not in CONJUNCTIONS:
        return Part.OBLIQUE
    if acts(words, last) or words[first].first or before is None:
        return Part.SUBJECT
    if before.low in SAYING or _opens_clause(words, first, last):
        return Part.SUBJECT
    if like_past(before.low) and before.low not in AUXILIARIES:
        return Part.OBJECT
    return Part.OTHER


def _opens_clause(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a clause opens with the mention, cut off from its verb by a comma: "; but Ann, seeing this, said"."""
    if first < 2 or last + 1 >= len(words) or words[last + 1].text != ",":
        return False
    before = words[first - 2]
    if words[first - 1].low in _LEADING_IN:
        return True
    conjunction = words[first - 1].low in CONJUNCTIONS
    return conjunction and (not before.is_word or before.quote != words[first].quote or words[first - 1].first)


def acts(words: Sequence[Word], last: int) -> bool:
    """Whether a finite verb follows the word at ``last``, with an adverb between them or not."""
    for place in range(last + 1, min(last + 3, len(words))):
        word = words[place]
        if word.quote != words[last].quote:
            return False
        if word.low in AUXILIARIES or word.low in SAYING or word.low in SOUNDING or like_past(word.low):
            return True
        if like_present(word.low):
            return True
        if not word.low.endswith("ly") and word.low not in _ADVERBS:
            return False
    return False
