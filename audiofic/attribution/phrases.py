"""Descriptions that a casting file gives as somebody's names, word for word: "the stout lady in pink", "young Tom"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.nominals import is_vague
from audiofic.attribution.parts import part_of
from audiofic.attribution.passage import Paragraph, Word, plain_words
from audiofic.lang.en.function_words import ARTICLES
from audiofic.lang.en.pronouns import POSSESSIVES
from audiofic.model import Character

_LEAST = 2
"""Words of a description that can be one person's, the article aside."""

Phrases = dict[str, list[tuple[tuple[str, ...], int]]]
"""First word → (all words, index of the character), the longest first."""


def read_phrases(known: Sequence[Character]) -> Phrases:
    """The descriptions of two words and more that are one character's, and no "young man" that may be anybody's."""
    holders: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for who, character in enumerate(known):
        for name in (character.name, *character.aliases):
            words = plain_words(name)
            if words and words[0] in ARTICLES | POSSESSIVES:
                words = words[1:]
            if len(words) >= _LEAST and not is_vague(words):
                holders[words].add(who)
    phrases: Phrases = defaultdict(list)
    for words in sorted(holders, key=len, reverse=True):
        if len(holders[words]) == 1:
            phrases[words[0]].append((words, min(holders[words])))
    return dict(phrases)


def with_phrases(
    paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]], phrases: Phrases
) -> list[tuple[Mention, ...]]:
    """The mentions, those of ``phrases`` among them in place of what they are made of."""
    return [
        tuple(_of_paragraph(paragraph.words, there, phrases)) if phrases else tuple(there)
        for paragraph, there in zip(paragraphs, mentions, strict=True)
    ]


def _of_paragraph(words: Sequence[Word], mentions: Sequence[Mention], phrases: Phrases) -> list[Mention]:
    found = list(mentions)
    end = -1
    for at, word in enumerate(words):
        if at <= end or word.low not in phrases:
            continue
        for those, who in phrases[word.low]:
            last = _matches(words, at, those)
            if last < 0:
                continue
            inside = [it for it in found if it.first <= last and it.last >= at]
            new = _mention(words, at, last, who, inside)
            if new is not None:
                found = sorted([*(it for it in found if it not in inside), new], key=lambda it: it.first)
                end = last
            break
    return found


def _matches(words: Sequence[Word], at: int, those: Sequence[str]) -> int:
    """Index of the last word where ``those`` stand from ``at`` on, marks between them aside; -1 where they do not."""
    place = at
    for number, expected in enumerate(those):
        while number and place < len(words) and words[place].text in {",", "."}:
            place += 1
        if place >= len(words) or words[place].low != expected or words[place].quote != words[at].quote:
            return -1
        place += 1
    return place - 1


def _mention(words: Sequence[Word], at: int, last: int, who: int, inside: Sequence[Mention]) -> Mention | None:
    """What the description says there; None where a name says it already, or more."""
    names = [it for it in inside if it.sort is Sort.NAME]
    if any(it.first < at or it.last > last or it.who == who for it in names):
        return None
    before = words[at - 1] if at and words[at - 1].quote == words[at].quote else None
    opened = before is not None and (before.low in ARTICLES | POSSESSIVES or before.owns)
    first = at - opened
    part = part_of(words, first, last)
    if names:
        return names[0]._replace(first=first, last=last, part=part, who=who)
    if words[at].quote >= 0:
        return None
    told = " ".join(word.low for word in words[at : last + 1] if word.is_word)
    owner = before.low if opened and before is not None and not before.owns else "'s" if opened else ""
    return Mention(Sort.NOMINAL, first, last, part, who, told, "", quoted=False, owner=owner)
