"""A correction's anchor: where in a chapter its words, between their surroundings, now stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from audiofic.attribution.corrections.correction import Correction
from audiofic.model import Script, Segment
from audiofic.settings.likeness import fold

OPENING = 12
"""Words of a quotation that make its anchor."""
AROUND = 6
"""Words of surroundings on either side."""
_WORD = re.compile(r"\w+(?:'\w+)*")
_REACH = 240
"""Code points in which the surrounding words are sought."""
_DISTINCT = 4
"""Words of a line that are hardly ever said twice."""
_SAME_PLACE = 0.4
"""Likeness of the surroundings from which a short line is the one that was meant: one side of two, nearly whole."""
_SAME_SIDE = 0.5
"""The same of one side alone, where no other line has the words."""
_APART = 0.1
"""By how much the surroundings of the one line must be more like than those of another with the same words."""
_EDITED = 0.75
"""Likeness of words from which a line is the same, edited."""
_REWRITTEN = 0.5
"""The same, where the surroundings are as they were."""
_UNTOUCHED = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One quotation of the chapter beside a correction."""

    at: int
    """Index of its segment in the script."""
    same_words: float
    """0–1; 1 where it is, or begins with, the words of the correction."""
    same_place: float
    """0–1, likeness of the surroundings; 1 where the correction tells of none."""
    same_side: float
    """The same of the side that is more alike: whoever edits a line's neighbour seldom edits both."""

    @property
    def likeness(self) -> float:
        """0–2, of words and surroundings together."""
        return self.same_words + self.same_place


class Quotations:
    """A chapter's quotations, as anchors see them."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._words = {
            at: words_of(script.text(segment)) for at, segment in enumerate(script.segments) if segment.kind.has_speaker
        }

    def find(self, correction: Correction) -> tuple[int | None, tuple[int, ...]]:
        """The segment that ``correction`` means, or None and those that come nearest, best first."""
        wanted = words_of(correction.words)
        exact = [self._beside(correction, at, 1.0) for at, words in self._words.items() if _opens(words, wanted)]
        if exact:
            return _choice(exact, distinct=len(wanted) >= _DISTINCT)
        like = [self._beside(correction, at, ratio) for at, ratio in self._alike(wanted)]
        if not like:
            return None, ()
        ranked = sorted(like, key=lambda it: (-it.likeness, it.at))
        best = ranked[0]
        edited = best.same_words >= _EDITED and (len(wanted) >= _DISTINCT or best.same_side >= _SAME_SIDE)
        rewritten = best.same_words >= _REWRITTEN and best.same_place >= _UNTOUCHED and bool(_told(correction))
        alone = len(ranked) == 1 or best.likeness - ranked[1].likeness >= _APART
        return (best.at, ()) if (edited or rewritten) and alone else (None, tuple(it.at for it in ranked[:3]))

    def _alike(self, wanted: Sequence[str]) -> list[tuple[int, float]]:
        matcher = SequenceMatcher(autojunk=False)
        text = " ".join(wanted)
        matcher.set_seq2(text)
        found = []
        for at, words in self._words.items():
            matcher.set_seq1(" ".join(words[: len(wanted) + 2])[: 2 * len(text) + 8])
            if matcher.real_quick_ratio() >= _REWRITTEN and matcher.quick_ratio() >= _REWRITTEN:
                ratio = matcher.ratio()
                if ratio >= _REWRITTEN:
                    found.append((at, ratio))
        return found

    def _beside(self, correction: Correction, at: int, same_words: float) -> Candidate:
        after, before = surroundings(self._script, self._script.segments[at])
        sides = []
        if correction.after:
            sides.append(_likeness(words_of(correction.after), words_of(after)[-AROUND:]))
        if correction.before:
            sides.append(_likeness(words_of(correction.before), words_of(before)[:AROUND]))
        sides = sides or [1.0]
        return Candidate(at=at, same_words=same_words, same_place=sum(sides) / len(sides), same_side=max(sides))


def words_of(text: str) -> list[str]:
    """The words of ``text`` without case and marks; the marks, where it has no words."""
    folded = fold(text)
    return _WORD.findall(folded) or [folded.strip("\"'“”‘’«» ")]


def surroundings(script: Script, segment: Segment) -> tuple[str, str]:
    """The text right before ``segment`` and right behind it, the last and the first words of it."""
    text = script.chapter.text
    before = _printable(text[max(0, segment.start - _REACH) : segment.start]).split()
    behind = _printable(text[segment.end : segment.end + _REACH]).split()
    return " ".join(before[-AROUND:]), " ".join(behind[:AROUND])


def opening(text: str) -> str:
    """The first words of a quotation, as written, without its marks."""
    return " ".join(_printable(text).strip(' "“”«»').split()[:OPENING])


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _told(correction: Correction) -> str:
    return correction.after + correction.before


def _opens(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return list(words[: len(wanted)]) == list(wanted)


def _choice(found: Sequence[Candidate], *, distinct: bool) -> tuple[int | None, tuple[int, ...]]:
    """Among quotations with the very words: the one whose surroundings are the correction's, if that is plain."""
    ranked = sorted(found, key=lambda it: (-it.same_place, it.at))
    best = ranked[0]
    if len(ranked) == 1:
        plain = distinct or best.same_side >= _SAME_SIDE
    else:
        plain = best.same_place >= _SAME_PLACE and best.same_place - ranked[1].same_place >= _APART
    return (best.at, ()) if plain else (None, tuple(it.at for it in ranked[:3]))


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
