"""The chapters in ``gold/`` and the sample book, judged by the scorer that anyone can run: no figure may fall."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """``python -m attribution.own``."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    for name in [name for name in sys.modules if name.partition(".")[0] == "attribution"]:
        monkeypatch.delitem(sys.modules, name)
    return importlib.import_module("attribution.own")


@pytest.fixture
def figures(own: ModuleType, capsys: pytest.CaptureFixture[str]) -> dict[bool, float]:
    """The share of right lines that it prints, without and with the cast given."""
    found = {}
    for given in (False, True):
        own.score(own.stories(), given=given)
        found[given] = float(re.search(r"^all .* (\d+\.\d)%$", capsys.readouterr().out, re.MULTILINE)[1])  # type: ignore[index]
    return found


def test_the_figures_do_not_fall(figures: dict[bool, float]) -> None:
    # By the weights that ship, which never saw these chapters.
    assert figures[False] >= 79
    assert figures[True] >= 81


def test_practice_chapters_name_the_speaker_of_every_quotation_in_place(own: ModuleType) -> None:
    missed = count = 0
    for gold in own.practice():
        cast = {it.name for it in gold.cast} | {own.CROWD, own.NOBODY}
        assert {line.speaker for line in gold.lines} <= cast, gold.name
        assert "⟦" not in gold.scripts[0].chapter.text
        missed += sum(own.found(gold, line) < 0 for line in gold.lines)
        count += len(gold.lines)
    assert missed <= 0.01 * count
