"""Where the narration beside a quotation says that somebody says something."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.passage import Word
from audiofic.lang.en.saying import PHRASES, SAY, SAYING, SAYING_ING

_BEGINNING = frozenset("began begin begins beginning continued continues started".split())
_SILENT = frozenset("nothing little".split())
"""Behind the verb: nothing was said. ("said no more" too.)"""
_WE = frozenset("i you we they".split())
_WOULD = frozenset("would could did to will may might must should can shall only".split())


def says(words: Sequence[Word], place: int) -> bool:
    """Whether the word at ``place`` is a verb of saying that acts: "said", "would ask", but not "began to run"."""
    low = words[place].low
    if low in SAYING or low in SAYING_ING or _in_the_present(words, place):
        behind = [word.low for word in words[place + 1 : place + 3]]
        silent = (behind[:1] and behind[0] in _SILENT) or behind == ["no", "more"]
        begins = low in _BEGINNING and bool(behind) and (behind[0] == "to" or behind[0].endswith("ing"))
        return not (silent or begins)
    if low in PHRASES:
        return place + 1 < len(words) and words[place + 1].low in PHRASES[low]
    if low == "wanted":
        return [word.low for word in words[place + 1 : place + 3]] == ["to", "know"]
    return low in SAY and place > 0 and words[place - 1].low in _WOULD


def _in_the_present(words: Sequence[Word], place: int) -> bool:
    """Whether the word is the bare form of a verb of saying behind its subject: "I say", "you ask", "they both say"."""
    place_before = place - 2 if place > 1 and words[place - 1].low in {"both", "all"} else place - 1
    before = words[place_before] if place else None
    if before is None or before.low not in _WE or before.quote != words[place].quote:
        return False
    return words[place].low in SAY or f"{words[place].low}s" in SAYING
