"""Applies layers of rules to a slice of source text and keeps the account of every change.

Within one layer all rules read the same text and the first rule to claim a character has it; so rules never
see, and never spoil, what another rule of their layer said. A layer reads what the layer before it left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audiofic.speech.rewrites.layer import Layer
from audiofic.speech.rewrites.rule import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """One change between the source and what is spoken."""

    start: int
    """Code-point offset of the source slice that is said otherwise."""
    end: int
    before: str
    """That slice."""
    after: str
    """What is said instead; empty where it makes no sound."""
    rule: str
    """The rule's name; several joined by ``+`` where one went on from another's words."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the source with the text that now stands for it."""

    start: int
    end: int
    text: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Claim:
    start: int
    end: int
    text: str
    rule: str


def revise(source: str, start: int, layers: Sequence[Layer], context: Context) -> tuple[str, tuple[Rewrite, ...]]:
    """The text after all ``layers``, and the changes in order; their offsets count ``start`` for the first character.

    Putting each change's ``after`` in the place of its ``before`` turns ``source`` into the text.
    """
    text, pieces = source, [_Piece(0, len(source), source)]
    for layer in layers:
        if claims := _claims(text, layer, context):
            pieces = _apply(pieces, claims)
            text = "".join(piece.text for piece in pieces)
    changes = tuple(
        Rewrite(
            start=start + piece.start,
            end=start + piece.end,
            before=source[piece.start : piece.end],
            after=piece.text,
            rule="+".join(dict.fromkeys(piece.rules)),
        )
        for piece in pieces
        if piece.rules and piece.text != source[piece.start : piece.end]
    )
    return text, changes


def _claims(text: str, layer: Layer, context: Context) -> list[_Claim]:
    taken = bytearray(len(text))
    claims: list[_Claim] = []
    for rule in layer.for_text(text):
        for match in rule.pattern.finditer(text):
            first, last = match.span()
            if first == last or taken.find(1, first, last) >= 0:
                continue
            said = rule.say(match, context)
            if said is not None:
                taken[first:last] = b"\x01" * (last - first)
                claims.append(_Claim(first, last, said, rule.name))
    return sorted(claims, key=lambda claim: claim.start)


def _apply(pieces: Sequence[_Piece], claims: Sequence[_Claim]) -> list[_Piece]:
    """``pieces`` after ``claims``, which are in order and do not overlap.

    What an earlier layer said cannot be cut: a claim that touches a part of it takes the whole.
    """
    result: list[_Piece] = []
    waiting = deque(claims)
    group = _Group(0)
    position = 0
    for piece in _cut(pieces, claims):
        begin, position = position, position + len(piece.text)
        if begin >= group.end and group.pieces:
            result.append(group.joined())
            group = _Group(begin)
        if not group.pieces and not (waiting and waiting[0].start < position):
            result.append(piece)
            group = _Group(position)
            continue
        group.pieces.append(piece)
        group.end = max(group.end, position)
        while waiting and waiting[0].start < group.end:
            group.claims.append(waiting.popleft())
            group.end = max(group.end, group.claims[-1].end)
    return [*result, group.joined()] if group.pieces else result


def _cut(pieces: Sequence[_Piece], claims: Sequence[_Claim]) -> Iterator[_Piece]:
    """``pieces`` with those that still are source text cut where a claim begins or ends."""
    edges = deque(edge for claim in claims for edge in (claim.start, claim.end))
    position = 0
    for piece in pieces:
        begin, position = position, position + len(piece.text)
        done = 0
        while edges and edges[0] < position:
            at = edges.popleft() - begin
            if at > done and not piece.rules:
                yield _Piece(piece.start + done, piece.start + at, piece.text[done:at])
                done = at
        yield _Piece(piece.start + done, piece.end, piece.text[done:], piece.rules)


class _Group:
    """Pieces that claims bind into one change."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.pieces: list[_Piece] = []
        self.claims: list[_Claim] = []

    def joined(self) -> _Piece:
        text = "".join(piece.text for piece in self.pieces)
        said: list[str] = []
        done = self.start
        for claim in self.claims:
            said += text[done - self.start : claim.start - self.start], claim.text
            done = claim.end
        said.append(text[done - self.start :])
        rules = [name for piece in self.pieces for name in piece.rules] + [claim.rule for claim in self.claims]
        return _Piece(self.pieces[0].start, self.pieces[-1].end, "".join(said), tuple(rules))
