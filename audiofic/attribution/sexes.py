"""Sexes told by pronouns, weighed for all characters together: "she" beside Ann and Kit is Ann's, whose name tells it.

Each pronoun of the narration is shared among those named just before it whom it may mean, by how likely each is of its
sex; whoever gets far more of the one than of the other is of that sex. Repeated, so that sure ones explain
pronouns away (expectation and maximization: Dempster, Laird and Rubin 1977).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph

_ROUNDS = 6
_REACH = 2
"""People named last who may be meant."""
_FADES = 0.5
"""Of each by the one named after."""
_NO_SUBJECT = 0.5
"""The weight of who was named as no subject."""
_MEMORY = 1
"""Paragraphs."""
_PRIOR = 1.0
"""Pronouns of either sex that everybody is credited with."""
_LEAST = 1.5
"""Pronouns that tell a sex, at least."""
_CLEARLY = 2.5
"""How many times those of the other sex."""

_Shares = tuple[str, tuple[tuple[int, float], ...]]


def sexes_by_pronouns(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    sexes: Sequence[str],
    unknown: frozenset[int],
) -> dict[int, str]:
    """``m`` or ``f`` for each of the ``unknown`` characters of whom pronouns tell it; the others' are ``sexes``."""
    pronouns = [it for it in _pronouns(paragraphs, mentions, sexes, unknown) if any(who in unknown for who, _ in it[1])]
    female = dict.fromkeys(unknown, 0.5)
    counts: dict[int, list[float]] = {}
    for _ in range(_ROUNDS):
        counts = {who: [0.0, 0.0] for who in unknown}
        for sex, those in pronouns:
            fits = [
                (who, weight * ((female[who] if sex == "f" else 1 - female[who]) if who in unknown else 1.0))
                for who, weight in those
            ]
            total = sum(fit for _, fit in fits) or 1.0
            for who, fit in fits:
                if who in unknown:
                    counts[who][sex == "f"] += fit / total
        female = {who: (she + _PRIOR) / (he + she + 2 * _PRIOR) for who, (he, she) in counts.items()}
    return {
        who: "f" if she > he else "m"
        for who, (he, she) in counts.items()
        if max(he, she) >= _LEAST and max(he, she) >= _CLEARLY * min(he, she)
    }


def _pronouns(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    sexes: Sequence[str],
    unknown: frozenset[int],
) -> list[_Shares]:
    found: list[_Shares] = []
    recent: dict[int, tuple[int, float]] = {}
    for paragraph, there in zip(paragraphs, mentions, strict=True):
        number = paragraph.number
        for mention in there:
            if mention.quoted:
                continue
            if mention.who >= 0:
                recent.pop(mention.who, None)
                recent[mention.who] = (number, 1.0 if mention.part is Part.SUBJECT else _NO_SUBJECT)
            elif mention.sort is Sort.PRONOUN and mention.sex in {"m", "f"}:
                fitting = [it for it in _late(recent, number) if it[0] in unknown or sexes[it[0]] == mention.sex][
                    :_REACH
                ]
                if fitting:
                    found.append(
                        (mention.sex, tuple((who, it * _FADES**rank) for rank, (who, it) in enumerate(fitting)))
                    )
    return found


def _late(recent: dict[int, tuple[int, float]], number: int) -> Iterator[tuple[int, float]]:
    """Who was named just before paragraph ``number``, the last one first, and how strongly; ``recent`` is in order."""
    for who, (when, strength) in reversed(recent.items()):
        if number - when > _MEMORY:
            return
        yield who, strength
