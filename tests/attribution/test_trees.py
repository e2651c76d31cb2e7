"""Trees as arrays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from audiofic.attribution.trees import Trees, packed, unpacked


def _grown() -> Trees:
    """Two trees as training grows them: each left child just behind its parent."""
    return Trees(
        feature=np.array([0, 0, 1, 0, 0, 0], dtype=np.int16),
        threshold=np.array([1.5, np.inf, 0.0, np.inf, np.inf, np.inf], dtype=np.float32),
        left=np.array([1, 1, 3, 3, 4, 5], dtype=np.int32),
        right=np.array([2, 1, 4, 3, 4, 5], dtype=np.int32),
        value=np.array([0, 10, 0, 20, 30, 0.5], dtype=np.float32),
        roots=np.array([0, 5], dtype=np.int32),
    )


def test_a_row_falls_to_one_leaf_of_each_tree() -> None:
    rows = np.array([[1.5, 9], [2, 0], [2, 1]], dtype=np.float32)
    assert _grown().scores(rows).tolist() == [10.5, 20.5, 30.5]


def test_many_rows_are_scored_as_one_is() -> None:
    trees = Trees(
        feature=np.array([0, 0, 0], dtype=np.int16),
        threshold=np.array([0.5, np.inf, np.inf], dtype=np.float32),
        left=np.array([1, 1, 2], dtype=np.int32),
        right=np.array([2, 1, 2], dtype=np.int32),
        value=np.array([0, -1, 1], dtype=np.float32),
        roots=np.array([0], dtype=np.int32),
    )
    rows = np.random.default_rng(1).random((20_000, 1), dtype=np.float32)
    assert (trees.scores(rows) == np.where(rows[:, 0] <= 0.5, -1, 1)).all()


def test_packed_trees_come_back_as_they_were() -> None:
    trees = _grown()
    back = unpacked({f"a.{name}": array for name, array in packed(trees).items()}, "a")
    for name in ("feature", "threshold", "left", "right", "value", "roots"):
        before, after = getattr(trees, name), getattr(back, name)
        assert before.dtype == after.dtype and before.tolist() == after.tolist(), name


def test_trees_that_do_not_fit_are_not_packed() -> None:
    trees = replace(_grown(), left=np.array([2, 1, 3, 3, 4, 5], dtype=np.int32))
    with pytest.raises(AssertionError, match="stands elsewhere"):
        packed(trees)
    with pytest.raises(AssertionError, match="too many columns"):
        packed(replace(_grown(), feature=np.array([255, 0, 1, 0, 0, 0], dtype=np.int16)))
