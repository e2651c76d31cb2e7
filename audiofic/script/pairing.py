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
_HOPELESS = 8.0
"""A way that costs so much more than the best one is given up."""

# A state is 0 outside, else 3 · family + how deep inside: 1, 2, or 0 for "must open again right here".
_OUT = 0
_AGAIN, _INSIDE, _NESTED_INSIDE = 0, 1, 2

_OPEN, _CLOSE, _REOPEN, _STRAYED, _LEAVE, _CROSS = range(6)
"""What can be done: the last two are a paragraph's end inside a quotation, the next being outside or inside."""

_Steps = tuple[int, int, "_Steps | None"]
"""What was done last, where, and what before that. Bare tuples: there are several for each mark of a book."""
_Ways = dict[int, tuple[float, _Steps | None]]
"""For each state the cheapest way to it."""


def pair(rows: Sequence[Row], outer: frozenset[Family]) -> list[Found]:
    """The quotations of the paragraphs ``rows``, in order; ``outer`` are the families that can hold one."""
    teller = _Teller(rows)
    ways: _Ways = {_OUT: (0.0, None)}
    families = frozenset(family.value for family in outer)
    for number, row in enumerate(rows):
        ways = _enter(ways, row) if number else ways
        if len(ways) == 1 and _OUT in ways:  # no doubt is left: nothing before this can be read otherwise
            teller.tell(ways[_OUT][1])
            ways = {_OUT: (0.0, None)}
        for mark in row.marks:
            ways = _through(ways, mark, families, first=mark.at == row.start)
    if rows:
        ways = _enter(ways, Row(start=rows[-1].end, end=rows[-1].end, marks=(), gap=Gap.BROKEN))
        teller.tell(ways[_OUT][1])
    return teller.found


def _enter(ways: _Ways, row: Row) -> _Ways:
    """Over the border into the paragraph ``row``."""
    after: _Ways = {}
    again = row.gap is not Gap.BROKEN and bool(row.marks) and row.marks[0].at == row.start
    for state, (cost, last) in ways.items():
        depth = state % 3
        if state == _OUT:
            _go(after, _OUT, cost, last)
        elif depth:
            deep = cost + 2.0 * (depth - 1)
            _go(after, _OUT, deep + _ENDED_OPEN, (_LEAVE, row.start, last))
            if again:
                _go(after, state - depth + _AGAIN, deep + _OPENS_AGAIN, (_CROSS, row.start, last))
            _go(after, state - depth + _INSIDE, deep + _CROSSING[row.gap], (_CROSS, row.start, last))
    return _hopeful(after)


def _through(ways: _Ways, mark: Mark, outer: frozenset[int], *, first: bool) -> _Ways:
    """Past ``mark``, which is the ``first`` thing in its paragraph or not."""
    after: _Ways = {}
    family = mark.family.value
    inside, nested = 3 * family + _INSIDE, 3 * family + _NESTED_INSIDE
    at, end = mark.at, mark.end
    for state, (cost, last) in ways.items():
        if state == _OUT:
            if family not in outer:
                _go(after, _OUT, cost, last)
                continue
            unheard = _UNHEARD if mark.closes < 1.0 <= mark.neither else 0.0
            _go(after, inside, cost + mark.opens, (_OPEN, at, last))
            _go(after, _OUT, cost + mark.neither + unheard, last)
            _go(after, _OUT, cost + mark.closes + _STRAY, (_STRAYED, end, last))
        elif state == inside:
            _go(after, _OUT, cost + mark.closes, (_CLOSE, end, last))
            _go(after, inside, cost + mark.neither, last)
            _go(after, inside, cost + mark.opens + _REOPENED, (_REOPEN, at, last))
            _go(after, nested, cost + mark.opens + _NESTED, last)
        elif state == nested:
            _go(after, inside, cost + mark.closes, last)
            _go(after, nested, cost + mark.neither, last)
        elif state % 3 != _AGAIN:
            _go(after, state, cost, last)
        elif first and state == 3 * family + _AGAIN:
            _go(after, inside, cost + mark.opens, last)
    return _hopeful(after)


def _go(after: _Ways, state: int, cost: float, last: _Steps | None) -> None:
    known = after.get(state)
    if known is None or cost < known[0]:
        after[state] = (cost, last)


def _hopeful(ways: _Ways) -> _Ways:
    """``ways`` without those that cost far more than the best; outside stays, so that there is always a way on."""
    if len(ways) == 1:
        return ways
    limit = min(cost for cost, _last in ways.values()) + _HOPELESS
    return {state: way for state, way in ways.items() if way[0] < limit or state == _OUT}


class _Teller:
    """Steps → quotations."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.found: list[Found] = []
        self._ends = {row.start: before.end for before, row in pairwise(rows)}
        self._start = 0
        self._continues = False
        self._free_from = rows[0].start if rows else 0

    def tell(self, last: _Steps | None) -> None:
        """Adds the quotations of the steps up to ``last``."""
        steps = []
        while last is not None:
            did, at, last = last
            steps.append((did, at))
        for did, at in reversed(steps):
            self._step(did, at)

    def _step(self, did: int, at: int) -> None:
        if did == _OPEN:
            self._start, self._continues = at, False
        elif did == _STRAYED:
            self.found.append(Found(start=self._free_from, end=at, slip=Slip.UNOPENED))
        elif did == _CLOSE:
            self.found.append(Found(start=self._start, end=at, continues=self._continues))
        else:
            slip = Slip.RUNS_ON if did == _CROSS else Slip.UNCLOSED
            end = at if did == _REOPEN else self._ends.get(at, at)
            self.found.append(Found(start=self._start, end=end, slip=slip, continues=self._continues))
            self._start, self._continues = at, did == _CROSS
        self._free_from = at
