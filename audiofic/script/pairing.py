"""The marks of a chapter → its quotations: the cheapest story that explains every mark.

The chapter is read left to right by a small machine that is outside any quotation, inside one, or inside one
within one of the same marks. Each mark may open, close or be neither, at the cost that its surroundings give;
what a careful writer would not do (open twice, never close) costs extra, and so does staying inside over the end
of a paragraph, unless the next one opens again. The cheapest way through is found for all marks together
(Viterbi), so one missing mark turns nothing inside out. Time grows linearly with the number of marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from math import inf

from audiofic.script.family import Family
from audiofic.script.marks import Mark


class Gap(Enum):
    """What lies between a paragraph and the one before it."""

    USUAL = auto()
    TIGHT = auto()
    """Less than between the chapter's paragraphs as a rule: lines of verse, or of a letter."""
    BROKEN = auto()
    """A heading, a note or a scene break: no quotation goes on over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The marks of one paragraph."""

    start: int
    end: int
    marks: Sequence[Mark]
    gap: Gap = Gap.USUAL


class Slip(Enum):
    """What is wrong with a quotation as written."""

    NONE = ""
    UNOPENED = "its opening mark is missing"
    UNCLOSED = "its closing mark is missing"
    RUNS_ON = "not closed in this paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One quotation, or the part of it that stands in one paragraph."""

    start: int
    """Its opening mark; where that is missing, the earliest it can begin."""
    end: int
    """Past its closing mark; where that is missing, the latest it can end."""
    slip: Slip = Slip.NONE
    continues: bool = False
    """It goes on from the paragraph before."""


_REOPENED, _NESTED, _STRAY, _UNHEARD = 4.5, 4.0, 4.5, 1.5
_ENDED_OPEN, _OPENS_AGAIN = 4.0, 0.75
_CROSSING = {Gap.USUAL: 7.0, Gap.TIGHT: 0.4, Gap.BROKEN: inf}

_State = tuple[Family | None, int]
"""The family of the outer quotation and how deep inside; depth 0 of a family: it must open again right here."""
_OUT: _State = (None, 0)


class _Did(Enum):
    OPEN = auto()
    CLOSE = auto()
    REOPEN = auto()
    STRAY = auto()
    LEAVE = auto()
    """A paragraph ended inside a quotation, and the next is outside."""
    CROSS = auto()
    """A paragraph ended inside a quotation, and the next is inside too."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What was done, where, and what before that."""

    did: _Did
    at: int
    before: _Step | None


@dataclass(frozen=True, slots=True)
class _Way:
    cost: float
    last: _Step | None


_Ways = dict[_State, _Way]


def pair(rows: Sequence[Row], outer: frozenset[Family]) -> list[Found]:
    """The quotations of the paragraphs ``rows``, in order; ``outer`` are the families that can hold one."""
    ways: _Ways = {_OUT: _Way(0.0, None)}
    for number, row in enumerate(rows):
        ways = _enter(ways, row) if number else ways
        for mark in row.marks:
            ways = _through(ways, mark, outer, first=mark.at == row.start)
    ways = _enter(ways, Row(start=rows[-1].end, end=rows[-1].end, marks=(), gap=Gap.BROKEN)) if rows else ways
    return _replay(ways[_OUT].last, rows)


def _enter(ways: _Ways, row: Row) -> _Ways:
    """Over the border into the paragraph ``row``."""
    after: _Ways = {}
    for (family, depth), way in ways.items():
        if family is None:
            _go(after, _OUT, way.cost, way.last)
        elif depth:
            deep = way.cost + 2.0 * (depth - 1)
            _go(after, _OUT, deep + _ENDED_OPEN, _Step(_Did.LEAVE, row.start, way.last))
            step = _Step(_Did.CROSS, row.start, way.last)
            if row.gap is not Gap.BROKEN and row.marks and row.marks[0].at == row.start:
                _go(after, (family, 0), deep + _OPENS_AGAIN, step)
            _go(after, (family, 1), deep + _CROSSING[row.gap], step)
    return after


def _through(ways: _Ways, mark: Mark, outer: frozenset[Family], *, first: bool) -> _Ways:
    after: _Ways = {}
    for state, way in ways.items():
        family, depth = state
        cost, last, at = way.cost, way.last, mark.at
        if family is None:
            if mark.family not in outer:
                _go(after, _OUT, cost, last)
                continue
            _go(after, (mark.family, 1), cost + mark.opens, _Step(_Did.OPEN, at, last))
            _go(after, _OUT, cost + mark.closes + _STRAY, _Step(_Did.STRAY, mark.end, last))
            unheard = _UNHEARD if mark.closes < 1.0 <= mark.neither else 0.0
            _go(after, _OUT, cost + mark.neither + unheard, last)
        elif not depth:
            if mark.family is family and first:
                _go(after, (family, 1), cost + mark.opens, last)
        elif mark.family is not family:
            _go(after, state, cost, last)
        elif depth == 1:
            _go(after, _OUT, cost + mark.closes, _Step(_Did.CLOSE, mark.end, last))
            _go(after, state, cost + mark.opens + _REOPENED, _Step(_Did.REOPEN, at, last))
            _go(after, (family, 2), cost + mark.opens + _NESTED, last)
            _go(after, state, cost + mark.neither, last)
        else:
            _go(after, (family, 1), cost + mark.closes, last)
            _go(after, state, cost + mark.neither, last)
    return after


def _go(after: _Ways, state: _State, cost: float, last: _Step | None) -> None:
    known = after.get(state)
    if known is None or cost < known.cost:
        after[state] = _Way(cost, last)


def _replay(last: _Step | None, rows: Sequence[Row]) -> list[Found]:
    """The quotations that the steps up to ``last`` tell of."""
    steps: list[_Step] = []
    while last is not None:
        steps.append(last)
        last = last.before
    ends = {row.start: before.end for before, row in pairwise(rows)}
    found: list[Found] = []
    start, continues, free_from = 0, False, rows[0].start if rows else 0
    for step in reversed(steps):
        if step.did is _Did.OPEN:
            start, continues = step.at, False
        elif step.did is _Did.STRAY:
            found.append(Found(start=free_from, end=step.at, slip=Slip.UNOPENED))
        elif step.did is _Did.CLOSE:
            found.append(Found(start=start, end=step.at, continues=continues))
        elif step.did is _Did.REOPEN:
            found.append(Found(start=start, end=step.at, slip=Slip.UNCLOSED, continues=continues))
            start, continues = step.at, False
        else:
            slip = Slip.UNCLOSED if step.did is _Did.LEAVE else Slip.RUNS_ON
            found.append(Found(start=start, end=ends.get(step.at, step.at), slip=slip, continues=continues))
            start, continues = step.at, True
        free_from = step.at
    return found
