"""Which words are as good as one another, and which is the nearest to one that is none of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
_CLOSE = 0.6
"""Likeness (difflib ratio) from which a suggestion helps more than it puzzles: difflib's own default."""


def fold(name: str) -> str:
    """``name`` as compared: without regard to case, white space, width or the fashion of apostrophes."""
    plain = unicodedata.normalize("NFKC", name).translate(_APOSTROPHES).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).split())


def stands_in(names: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether one of ``names`` stands in ``texts``, which are folded, as words of its own."""
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(fold(name))}(?!\w)" for name in names))
    return any(pattern.search(text) for text in texts)


def nearest(word: str, options: Iterable[str], *, most: int = 1) -> tuple[str, ...]:
    """The ``options`` most like ``word``, best first; none that are too far to be meant."""
    wanted = fold(word)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    scored: list[tuple[float, str]] = []
    for option in options:
        matcher.set_seq1(fold(option))
        if matcher.real_quick_ratio() >= _CLOSE and matcher.quick_ratio() >= _CLOSE:
            ratio = matcher.ratio()
            if ratio >= _CLOSE:
                scored.append((-ratio, option))
    return tuple(option for _, option in sorted(scored)[:most])
