"""Helpers change nothing but the time: the same results in the same order, and the same errors."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from multiprocessing import get_context

import pytest

from audiofic.pipeline.crew import Crew


def _crew(helpers: int, *, idle: int) -> Crew:
    return Crew(helpers=helpers, cores=get_context("spawn").Semaphore(idle))


@pytest.mark.parametrize("helpers", [0, 1, 3])
@pytest.mark.parametrize("idle", [0, 1, 3])
def test_results_come_in_order_whoever_works(helpers: int, idle: int) -> None:
    crew = _crew(helpers, idle=idle)
    assert list(crew.each(lambda number: [number, -number], range(500))) == [
        each for number in range(500) for each in (number, -number)
    ]
    assert list(crew.each(str, [])) == []


def test_a_helper_works_beside_while_a_core_is_idle() -> None:
    both = threading.Barrier(2)
    assert list(_crew(1, idle=1).each(lambda _: [both.wait(timeout=20) >= 0], range(2))) == [True, True]


def test_no_helper_works_while_all_cores_are_busy() -> None:
    mine = threading.get_ident()
    assert set(_crew(3, idle=0).each(lambda _: [threading.get_ident()], range(50))) == {mine}


def test_an_error_is_raised_in_its_turn_and_ends_the_work() -> None:
    begun: list[int] = []

    def work(number: int) -> Iterator[int]:
        begun.append(number)
        if number == 20:
            raise ValueError("lost")
        yield number

    with pytest.raises(ValueError, match="lost"):
        list(_crew(2, idle=2).each(work, range(1000)))
    assert len(begun) < 40
    assert not [
        thread for thread in threading.enumerate() if thread is not threading.main_thread() and "crew" in thread.name
    ]


def test_what_nobody_has_begun_is_passed_on_as_it_is_made() -> None:
    made: list[int] = []

    def work(_: int) -> Iterator[int]:
        for number in range(100):
            made.append(number)
            yield number

    results = _crew(1, idle=0).each(work, range(3))
    assert [next(results), next(results)] == [0, 1]
    assert made == [0, 1]
    del results


def test_only_a_few_results_lie_ready() -> None:
    begun: list[int] = []

    def work(number: int) -> Iterator[int]:
        begun.append(number)
        yield number

    results = _crew(2, idle=2).each(work, range(1000))
    for _ in range(10):
        next(results)
    assert len(begun) <= 10 + 2 * 2 + 1
    del results
