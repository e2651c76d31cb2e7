"""Who talks like that."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from audiofic.attribution.manner import likeness, sayings
from audiofic.attribution.passage import Word

ANN, BO = 0, 1


def words(text: str) -> list[Word]:
    return [Word(it, it.lower(), 0, False, False, True) for it in text.split()]


def likes(said: list[tuple[int, str]]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both results, shape (turns, 2), where Ann and Bo are the candidates and their turns are known; -1 is unknown."""
    people = np.tile(np.array([ANN, BO], dtype=np.intp), len(said))
    believed = np.array([[float(who == ANN), float(who == BO)] for who, _ in said]).ravel()
    starts = list(range(0, 2 * len(said) + 1, 2))
    found, known = likeness(sayings([words(text) for _, text in said]), people, starts, believed)
    return found.reshape(-1, 2), known.reshape(-1, 2)


SAID = [(ANN, "well well my dear"), (ANN, "well my dear boy"), (BO, "aye the tide"), (BO, "aye the boat")] * 3


def test_a_turn_is_of_whoever_has_said_such_words() -> None:
    found, _ = likes([*SAID, (-1, "well my boat"), (-1, "aye")])
    assert found[-2, ANN] == 0 > found[-2, BO]
    assert found[-1, BO] == 0 > found[-1, ANN]


def test_a_turns_own_words_tell_nothing_of_itself() -> None:
    found, known = likes([(ANN, "only once"), (BO, "never before")])
    assert np.abs(found).max() < 0.05
    assert known.tolist() == [[0, 2], [2, 0]]


def test_how_much_is_known_is_counted_in_words() -> None:
    _, known = likes(SAID)
    assert known[0].tolist() == [3 * 8 - 4, 3 * 6]
