"""The text of a Word document, as a reader of the printed page sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from audiofic.model import Style
from audiofic.read.markup_tree import name_of, words
from audiofic.read.prose import ProseWriter
from audiofic.read.word_styles import WordStyle, WordStyles, attribute, child, is_on, toggles
from audiofic.read.xml import Element

_UNSEEN = frozenset("del moveFrom instrText delText Fallback rt pPr rPr sectPr tblPr trPr tcPr sdtPr".lower().split())
"""Deleted and moved text, the codes of fields, a second copy of drawings for old programs, and what is no text."""
_THIN, _WIDE = 50_000, 20
"""Height in EMU (914,400 an inch), and widths to a height, of a drawing that is a rule."""
_PLAIN = WordStyle()
_CONTENTS = ("table of contents", "a player lists the chapters itself")
_HIDDEN = ("hidden text", "the document hides it")


@dataclass(slots=True)
class _Paragraph:
    style: WordStyle
    bordered: bool
    opened: list[Style] = field(default_factory=list)
    spoke: bool = False


@dataclass(slots=True)
class WordWriter:
    """Writes the body of a document into a ProseWriter, and counts what it leaves out."""

    writer: ProseWriter
    styles: WordStyles
    notes: Mapping[tuple[str, str], Element]
    """(``footnote`` or ``endnote``, its number) → the note."""
    unread: Counter[str] = field(default_factory=Counter)
    """What cannot be read → how often."""
    left_out: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(name, reason) → words."""
    _paragraphs: list[_Paragraph] = field(default_factory=list)
    """The innermost last: a text box has paragraphs inside a paragraph."""
    _runs: list[list[Style]] = field(default_factory=list)
    _awaited: list[tuple[str, str]] = field(default_factory=list)
    """Notes that stand in this paragraph."""
    _noted: set[tuple[str, str]] = field(default_factory=set)

    def write(self, root: Element) -> None:
        """Write ``root`` and all in it."""
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walk:
            tag = name_of(element)
            if event == "start":
                if self._skips(element, tag):
                    walk.skip_subtree()
                    skipped = element
                else:
                    self._begin(element, tag)
            elif element is skipped:
                skipped = None
            else:
                self._finish(tag)

    def _skips(self, element: Element, tag: str) -> bool:
        """Whether nothing in ``element`` is text; what is left out is counted."""
        if tag in _UNSEEN:
            return True
        if tag == "p" and self._style(element).contents:
            self.left_out[_CONTENTS] += _words(element)
            return True
        if tag == "sdt" and _is_contents(element):
            self.left_out[_CONTENTS] += _words(element)
            return True
        if tag == "r" and _is_hidden(element):
            self.left_out[_HIDDEN] += _words(element)
            return True
        return False

    def _begin(self, element: Element, tag: str) -> None:
        if tag == "p":
            self._begin_paragraph(element)
        elif tag == "r":
            self._begin_run(element)
        elif tag == "t":
            self._say(element.text or "")
        elif tag == "tab":
            self.writer.say(" ")
        elif tag == "nobreakhyphen":
            self._say("-")
        elif tag in ("br", "cr"):
            self._break(element)
        elif tag in ("footnotereference", "endnotereference"):
            self._awaited.append((tag.removesuffix("reference"), attribute(element, "id")))
        elif tag in ("drawing", "pict"):
            self._picture(element)

    def _finish(self, tag: str) -> None:
        if tag == "p" and self._paragraphs:
            self._finish_paragraph()
        elif tag == "r" and self._runs:
            for style in reversed(self._runs.pop()):
                self.writer.close(style)

    def _begin_paragraph(self, element: Element) -> None:
        self.writer.end_paragraph()
        style = self._style(element)
        properties = child(element, "pPr")
        bordered = properties is not None and child(properties, "pBdr") is not None
        level = style.level or _outline(properties)
        paragraph = _Paragraph(style, bordered)
        if level:
            paragraph.opened.append(Style.HEADING)
            self.writer.open(Style.HEADING, level)
        elif style.quote:
            paragraph.opened.append(Style.QUOTE)
            self.writer.open(Style.QUOTE)
        self._paragraphs.append(paragraph)

    def _finish_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        for style in reversed(paragraph.opened):
            self.writer.close(style)
        if not paragraph.spoke and (paragraph.style.rule or paragraph.bordered):
            self.writer.draw_rule()
        elif not paragraph.spoke:
            self.writer.break_line()  # an empty paragraph is seen as a gap
        self.writer.end_paragraph()
        if self._paragraphs:
            self._paragraphs[-1].spoke = True
        else:
            self._write_notes()

    def _write_notes(self) -> None:
        """The notes of the paragraph that has just ended."""
        awaited, self._awaited = self._awaited, []
        for key in awaited:
            if key in self.notes and key not in self._noted:
                self._noted.add(key)
                self.unread["number of a footnote"] += 1
                self.writer.open(Style.NOTE)
                self.write(self.notes[key])
                self.writer.close(Style.NOTE)

    def _begin_run(self, element: Element) -> None:
        properties = child(element, "rPr")
        named = child(properties, "rStyle") if properties is not None else None
        character = self.styles.get(attribute(named, "val"), _PLAIN) if named is not None else _PLAIN
        paragraph = self._paragraphs[-1].style if self._paragraphs else _PLAIN
        own = toggles(properties)
        styles = []
        if not (self._paragraphs and Style.HEADING in self._paragraphs[-1].opened):
            if _settled(own.get(Style.ITALIC), character.italic, paragraph.italic):
                styles.append(Style.ITALIC)
            if _settled(own.get(Style.BOLD), character.bold, paragraph.bold):
                styles.append(Style.BOLD)
        for style in styles:
            self.writer.open(style)
        self._runs.append(styles)

    def _say(self, content: str) -> None:
        if self._paragraphs and content.strip():
            self._paragraphs[-1].spoke = True
        self.writer.say(content)

    def _break(self, element: Element) -> None:
        if attribute(element, "type") in ("page", "column"):
            self.writer.end_paragraph()
        else:
            self.writer.break_line()

    def _picture(self, element: Element) -> None:
        if _is_rule(element):
            self.writer.draw_rule()
            if self._paragraphs:
                self._paragraphs[-1].spoke = True
        elif not _words(element):
            self.unread["picture"] += 1

    def _style(self, paragraph: Element) -> WordStyle:
        properties = child(paragraph, "pPr")
        named = child(properties, "pStyle") if properties is not None else None
        return self.styles.get(attribute(named, "val"), _PLAIN) if named is not None else _PLAIN


