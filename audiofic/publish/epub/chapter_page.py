"""A chapter as a page: every sentence that is heard has an id, every speaker a class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from audiofic.model import Kind
from audiofic.publish.edition import Part
from audiofic.publish.epub.document import document
from audiofic.publish.flow import Block, Piece, flow
from audiofic.publish.markup import Markup, empty, joined, tag, text
from audiofic.publish.prose import BLOCKS, INLINE, prose

CHAPTER = "chapter"
"""Id of all that a page holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterPage:
    """The page and where on it things are."""

    content: str
    sentences: Mapping[int, str]
    """Index of a cue → id of its sentence."""
    notes: Mapping[int, str]
    """Index of a cue in an author's note → id of the note."""


def chapter_page(part: Part, language: str, classes: Mapping[str, str]) -> ChapterPage:
    """The page of ``part``; ``classes`` has one for every speaker."""
    blocks = flow(part.script, part.cues)
    page = _Page(classes)
    body = [] if any(block.kind is Kind.HEADING for block in blocks) else [page.title(part.script.chapter.title)]
    for noted, grouped in groupby(blocks, key=lambda block: block.kind is Kind.NOTE):
        group = list(grouped)
        body += [page.note(group)] if noted else [page.block(block) for block in group]
    content = tag(
        "section", {"id": CHAPTER, "epub:type": "chapter", "role": "doc-chapter"}, Markup("\n"), joined(body, "\n")
    )
    return ChapterPage(
        content=document(part.script.chapter.title, language, content, "bodymatter"),
        sentences=page.sentences,
        notes=page.notes,
    )


class _Page:
    """A page under way."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self.sentences: dict[int, str] = {}
        self.notes: dict[int, str] = {}
        self._classes = classes
        self._headed = False

    def title(self, title: str) -> Markup:
        """The heading of a chapter that has none of its own."""
        self._headed = True
        return tag("h1", {}, text(title))

    def note(self, blocks: Sequence[Block]) -> Markup:
        """An author's note: a section of its own, which reading systems can skip."""
        name = f"note-{len(set(self.notes.values())) + 1}"
        content = joined((self.block(block) for block in blocks), "\n")
        cues = (piece.cue for block in blocks for piece in block.pieces)
        self.notes.update((cue, name) for cue in cues if cue is not None)
        return tag("section", {"id": name, "class": "note", "epub:type": "footnote", "role": "note"}, content)

    def block(self, block: Block) -> Markup:
        """A heading, a paragraph, or a line between scenes."""
        content = joined(self._piece(piece, block.kind) for piece in block.pieces)
        if block.kind is Kind.HEADING:
            level, self._headed = "h2" if self._headed else "h1", True
            return tag(level, {}, content)
        if block.kind is Kind.BREAK and not any(piece.cue is not None for piece in block.pieces):
            marks = "".join(piece.text for piece in block.pieces)
            return empty("hr", {"title": marks} if marks else {})
        return tag("p", {"class": BLOCKS[block.kind]} if block.kind in BLOCKS else {}, content)

    def _piece(self, piece: Piece, block: Kind) -> Markup:
        shown = prose(piece)
        if not piece.text.strip():
            return shown
        names = [self._classes[piece.speaker]] if piece.kind.has_speaker and piece.speaker in self._classes else []
        if piece.kind in INLINE and piece.kind is not block:
            names.append(INLINE[piece.kind])
        attributes = {"class": " ".join(names)} if names else {}
        if piece.cue is not None and piece.cue not in self.sentences:
            self.sentences[piece.cue] = attributes["id"] = f"s{piece.cue + 1}"
        return tag("span", attributes, shown) if attributes else shown
