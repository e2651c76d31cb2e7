"""What the tests of speech share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from audiofic.model import Recipe, Voice
from audiofic.speech.engine import Engine
from audiofic.speech.engines.tone import ToneEngine
from tests.speech.doubles.faulty import Faulty, Stillborn, Unprepared


@pytest.fixture
def doubles() -> Callable[[str], Engine]:
    """Find an engine of ``doubles/faulty.py`` by its name."""
    found: dict[str, type[ToneEngine]] = {kind.name: kind for kind in (Faulty, Unprepared, Stillborn)}
    return lambda name: found[name]()


@pytest.fixture
def order(doubles: Callable[[str], Engine]) -> Callable[..., Recipe]:
    """A recipe for the faulty engine, or another of the doubles."""

    def recipe(spoken: str, engine: str = "faulty") -> Recipe:
        found = doubles(engine)
        return Recipe(
            spoken=spoken,
            engine=engine,
            engine_version=found.version,
            driver=None,
            voice=found.voices()[0].id,
            rate=Voice(id="").rate,
            pitch=50,
        )

    return recipe
