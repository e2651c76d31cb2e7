"""The elements of an HTML or XHTML page → what a reader of the page sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from lxml import etree

from audiofic.model import Style
from audiofic.read.css import Sheet, declared, hides
from audiofic.read.prose import ProseWriter
from audiofic.read.xml import Element

UNSEEN = frozenset(
    "script style head title template noscript iframe object embed svg math canvas audio video map select option button"
    " input textarea datalist meta link".split()
)
"""Elements whose content is no text of the page, or none to be read aloud."""
_BLOCKS = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p pre section summary table tbody td tfoot"
    " th thead tr ul caption".split()
)
_STYLES: Mapping[str, Style] = {
    "em": Style.ITALIC,
    "i": Style.ITALIC,
    "cite": Style.ITALIC,
    "dfn": Style.ITALIC,
    "var": Style.ITALIC,
    "strong": Style.BOLD,
    "b": Style.BOLD,
    "blockquote": Style.QUOTE,
    **{f"h{level}": Style.HEADING for level in range(1, 7)},
}
_QUOTE_CLASSES = frozenset({"block-text", "blockquote", "block-quote", "quotations", "quote"})
"""How word processors and makers of e-books call the style of indented paragraphs."""
_THIN, _WIDE = 4, 20
"""Pixels of height, and widths to a height, of a rule that was saved as a picture."""
_FOOTNOTES = frozenset({"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"})
_NOTE_LINKS = frozenset({"noteref", "doc-noteref", "backlink", "doc-backlink", "footnote-ref", "footnote-back"})
_LONGEST_NUMBER = 6
_QUOTES = ("“”", "‘’")
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


@dataclass(frozen=True, slots=True)
class _Seen:
    """An element that has begun."""

    tag: str
    styles: list[Style]
    note: bool


@dataclass(slots=True)
class TreeWriter:
    """Writes elements into a ProseWriter, and counts what it leaves away."""

    writer: ProseWriter
    sheet: Sheet = field(default_factory=dict)
    away: Collection[Element] = ()
    """Elements to leave away, with all that is in them."""
    notes: Collection[Element] = ()
    """Elements that are notes."""
    places: Mapping[Element, str] = field(default_factory=dict)
    """Elements that are to be found again → the name of their place."""
    unread: Counter[str] = field(default_factory=Counter)
    """What was left away on the go → how often: ``picture``, ``number of a footnote``."""
    _inside_notes: int = 0
    _quotes: int = 0
    _verbatim: int = 0

    def write(self, root: Element, place: str = "") -> None:
        """Write ``root`` and all in it; places in it are named ``place#id``."""
        walk = etree.iterwalk(root, events=("start", "end"))
        opened: list[_Seen | None] = []
        for event, element in walk:
            if event == "start":
                tag = name_of(element)
                if not tag or element in self.away or self._unseen(element, tag):
                    walk.skip_subtree()
                    opened.append(None)
                    if tag in _BLOCKS:
                        self.writer.end_paragraph()
                else:
                    opened.append(self._begin(element, tag, place))
            else:
                if seen := opened.pop():
                    self._finish(seen)
                if element is not root and element.tail:
                    self._say(element.tail)

    def _unseen(self, element: Element, tag: str) -> bool:
        if tag in UNSEEN or element.get("hidden") is not None or hides(element.get("style", "")):
            return True
        if tag == "a" and _is_note_link(element):
            self.unread["number of a footnote"] += 1
            return True
        return False

    def _begin(self, element: Element, tag: str, place: str) -> _Seen:
        if tag in _BLOCKS:
            self.writer.end_paragraph()
        for attribute in ("id", "name") if tag == "a" else ("id",):
            if name := element.get(attribute):
                self.writer.name_place(f"{place}#{name}")
        if element in self.places:
            self.writer.name_place(self.places[element])
        note = element in self.notes or (tag in _BLOCKS and not types(element).isdisjoint(_FOOTNOTES))
        self._inside_notes += note
        seen = _Seen(tag, self._styles(element, tag, note=note), note)
        for style in seen.styles:
            self.writer.open(style, int(tag[1]) if style is Style.HEADING else 0)
        if tag == "br":
            self.writer.break_line()
        elif tag == "hr":
            self.writer.draw_rule()
        elif tag in ("img", "image"):
            self._picture(element)
        elif tag == "pre":
            self._verbatim += 1
        elif tag == "q":
            self._say(_QUOTES[self._quotes % 2][0])
            self._quotes += 1
        if element.text:
            self._say(element.text)
        return seen

    def _picture(self, element: Element) -> None:
        """A picture; one that is thin and wide is how some programs save a rule."""
        width, height = (_pixels(element.get(name, "")) for name in ("width", "height"))
        if 0 < height <= _THIN and width >= _WIDE * height:
            self.writer.draw_rule()
        else:
            self.unread["picture"] += 1

    def _finish(self, seen: _Seen) -> None:
        if seen.tag == "pre":
            self._verbatim -= 1
        elif seen.tag == "q":
            self._quotes -= 1
            self._say(_QUOTES[self._quotes % 2][1])
        for style in reversed(seen.styles):
            self.writer.close(style)
        self._inside_notes -= seen.note
        if seen.tag in _BLOCKS:
            self.writer.end_paragraph()

    def _styles(self, element: Element, tag: str, *, note: bool) -> list[Style]:
        """In the order in which they open."""
        styles = {_STYLES[tag]} if tag in _STYLES else set()
        if note:
            styles.add(Style.NOTE)
        if tag not in ("a", "body", "html"):
            names = element.get("class", "").split()
            if tag in _BLOCKS and not _QUOTE_CLASSES.isdisjoint(map(str.lower, names)):
                styles.add(Style.QUOTE)
            styles |= declared(element.get("style", ""))
            for name in names if self.sheet else ():
                styles |= self.sheet.get(name, frozenset())
        if Style.HEADING in styles:
            styles -= {Style.ITALIC, Style.BOLD}
        if self._inside_notes:
            styles -= {Style.HEADING, Style.QUOTE}
        return sorted(styles, reverse=True)

    def _say(self, content: str) -> None:
        if self._verbatim:
            self.writer.say_verbatim(content)
        else:
            self.writer.say(content)


def name_of(element: Element) -> str:
    """The element's name in lower case, without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def types(element: Element) -> frozenset[str]:
    """What the element says it is, by ``epub:type`` and ``role``: ``footnote``, ``titlepage``."""
    said = " ".join(filter(None, (element.get(_EPUB_TYPE), element.get("epub:type"), element.get("role"))))
    return frozenset(word.removeprefix("doc-") for word in said.lower().split())


def words(content: str) -> int:
    """How many words a reader would count in ``content``."""
    return len(content.split())


def _pixels(length: str) -> int:
    digits = length.removesuffix("px")
    return int(digits) if digits.isdecimal() and len(digits) < _LONGEST_NUMBER else 0


def _is_note_link(link: Element) -> bool:
    said = types(link) | set(link.get("class", "").lower().split())
    return not said.isdisjoint(_NOTE_LINKS)
