"""What all tests share: the command line in this process, and the corpus beside the checkout where there is one."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from audiofic.cli import main

# How long an example takes says more of the machine than of the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture(scope="session", autouse=True)
def heeded() -> None:
    """Ctrl-C ends what tests start, even where a shell runs them in the background and has it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def shared() -> Path:
    """The folder of real texts beside the checkout; tests that need it skip where it is absent."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("no ../shared beside this checkout")
    return folder


@pytest.fixture
def audiofic(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> Command:
    """Run the command line as a user would, with a cache of its own."""
    monkeypatch.setenv("AUDIOFIC_CACHE", str(tmp_path_factory.mktemp("cache")))

    def run(*args: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["audiofic", *map(str, args)])
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return Outcome(code=int(left.value.code or 0), out=said.out, err=said.err)

    return run
