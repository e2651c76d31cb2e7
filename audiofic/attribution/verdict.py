"""What attribution decides about one turn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Who speaks a turn, how sure that is, and why."""

    who: int
    """Index of the character in the story; -1 where nobody can be told."""
    confidence: float
    """0–1."""
    other: int
    """The runner-up; -1 for none."""
    others_chance: float
    """0–1, of the runner-up; never more than the speaker's."""
    reason: str
    """The evidence in words a person can read."""
