"""Whether a confidence means what it says: of lines with 0.8 on them, 8 in 10 should be right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attribution.corpus import Novel, scorer_module

from audiofic.model import NARRATOR, Book

_BINS = 10


class Judged(NamedTuple):
    """One line with a speaker whom the annotation knows by name."""

    confidence: float
    right: bool


def judged(novel: Novel, book: Book) -> list[Judged]:
    """All such lines of a novel; a line that got no speaker has confidence 0 and is wrong."""
    resolver = scorer_module().NameResolver(novel.gold)
    meant = {it.name: resolver.resolve(it.name, it.aliases) for it in book.characters}
    if novel.gold.narrator:
        meant[NARRATOR] = novel.gold.narrator
    owners: list[str | None] = [None] * len(novel.gold.text)
    for quote in novel.gold.quotes:
        for start, end in quote.spans:
            owners[start:end] = [quote.speaker] * (end - start)
    found = []
    for segment in book.scripts[0].segments:
        if segment.kind.has_speaker:
            middle = owners[segment.start + 1 : segment.end - 1]
            owner = max(set(middle), key=lambda name: (middle.count(name), name or ""), default=None)
            if owner is not None and not novel.gold.characters[owner].special:
                right = segment.speaker is not None and meant.get(segment.speaker) == owner
                found.append(Judged(segment.confidence or 0.0, right))
    return found


def calibration_error(lines: Sequence[Judged]) -> float:
    """The mean gap between confidence and accuracy over ten bins of equal width, each weighed by its lines.

    The expected calibration error of Naeini, Cooper and Hauskrecht (2015).
    """
    gap = 0.0
    for number in range(_BINS):
        those = [it for it in lines if number == min(int(it.confidence * _BINS), _BINS - 1)]
        gap += abs(sum(it.confidence for it in those) - sum(it.right for it in those))
    return gap / max(len(lines), 1)


def accuracy_of_surer(lines: Sequence[Judged], share: float = 0.8) -> float:
    """Accuracy of the surest ``share`` of the lines."""
    order = sorted(lines, key=lambda it: -it.confidence)[: round(share * len(lines))]
    return sum(it.right for it in order) / max(len(order), 1)


def table(lines: Sequence[Judged]) -> str:
    """One row a bin: how many lines, what they claim, what is true."""
    rows = ["confidence    lines  claimed   right"]
    for number in range(_BINS):
        those = [it for it in lines if number == min(int(it.confidence * _BINS), _BINS - 1)]
        if those:
            claimed = sum(it.confidence for it in those) / len(those)
            right = sum(it.right for it in those) / len(those)
            rows.append(
                f"{number / _BINS:.1f} – {(number + 1) / _BINS:.1f}   {len(those):6}   {claimed:6.1%}  {right:6.1%}"
            )
    return "\n".join(rows)
