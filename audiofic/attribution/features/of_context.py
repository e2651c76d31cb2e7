"""What an earlier pass believes about the turns around a candidate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from struct import Struct
from typing import TYPE_CHECKING

from audiofic.attribution.features.table import OF_MANNER, Table, of_manner
from audiofic.attribution.scene import Place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_AROUND = (-4, -3, -2, -1, 1, 2, 3, 4)
_WINDOW = 10
"""Turns on either side that make up the company."""
_FADES = 0.85
"""Per turn, of a neighbour's weight in the company."""
_ABSENT = -1.0
_LAST_RANK = 20
_ELSEWHERE = 10
"""Turns with the same nominal in their tag that are looked at on either side."""
_FADES_ELSEWHERE = 0.9
"""Per such turn, of its weight."""

_OF_TURNS = (
    *(f"believed at {offset:+}" for offset in _AROUND),
    *(f"certainty at {offset:+}" for offset in (-2, -1, 1, 2)),
    "-1 and -3 agree",
    "+1 and +3 agree",
    "-1 and +1 agree",
    "-2 and +2 agree",
    "share of the company",
    "rank in the company",
    "company is two",
    "believed here",
    "behind the best here",
    *(f"best at {offset:+}" for offset in (-1, 1, -2, 2)),
)
OF_NOMINALS = ("their share of the nominal elsewhere", "the nominal elsewhere")
NAMES = (*_OF_TURNS, *(f"{name}, as believed" for name in (*OF_NOMINALS, *OF_MANNER)))

Belief = Mapping[int, float]
"""Character → chance to speak one turn."""


def of_context(table: Table, chances: NDArray[np.float64]) -> NDArray[np.float32]:
    """For each row of ``table`` one number for each of ``NAMES``; ``chances`` are the earlier pass's, one a row."""
    import numpy as np

    beliefs = [
        dict(zip(table.people[first:last], chances[first:last].tolist(), strict=True))
        for first, last in zip(table.starts, table.starts[1:], strict=False)
    ]
    best = [max(belief, key=lambda who: belief[who]) if belief else -1 for belief in beliefs]
    rows, packed = bytearray(), Struct(f"{len(_OF_TURNS)}f").pack
    for number, place in enumerate(table.places):
        for row in _of_turn(place, beliefs, best, list(beliefs[number]), number):
            rows += packed(*row)
    around = np.frombuffer(rows, dtype=np.float32).reshape(len(table.people), len(_OF_TURNS))
    called = _of_nominals(table, beliefs)
    return np.hstack([around, called, of_manner(table.sayings, table.people, table.starts, chances)])


def _of_nominals(table: Table, beliefs: Sequence[Belief]) -> NDArray[np.float32]:
    """For each row one number for each of ``OF_NOMINALS``: whom "the painter" means in the tags of other turns."""
    import numpy as np

    by_nominal: defaultdict[str, list[int]] = defaultdict(list)
    for turn, nominal in enumerate(table.nominals):
        if nominal:
            by_nominal[nominal].append(turn)
    found = np.full((len(table.people), len(OF_NOMINALS)), _ABSENT, dtype=np.float32)
    for turns in by_nominal.values():
        for at, turn in enumerate(turns):
            near = range(max(0, at - _ELSEWHERE), min(len(turns), at + _ELSEWHERE + 1))
            weights = {turns[other]: _FADES_ELSEWHERE ** abs(other - at) for other in near if other != at}
            whole = sum(weights.values())
            for row in range(table.starts[turn], table.starts[turn + 1]):
                who = table.people[row]
                share = sum(weight * beliefs[other].get(who, 0.0) for other, weight in weights.items())
                found[row] = share / whole if whole else _ABSENT, len(weights)
    return found


def _of_turn(
    place: Place, beliefs: Sequence[Belief], best: Sequence[int], people: Sequence[int], number: int
) -> list[tuple[float, ...]]:
    near = {offset: _at(place, offset) for offset in _AROUND}
    tops = {offset: best[turn] if turn >= 0 else -2 - offset for offset, turn in near.items()}
    certain = {offset: beliefs[turn].get(tops[offset], 0.0) if turn >= 0 else _ABSENT for offset, turn in near.items()}
    company = _company(place, beliefs)
    whole = sum(company.values()) or 1.0
    order = sorted(company, key=lambda who: -company[who])
    ranks = {who: rank for rank, who in enumerate(order)}
    alone = (
        *(certain[offset] for offset in (-2, -1, 1, 2)),
        float(tops[-1] == tops[-3]),
        float(tops[1] == tops[3]),
        float(tops[-1] == tops[1]),
        float(tops[-2] == tops[2]),
    )
    two = sum(company[who] for who in order[:2]) / whole
    own = beliefs[number]
    top = max(own.values(), default=0.0)
    columns: tuple[list[float], ...] = (
        *(_believed(beliefs[turn], people) if turn >= 0 else [_ABSENT] * len(people) for turn in near.values()),
        *([fact] * len(people) for fact in alone),
        [company.get(who, 0.0) / whole for who in people],
        [ranks.get(who, _LAST_RANK) for who in people],
        [two] * len(people),
        [own[who] for who in people],
        [top - own[who] for who in people],
        *([float(tops[offset] == who) for who in people] for offset in (-1, 1, -2, 2)),
    )
    return list(zip(*columns, strict=True))


def _believed(belief: Belief, people: Sequence[int]) -> list[float]:
    return [belief.get(who, 0.0) for who in people]


def _at(place: Place, offset: int) -> int:
    at = place.number + offset
    return place.talk[at] if 0 <= at < len(place.talk) else -1


def _company(place: Place, beliefs: Sequence[Belief]) -> dict[int, float]:
    """Who takes part in the talk around the turn, itself left out: nearer turns weigh more."""
    company: dict[int, float] = {}
    for at in range(max(0, place.number - _WINDOW), min(len(place.talk), place.number + _WINDOW + 1)):
        if at != place.number:
            weight = _FADES ** abs(at - place.number)
            for who, chance in beliefs[place.talk[at]].items():
                company[who] = company.get(who, 0.0) + weight * chance
    return company
