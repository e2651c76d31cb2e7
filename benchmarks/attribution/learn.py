"""Learning: boosted trees under a softmax over each turn's candidates, then the habits of talk.

The same to the byte each time: fixed seeds, one thread, novels in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np
from attribution.gold import Book
from numpy.typing import NDArray
from scipy.optimize import minimize

from audiofic.attribution.chain import FACTS, HABITS, Habits, Link, forward, links, log_sum
from audiofic.attribution.ranker import shares
from audiofic.attribution.trees import Trees
from audiofic.attribution.turn_taking import Taking, of_turns

Numbers = NDArray[np.float64]
ROUNDS = 160
SETTINGS: dict[str, Any] = {
    "num_leaves": 24,
    "max_depth": 7,
    "learning_rate": 0.1,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 3,
    "verbose": -1,
}
MORE_SEEDS = (11, 12)
"""Of further trees of a kind: what draws of rows and columns leave to chance is evened out by their mean."""
ROUNDS_OF_TAKING = 80
SETTINGS_OF_TAKING: dict[str, Any] = {"num_leaves": 15}
_STEPS = 20
"""Bins of chances."""
_RIDGE = 0.5
_IMPOSSIBLE = -1e9


def learn_trees(books: Sequence[Book], rows: Sequence[NDArray[np.float32]], more: int = 0) -> Trees:
    """Trees that raise the chance of the right candidates; ``rows`` are the facts, one array a book.

    With ``more`` the mean of so many further ones, at most ``len(MORE_SEEDS)``, that differ by their seeds only.
    """
    kept = [book.known[_turns(book)] for book in books]
    facts = np.concatenate([own[keep] for own, keep in zip(rows, kept, strict=True)])
    right = np.concatenate([book.right[keep] for book, keep in zip(books, kept, strict=True)])
    sizes = np.concatenate([np.diff(book.table.starts)[book.known] for book in books])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    turn = np.repeat(np.arange(len(sizes)), sizes)
    counts = np.repeat([book.counts for book in books], [keep.sum() for keep in kept])

    def softmax(scores: Numbers, _: lightgbm.Dataset) -> tuple[Numbers, Numbers]:
        powers = np.exp(scores - np.maximum.reduceat(scores, first)[turn])
        chance = powers / np.add.reduceat(powers, first)[turn]
        wanted = chance * right
        wanted = wanted / np.maximum(np.add.reduceat(wanted, first), 1e-12)[turn]
        return (chance - wanted) * counts, np.maximum(chance * (1 - chance), 1e-6) * counts

    trees: list[dict[str, Any]] = []
    for seed in (SETTINGS["seed"], *MORE_SEEDS[:more]):
        data = lightgbm.Dataset(facts, label=right)
        booster = lightgbm.train({**SETTINGS, "seed": seed, "objective": softmax}, data, num_boost_round=ROUNDS)
        trees.extend(booster.dump_model()["tree_info"])
    return flatten(trees, 1 + more)


def _turns(book: Book) -> NDArray[np.intp]:
    return np.repeat(np.arange(len(book.known)), np.diff(book.table.starts))


def flatten(trees: Sequence[dict[str, Any]], sums: int = 1) -> Trees:
    """LightGBM's nested trees as arrays; they give the mean of ``sums`` sums.

    Thresholds are rounded down to single precision, which changes no decision.
    """
    nodes: list[tuple[int, float, int, int, float]] = []

    def add(node: dict[str, Any]) -> int:
        at = len(nodes)
        if "leaf_value" in node and "split_feature" not in node:
            nodes.append((0, np.inf, at, at, float(node["leaf_value"]) / sums))
            return at
        nodes.append((0, 0.0, 0, 0, 0.0))
        left, right = add(node["left_child"]), add(node["right_child"])
        nodes[at] = (int(node["split_feature"]), _down(float(node["threshold"])), left, right, 0.0)
        return at

    roots = [add(tree["tree_structure"]) for tree in trees]
    feature, threshold, left, right, value = (np.array(column) for column in zip(*nodes, strict=True))
    return Trees(
        feature=feature.astype(np.int16),
        threshold=threshold.astype(np.float32),
        left=left.astype(np.int32),
        right=right.astype(np.int32),
        value=value.astype(np.float32),
        roots=np.array(roots, dtype=np.int32),
    )


def _down(threshold: float) -> float:
    single = np.float32(threshold)
    return float(np.nextafter(single, np.float32(-np.inf))) if float(single) > threshold else float(single)


def chances(trees: Trees, book: Book, rows: NDArray[np.float32]) -> Numbers:
    """The trees' own chances for one book."""
    return shares(trees.scores(rows), book.table)


