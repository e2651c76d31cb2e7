"""What the places where a name stands tell of its bearer: whether a person, of which sex and age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.attribution.names import Name, NameUse
from audiofic.attribution.own_names import introduced, is_all
from audiofic.attribution.parts import Part, part_of
from audiofic.attribution.passage import Paragraph, Word
from audiofic.lang.en.function_words import AUXILIARIES, PLACE_PREPOSITIONS, like_past
from audiofic.lang.en.given_names import FEMALE_NAMES, MALE_NAMES
from audiofic.lang.en.kin import FEMALE_KIN, FORMS_OF_ADDRESS, KIN, MALE_KIN
from audiofic.lang.en.pronouns import HE, SHE
from audiofic.lang.en.saying import SAYING, SOUNDING
from audiofic.lang.en.titles import (
    CHILD_EPITHETS,
    ELDER_EPITHETS,
    FEMALE_SUFFIXES,
    FEMALE_TITLES,
    MALE_SUFFIXES,
    MALE_TITLES,
)

_REACH = 40
"""Words after a name within which a pronoun may speak of its bearer."""
_EARLIER = 0.5
"""The weight of a name by that of the one named after it."""


@dataclass(slots=True)
class Witness:
    """Counts over all uses of one name."""

    uses: int = 0
    told: int = 0
    """Uses outside quotations."""
    inside: int = 0
    """Uses that open no sentence."""
    says: int = 0
    """Stands beside a verb of saying, outside quotations."""
    called: int = 0
    """Stands alone between marks inside a quotation, as somebody called."""
    selves: int = 0
    """Is given by a speaker as their own: "I'm Ann"."""
    acts: int = 0
    """Is followed by a verb."""
    owns: int = 0
    placed: int = 0
    """Follows "in", "at", "near" …"""
    article: int = 0
    """Follows "the"."""
    describes: int = 0
    """Is followed at once by a noun or another name-like word, as in "London fog"."""
    he: float = 0.0
    she: float = 0.0
    little: int = 0
    aged: int = 0
    male_kin: int = 0
    female_kin: int = 0

    def add(self, other: Witness) -> None:
        """Take ``other``'s counts in."""
        for field in self.__slots__:
            setattr(self, field, getattr(self, field) + getattr(other, field))


def hear(witness: Witness, use: NameUse, words: Sequence[Word]) -> None:
    """Count what one use tells."""
    before = words[use.first - 1] if use.first else None
    after = words[use.last + 1] if use.last + 1 < len(words) else None
    quoted = words[use.last].quote >= 0
    witness.uses += 1
    witness.told += not quoted
    witness.inside += not words[use.first].first
    witness.article += use.article
    witness.owns += words[use.last].owns
    witness.little += use.epithet in CHILD_EPITHETS
    witness.aged += use.epithet in ELDER_EPITHETS
    _hear_kin(witness, use, after)
    ending = words[use.last].low.rpartition("-")[2]
    witness.male_kin += ending in MALE_SUFFIXES
    witness.female_kin += ending in FEMALE_SUFFIXES
    if quoted:
        own = introduced(use.first, use.last, words) or (
            len(use.name.proper) > 1 and is_all(use.first, use.last, words)
        )
        witness.selves += own
        witness.called += not own and called(use, words)
        return
    if before is not None and before.quote < 0 and before.low in PLACE_PREPOSITIONS and not words[use.last].owns:
        witness.placed += 1
    witness.says += says(use, words)
    if before is not None and before.low in AUXILIARIES and before.quote < 0:
        witness.acts += 1
    elif after is not None and after.quote < 0:
        witness.acts += like_past(after.low) or after.low in AUXILIARIES or after.low in SOUNDING


def says(use: NameUse, words: Sequence[Word]) -> bool:
    """Whether a verb of saying stands beside the name, outside quotations."""
    if words[use.last].owns:
        return False
    place = use.first - 1 - use.article - bool(use.epithet)
    if place >= 0 and words[place].quote < 0 and words[place].low in SAYING:
        return True
    after = words[use.last + 1] if use.last + 1 < len(words) else None
    return after is not None and after.quote < 0 and after.low in SAYING


