"""Who is spoken of where: names, pronouns and nominals of the narration, names in the quotations, with their part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from audiofic.attribution.names import NameUse
from audiofic.attribution.nominals import last_word, read_nominal
from audiofic.attribution.parts import Part, part_of, part_of_pronoun
from audiofic.attribution.passage import Paragraph, Word
from audiofic.attribution.witness import called
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.pronouns import HE, SHE, THEY, WE, YOU, I, with_verbs, without_verb


class Sort(IntEnum):
    """What a mention is made of."""

    NAME = 0
    PRONOUN = 1
    NOMINAL = 2


class Mention(NamedTuple):
    """One place where somebody is spoken of."""

    sort: Sort
    first: int
    """Index of its first word in the paragraph."""
    last: int
    part: Part
    who: int
    """Index of the named character; -1 for a pronoun or a nominal."""
    word: str
    """A pronoun's or nominal's form, lower case: ``he``, ``old woman``; empty for a name."""
    sex: str
    """``m``, ``f``, ``p`` for several, ``i`` for the narrator, ``y`` for "you", empty where unknown and for names."""
    quoted: bool
    owner: str = ""
    """Of a nominal: the word that stands before it ("the", "his", "ann's"), lower case."""


_SEX = {
    **dict.fromkeys(HE, "m"),
    **dict.fromkeys(SHE, "f"),
    **dict.fromkeys(THEY, "p"),
    **dict.fromkeys(I, "i"),
    **dict.fromkeys(WE, "p"),
    **dict.fromkeys(YOU, "y"),
}
_FORMS = with_verbs(_SEX)


def read_mentions(paragraph: Paragraph, uses: Sequence[tuple[NameUse, int]]) -> tuple[Mention, ...]:
    """All mentions of ``paragraph`` in order; pronouns and nominals of the narration only."""
    return tuple(_mentions(paragraph.words, {use.first: (use, who) for use, who in uses}))


def _mentions(words: Sequence[Word], names: dict[int, tuple[NameUse, int]]) -> Iterator[Mention]:
    at = 0
    while at < len(words):
        word = words[at]
        if at in names:
            use, who = names[at]
            quoted = word.quote >= 0
            if quoted:
                part = Part.CALLED if called(use, words) else part_of(words, use.first, use.last)
            else:
                part = part_of(words, use.first, use.last)
            yield Mention(Sort.NAME, use.first, use.last, part, who, "", "", quoted)
            at = use.last + 1
            if not quoted and words[use.last].owns and (relative := _relative(words, use)):
                yield relative
                at = relative.last + 1
        elif word.quote < 0:
            if word.low in _FORMS:
                pronoun = without_verb(word.low)
                part = part_of_pronoun(words, at)
                yield Mention(Sort.PRONOUN, at, at, part, -1, pronoun, _SEX[pronoun], quoted=False)
            found = read_nominal(words, at)
            if found is not None and not any(place in names for place in range(at + 1, found.last + 1)):
                part = part_of(words, at, found.last)
                yield Mention(
                    Sort.NOMINAL, at, found.last, part, -1, found.word, found.sex, quoted=False, owner=found.owner
                )
                at = found.last
            at += 1
        else:
            at += 1


def _relative(words: Sequence[Word], use: NameUse) -> Mention | None:
    """Whose relative the owner is: the mother of "Ann's dear mother"."""
    found = read_nominal(words, use.last)
    if found is None or last_word(found.word) not in KIN:
        return None
    part = part_of(words, use.first, found.last)
    return Mention(
        Sort.NOMINAL, use.last + 1, found.last, part, -1, found.word, found.sex, quoted=False, owner=found.owner
    )
