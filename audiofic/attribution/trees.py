"""Boosted trees as arrays: what training learned, read by numpy alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 256
"""Rows scored at a time, so that what lies in between stays in the processor's caches."""


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of regression trees. All nodes of all trees stand in one row of arrays."""

    feature: NDArray[np.int16]
    """Column that an inner node asks about; 0 for a leaf."""
    threshold: NDArray[np.float32]
    """At most this: to the left, else to the right; infinite for a leaf, which is its own left child."""
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float32]
    """A leaf's share of the score; 0 for inner nodes."""
    roots: NDArray[np.int32]
    depth: int
    """Steps after which every row has reached a leaf."""

    def scores(self, *columns: NDArray[np.float32]) -> NDArray[np.float64]:
        """The score of each row, shape (rows,); ``columns`` stand side by side, and are never joined as a whole."""
        import numpy as np

        # Both children of a node side by side and flat indices: a third of the time that plain indexing takes.
        children = np.stack((self.left, self.right), axis=1).ravel().astype(np.intp)
        feature, roots = self.feature.astype(np.intp), self.roots.astype(np.intp)
        total = np.empty(len(columns[0]), dtype=np.float64)
        for start in range(0, len(total), _BLOCK):
            block = np.hstack([each[start : start + _BLOCK] for each in columns])
            facts, first = block.ravel(), np.arange(len(block))[:, None] * block.shape[1]
            at = np.broadcast_to(roots, (len(block), len(roots)))
            for _ in range(self.depth):
                goes_left = facts.take(first + feature.take(at)) <= self.threshold.take(at)
                at = children.take(2 * at + ~goes_left)
            total[start : start + _BLOCK] = self.value.take(at).sum(axis=1, dtype=np.float64)
        return total
