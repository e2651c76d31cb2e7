"""Work done in a process of its own gives, raises and dies as the caller should see it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from audiofic.errors import InputError, OutputError, Place
from audiofic.pipeline.packed import Packed
from audiofic.pipeline.processes import apart


def _pid(*_: object) -> int:
    return os.getpid()


def _refuse(file: str) -> None:
    raise InputError("there is nothing in it.", where=Place(file=file, line=3))


def _blunder() -> float:
    return 1 / len("")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def test_it_is_another_process() -> None:
    assert apart(_pid) != os.getpid()


def test_an_error_of_ours_comes_back_whole() -> None:
    with pytest.raises(InputError, match=r"^story.txt:3: there is nothing in it\.$"):
        apart(_refuse, "story.txt")


def test_a_blunder_tells_where_it_happened() -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        apart(_blunder)
    assert "in _blunder" in raised.value.__notes__[0]


def test_a_process_that_is_killed_is_an_error_that_says_so() -> None:
    with pytest.raises(OutputError, match="was killed"):
        apart(_die)


def test_packed_values_come_out_as_they_went_in() -> None:
    values = [Path("a"), {"b": (1, 2.5)}, "ü" * 1000]
    packed = Packed(values)
    assert list(packed) == values
    assert packed[-2:] == values[-2:]
    assert len(packed) == 3


def test_the_parent_of_a_build_loads_what_it_needs_only() -> None:
    heavy = ["numpy", "av", "pydantic", "PIL", "lxml", "yaml"]
    code = f"import audiofic.pipeline.build, sys; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
