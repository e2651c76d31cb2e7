"""Engines of other packages."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from audiofic.errors import EngineError
from audiofic.speech import engine as module
from audiofic.speech.engine import GROUP, engine, engine_names, suggestion


@pytest.fixture
def plugins(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One engine of another package that loads, one whose module does not, one that is not there."""
    found = EntryPoints(
        EntryPoint(name, where, GROUP)
        for name, where in {
            "hums": "audiofic.speech.engines.tone:ToneEngine",
            "broken": "tests.speech.doubles.broken:Engine",
            "gone": "no_such_package:Engine",
        }.items()
    )
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: found)
    _forget()
    yield
    _forget()


def _forget() -> None:
    module.engine.cache_clear()
    module._registered.cache_clear()


@pytest.mark.usefixtures("plugins")
def test_an_engine_of_another_package_is_found_by_its_entry_point() -> None:
    assert engine_names() == ("broken", "gone", "hums")
    assert engine("hums").voices()


@pytest.mark.usefixtures("plugins")
@pytest.mark.parametrize(
    ("name", "reason"),
    [("broken", "RuntimeError: its licence has run out"), ("gone", "ModuleNotFoundError: No module named")],
)
def test_an_engine_that_does_not_load_says_why(name: str, reason: str) -> None:
    with pytest.raises(EngineError, match=f"'{name}' does not load: {reason}"):
        engine(name)


def test_a_suggestion_ignores_case_and_names_what_is_near() -> None:
    assert suggestion("EN-US", ["en-us", "fr"]) == "Did you mean 'en-us'?"
    assert suggestion("xyzzy", ["en-us", "fr"]) == "Choose one of en-us, fr."
    assert suggestion("xyzzy", [f"v{number}" for number in range(20)]).endswith("v11, ….")
