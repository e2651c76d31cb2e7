"""The hard chapters in ``gold/``, read by the scorer that anyone can run: no figure may fall."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What ``python benchmarks/kinds.py`` prints."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    sys.modules.pop("kinds", None)
    import kinds

    kinds.main(kinds.GOLD, verbose=False)
    return capsys.readouterr().out


def test_the_figures_do_not_fall(figures: str) -> None:
    all_kinds = float(re.search(r"^all kinds .* (\d+\.\d) %$", figures, re.MULTILINE)[1])  # type: ignore[index]
    f1 = float(re.search(r"F1 (\d+\.\d)$", figures, re.MULTILINE)[1])  # type: ignore[index]
    decoys = int(re.search(r"^decoys spoken +(\d+) of", figures, re.MULTILINE)[1])  # type: ignore[index]
    assert all_kinds >= 95
    assert f1 >= 98
    assert decoys == 0
    assert "coverage           100.00 %" in figures
