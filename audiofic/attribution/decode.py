"""The most likely speakers of a whole scene at once: turns lean on one another from both sides.

A second-order Viterbi search: the state is the pair of the last two speakers, so that taking turns ("whoever spoke
before last speaks again") is a property of one step. The same sums, summed instead of maximised, give each
speaker's probability.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Step = Callable[[int, int, int, int], float]
"""(turn, speaker before last, last speaker, speaker) → score; -1 stands for nobody yet."""


def best_path(candidates: Sequence[Sequence[int]], scores: Sequence[Sequence[float]], step: Step) -> list[int]:
    """The speakers, one a turn, with the greatest sum of own scores and steps."""
    table: dict[tuple[int, int], float] = {(-1, -1): 0.0}
    traces: list[dict[tuple[int, int], tuple[int, int]]] = []
    for turn, (people, own) in enumerate(zip(candidates, scores, strict=True)):
        after: dict[tuple[int, int], float] = {}
        trace: dict[tuple[int, int], tuple[int, int]] = {}
        for (before, last), value in table.items():
            for who, score in zip(people, own, strict=True):
                total = value + score + step(turn, before, last, who)
                if total > after.get((last, who), -math.inf):
                    after[last, who] = total
                    trace[last, who] = (before, last)
        table = after
        traces.append(trace)
    if not traces:
        return []
    state = max(table, key=lambda pair: (table[pair], -pair[0], -pair[1]))
    path: list[int] = []
    for trace in reversed(traces):
        path.append(state[1])
        state = trace[state]
    return path[::-1]


def chances(candidates: Sequence[Sequence[int]], scores: Sequence[Sequence[float]], step: Step) -> list[list[float]]:
    """Per turn and candidate, the probability that they speak it, all other turns considered."""
    ahead = _forward(candidates, scores, step)
    back = _backward(candidates, scores, step)
    result: list[list[float]] = []
    for turn, people in enumerate(candidates):
        mass = dict.fromkeys(people, 0.0)
        top = max(ahead[turn][pair] + back[turn][pair] for pair in ahead[turn])
        for pair, value in ahead[turn].items():
            mass[pair[1]] += math.exp(value + back[turn][pair] - top)
        total = sum(mass.values())
        result.append([mass[who] / total for who in people])
    return result


def _forward(
    candidates: Sequence[Sequence[int]], scores: Sequence[Sequence[float]], step: Step
) -> list[dict[tuple[int, int], float]]:
    tables: list[dict[tuple[int, int], float]] = []
    table: dict[tuple[int, int], float] = {(-1, -1): 0.0}
    for turn, (people, own) in enumerate(zip(candidates, scores, strict=True)):
        parts: dict[tuple[int, int], list[float]] = {}
        for (before, last), value in table.items():
            for who, score in zip(people, own, strict=True):
                parts.setdefault((last, who), []).append(value + score + step(turn, before, last, who))
        table = {pair: _sum(values) for pair, values in parts.items()}
        tables.append(table)
    return tables


def _backward(
    candidates: Sequence[Sequence[int]], scores: Sequence[Sequence[float]], step: Step
) -> list[dict[tuple[int, int], float]]:
    count = len(candidates)
    tables: list[dict[tuple[int, int], float]] = [{} for _ in range(count)]
    for turn in range(count - 1, -1, -1):
        befores = candidates[turn - 1] if turn else (-1,)
        for before in befores:
            for who in candidates[turn]:
                if turn + 1 == count:
                    tables[turn][before, who] = 0.0
                    continue
                tables[turn][before, who] = _sum(
                    [
                        scores[turn + 1][at] + step(turn + 1, before, who, after) + tables[turn + 1][who, after]
                        for at, after in enumerate(candidates[turn + 1])
                    ]
                )
    return tables


def _sum(values: Sequence[float]) -> float:
    """The logarithm of the sum of exponentials."""
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values))
