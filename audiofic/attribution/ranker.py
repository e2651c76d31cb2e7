"""The learned ranker: facts on every candidate → chances, in passes that each know more of the turns around."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import IO, TYPE_CHECKING

from audiofic.attribution.chain import Habits, weigh
from audiofic.attribution.features.of_context import NAMES as CONTEXT
from audiofic.attribution.features.of_context import of_context
from audiofic.attribution.features.table import NAMES, Table
from audiofic.attribution.ties import How
from audiofic.attribution.trees import Trees, unpacked
from audiofic.attribution.turn_taking import FACTS as TAKING
from audiofic.attribution.turn_taking import Taking

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

WEIGHTS = "weights.npz"
_LEAST = 1e-4
"""Keeps the logarithm of a chance finite."""
_LAW = 4.0
"""The weight of a law: odds of 55 to 1."""
_ROLE = 2.0
"""The same for the nameless bearer of a trade or an office: whom "said the guard" means without a name."""
_UNFIT = 2.0
"""The same against whom the pronoun or nominal of a tag does not fit."""
_CAST = 5.0
"""The odds, as a logarithm, against who is not in a casting file that names all who have tags."""
_NAMED = 3.0
"""How a tag that names the candidate fits."""
_LINKED = 2.0
"""How a tag fits whose nominal is the candidate's."""
_PLAINLY = float(How.LEAD)
_TELLING = 3.0
"""Kind of a noun that is no relative's and not anybody's."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass: trees that judge each candidate alone, then the chain that weighs a conversation."""

    trees: Trees
    taking: Taking
    habits: Habits


@dataclass(frozen=True, slots=True)
class Weights:
    """All that training wrote."""

    passes: tuple[Pass, ...]
    steps: tuple[tuple[float, float], ...]
    """(chance of the likeliest candidate, share of such lines that are right), rising: learned on novels left out."""

    def confidence(self, chance: float) -> float:
        """How sure to be of the likeliest candidate, whose chance among the candidates is ``chance``.

        Chances are a little too sure of themselves, and know nothing of speakers who are no candidates.
        """
        low, high = self.steps[0], self.steps[-1]
        for step in self.steps:
            if step[0] >= chance:
                high = step
                break
            low = step
        if chance <= low[0] or high[0] <= low[0]:
            return low[1]
        part = min(1.0, (chance - low[0]) / (high[0] - low[0]))
        return low[1] + part * (high[1] - low[1])


def chances(table: Table, passes: tuple[Pass, ...]) -> Numbers:
    """The chance of each row of ``table`` to be the speaker of its turn; turns whose speaker is given stay with it.

    Each pass judges every candidate by its facts, then weighs the conversation; from the second on it also sees what
    was believed of the turns around. The last word is the last pass's: half of it what it says of each turn, half the
    same weighed over the conversation.
    """
    import numpy as np

    own, believed = np.zeros(len(table.rows)), None
    for one in passes:
        columns = (table.rows,) if believed is None else (table.rows, of_context(table, believed))
        own = _with_given(shares(one.trees.scores(*columns), table), table)
        believed = weigh(table, own, one.taking.odds(table, own), one.habits)
    assert believed is not None, "weights without any pass"
    said = (np.log(own + _LEAST) + np.log(believed + _LEAST)) / 2
    return _with_given(shares(said + laws(table), table), table)


def _with_given(chances: Numbers, table: Table) -> Numbers:
    """``chances`` with certainty where the speaker is given."""
    for turn, row in table.fixed.items():
        chances[table.starts[turn] : table.starts[turn + 1]] = 0.0
        chances[row] = 1.0
    return chances


def laws(table: Table) -> Numbers:
    """What outranks all learning, as logarithms of odds: the author's word, and that nobody calls their own name.

    On the annotated novels 99 of 100 tags of the form "said Ann" name the speaker, and 99 of 100 who are called are
    not the speaker; what is left are misreadings of ours.
    """
    import numpy as np

    def fact(name: str) -> NDArray[np.float32]:
        return table.rows[:, NAMES.index(name)]

    named = fact("tag: fits") >= _NAMED
    plain = (fact("turn: best tag") <= _PLAINLY) & named
    own = fact("names self here") > 0
    called = (fact("called here") > 0) & ~named & ~own
    result: Numbers = _LAW * ((plain | own).astype(np.float64) - called.astype(np.float64)) - _CAST * table.outside
    role = (fact("tag: fits") == _LINKED) & (fact("turn: nominal in the tag") == _TELLING)
    unfit = (fact("tag: fits") < 0) & (fact("tag: fits") > -_NAMED)
    best = fact("turn: best tag")
    result += _ROLE * (role & (best <= _PLAINLY)) - _UNFIT * (unfit & (best <= float(How.DISTANT)))
    return result


def shares(scores: Numbers, table: Table) -> Numbers:
    """Scores turned into chances that sum to 1 within each turn."""
    import numpy as np

    if not len(scores):
        return scores
    starts = np.array(table.starts)
    sizes = np.diff(starts)
    first = starts[:-1][sizes > 0]
    turn = np.repeat(np.arange(len(first)), sizes[sizes > 0])
    powers = np.exp(scores - np.maximum.reduceat(scores, first)[turn])
    result: Numbers = powers / np.add.reduceat(powers, first)[turn]
    return result


@cache
def shipped() -> Weights:
    """The weights that come with the package."""
    with resources.files(__package__).joinpath(WEIGHTS).open("rb") as file:
        return read_weights(file)


def read_weights(file: IO[bytes]) -> Weights:
    """The weights that training wrote; they must be of the facts that this program finds."""
    import numpy as np

    with np.load(file) as stored:
        provenance = json.loads(stored["provenance"].item())
        known = provenance["facts"], provenance["context"], provenance["taking"]
        assert known == (list(NAMES), list(CONTEXT), list(TAKING)), "train the ranker again"
        taking = Taking(unpacked(stored, "again"), unpacked(stored, "before-last"))
        habits = Habits(weights=stored["habits"].astype(np.float64), trust=float(stored["trust"].item()))
        return Weights(
            passes=tuple(Pass(unpacked(stored, f"{at}"), taking, habits) for at in range(int(provenance["passes"]))),
            steps=tuple((float(chance), float(right)) for chance, right in stored["steps"]),
        )