def _settled(*said: bool | None) -> bool:
    """The first that says anything."""
    return next((each for each in said if each is not None), False)


def _outline(properties: Element | None) -> int:
    outline = child(properties, "outlineLvl") if properties is not None else None
    level = attribute(outline, "val") if outline is not None else ""
    return int(level) + 1 if level in ("0", "1", "2", "3", "4", "5") else 0


def _is_contents(element: Element) -> bool:
    properties = child(element, "sdtPr")
    inside = properties.iter() if properties is not None else ()
    return any(name_of(each) == "docpartgallery" and attribute(each, "val") == "Table of Contents" for each in inside)


def _is_hidden(run: Element) -> bool:
    properties = child(run, "rPr")
    vanish = child(properties, "vanish") if properties is not None else None
    return vanish is not None and is_on(vanish)


def _is_rule(element: Element) -> bool:
    for each in element.iter():
        if attribute(each, "hr") in ("t", "true", "1"):
            return True
        if name_of(each) == "extent":
            width, height = attribute(each, "cx"), attribute(each, "cy")
            if width.isdecimal() and height.isdecimal() and len(width) < 12:
                return int(height) <= _THIN and int(width) >= _WIDE * int(height)
    return False


def _words(element: Element) -> int:
    return words(" ".join(each.text or "" for each in element.iter() if name_of(each) == "t"))
