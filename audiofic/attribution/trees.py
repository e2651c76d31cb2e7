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
_BLOCK = 64
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

        # Both children of a node side by side: a step is to look up one number more than twice the node's.
        children = np.stack((self.left, self.right), axis=1).ravel().astype(np.intp)
        feature = self.feature.astype(np.intp)
        total = np.empty(len(columns[0]), dtype=np.float64)
        for start in range(0, len(total), _BLOCK):
            block = np.hstack([each[start : start + _BLOCK] for each in columns])
            leaves = self._leaves(block, feature, children)
            total[start : start + _BLOCK] = self.value.take(leaves).sum(axis=1, dtype=np.float64)
        return total

    def _leaves(
        self, rows: NDArray[np.float32], feature: NDArray[np.intp], children: NDArray[np.intp]
    ) -> NDArray[np.intp]:
        """The leaf of each tree that each row reaches, shape (rows, trees).

        Flat indices, and arrays that are written over, take a fifth of the time that plain indexing does; "clip" has
        nothing to clip, but writes where it is told to without a copy.
        """
        import numpy as np

        shape = len(rows), len(self.roots)
        at, following = np.empty(shape, dtype=np.intp), np.empty(shape, dtype=np.intp)
        fact, threshold = np.empty(shape, dtype=np.float32), np.empty(shape, dtype=np.float32)
        facts, first = rows.ravel(), np.arange(len(rows))[:, None] * rows.shape[1]
        at[:] = self.roots
        for _ in range(self.depth):
            feature.take(at, out=following, mode="clip")
            following += first
            facts.take(following, out=fact, mode="clip")
            self.threshold.take(at, out=threshold, mode="clip")
            at += at
            at += fact > threshold
            children.take(at, out=following, mode="clip")
            at, following = following, at
        return at


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
        "depth": np.array(trees.depth),
    }


def unpacked(stored: Mapping[str, NDArray[np.generic]], prefix: str) -> Trees:
    """The trees that ``packed`` stored, each array under its name behind ``prefix`` and a full stop."""
    import numpy as np

    feature, number, right, roots, depth = (
        stored[f"{prefix}.{name}"] for name in ("feature", "number", "right", "roots", "depth")
    )
    leaf = feature == _LEAF
    at = np.arange(len(leaf), dtype=np.int32)
    return Trees(
        feature=np.where(leaf, 0, feature).astype(np.int16),
        threshold=np.where(leaf, np.inf, number).astype(np.float32),
        left=np.where(leaf, at, at + 1).astype(np.int32),
        right=at + right.astype(np.int32),
        value=np.where(leaf, number, 0.0).astype(np.float32),
        roots=roots.astype(np.int32),
        depth=int(depth.item()),
    )
