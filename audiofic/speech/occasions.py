"""On what occasion something is said: aloud, in thought, from mind to mind, over the telephone."""

from __future__ import annotations

import re

from audiofic.lang.en.delivery import CHANNELS
from audiofic.model import Kind, Occasion, Script
from audiofic.speech.delivery import clauses

_MARKED = ("//", "::", "<<", "<", "[[", "{", "~")
"""Signs that stand for quotation marks where speech goes from mind to mind."""
_CHANNELS = tuple((re.compile(rf"(?i)\b(?:{pattern})\b"), Occasion(name)) for pattern, name in CHANNELS)
_KINDS = {
    Kind.THOUGHT: Occasion.THOUGHT, Kind.MESSAGE: Occasion.MESSAGE, Kind.LETTER: Occasion.LETTER,
}  # fmt: skip


def occasion(script: Script, index: int) -> Occasion:
    """The occasion of segment ``index``, from its kind, its marks, and the clauses that hand it over."""
    segment = script.segments[index]
    if segment.kind in _KINDS:
        return _KINDS[segment.kind]
    if segment.kind is Kind.DIALOGUE:
        if script.text(segment).startswith(_MARKED):
            return Occasion.TELEPATHY
        told = " ".join(clauses(script, index))
        for pattern, found in _CHANNELS:
            if pattern.search(told):
                return found
    return Occasion.FLASHBACK if segment.flashback else Occasion.ORDINARY
