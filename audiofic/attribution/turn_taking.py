"""Who goes on: the odds that a turn is of the one who spoke before, or else of the one who spoke before last.

Told by trees from facts on the turn and on the two before it, whoever the people are; the chain weighs the odds with
all that is known of the people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audiofic.attribution.features.of_script import NAMES as OF_SCRIPT
from audiofic.attribution.features.of_turn import NAMES as OF_TURN
from audiofic.attribution.features.of_words import OF_TURN as OF_WORDS
from audiofic.attribution.features.table import NAMES, Table
from audiofic.attribution.trees import Trees

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Belief = Mapping[int, float]

OF_ONE = (
    *OF_TURN,
    *OF_SCRIPT,
    *OF_WORDS,
    "tags around",
    "speakers tagged around",
    "candidates",
    "others called here",
    "tag: is an owner",
)
"""Facts of the table that are the same for all candidates of a turn."""
_SHARED = ((0, 1), (0, 2), (1, 2), (1, 3), (0, 3))
"""Turns back: pairs of turns of which it counts how far the same people may speak them."""
_BACK = (0, 1, 2)
FACTS = (
    *(f"{name} at -{back}" for back in _BACK for name in OF_ONE),
    *(f"shared by -{one} and -{other}" for one, other in _SHARED),
    *(f"certainty at -{back}" for back in _BACK),
)
_ABSENT = -9.0
_NOBODY = -1.0


@dataclass(frozen=True, slots=True)
class Taking:
    """What training learned of who goes on."""

    again: Trees
    before_last: Trees

    def odds(self, table: Table, chances: NDArray[np.float64]) -> NDArray[np.float64]:
        """Per turn both odds as logarithms, shape (turns, 2); ``chances`` are what is believed so far, one a row."""
        import numpy as np

        rows = of_turns(table, chances)
        return np.stack([self.again.scores(rows), self.before_last.scores(rows)], axis=1)


def of_turns(table: Table, chances: NDArray[np.float64]) -> NDArray[np.float32]:
    """For each turn one number for each of ``FACTS``."""
    import numpy as np

    beliefs = [
        dict(zip(table.people[first:last], chances[first:last].tolist(), strict=True))
        for first, last in zip(table.starts, table.starts[1:], strict=False)
    ]
    columns = [NAMES.index(name) for name in OF_ONE]
    firsts = np.array(table.starts[:-1], dtype=np.intp)
    filled = np.diff(np.array(table.starts)) > 0
    ones = np.full((len(beliefs) + 1, len(OF_ONE)), _ABSENT, dtype=np.float32)  # the last stands for no turn
    ones[:-1][filled] = table.rows[firsts[filled]][:, columns]
    shared = _Shared(beliefs)
    earlier = [[_earlier(table, turn, back) for back in range(4)] for turn in range(len(beliefs))]
    near = np.array([those[: len(_BACK)] for those in earlier], dtype=np.intp).reshape(-1, len(_BACK))
    believed = np.array([_believed(beliefs, shared, those) for those in earlier], dtype=np.float32)
    return np.hstack(
        [
            ones[near].reshape(len(beliefs), len(_BACK) * len(OF_ONE)),
            believed.reshape(len(beliefs), len(_SHARED) + len(_BACK)),
        ]
    )


def _earlier(table: Table, turn: int, back: int) -> int:
    """Number of the turn so many turns before in the same talk; -1 for none."""
    place = table.places[turn]
    return place.talk[place.number - back] if place.number >= back else -1


def _believed(beliefs: Sequence[Belief], shared: _Shared, turns: Sequence[int]) -> list[float]:
    pairs = [shared[turns[one], turns[other]] for one, other in _SHARED]
    return pairs + [max(beliefs[turns[at]].values(), default=0.0) if turns[at] >= 0 else _NOBODY for at in _BACK]


class _Shared(dict[tuple[int, int], float]):
    """Two turns → how far the same people may speak both; told once, since the turns after them ask for it too."""

    def __init__(self, beliefs: Sequence[Belief]) -> None:
        super().__init__()
        self._beliefs = beliefs

    def __missing__(self, pair: tuple[int, int]) -> float:
        one, other = pair
        found = _NOBODY
        if one >= 0 and other >= 0:
            theirs = self._beliefs[other]
            found = sum(min(chance, theirs.get(who, 0.0)) for who, chance in self._beliefs[one].items())
        self[pair] = found
        return found