def learn_taking(books: Sequence[Book], found: Sequence[Numbers]) -> Taking:
    """Trees that tell who goes on, where the ranker believes ``found``."""
    facts = np.concatenate([of_turns(book.table, own) for book, own in zip(books, found, strict=True)])
    again, before_last = np.concatenate([_going_on(book) for book in books]).T
    return Taking(_learn_odds(facts, again), _learn_odds(facts, before_last))


def _learn_odds(facts: NDArray[np.float32], goes_on: Numbers) -> Trees:
    known = ~np.isnan(goes_on)
    data = lightgbm.Dataset(facts[known], label=goes_on[known])
    settings = {**SETTINGS, **SETTINGS_OF_TAKING, "objective": "binary"}
    return flatten(lightgbm.train(settings, data, num_boost_round=ROUNDS_OF_TAKING).dump_model()["tree_info"])


def _going_on(book: Book) -> Numbers:
    """Per turn: whether the one before goes on, and whether, if not, the one before last does; NaN where unknown."""
    right = [
        {book.table.people[row] for row in range(first, last) if book.right[row]} if known else set()
        for first, last, known in zip(book.table.starts, book.table.starts[1:], book.known, strict=False)
    ]
    found = np.full((len(right), 2), np.nan)
    for turn, place in enumerate(book.table.places):
        before, last = (right[place.talk[place.number - back]] if place.number >= back else set() for back in (1, 2))
        if right[turn] and before:
            found[turn, 0] = not right[turn].isdisjoint(before)
            if last and not found[turn, 0]:
                found[turn, 1] = not right[turn].isdisjoint(last)
    return found


def learn_steps(lines: Sequence[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    """How often the likeliest candidate is right by its chance: isotonic regression over bins of equal size.

    ``lines`` are (chance of the likeliest candidate, whether right), of books that the trees never saw.
    """
    order = sorted(lines)
    size = max(1, len(order) // _STEPS)
    blocks: list[tuple[float, float, int]] = []
    for start in range(0, len(order), size):
        part = order[start : start + size]
        blocks.append((sum(it[0] for it in part), sum(it[1] for it in part), len(part)))
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            (a, b, c), (d, e, f) = blocks[-2:]
            blocks[-2:] = [(a + d, b + e, c + f)]
    return tuple((round(chance / count, 4), round(right / count, 4)) for chance, right, count in blocks)


def learn_habits(books: Sequence[Book], found: Sequence[Numbers], odds: Sequence[Numbers]) -> Habits:
    """The habits that make the annotated conversations likeliest, given the ranker's chances ``found``.

    ``odds`` are those of who goes on, as for ``links``, from trees that never saw the book.
    """
    chains = [
        (chain, [book.right[link.rows] > 0 for link in chain])
        for book, own, going_on in zip(books, found, odds, strict=True)
        for chain in links(book.table, own, going_on)
        if len(chain) > 1
    ]

    def loss(values: Numbers) -> tuple[float, Numbers]:
        habits = _habits(values)
        total, slope = 0.5 * _RIDGE * float((values[:-1] ** 2).sum()), np.append(_RIDGE * values[:-1], 0.0)
        for chain, right in chains:
            free, free_slope = _mass(chain, habits, None)
            bound, bound_slope = _mass(chain, habits, right)
            total += free - bound
            slope = slope + free_slope - bound_slope
        return total, slope

    start = np.append(np.zeros(len(HABITS) * len(FACTS)), 1.0)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 15})
    return _habits(np.round(best.x, 4))


def _habits(values: Numbers) -> Habits:
    return Habits(weights=values[:-1].reshape(len(HABITS), len(FACTS)), trust=float(values[-1]))


def _mass(chain: Sequence[Link], habits: Habits, right: Sequence[NDArray[np.bool_]] | None) -> tuple[float, Numbers]:
    """The logarithm of the sum over all conversations, or over the right ones, and its slope."""
    own = [habits.trust * link.own for link in chain]
    if right is not None:
        own = [np.where(ok | ~ok.any(), word, _IMPOSSIBLE) for ok, word in zip(right, own, strict=True)]
    ahead, steps = forward(chain, habits, own)
    whole = float(log_sum(ahead[-1].ravel(), 0))
    weights, trust = np.zeros_like(habits.weights), 0.0
    back = np.zeros_like(ahead[-1])
    for at in range(len(chain) - 1, -1, -1):
        link = chain[at]
        trust += float(np.exp(ahead[at] + back - whole).sum(axis=0) @ link.own)
        if at:
            coming = own[at][None, :] + back
            pairs = np.exp(ahead[at - 1][:, :, None] + steps[at] + coming[None] - whole)
            weights[0] += (pairs * link.again).sum() * link.facts
            weights[1] += (pairs * link.before_last).sum() * link.facts
            back = log_sum(steps[at] + coming[None], 2)
    return whole, np.append(weights.ravel(), trust)
