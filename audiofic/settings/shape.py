"""What a file says against the table of its keys: every misspelt or ill-filled key, each with its place."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic_core import ErrorDetails

from audiofic.errors import Place, Problem, SettingsError
from audiofic.settings.likeness import nearest
from audiofic.settings.scalars import OBJECTION
from audiofic.settings.tree import Path, Tree
from audiofic.settings.wording import did_you_mean, listed, quoted

_OF_THE_KEY = "[key]"
"""pydantic's last step of a path that leads not to a value but to its key."""
_MOST_TOLD = 50


def objected(details: ErrorDetails, tree: Tree) -> Problem | None:
    """The problem that one of our ``scalars`` found; None where it was not one of them."""
    if details["type"] != OBJECTION:
        return None
    path: Path = details["loc"]
    is_key = path and path[-1] == _OF_THE_KEY
    where = tree.place_of_key(path[:-1]) if is_key else tree.place_of_value(path)
    return Problem(what=details["ctx"]["what"], hint=details["ctx"]["hint"], where=where)


def stranger(path: Path, tree: Tree, known: Sequence[str], *, otherwise: str = "") -> Problem:
    """What to say of a key that is none of those ``known`` in its group; ``otherwise`` if it is like none of them."""
    key = str(path[-1])
    hint = did_you_mean(nearest(key, known)) or otherwise or f"The keys are {listed(known)}."
    return Problem(what=f"{quoted(key)} is not a key here.", hint=hint, where=tree.place_of_key(path))


def complain(problems: Sequence[Problem]) -> None:
    """Raise SettingsError with all ``problems``, in the order of the file; do nothing where there are none."""
    if problems:
        # A group that several share through “*” would tell its fault once for each of them.
        raise SettingsError.of(_foremost(sorted(dict.fromkeys(problems), key=_reading_order)))


def _foremost(problems: list[Problem]) -> list[Problem]:
    """As many as a person will read."""
    more = len(problems) - _MOST_TOLD
    if more <= 1:
        return problems
    last = Problem(what=f"There are {more:,} problems more.", hint="Mend these first.", where=problems[-1].where)
    return [*problems[:_MOST_TOLD], last]


def _reading_order(problem: Problem) -> tuple[int, int]:
    place = problem.where or Place(file="")
    return place.line or 0, place.column or 0
