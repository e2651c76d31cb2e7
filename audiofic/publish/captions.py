"""Cues → captions: short pieces of the source's own words, each with its time and its speaker.

A cue is a sentence. One that is too long for two lines becomes several captions, which share its time by the
length of their words; the first begins and the last ends exactly where the sentence does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from audiofic.lang.en.function_words import ARTICLES, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from audiofic.model import Cue, Script
from audiofic.publish.emphasis import marks, without_marks
from audiofic.publish.speakers import voice_of

LINE = 42
"""Characters of a line: what broadcasters and streaming services allow."""
LINES = 2
"""Lines of a caption."""

_CLAUSE_ENDS = (",", ";", ":", "—", "–", "…", ".", "!", "?")
_JOINTS = PREPOSITIONS | CONJUNCTIONS
_LEAN = _JOINTS | ARTICLES | AUXILIARIES | frozenset(["my", "your", "his", "her", "its", "our", "their"])
"""Words that lean on the next one."""
_AFTER_CLAUSE, _BEFORE_JOINT, _AFTER_LEAN = -200.0, -60.0, 200.0
"""How much worse it is to part words there, in squared characters of uneven length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What is shown at one time."""

    cue: int
    """Index of its sentence among the cues."""
    begins: float
    """Seconds."""
    ends: float
    voice: str
    """Who speaks: a character's name, or the narrator's or the unknown's."""
    lines: tuple[str, ...]
    """The words as they stand in the source, white space run together, without the marks of emphasis and headings."""


def captions(script: Script, cues: Sequence[Cue]) -> Iterator[Caption]:
    """The captions of a chapter, in order, none before the one before it has ended."""
    unseen = marks(script)
    for index, cue in enumerate(cues):
        parts = _parts(without_marks(script.chapter.text, cue.start, cue.end, unseen))
        for lines, begins, ends in zip(parts, *_times(cue, parts), strict=True):
            yield Caption(cue=index, begins=begins, ends=ends, voice=voice_of(script, cue), lines=lines)


def _times(cue: Cue, parts: Sequence[tuple[str, ...]]) -> tuple[list[float], list[float]]:
    """When each part begins and ends: the words are taken to be spoken at an even pace."""
    said = list(accumulate((sum(map(len, lines)) for lines in parts), initial=0))
    at = [cue.begins + (cue.ends - cue.begins) * part / (said[-1] or 1) for part in said]
    at[-1] = cue.ends
    return at[:-1], at[1:]


def _parts(text: str) -> list[tuple[str, ...]]:
    """The lines of each caption that ``text`` makes: as few captions as can be, evenly filled, parted at clauses."""
    words = [piece for word in text.split() for piece in _pieces(word)]
    count = 1
    while not (parts := _split(words, count, LINES)):
        count += 1
    return [_lines(part) for part in parts]


def _lines(words: Sequence[str]) -> tuple[str, ...]:
    if _fits(words, 1):
        return (" ".join(words),)
    return tuple(" ".join(line) for line in _split(words, LINES, 1))


def _pieces(word: str) -> Iterator[str]:
    """A word that no line holds (an address, or a sentence of a script without spaces) in pieces that one does."""
    for start in range(0, len(word), LINE):
        yield word[start : start + LINE]


def _split(words: Sequence[str], count: int, lines: int) -> list[Sequence[str]]:
    """``words`` in ``count`` parts of at most ``lines`` lines each, the best way; nothing where they do not fit."""
    ends = list(accumulate((len(word) + 1 for word in words), initial=0))
    even = ends[-1] / count
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for part in range(1, count + 1):
        found: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, cuts) in best.items():
            for end in range(start + 1, len(words) + 1):
                if not _fits(words[start:end], lines):
                    break
                if (part == count) != (end == len(words)):
                    continue
                uneven = (ends[end] - ends[start] - even) ** 2
                total = cost + uneven + (_harm(words[end - 1], words[end]) if end < len(words) else 0)
                if end not in found or total < found[end][0]:
                    found[end] = (total, [*cuts, end])
        best = found
    if len(words) not in best:
        return []
    cuts = [0, *best[len(words)][1]]
    return [words[a:b] for a, b in pairwise(cuts)]


def _harm(before: str, after: str) -> float:
    """How much it hurts to part two words."""
    if before.rstrip("\"'”’»)*_").endswith(_CLAUSE_ENDS):
        return _AFTER_CLAUSE
    if before.lower() in _LEAN:
        return _AFTER_LEAN
    return _BEFORE_JOINT if after.lower() in _JOINTS else 0.0


def _fits(words: Iterable[str], lines: int) -> bool:
    """Whether ``words`` fill no more than so many lines when each line takes what it can."""
    used, length = 1, -1
    for word in words:
        length += 1 + len(word)
        if length > LINE:
            used, length = used + 1, len(word)
    return used <= lines
