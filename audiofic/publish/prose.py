"""A chapter's text as elements of HTML: what reading systems and browsers show alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from audiofic.model import Kind, Style
from audiofic.publish.edition import Part
from audiofic.publish.flow import Block, Piece, Run, flow
from audiofic.publish.markup import Markup, empty, joined, tag, text

Attributes = Mapping[str, str]

_INLINE = {Kind.THOUGHT: "thought", Kind.NOTE: "note", Kind.MESSAGE: "message", Kind.LETTER: "letter"}
"""Kinds that show within a paragraph of another kind, with their classes."""
_BLOCKS = {Kind.MESSAGE: "message", Kind.LETTER: "letter", Kind.BREAK: "break"}
"""Kinds whose paragraphs have a class."""
_STYLES = ((Style.ITALIC, "em"), (Style.BOLD, "strong"))


class Prose:
    """A chapter on its way to a page."""

    def __init__(
        self, classes: Attributes, sentence: Callable[[int, bool], Attributes], note: Callable[[int], Attributes]
    ) -> None:
        """``classes`` has one for every speaker.

        ``sentence`` gives what an element of cue number n has besides, and is told whether it is that cue's first;
        ``note`` the same for the section of the nth author's note, counted from 1.
        """
        self._classes = classes
        self._sentence = sentence
        self._note = note
        self._seen: set[int] = set()
        self._headed = False
        self._sections = 0
        self.notes: dict[int, int] = {}
        """Index of a cue in an author's note → number of the note."""

    def chapter(self, part: Part) -> Markup:
        """All of ``part``, with a heading where it has none of its own."""
        blocks = flow(part.script, part.cues)
        body: list[Markup] = []
        if not any(block.kind is Kind.HEADING for block in blocks):
            self._headed = True
            body.append(tag("h1", {}, text(part.script.chapter.title)))
        for noted, grouped in groupby(blocks, key=lambda block: block.kind is Kind.NOTE):
            group = list(grouped)
            body += [self._section(group)] if noted else [self._block(block) for block in group]
        return joined(body, "\n")

    def _section(self, blocks: Sequence[Block]) -> Markup:
        """An author's note: a section of its own, which a reader can skip."""
        self._sections += 1
        content = joined((self._block(block) for block in blocks), "\n")
        cues = (piece.cue for block in blocks for piece in block.pieces)
        self.notes.update((cue, self._sections) for cue in cues if cue is not None)
        return tag("section", {"class": "note", "role": "note", **self._note(self._sections)}, content)

    def _block(self, block: Block) -> Markup:
        """A heading, a paragraph, or a line between scenes."""
        content = joined(self._piece(piece, block.kind) for piece in block.pieces)
        if block.kind is Kind.HEADING:
            level, self._headed = "h2" if self._headed else "h1", True
            return tag(level, {}, content)
        if block.kind is Kind.BREAK and not any(piece.cue is not None for piece in block.pieces):
            marks = "".join(piece.text for piece in block.pieces)
            return empty("hr", {"title": marks} if marks else {})
        return tag("p", {"class": _BLOCKS[block.kind]} if block.kind in _BLOCKS else {}, content)

    def _piece(self, piece: Piece, block: Kind) -> Markup:
        shown = joined(_run(run) for run in piece.runs)
        if not piece.text.strip():
            return shown
        names = [self._classes[piece.speaker]] if piece.kind.has_speaker and piece.speaker in self._classes else []
        if piece.kind in _INLINE and piece.kind is not block:
            names.append(_INLINE[piece.kind])
        attributes = {"class": " ".join(names)} if names else {}
        if piece.cue is not None:
            attributes.update(self._sentence(piece.cue, piece.cue not in self._seen))
            self._seen.add(piece.cue)
        return tag("span", attributes, shown) if attributes else shown


def _run(run: Run) -> Markup:
    """The text with its line ends and its emphasis."""
    shown = Markup(empty("br", {}).join(text(line) for line in run.text.split("\n")))
    for style, name in _STYLES:
        if style in run.styles:
            shown = tag(name, {}, shown)
    return shown
