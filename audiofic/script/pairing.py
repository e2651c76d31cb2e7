"""The marks of one paragraph → its quotations: the cheapest story that explains every mark.

A paragraph is read left to right by a small machine that is outside any quotation, inside one, or inside one
within one of the same marks. Each mark may open, close or be neither, at the cost that its surroundings give;
what a careful writer would not do (open twice, never close) costs extra. The cheapest way through is
found for all marks together (Viterbi), so one missing mark cannot turn the rest of the paragraph inside out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from audiofic.script.marks import Family, Mark


class Slip(Enum):
    """What is wrong with a quotation as written."""

    NONE = ""
    UNOPENED = "its opening mark is missing"
    UNCLOSED = "its closing mark is missing"
    RUNS_ON = "not closed in this paragraph"


@dataclass(frozen=True, slots=True)
class Found:
    """One quotation: offsets of its marks, None for a mark that is missing."""

    opens: int | None
    closes: int | None
    slip: Slip = Slip.NONE


_REOPENED, _NESTED, _STRAY, _CARRIED = 4.5, 3.5, 4.5, 3.0
_UNHEARD = 1.5
_UNENDED, _UNENDED_BEFORE_OPENING = 4.0, 0.5

_Step = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Way:
    cost: float
    steps: tuple[object, ...]
    """Linked list of (action, mark offset), latest first."""


_State = tuple[Family | None, int]
"""The family of the outer quotation (None outside) and how deep inside."""
_OUT: _State = (None, 0)


def pair(
    marks: Sequence[Mark],
    *,
    outer: frozenset[Family],
    carried: Family | None = None,
    next_opens: frozenset[Family] = frozenset(),
) -> list[Found]:
    """The quotations of a paragraph with these ``marks``, in order.

    ``outer`` are the families that can hold a quotation in this chapter, ``carried`` that of a quotation
    which the paragraph before left open, ``next_opens`` those with which the next paragraph begins.
    """
    ways: dict[_State, _Way] = {_OUT: _Way(0.0, ())}
    if carried is not None:
        ways[carried, 1] = _Way(_CARRIED, (("carry", -1), ()))
    for mark in marks:
        ways = _through(ways, mark, outer)
    best = min((way.cost + _ending(state, next_opens), state[1], way.steps) for state, way in ways.items())
    return _replay(best[2])


def _through(ways: dict[_State, _Way], mark: Mark, outer: frozenset[Family]) -> dict[_State, _Way]:
    after: dict[_State, _Way] = {}

    def go(state: _State, way: _Way, cost: float, action: str) -> None:
        total = way.cost + cost
        known = after.get(state)
        if known is None or total < known.cost:
            steps = ((action, mark.at), way.steps) if action else way.steps
            after[state] = _Way(total, steps)

    for state, way in ways.items():
        family, depth = state
        if family is None:
            if mark.family in outer:
                go((mark.family, 1), way, mark.opens, "open")
                go(_OUT, way, mark.closes + _STRAY, "stray")
                go(_OUT, way, mark.neither + _UNHEARD * (mark.closes < 1.0 <= mark.neither), "")
            else:
                go(_OUT, way, 0.0, "")
        elif mark.family is not family:
            go(state, way, 0.0, "")
        elif depth == 1:
            go(_OUT, way, mark.closes, "close")
            go(state, way, mark.opens + _REOPENED, "reopen")
            go((family, 2), way, mark.opens + _NESTED, "")
            go(state, way, mark.neither, "")
        else:
            go((family, 1), way, mark.closes, "")
            go(state, way, mark.neither, "")
    return after


def _ending(state: _State, next_opens: frozenset[Family]) -> float:
    family, depth = state
    if family is None:
        return 0.0
    return (_UNENDED_BEFORE_OPENING if family in next_opens else _UNENDED) + 2.0 * (depth - 1)


def _replay(steps: tuple[object, ...]) -> list[Found]:
    found: list[Found] = []
    opened: int | None = None
    inside = False
    for action, at in _in_order(steps):
        if action == "carry":
            inside = True
        elif action == "open":
            opened, inside = at, True
        elif action == "close":
            found.append(Found(opened, at))
            opened, inside = None, False
        elif action == "reopen":
            found.append(Found(opened, None, Slip.UNCLOSED))
            opened = at
        else:
            found.append(Found(None, at, Slip.UNOPENED))
    if inside:
        found.append(Found(opened, None, Slip.RUNS_ON))
    return found


def _in_order(steps: tuple[object, ...]) -> Iterable[_Step]:
    flat: list[_Step] = []
    while steps:
        step, steps = steps  # type: ignore[assignment]
        flat.append(step)  # type: ignore[arg-type]
    return reversed(flat)
