"""Boosted trees as arrays: what training learned, read by numpy alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LEAF = 255
"""Stands in a stored tree for the column that a leaf does not have."""
_BLOCK = 16384
"""Rows scored at a time: what lies in between takes ten megabytes, and no more for a long book."""


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of regression trees. All nodes of all trees stand in one row of arrays: no child before its parent.

    A tree has at most 256 nodes.
    """

    feature: NDArray[np.int16]
    """Column that an inner node asks about; 0 for a leaf."""
    threshold: NDArray[np.float32]
    """At most this: to the left, else to the right; infinite for a leaf, which is its own left child."""
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float32]
    """A leaf's share of the score; 0 for inner nodes."""
    roots: NDArray[np.int32]

    def scores(self, *columns: NDArray[np.float32]) -> NDArray[np.float64]:
        """The score of each row, shape (rows,); ``columns`` stand side by side, and are never joined as a whole."""
        import numpy as np

        total = np.zeros(len(columns[0]), dtype=np.float64)
        ends = [*self.roots[1:].tolist(), len(self.feature)]
        trees = [slice(first, end) for first, end in zip(self.roots.tolist(), ends, strict=True)]
        room = np.empty((sum(each.shape[1] for each in columns), min(_BLOCK, len(total))), dtype=np.float32)
        for start in range(0, len(total), _BLOCK):
            facts = room[:, : len(total) - start]  # each fact in one piece of memory
            np.concatenate([each[start : start + _BLOCK].T for each in columns], out=facts)
            for tree in trees:
                total[start : start + _BLOCK] += self.value[tree].take(self._leaves(tree, facts))
        return total

    def _leaves(self, tree: slice, facts: NDArray[np.float32]) -> int | NDArray[np.uint8]:
        """The leaf of one tree that each row comes to, its nodes counted from the root.

        From the leaves up, all rows at every node: to walk down with each row alone takes three times as long.
        """
        import numpy as np

        feature, threshold = self.feature[tree].tolist(), self.threshold[tree]
        left, right = ((side[tree] - tree.start).tolist() for side in (self.left, self.right))
        leaves: list[int | NDArray[np.uint8]] = list(range(len(feature)))
        for node in reversed(range(len(feature))):
            if left[node] != node:
                to_left, to_right = leaves[left[node]], leaves[right[node]]
                chosen = (facts[feature[node]] <= threshold[node]).view(np.uint8)
                np.negative(chosen, out=chosen)  # all bits, where a row goes to the left
                chosen &= to_left ^ to_right
                chosen ^= to_right
                leaves[node] = chosen
        return leaves[0]


def packed(trees: Trees) -> dict[str, NDArray[np.generic]]:
    """The trees in a third of the bytes, for a file: every left child must stand just behind its parent."""
    import numpy as np

    at = np.arange(len(trees.feature))
    leaf = trees.left == at
    steps = np.where(leaf, 0, trees.right - at)
    assert (trees.left[~leaf] == at[~leaf] + 1).all(), "a left child stands elsewhere"
    assert steps.max() <= np.iinfo(np.uint8).max, "a tree has too many nodes"
    assert trees.feature.max() < _LEAF, "too many columns"
    return {
        "feature": np.where(leaf, _LEAF, trees.feature).astype(np.uint8),
        "number": np.where(leaf, trees.value, trees.threshold).astype(np.float32),
        "right": steps.astype(np.uint8),
        "roots": trees.roots,
    }


def unpacked(stored: Mapping[str, NDArray[np.generic]], prefix: str) -> Trees:
    """The trees that ``packed`` stored, each array under its name behind ``prefix`` and a full stop."""
    import numpy as np

    feature, number, right, roots = (stored[f"{prefix}.{name}"] for name in ("feature", "number", "right", "roots"))
    leaf = feature == _LEAF
    at = np.arange(len(leaf), dtype=np.int32)
    return Trees(
        feature=np.where(leaf, 0, feature).astype(np.int16),
        threshold=np.where(leaf, np.inf, number).astype(np.float32),
        left=np.where(leaf, at, at + 1).astype(np.int32),
        right=at + right.astype(np.int32),
        value=np.where(leaf, number, 0.0).astype(np.float32),
        roots=roots.astype(np.int32),
    )
