"""Where the narration beside a quotation says that somebody says something."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.passage import Word
from audiofic.lang.en.saying import SAY, SAYING, SAYING_ING

_BEGINNING = frozenset("began begin begins continued continues started".split())
_WOULD = frozenset("would could did to will may might must should not n't can shall only".split())


def says(words: Sequence[Word], place: int) -> bool:
    """Whether the word at ``place`` is a verb of saying that acts: "said", "would ask", but not "began to run"."""
    low = words[place].low
    if low in SAYING or low in SAYING_ING:
        behind = words[place + 1].low if place + 1 < len(words) else ""
        return not (behind == "to" and low in _BEGINNING)
    return low in SAY and place > 0 and words[place - 1].low in _WOULD
