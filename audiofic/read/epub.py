"""An EPUB → its chapters: spine and table of contents tell them; front and back matter is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from audiofic.lang.en.headings import Rank, rank
from audiofic.model import LeftOut, Reading
from audiofic.read import archive_page
from audiofic.read.assemble import all_heads, assemble
from audiofic.read.container import Container
from audiofic.read.css import Sheet, classes
from audiofic.read.cut import Head, Piece, cut, pieces, with_story
from audiofic.read.document import Document
from audiofic.read.epub_package import Entry, Item, Package, open_package
from audiofic.read.epub_protection import refuse_locked
from audiofic.read.html import decode_page, unread
from audiofic.read.markup_tree import TreeWriter, name_of, types, words
from audiofic.read.matter import matter_by_title, matter_by_type
from audiofic.read.page import shown_text
from audiofic.read.prose import Prose, ProseWriter
from audiofic.read.xml import Element, parse_xhtml

_LONG = 500
"""Words; entries of the second rank that are so long in the middle are chapters."""
_FEWEST = 2


def read(document: Document) -> Reading:
    """The chapters of an EPUB, what is left out of it and why, and what it says of itself."""
    container = Container.open(document, kind="EPUB")
    refuse_locked(container)
    package = open_package(container)
    book = _Book(container, package)
    for item in package.spine:
        book.write(item)
    prose = book.writer.prose
    heads = tuple(_toc_heads(prose, package.toc))
    prose, heads = book.without_matter(prose, heads)
    found = _pieces(prose, heads)
    if not found and len(cut(prose.text, all_heads(prose))) < _FEWEST:
        found = _pieces(prose, _document_heads(prose, package.spine))
    return Reading(
        chapters=assemble(document, prose, found),
        left_out=(*book.left_out, *unread(book.unread, document.source)),
        info=package.info,
    )


class _Book:
    """The documents of the spine, written one behind the other."""

    def __init__(self, container: Container, package: Package) -> None:
        self.writer = ProseWriter()
        self.left_out: list[LeftOut] = []
        self.unread: Counter[str] = Counter()
        self._container = container
        self._package = package
        self._source = container.document.source
        self._titles: dict[str, str] = {}
        for entry in package.toc:
            self._titles.setdefault(entry.path, entry.title)
        self._sheet = self._style_sheet()

    def write(self, item: Item) -> None:
        """Write a document, or list it as left out."""
        root = self._root(item.path)
        if root is None:
            return
        if why := self._matter(item, root):
            self._leave_out(item.path, root, why)
            return
        self.writer.end_paragraph()
        self.writer.name_place(item.path)
        notes, asides = archive_page.parts(root)
        matter = tuple(_matter_inside(root))
        away = frozenset([*(each for aside in asides for each in aside.elements), *(each for each, _ in matter)])
        for aside in asides:
            self._list(aside.name, aside.words, aside.reason)
        for element, why in matter:
            self._list(why, words(shown_text(element)), "not the story")
        tree = TreeWriter(self.writer, sheet=self._sheet, away=away, notes=frozenset(notes), unread=self.unread)
        tree.write(root, item.path)
        self.writer.end_paragraph()

    def without_matter(self, prose: Prose, heads: Sequence[Head]) -> tuple[Prose, tuple[Head, ...]]:
        """``prose`` without what the table of contents calls by a title that is none of the story's."""
        ends = [*(head.at for head in heads[1:]), *([len(prose.text)] if heads else [])]
        away: list[tuple[int, int]] = []
        for head, end in zip(heads, ends, strict=True):
            if head.at < end and (why := matter_by_title(head.line)):
                away.append((head.at, end))
                self._list(head.line, words(prose.text[head.at : end]), f"{why}: not the story")
        if not away:
            return prose, tuple(heads)
        kept = [head for head in heads if not any(start <= head.at < end for start, end in away)]
        return prose.without(away), tuple(_moved(head, _before(away, head.at)) for head in kept)

    def _root(self, path: str) -> Element | None:
        content = self._container.read(path)
        page = Document(content=content, source=f"{self._source} ({path})", name="")
        return parse_xhtml(decode_page(page).text, page.source)

    def _matter(self, item: Item, root: Element) -> str:
        """Why a document as a whole is none of the story."""
        if item.nav:
            return "table of contents"
        if not item.linear:
            return "outside the reading order"
        body = next((element for element in root.iter() if name_of(element) == "body"), root)
        inner = [element for element in body if isinstance(element.tag, str)]
        said = [*types(body), *(types(inner[0]) if len(inner) == 1 else ())]
        said += self._package.kinds.get(item.path, "").split()
        entries = [entry for entry in self._package.toc if entry.path == item.path]
        title = entries[0].title if len(entries) == 1 and not entries[0].fragment else ""
        return matter_by_type(sorted(said)) or (matter_by_title(title) if title else "")

    def _leave_out(self, path: str, root: Element, why: str) -> None:
        name = self._titles.get(path) or path.rpartition("/")[2]
        reason = why if why == "outside the reading order" else f"{why}: not the story"
        self._list(name, words(shown_text(root)), reason)

    def _list(self, name: str, count: int, reason: str) -> None:
        self.left_out.append(LeftOut(source=self._source, name=name, words=count, reason=reason))

    def _style_sheet(self) -> Sheet:
        names = [name for name in self._container.names if name.lower().endswith(".css")]
        return classes("\n".join(self._container.read(name).decode("utf-8", "replace") for name in names))


