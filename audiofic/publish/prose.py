"""Text of a page as elements of HTML: what reading systems and browsers show alike."""

from __future__ import annotations

from audiofic.model import Kind, Style
from audiofic.publish.flow import Piece, Run
from audiofic.publish.markup import Markup, empty, joined, tag, text

INLINE = {Kind.THOUGHT: "thought", Kind.NOTE: "note", Kind.MESSAGE: "message", Kind.LETTER: "letter"}
"""Kinds that show within a paragraph of another kind, with their classes."""
BLOCKS = {Kind.MESSAGE: "message", Kind.LETTER: "letter", Kind.BREAK: "break"}
"""Kinds whose paragraphs have a class."""

_STYLES = ((Style.ITALIC, "em"), (Style.BOLD, "strong"))


def prose(piece: Piece) -> Markup:
    """The text of ``piece``, with its line ends and its emphasis."""
    return joined(_run(run) for run in piece.runs)


def _run(run: Run) -> Markup:
    shown = Markup(empty("br", {}).join(text(line) for line in run.text.split("\n")))
    for style, name in _STYLES:
        if style in run.styles:
            shown = tag(name, {}, shown)
    return shown
