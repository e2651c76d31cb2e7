"""A script as it is read on a page: blocks of text in which every sentence that is heard knows its cue.

Every character of the chapter that is no white space is in exactly one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audiofic.model import Cue, Kind, Script, Segment
from audiofic.publish.speakers import speaker_of

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_SPACE = re.compile(r"\s+")
_WRAPPED = frozenset({Kind.NARRATION, Kind.DIALOGUE, Kind.THOUGHT})
"""Kinds in which a line that ends inside a paragraph was broken to a width, and means nothing."""
_ALONE = frozenset({Kind.HEADING, Kind.BREAK})
"""Kinds that share no block with others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text that is all of one sentence, or that nobody hears."""

    text: str
    """White space run together; a line end stands where a new line was meant."""
    kind: Kind
    speaker: str
    """Who says it: a character, the narrator or the unknown."""
    cue: int | None
    """Index of the cue in which it is heard; None: it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or what stands by itself like one."""

    pieces: tuple[Piece, ...]

    @property
    def kind(self) -> Kind:
        """What all of it is; narration where it is of several kinds."""
        kinds = {piece.kind for piece in self.pieces if piece.text.strip()}
        return kinds.pop() if len(kinds) == 1 else Kind.NARRATION


def flow(script: Script, cues: Sequence[Cue]) -> tuple[Block, ...]:
    """The blocks of a chapter, in order."""
    blocks: list[list[Piece]] = []
    before: Segment | None = None
    for segment, pieces in _segments(script, cues):
        apart = before is None or before.paragraph != segment.paragraph or bool({before.kind, segment.kind} & _ALONE)
        before = segment
        for piece in pieces:
            parts = _BLANK_LINES.split(piece.text)
            for number, part in enumerate(parts):
                if apart or number:
                    blocks.append([])
                apart = False
                blocks[-1].append(_tidied(piece, part))
    tidied = (_trimmed(block) for block in blocks)
    return tuple(Block(pieces=pieces) for pieces in tidied if pieces)


def _segments(script: Script, cues: Sequence[Cue]) -> Iterator[tuple[Segment, list[Piece]]]:
    """The segments that show, each cut where its cues begin and end."""
    heard: dict[int, list[int]] = {}
    for index, cue in enumerate(cues):
        heard.setdefault(cue.segment, []).append(index)
    for number, segment in enumerate(script.segments):
        if script.text(segment).strip() or segment.kind is Kind.BREAK:
            yield segment, list(_cut(script, segment, cues, heard.get(number, [])))
        else:
            yield segment, [Piece(text=script.text(segment), kind=segment.kind, speaker="", cue=None)]


def _cut(script: Script, segment: Segment, cues: Sequence[Cue], heard: Sequence[int]) -> Iterator[Piece]:
    spans: list[tuple[int, int, int | None]] = []
    at = segment.start
    for index in heard:
        spans += [(at, cues[index].start, None), (cues[index].start, cues[index].end, index)]
        at = cues[index].end
    for start, end, cue in [*spans, (at, segment.end, None)]:
        if start < end:
            text = _LINE_END.sub("\n", script.chapter.text[start:end])
            yield Piece(text=text, kind=segment.kind, speaker=speaker_of(segment), cue=cue)


def _tidied(piece: Piece, part: str) -> Piece:
    if piece.kind in _WRAPPED:
        shown = _SPACE.sub(" ", part)
    else:
        shown = "\n".join(_SPACE.sub(" ", line) for line in part.split("\n"))
    return Piece(text=shown, kind=piece.kind, speaker=piece.speaker, cue=piece.cue)


def _trimmed(block: list[Piece]) -> tuple[Piece, ...]:
    """The pieces without white space around them; a break without marks is an empty piece."""
    shown = [index for index, piece in enumerate(block) if piece.text.strip()]
    if not shown:
        return tuple(_with(piece, "") for piece in block[:1] if piece.kind is Kind.BREAK)
    pieces = block[shown[0] : shown[-1] + 1]
    pieces[0] = _with(pieces[0], pieces[0].text.lstrip())
    pieces[-1] = _with(pieces[-1], pieces[-1].text.rstrip())
    return tuple(pieces)


def _with(piece: Piece, text: str) -> Piece:
    return Piece(text=text, kind=piece.kind, speaker=piece.speaker, cue=piece.cue)