def _matter_inside(root: Element) -> Iterator[tuple[Element, str]]:
    """Parts of a document that say they are none of the story."""
    for element in root.iter():
        if name_of(element) in ("section", "div", "nav", "aside", "header", "footer") and (
            why := matter_by_type(sorted(types(element)))
        ):
            yield element, why


def _toc_heads(prose: Prose, toc: Sequence[Entry]) -> Iterator[Head]:
    """The lines of the table of contents that lead into the text, in the text's order.

    Of several that lead to one place the last counts: those before it head nothing, or a part that begins there.
    """
    found: dict[int, Head] = {}
    ends = {heading.start: heading.end for heading in prose.headings}
    for entry in toc:
        at = prose.anchors.get(f"{entry.path}#{entry.fragment}" if entry.fragment else entry.path)
        if at is not None and at < len(prose.text):
            at = _paragraph_start(prose.text, at)  # some lead to the middle of a heading
            found[at] = Head(at=at, end=ends.get(at, at), line=entry.title, level=entry.depth)
    yield from (found[at] for at in sorted(found))


def _pieces(prose: Prose, heads: Sequence[Head]) -> tuple[Piece, ...]:
    """The chapters that ``heads`` tell of, called as they say; none where they do not tell."""
    chosen = [head for head in heads if head.level <= _depth(prose, heads)]
    titles = {head.at: head.line for head in chosen}
    found = pieces(prose.text, with_story(prose.text, chosen))
    return tuple(replace(piece, title=titles.get(piece.head, "")) for piece in found)


def _depth(prose: Prose, heads: Sequence[Head]) -> int:
    """Down to which rank the lines of the table of contents are chapters, and not parts of chapters."""
    depth = min((head.level for head in heads), default=1)
    while below := [head for head in heads if head.level == depth + 1]:
        here = [head for head in heads if head.level == depth]
        parts = len(here) == 1 or any(rank(head.line) is Rank.PART for head in here)
        if not parts and not any(rank(head.line) in (Rank.CHAPTER, Rank.EDGE) for head in below):
            bounds = pairwise([*(head.at for head in below), len(prose.text)])
            if median(words(prose.text[start:end]) for start, end in bounds) < _LONG:
                break
        depth += 1
    return depth


def _document_heads(prose: Prose, spine: Sequence[Item]) -> tuple[Head, ...]:
    """The first lines of the documents, for a book whose contents and headings tell nothing."""
    starts = sorted({prose.anchors[item.path] for item in spine if item.path in prose.anchors} - {len(prose.text)})
    lines = [prose.text[start : prose.text.find("\n", start)] for start in starts]
    return tuple(Head(at=start, end=start, line=line, level=1) for start, line in zip(starts, lines, strict=True))


def _paragraph_start(text: str, at: int) -> int:
    gap = text.rfind("\n\n", 0, at)
    return 0 if gap < 0 else gap + 2


def _moved(head: Head, back: int) -> Head:
    return Head(at=head.at - back, end=head.end - back, line=head.line, level=head.level)


def _before(spans: Sequence[tuple[int, int]], at: int) -> int:
    """How many characters of ``spans`` stand before ``at``."""
    return sum(min(end, at) - start for start, end in spans if start < at)
