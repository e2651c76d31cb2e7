"""The studio gives verified takes or says why not, and leaves no process behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from audiofic.errors import EngineError, SynthesisError
from audiofic.model import Recipe
from audiofic.speech.engine import Engine
from audiofic.speech.studio import Studio
from audiofic.speech.worker_process import WorkerProcess

Order = Callable[..., Recipe]
Doubles = Callable[[str], Engine]

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and process groups")


def test_takes_come_back_to_those_who_asked(doubles: Doubles, order: Order) -> None:
    recipes = [order(f"none of the {'many ' * number}faults") for number in range(12)]
    expected = [doubles("faulty").speak(recipe) for recipe in recipes]
    with Studio(3, engines=doubles) as studio:
        futures = [studio.submit(recipe) for recipe in recipes]
        assert [future.result() for future in futures] == expected


@pytest.mark.parametrize(("grown", "workers"), [(0, 3), (1 << 40, 1)])
def test_a_worker_is_replaced_when_its_engine_has_leaked_much(
    doubles: Doubles, order: Order, monkeypatch: pytest.MonkeyPatch, grown: int, workers: int
) -> None:
    started: list[Engine] = []

    class Counted(WorkerProcess):
        def __init__(self, engine: Engine) -> None:
            started.append(engine)
            super().__init__(engine)

    monkeypatch.setattr("audiofic.speech.studio.LIFE", 2)
    monkeypatch.setattr("audiofic.speech.studio.GROWN", grown)
    monkeypatch.setattr("audiofic.speech.studio.WorkerProcess", Counted)
    recipes = [order(f"none of the {'many ' * number}faults") for number in range(5)]
    with Studio(1, engines=doubles) as studio:
        takes = [studio.submit(recipe).result() for recipe in recipes]
    assert takes == [doubles("faulty").speak(recipe) for recipe in recipes]
    assert len(started) == workers or not Path("/proc/self/statm").exists()


FAULTS = {
    "exits": r"its process died \(exit code 3\): last words",
    "segfaults": r"its process died \(SIGSEGV\)",
    "hangs": "it did not answer in time",
    "raises": "ValueError: no such sound",
    "silence": "the take is silent",
    "truncated": r"the take lasts \d.\d\d s, where \d.\d\d to",
    "odd": "the middle of a sample",
    "empty": "the take is empty",
    "clipped": "the take is clipped",
    "garbage": "it wrote garbage",
}


@posix
def test_each_fault_is_noticed_and_got_over_in_a_fresh_worker(
    doubles: Doubles, order: Order, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    with Studio(1, engines=doubles, timeout=0.5) as studio:
        for number, fault in enumerate(FAULTS):
            once = studio.submit(order(f"once {tmp_path / fault} {fault}"))
            assert once.result().seconds > 1
            assert len(caplog.records) == number + 1
            assert re.search(FAULTS[fault], caplog.records[number].getMessage())


def test_a_fault_that_stays_is_told_after_three_attempts_and_the_rest_goes_on(
    doubles: Doubles, order: Order, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    with Studio(1, engines=doubles) as studio:
        always = studio.submit(order("exits every time"))
        after = studio.submit(order("none after that"))
        with pytest.raises(SynthesisError) as failed:
            always.result()
        assert after.result().seconds > 0
    assert str(failed.value) == (
        "The engine 'faulty' cannot speak 'exits every time' as 'male1': its process died (exit code 3): last words."
    )
    assert len(caplog.records) == 3


def test_what_an_engine_prints_does_no_harm(doubles: Doubles, order: Order, capfd: pytest.CaptureFixture[str]) -> None:
    with Studio(1, engines=doubles) as studio:
        assert studio.submit(order("chatters away")).result().seconds > 0
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "reason"),
    [("unprepared", "EngineError: The sound card is missing"), ("stillborn", r"its process died \(exit code 4\)")],
)
def test_an_engine_that_does_not_start_is_no_matter_of_one_line(
    doubles: Doubles, order: Order, name: str, reason: str
) -> None:
    with Studio(1, engines=doubles) as studio, pytest.raises(EngineError, match=reason) as failed:
        studio.submit(order("none", name)).result()
    assert f"'{name}' does not start" in str(failed.value)


def test_an_unknown_engine_is_an_engine_error() -> None:
    unknown = Recipe(spoken="x", engine="x", engine_version="1", driver=None, voice="x", rate=1, pitch=1)
    with Studio(1) as studio, pytest.raises(EngineError, match="no speech engine 'x'"):
        studio.submit(unknown).result()


@posix
def test_an_exception_ends_the_studio_and_all_that_its_workers_started(
    doubles: Doubles, order: Order, tmp_path: Path
) -> None:
    with pytest.raises(KeyboardInterrupt), Studio(2, engines=doubles) as studio:
        for _ in range(5):
            studio.submit(order(f"hangs_with_a_child {tmp_path / 'pids'}"))
        pids = _pids(tmp_path / "pids")
        began = time.monotonic()
        raise KeyboardInterrupt
    assert time.monotonic() - began < 1
    assert all(_gone(pid) for pid in pids)


_BUILD = """
import sys
from tests.speech.doubles.faulty import Faulty
from audiofic.model import Recipe
from audiofic.speech.studio import Studio

with Studio(2, engines=lambda name: Faulty()) as studio:
    studio.submit(Recipe(
        spoken="hangs_with_a_child " + sys.argv[1], engine="faulty", engine_version="1", driver=None, voice="male1",
        rate=165, pitch=50,
    )).result()
"""


@posix
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_when_a_build_is_stopped_its_workers_end_within_a_second(tmp_path: Path, how: signal.Signals) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", _BUILD, str(tmp_path / "pids")]
    environment = {**os.environ, "PYTHONPATH": root, "TMPDIR": str(scratch)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as build:
        worker, child = _pids(tmp_path / "pids")
        build.send_signal(how)
        build.wait(1)
    assert _gone(worker)
    assert _gone(child)
    assert not list(scratch.iterdir())


def _pids(file: Path) -> list[int]:
    """What the engine wrote of itself and its child, once it has."""
    until = time.monotonic() + 10
    while not file.exists() or len(file.read_text().split()) < 2:
        assert time.monotonic() < until, "the engine never began"
        time.sleep(0.01)
    return [int(pid) for pid in file.read_text().split()]


def _gone(pid: int, patience: float = 1.0) -> bool:
    """Whether the process has ended, or does so soon; one that nobody has reaped counts as ended."""
    until = time.monotonic() + patience
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        status = Path(f"/proc/{pid}/stat")
        if status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        if time.monotonic() >= until:
            return False
        time.sleep(0.01)
