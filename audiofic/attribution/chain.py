"""The speakers of a whole conversation weighed together: sure turns anchor unsure ones from both sides.

A chain of the second order: how likely a speaker is depends on the two speakers before. Two habits of talk are worth
learning, "speaks again" and "spoke before last", each weighed by facts on the turn, among them the odds that
``turn_taking`` tells. The sums over all possible conversations (forward and backward) give every candidate's chance,
all other turns considered: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) on top of the
ranker's own chances.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audiofic.attribution.features.table import NAMES, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

MOST = 6
"""Candidates of one turn that take part: the likeliest."""
FACTS = (
    "always",
    "follows at once",
    "one paragraph between",
    "more between",
    "bare",
    "bare and follows at once",
    "much told",
    "has a tag",
    "the one before asks",
    "asks",
    "bare, and so is the one before",
    "short paragraphs",
    "short paragraphs and follows at once",
    "short paragraphs and has a beat",
    "short paragraphs and much told",
    "few have tags around",
    "odds that the one before goes on",
    "odds that the one before last does",
)
HABITS = ("speaks again", "spoke before last")
_MUCH_TOLD = 3.0
_EXPLICIT = 3.0
_NO_TAG = 9.0
_SHORT = 45.0
"""Words a paragraph on average, as in web fiction; novels of old have twice as many."""
_FEW = 2.0
_LAW = 4.0
"""The weight, as a logarithm of odds, of the rule that quotations in one paragraph with no word between are of two."""
_LEAST = 1e-6
"""Keeps the logarithm of a chance finite."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What training learned of talk."""

    weights: Numbers
    """Shape (len(HABITS), len(FACTS))."""
    trust: float
    """The weight of the ranker's own word, as a power of its chances."""


@dataclass(frozen=True, slots=True)
class Link:
    """One turn of a conversation with its likeliest candidates."""

    rows: NDArray[np.intp]
    """Their rows in the table."""
    own: Numbers
    """Logarithms of their chances."""
    facts: Numbers
    parted: bool
    """It follows at once, in the same paragraph, as in web fiction: another speaks."""
    again: Numbers
    """1 where a candidate spoke the turn before; shape (1, candidates before, candidates)."""
    before_last: Numbers
    """1 where a candidate spoke the turn before last, but not the last; (before last, before, candidates)."""


def links(table: Table, chances: Numbers, odds: Numbers) -> list[list[Link]]:
    """The conversations of the book; ``odds`` are those of who goes on (``turn_taking``), shape (turns, 2)."""
    import numpy as np

    if not table.people:
        return []
    people, own = np.array(table.people, dtype=np.intp), np.log(chances + _LEAST)
    facts, parted = _facts(table, odds)
    likeliest = np.lexsort((-chances, np.repeat(np.arange(len(facts)), np.diff(table.starts))))

    def link(turn: int, behind: Sequence[Link]) -> Link:
        first, last = table.starts[turn], table.starts[turn + 1]
        rows = likeliest[first : min(last, first + MOST)]
        who = people[rows]
        again = (people[behind[-1].rows][:, None] == who) if behind else np.zeros((1, len(who)), dtype=bool)
        if len(behind) > 1:
            before_last = (people[behind[-2].rows][:, None, None] == who) & ~again
        else:
            before_last = np.zeros((1, *again.shape), dtype=bool)
        return Link(
            rows=rows,
            own=own[rows],
            facts=facts[turn],
            parted=parted[turn],
            again=again[None].astype(np.float64),
            before_last=before_last.astype(np.float64),
        )

    chains: list[list[Link]] = []
    for place in table.places:
        if place.number == 0:
            chain: list[Link] = []
            for turn in place.talk:
                if table.starts[turn] < table.starts[turn + 1]:
                    chain.append(link(turn, chain))
            if chain:
                chains.append(chain)
    return chains


def _facts(table: Table, odds: Numbers) -> tuple[Numbers, list[bool]]:
    """Per turn one number for each of ``FACTS``, and whether it is parted; of those without candidates anything."""
    import numpy as np

    firsts = np.minimum(np.array(table.starts[:-1], dtype=np.intp), len(table.people) - 1)

    def fact(name: str) -> NDArray[np.float32]:
        column: NDArray[np.float32] = table.rows[firsts, NAMES.index(name)]
        return column

    gap, tag, told = fact("turn: gap before"), fact("turn: best tag"), fact("turn: words told")
    bare, at_once = tag == _NO_TAG, gap == 1
    short = fact("script: words a paragraph") < _SHORT
    found = [
        np.ones(len(firsts)),
        at_once,
        gap == 2,
        gap > 2,
        bare,
        bare & at_once,
        told > _MUCH_TOLD,
        tag <= _EXPLICIT,
        fact("turn: the one before asks"),
        fact("turn: asks"),
        bare & (fact("turn: the one before is bare") != 0),
        short,
        short & at_once,
        short & (tag > _EXPLICIT) & (tag < _NO_TAG),
        short & (told > _MUCH_TOLD),
        fact("speakers tagged around") <= _FEW,
        odds,
    ]
    return np.column_stack(found).astype(np.float64, copy=False), (short & (gap == 0)).tolist()


def weigh(table: Table, chances: Numbers, odds: Numbers, habits: Habits) -> Numbers:
    """Every row's chance, all other turns of its conversation considered; 0 for candidates that took no part."""
    import numpy as np

    result = np.zeros_like(chances)
    for chain in links(table, chances, odds):
        for link, belief in zip(chain, beliefs(chain, habits), strict=True):
            result[link.rows] = belief
    return result


def beliefs(chain: Sequence[Link], habits: Habits) -> list[Numbers]:
    """The candidates' chances, one array a link, by forward and backward sums."""
    import numpy as np

    ahead, steps = forward(chain, habits, [habits.trust * link.own for link in chain])
    whole = log_sum(ahead[-1].ravel(), 0)
    back = np.zeros_like(ahead[-1])
    found = [np.exp(ahead[-1] + back - whole).sum(axis=0)]
    for at in range(len(chain) - 1, 0, -1):
        back = log_sum(steps[at] + (habits.trust * chain[at].own[None, :] + back)[None], 2)
        found.append(np.exp(ahead[at - 1] + back - whole).sum(axis=0))
    return found[::-1]


def forward(chain: Sequence[Link], habits: Habits, own: Sequence[Numbers]) -> tuple[list[Numbers], list[Numbers]]:
    """Log sums over all ways to reach a pair of speakers, (before, last) a link; and the steps between the links."""
    ahead = [own[0][None, :]]
    steps = [chain[0].again]
    for link, word in zip(chain[1:], own[1:], strict=True):
        again, before_last = habits.weights @ link.facts
        again -= _LAW * link.parted
        previous = ahead[-1]
        step = again * link.again + before_last * link.before_last
        if step.shape[0] != previous.shape[0]:
            import numpy as np

            step = np.broadcast_to(step, (previous.shape[0], *step.shape[1:]))
        steps.append(step)
        ahead.append(log_sum(previous[:, :, None] + step, 0) + word[None, :])
    return ahead, steps


def log_sum(values: Numbers, axis: int) -> Numbers:
    """The logarithm of the sum of exponentials along ``axis``."""
    import numpy as np

    top = np.maximum.reduce(values, axis=axis, keepdims=True)
    result: Numbers = np.log(np.add.reduce(np.exp(values - top), axis=axis)) + top.squeeze(axis)
    return result
