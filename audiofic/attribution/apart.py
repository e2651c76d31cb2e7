"""Grounds on which two names must be two persons'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from audiofic.attribution.names import Name, NameUse
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.person import Person
from audiofic.attribution.witness import called, says

Apart = Counter[tuple[Name, Name]]
"""Pair of names, both ways round → the weight of the grounds."""

_SENTENCE, _JOINED, _CALLS = 1, 3, 2
"""Named in one sentence; joined by "and"; one calls the other."""
_LEAST = 2
_MOST = 12
_SHARE = 0.06
"""The grounds for two must outweigh this share of the rarer one's uses."""
_ALIKE_SHARE = 0.35
"""The same where the names have a word in common, which writers vary freely."""


def count_apart(paragraphs: Sequence[Paragraph], uses: Sequence[Sequence[NameUse]]) -> Apart:
    """The grounds over the whole book."""
    apart: Apart = Counter()
    for paragraph, there in zip(paragraphs, uses, strict=True):
        for one, other, weight in [*_neighbours(paragraph, there), *_calls(paragraph, there)]:
            if one != other:
                apart[one, other] += weight
                apart[other, one] += weight
    return apart


def _neighbours(paragraph: Paragraph, uses: Sequence[NameUse]) -> Iterator[tuple[Name, Name, int]]:
    """Names that share a sentence of narration, or stand joined by "and"."""
    words = paragraph.words
    sentence: list[NameUse] = []
    for use in uses:
        previous = sentence[-1] if sentence else None
        if previous is not None and any(word.first for word in words[previous.last + 1 : use.first + 1]):
            sentence = []
        for other in sentence:
            if words[use.first].quote < 0 and words[other.first].quote < 0:
                yield use.name, other.name, _SENTENCE
        if previous is not None and sentence and [word.low for word in words[previous.last + 1 : use.first]] == ["and"]:
            yield use.name, previous.name, _JOINED
        # A sentence is a dozen names long at most, save where the text has no sentences at all.
        sentence = [*sentence[-_MOST:], use]


def _calls(paragraph: Paragraph, uses: Sequence[NameUse]) -> Iterator[tuple[Name, Name, int]]:
    """Who speaks in the paragraph, with whom they call."""
    speakers = [use.name for use in uses if paragraph.words[use.first].quote < 0 and says(use, paragraph.words)]
    if len(set(speakers)) == 1:
        for use in uses:
            if called(use, paragraph.words):
                yield speakers[0], use.name, _CALLS


def named_together(apart: Apart, one: Person, other: Person) -> bool:
    """Whether names of the two without a word in common stand side by side too often for one person's."""
    weight = sum(apart[a, b] for a in one.names for b in other.names if not set(a.proper) & set(b.proper))
    return weight >= _LEAST and weight > _ALIKE_SHARE * min(one.uses, other.uses)


def must_be_two(apart: Apart, one: Person, other: Person) -> bool:
    """Whether the grounds are enough to keep the two apart."""
    alike = unlike = 0
    for a in one.names:
        for b in other.names:
            if set(a.proper) & set(b.proper):
                alike += apart[a, b]
            else:
                unlike += apart[a, b]
    rarer = min(one.uses, other.uses)
    return (unlike >= _LEAST and unlike > _SHARE * rarer) or (alike >= _LEAST and alike > _ALIKE_SHARE * rarer)
