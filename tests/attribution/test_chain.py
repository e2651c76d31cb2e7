"""Conversations weighed as a whole, against sums over every possible one."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from audiofic.attribution.chain import FACTS, HABITS, Habits, Link, beliefs


def conversation(people: list[list[int]], seed: int, parted: int = -1) -> list[Link]:
    """Links with made-up chances and facts."""
    random = np.random.default_rng(seed)
    chain = []
    for at, who in enumerate(people):
        before = people[at - 1] if at else [-1]
        first = people[at - 2] if at > 1 else [-1]
        again = np.array([[float(a == b and at > 0) for b in who] for a in before])
        last_but_one = np.array([[[float(a == c != b and at > 1) for c in who] for b in before] for a in first])
        own = np.log(random.dirichlet(np.ones(len(who))))
        facts = random.random(len(FACTS))
        chain.append(Link(np.arange(len(who)), own, facts, at == parted, again[None], last_but_one))
    return chain


@pytest.mark.parametrize("seed", range(4))
def test_chances_are_those_of_all_conversations_summed(seed: int) -> None:
    people = [[0, 1], [1, 2, 0], [0, 1], [2, 1, 0], [0, 2]]
    chain = conversation(people, seed)
    random = np.random.default_rng(seed + 100)
    habits = Habits(random.normal(size=(len(HABITS), len(FACTS))), 0.8)
    sums = [np.zeros(len(who)) for who in people]
    for path in product(*(range(len(who)) for who in people)):
        total = 0.0
        for at, link in enumerate(chain):
            total += habits.trust * link.own[path[at]]
            if at:
                again, before_last = habits.weights @ link.facts
                total += again * link.again[0, path[at - 1], path[at]]
                first = path[at - 2] if at > 1 else 0
                total += before_last * link.before_last[first, path[at - 1], path[at]]
        for at, candidate in enumerate(path):
            sums[at][candidate] += np.exp(total)
    for found, expected in zip(beliefs(chain, habits), sums, strict=True):
        np.testing.assert_allclose(found, expected / expected.sum(), rtol=1e-9)


def test_two_quotations_with_nothing_between_them_are_hardly_of_one() -> None:
    habits = Habits(np.zeros((len(HABITS), len(FACTS))), 1.0)
    for parted in (1, -1):
        first, second = conversation([[0, 1], [0, 1]], 0, parted)
        talk = [replace(first, own=np.log([0.9, 0.1])), replace(second, own=np.log([0.5, 0.5]))]
        others = beliefs(talk, habits)[1][1]
        assert others > 0.8 if parted == 1 else others == pytest.approx(0.5)
