"""A script as it is read on a page: blocks of text in which every sentence that is heard knows its cue.

Every character of the chapter that is no white space is in exactly one piece, but for marks of emphasis and headings.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from audiofic.model import Cue, Kind, Script, Segment, Style
from audiofic.publish.emphasis import emphasis, marks
from audiofic.publish.speakers import speaker_of

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_SPACE = re.compile(r"\s+")
_WRAPPED = frozenset({Kind.NARRATION, Kind.DIALOGUE, Kind.THOUGHT})
"""Kinds in which a line that ends inside a paragraph was broken to a width, and means nothing."""
_ALONE = frozenset({Kind.HEADING, Kind.BREAK})
"""Kinds that share no block with others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters that look alike."""

    text: str
    """White space run together; a line end stands where a new line was meant."""
    styles: frozenset[Style]
    """Italic, bold, both or neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text that is all of one sentence, or that nobody hears."""

    runs: tuple[Run, ...]
    kind: Kind
    speaker: str
    """Who says it: a character, the narrator or the unknown."""
    cue: int | None
    """Index of the cue in which it is heard; None: it is not."""

    @property
    def text(self) -> str:
        """What is read."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or what stands by itself like one."""

    pieces: tuple[Piece, ...]

    @property
    def kind(self) -> Kind:
        """What all of it is; narration where it is of several kinds."""
        kinds = {piece.kind for piece in self.pieces if piece.text.strip()}
        return kinds.pop() if len(kinds) == 1 else Kind.NARRATION if kinds else self.pieces[0].kind


def flow(script: Script, cues: Sequence[Cue]) -> tuple[Block, ...]:
    """The blocks of a chapter, in order."""
    blocks: list[list[Piece]] = []
    for piece, begins_block in _pieces(script, cues):
        if begins_block or not blocks:
            blocks.append([])
        blocks[-1].append(piece)
    trimmed = (_trimmed(block) for block in blocks)
    return tuple(Block(pieces=_joined(pieces)) for pieces in trimmed if pieces)


def _pieces(script: Script, cues: Sequence[Cue]) -> Iterator[tuple[Piece, bool]]:
    """Pieces of one run each, and whether a block begins with it."""
    heard: dict[int, list[int]] = {}
    for index, cue in enumerate(cues):
        heard.setdefault(cue.segment, []).append(index)
    looks = _Looks(script)
    before: Segment | None = None
    for number, segment in enumerate(script.segments):
        apart = before is None or before.paragraph != segment.paragraph or bool({before.kind, segment.kind} & _ALONE)
        before = segment
        for start, end, cue_index in _spans(segment, cues, heard.get(number, ())):
            for run in looks.runs(start, end):
                for place, part in enumerate(_BLANK_LINES.split(run.text)):
                    if place and segment.kind is Kind.BREAK and not part.strip():
                        continue  # a break is one block, with marks or without
                    shown = replace(run, text=_tidied(part, segment.kind))
                    piece = Piece(runs=(shown,), kind=segment.kind, speaker=speaker_of(segment), cue=cue_index)
                    yield piece, apart or place > 0
                    apart = False


def _spans(segment: Segment, cues: Sequence[Cue], heard: Sequence[int]) -> Iterator[tuple[int, int, int | None]]:
    """(start, end, index of the cue) of the parts that tile ``segment``."""
    at = segment.start
    for index in heard:
        yield at, cues[index].start, None
        yield cues[index].start, cues[index].end, index
        at = cues[index].end
    yield at, segment.end, None


class _Looks:
    """Where italics and bold letters begin and end, the document's and those of the author's own marks."""

    def __init__(self, script: Script) -> None:
        self._text = script.chapter.text
        changes: dict[int, Counter[Style]] = {0: Counter()}
        for mark in script.chapter.markup:
            if mark.style in (Style.ITALIC, Style.BOLD):
                changes.setdefault(mark.start, Counter())[mark.style] += 1
                changes.setdefault(mark.end, Counter())[mark.style] -= 1
        self._hidden: set[int] = set()
        for each in emphasis(script):
            for style in each.styles:
                changes.setdefault(each.start, Counter())[style] += 1
                changes.setdefault(each.end, Counter())[style] -= 1
        for start, end in marks(script):
            self._hidden.update(range(start, end))
            changes.setdefault(start, Counter())
            changes.setdefault(end, Counter())
        self._points = sorted(changes)
        self._styles: list[frozenset[Style]] = []
        now: Counter[Style] = Counter()
        for point in self._points:
            now.update(changes[point])
            self._styles.append(frozenset(style for style, count in now.items() if count > 0))

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The stretch from ``start`` to ``end``, line ends made alike, without the marks of emphasis and headings."""
        first = bisect(self._points, start)
        for a, b in pairwise([start, *self._points[first : bisect(self._points, end)], end]):
            point = bisect(self._points, a) - 1
            if a < b and self._points[point] not in self._hidden:
                text = _LINE_END.sub("\n", self._text[a:b])
                yield Run(text=text, styles=self._styles[point])


def _tidied(text: str, kind: Kind) -> str:
    if kind in _WRAPPED:
        return _SPACE.sub(" ", text)
    return "\n".join(_SPACE.sub(" ", line) for line in text.split("\n"))


def _trimmed(block: list[Piece]) -> list[Piece]:
    """The pieces without white space around them; a break without marks is one without text."""
    shown = [index for index, piece in enumerate(block) if piece.text.strip()]
    if not shown:
        return [_with(piece, "") for piece in block[:1] if piece.kind is Kind.BREAK]
    pieces = block[shown[0] : shown[-1] + 1]
    pieces[0] = _with(pieces[0], pieces[0].text.lstrip())
    pieces[-1] = _with(pieces[-1], pieces[-1].text.rstrip())
    return pieces


def _with(piece: Piece, text: str) -> Piece:
    return replace(piece, runs=(replace(piece.runs[0], text=text),))


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours that differ in nothing but their look become one."""
    groups = groupby(pieces, key=lambda piece: (piece.kind, piece.speaker, piece.cue))
    return tuple(
        Piece(kind=kind, speaker=speaker, cue=cue, runs=tuple(run for piece in group for run in piece.runs))
        for (kind, speaker, cue), group in groups
    )
