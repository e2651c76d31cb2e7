"""Speakers that are known before anything is weighed: truth for their own lines, evidence for those around."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Given(NamedTuple):
    """Who says a segment."""

    name: str
    """A name or alias; of nobody yet known: a new character."""
    reason: str
    """How that is known, in words a person can read."""


Givens = Mapping[tuple[int, int], Given]
"""(index of the script, index of the segment) → who says it."""
NONE: Givens = MappingProxyType({})
