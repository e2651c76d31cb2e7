"""Boosted trees as arrays: what training learned, read by numpy alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 4096
"""Rows scored at a time, so that memory does not grow with the book."""


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

    def scores(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """The score of each row, shape (rows,)."""
        import numpy as np

        total = np.empty(len(rows), dtype=np.float64)
        for start in range(0, len(rows), _BLOCK):
            block = rows[start : start + _BLOCK]
            at = np.broadcast_to(self.roots, (len(block), len(self.roots)))
            own = np.arange(len(block))[:, None]
            for _ in range(self.depth):
                goes_left = block[own, self.feature[at]] <= self.threshold[at]
                at = np.where(goes_left, self.left[at], self.right[at])
            total[start : start + _BLOCK] = self.value[at].sum(axis=1, dtype=np.float64)
        return total
