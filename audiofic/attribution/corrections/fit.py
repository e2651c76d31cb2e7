"""Corrections laid over a book: which segment each of them means, and those that fit none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from audiofic.attribution.corrections.anchor import Quotations
from audiofic.attribution.corrections.correction import Correction
from audiofic.attribution.given import Given
from audiofic.errors import Place, Problem
from audiofic.model import Chapter, Kind, Script
from audiofic.settings.likeness import fold, nearest
from audiofic.settings.wording import did_you_mean, listed, quoted

PlaceOf = Callable[[Chapter, int], Place]
"""The place of an offset in a chapter, as an editor shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A book with its corrections."""

    scripts: tuple[Script, ...]
    """As they were, but for quotations that are none."""
    given: dict[tuple[int, int], Given]
    """(script, segment) → who says it."""
    found: dict[tuple[int, int], Correction]
    """(script, segment) → the correction that means it."""
    problems: tuple[Problem, ...]
    """A sentence for each correction that fits nowhere, in the order of the file."""


def fit(corrections: Sequence[Correction], scripts: Sequence[Script], place: PlaceOf) -> Fitted:
    """Find the segment of every correction. Nothing is dropped in silence: what fits nowhere is a problem."""
    numbers = {fold(script.chapter.name): number for number, script in enumerate(scripts)}
    chapters: dict[int, Quotations] = {}
    found: dict[tuple[int, int], Correction] = {}
    problems: list[Problem] = []
    for correction in corrections:
        number = numbers.get(fold(correction.chapter))
        if number is None:
            problems.append(_no_chapter(correction, [script.chapter.name for script in scripts]))
            continue
        script = scripts[number]
        if number not in chapters:
            chapters[number] = Quotations(script)
        at, others = chapters[number].find(correction)
        if at is None:
            problems.append(_misfit(correction, script, others, place))
        elif (number, at) in found:
            problems.append(_second(correction, found[number, at]))
        else:
            found[number, at] = correction
    return Fitted(
        scripts=tuple(_without_speech(script, number, found) for number, script in enumerate(scripts)),
        given={
            key: Given(correction.speaker, f"corrected in {correction.where}")
            for key, correction in found.items()
            if correction.speaker is not None
        },
        found=found,
        problems=tuple(problems),
    )


def _without_speech(script: Script, number: int, found: dict[tuple[int, int], Correction]) -> Script:
    """The script with those quotations told that the author says are none."""
    silent = {at for (of, at), correction in found.items() if of == number and correction.speaker is None}
    if not silent:
        return script
    return replace(
        script,
        segments=tuple(
            replace(segment, kind=Kind.NARRATION, evidence=f"corrected in {found[number, at].where}")
            if at in silent
            else segment
            for at, segment in enumerate(script.segments)
        ),
    )


def _no_chapter(correction: Correction, names: Sequence[str]) -> Problem:
    hint = did_you_mean(nearest(correction.chapter, names))
    return Problem(what=f"No chapter here is called {quoted(correction.chapter)}.", hint=hint, where=correction.where)


def _second(correction: Correction, first: Correction) -> Problem:
    line = first.where.line if first.where else None
    what = f"The line {quoted(correction.words)} is corrected twice, first in line {line}."
    return Problem(what=what, hint="Keep one of them.", where=correction.where)


def _misfit(correction: Correction, script: Script, others: Sequence[int], place: PlaceOf) -> Problem:
    what = f"This correction fits no line of {script.chapter.name} any more: {quoted(correction.words)}."
    if not others:
        return Problem(what=what, hint="No line there is like it; take it out.", where=correction.where)
    segments = [script.segments[at] for at in others]
    shown = [f"{place(script.chapter, it.start)} {quoted(' '.join(script.text(it).split()))}" for it in segments]
    hint = f"The nearest: {listed(shown, joint='or')}. Correct that line anew, or take this one out."
    return Problem(what=what, hint=hint, where=correction.where)
