"""What tells an episode from all others for ever, whatever becomes of its place among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, count
from uuid import NAMESPACE_URL, uuid5

_NUMBER = re.compile(r"(?<![^\s._-])\d+(?:\.\d+)?[\s._-]+(?=\S)")
"""The number that puts a file in order: it stands before a name."""


def guids(book: str, names: Sequence[str]) -> tuple[str, ...]:
    """An id for each of the chapters ``names`` of ``book``, its identifier.

    It follows from the name without its first number, so that a chapter put in between, with all after it renumbered,
    makes nothing new of them. Where names differ by nothing else, that of the first does, those of the others follow
    from all of the name.
    """
    given: dict[str, None] = {}
    for name in (each.casefold() for each in names):
        keys = chain((_NUMBER.sub("", name, count=1), name), (f"{name}\n{again}" for again in count(2)))
        given[next(key for key in keys if key not in given)] = None
    space = uuid5(NAMESPACE_URL, book)
    return tuple(f"urn:uuid:{uuid5(space, key)}" for key in given)