def _hear_kin(witness: Witness, use: NameUse, after: Word | None) -> None:
    beside = use.epithet if use.epithet in KIN else after.low if after is not None and not use.epithet else ""
    witness.male_kin += beside in MALE_KIN
    witness.female_kin += beside in FEMALE_KIN


def called(use: NameUse, words: Sequence[Word]) -> bool:
    """Whether the name stands in a quotation as somebody called: between marks, or between a mark and the end.

    At the very beginning "I" or "you" may follow without a mark, as hasty writers do.
    """
    first, last = words[use.first], words[use.last]
    if first.quote < 0 or last.owns:
        return False
    place = use.first - (3 if use.article else 1)
    while place >= 0 and words[place].low in _BEFORE_A_CALL and words[place].quote == first.quote:
        place -= 1
    at_start = place < 0 or words[place].quote != first.quote or words[place].text in {"“", '"', "‘", "'", "«"}
    if not at_start and words[place].is_word:
        return False
    behind = use.last + 1
    if behind < len(words) and words[behind].low in FORMS_OF_ADDRESS:
        behind += 1
    if behind >= len(words) or words[behind].quote != first.quote or not words[behind].is_word:
        return True
    return at_start and words[behind].low in _AFTER_A_CALL


_AFTER_A_CALL = frozenset("i you we i'm i'll i've you're please".split())
_BEFORE_A_CALL = frozenset(
    """my dear dearest poor old little oh o ah well yes no and but thank you sweet good hey hi hello come please now
    """.split()
)


def hear_pronouns(witnesses: Sequence[Witness], paragraph: Paragraph, uses: Sequence[tuple[NameUse, int]]) -> None:
    """Let each he and she outside quotations speak for the names shortly before it.

    ``uses`` are the paragraph's, with the index of their witness. Several names share one pronoun's word among them,
    subjects before others; a name that is no subject gets nothing from a sex that was spoken of already.
    """
    words = paragraph.words
    starts = {use.first: (use, key) for use, key in uses if words[use.first].quote < 0}
    near: dict[int, tuple[int, float, str]] = {}
    spoken = ""
    for place, word in enumerate(words):
        if word.quote >= 0:
            continue
        if place in starts:
            use, key = starts[place]
            subject = part_of(words, use.first, use.last) in {Part.SUBJECT, Part.OWNER}
            told = sex_of_name(use.name)
            barred = ("f" if told == "m" else "m") if told else "" if subject else spoken
            near[key] = (place, 1.0 if subject else 0.4, barred)
            continue
        sex = "m" if word.low in HE else "f" if word.low in SHE else ""
        if sex:
            heard = {key: it for key, it in near.items() if place - it[0] <= _REACH}
            _vote(witnesses, _nearest(heard) if words[place - 1].low in _MEANWHILE else heard, sex)
            spoken = sex


_MEANWHILE = frozenset("as while until till".split())


def _nearest(near: dict[int, tuple[int, float, str]]) -> dict[int, tuple[int, float, str]]:
    """Ann held Bo as he wept: the clause is about whoever was named last."""
    return dict([max(near.items(), key=lambda it: it[1][0])]) if near else near


def sex_of_name(name: Name) -> str:
    """The sex that a title or a common given name tells of; empty where neither does."""
    if name.title in MALE_TITLES or name.title in FEMALE_TITLES:
        return "m" if name.title in MALE_TITLES else "f"
    first = name.proper[0]
    return "m" if first in MALE_NAMES else "f" if first in FEMALE_NAMES else ""


def _vote(witnesses: Sequence[Witness], near: dict[int, tuple[int, float, str]], sex: str) -> None:
    """Share one pronoun among the names near it."""
    order = sorted(near, key=lambda key: -near[key][0])
    order = [key for key in order if near[key][2] != sex]
    weights = {key: near[key][1] * _EARLIER**rank for rank, key in enumerate(order)}
    total = sum(weights.values())
    for key, weight in weights.items():
        if sex == "m":
            witnesses[key].he += (weight / total) ** 2
        else:
            witnesses[key].she += (weight / total) ** 2
