"""What a document shows, piece by piece → its text and the styles it is set in.

Paragraphs are parted by a blank line, lines that the document breaks by a line end; white space is what a page
shows of it: one blank for many, none at the ends of a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from audiofic.model import Markup, Style

BREAK = "* * *"
"""What the text has where the document has a rule across the page."""
_SPACES = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
_SHOWS_NOTHING = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Hints where a word may be broken, and must not."""
_WIDEST = 6
"""Line ends in a gap; more are a designer's whim."""
_INLINE = frozenset({Style.ITALIC, Style.BOLD})
_JOINED = (Style.ITALIC, Style.BOLD, Style.QUOTE, Style.NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading as the document sets it."""

    start: int
    """Code-point offset."""
    end: int
    level: int
    """1–6, 1 being the largest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A document's text with all that its layout tells."""

    text: str
    markup: tuple[Markup, ...]
    headings: tuple[Heading, ...]
    anchors: Mapping[str, int]
    """Names of places → code-point offset of the first character behind each."""

    def without(self, spans: Sequence[tuple[int, int]]) -> Prose:
        """The prose without the characters in ``spans``, which are in order and hold whole paragraphs."""
        bounds = list(pairwise([(0, 0), *spans, (len(self.text), len(self.text))]))
        kept = [(end, start) for (_, end), (start, _) in bounds if end < start]

        def moved(at: int) -> int:
            return sum(min(end, at) - start for start, end in kept if start < at)

        def stays(start: int) -> bool:
            return any(first <= start < last for first, last in kept)

        return Prose(
            text="".join(self.text[start:end] for start, end in kept),
            markup=tuple(
                Markup(start=moved(mark.start), end=moved(mark.end), style=mark.style)
                for mark in self.markup
                if stays(mark.start) and moved(mark.start) < moved(mark.end)
            ),
            headings=tuple(
                Heading(start=moved(each.start), end=moved(each.end), level=each.level)
                for each in self.headings
                if stays(each.start)
            ),
            anchors={name: moved(at) for name, at in self.anchors.items()},
        )


@dataclass(slots=True)
class _Open:
    style: Style
    level: int
    start: int | None = None
    """None until a character is written."""


@dataclass(slots=True)
class ProseWriter:
    """Takes a document's pieces in order; ``prose`` is what they come to."""

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _gap: int = 0
    """Line ends before the next character."""
    _blank: bool = False
    """A blank stands before the next character of this line."""
    _hollow: bool = False
    """The paragraph has white space that a page shows, and so far nothing else."""
    _at_line_start: bool = True
    _open: list[_Open] = field(default_factory=list)
    _markup: list[Markup] = field(default_factory=list)
    _headings: list[Heading] = field(default_factory=list)
    _names: list[str] = field(default_factory=list)
    _anchors: dict[str, int] = field(default_factory=dict)

    def say(self, content: str) -> None:
        """Text as it stands in a source where any white space is one blank."""
        content = _SHOWS_NOTHING.sub("", content)
        flat = _SPACES.sub(" ", content)
        core = flat.strip(" ")
        self._blank |= flat.startswith(" ")
        if self._at_line_start:
            self._hollow |= core != core.lstrip()
            core = core.lstrip()
        if core:
            self._write(core)
            self._blank = flat.endswith(" ")

    def say_verbatim(self, content: str) -> None:
        """Text in which white space counts, line ends too."""
        lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in enumerate(lines):
            if number:
                self.break_line()
            if shown := _SHOWS_NOTHING.sub("", line).expandtabs():
                self._blank |= shown[0].isspace()
                if shown.strip():
                    self._write(shown.strip())
                    self._blank = shown[-1].isspace()

    def break_line(self) -> None:
        """A line ends within a paragraph."""
        self._gap += 1
        self._new_line()

    def end_paragraph(self) -> None:
        """A paragraph, or anything that stands on lines of its own, begins or ends here."""
        self._gap = max(self._gap + self._hollow, 2)
        self._new_line()

    def draw_rule(self) -> None:
        """A rule across the page."""
        self.end_paragraph()
        self.open(Style.BREAK)
        self._write(BREAK)
        self.close(Style.BREAK)
        self.end_paragraph()

    def open(self, style: Style, level: int = 0) -> None:
        """What follows is set in ``style``; ``level`` is that of a heading."""
        self._open.append(_Open(style, level))

    def close(self, style: Style) -> None:
        """What follows is no longer set in the ``style`` opened last."""
        at = next(at for at in range(len(self._open) - 1, -1, -1) if self._open[at].style is style)
        self._end(self._open.pop(at))

    def name_place(self, name: str) -> None:
        """A link may lead here, as ``name``."""
        self._names.append(name)

    @property
    def prose(self) -> Prose:
        """All that was said; its text ends with a line end."""
        for name in self._names:
            self._anchors.setdefault(name, self._length)
        text = "".join(self._parts) + "\n" if self._parts else ""
        markup = sorted(_joined(self._markup, text), key=lambda mark: (mark.start, -mark.end, mark.style))
        return Prose(text=text, markup=tuple(markup), headings=tuple(self._headings), anchors=self._anchors)

    def _new_line(self) -> None:
        self._at_line_start, self._blank, self._hollow = True, False, False

    def _write(self, core: str) -> None:
        self._lead()
        for name in self._names:
            self._anchors.setdefault(name, self._length)
        self._names.clear()
        for opened in self._open:
            if opened.start is None:
                opened.start = self._length
        self._put(core)
        self._at_line_start = False

    def _lead(self) -> None:
        """The white space before the next character."""
        if self._at_line_start:
            if self._parts:
                for opened in self._open:
                    if opened.style in _INLINE:
                        self._end(opened)
                self._put("\n" * min(self._gap, _WIDEST))
        elif self._blank:
            self._put(" ")
        self._gap, self._blank, self._hollow = 0, False, False

    def _put(self, piece: str) -> None:
        self._parts.append(piece)
        self._length += len(piece)

    def _end(self, opened: _Open) -> None:
        """Keep what ``opened`` has set so far."""
        start, opened.start = opened.start, None
        if start is None:
            return
        if opened.style is Style.HEADING:
            self._headings.append(Heading(start=start, end=self._length, level=opened.level))
        self._markup.append(Markup(start=start, end=self._length, style=opened.style))


def _joined(markup: list[Markup], text: str) -> list[Markup]:
    """Pieces of one style that touch, overlap, or have but white space between, as one; italic and bold by the line."""
    markup = [inner for mark in markup if (inner := trimmed(mark, text)).start < inner.end]
    whole = [mark for mark in markup if mark.style not in _JOINED]
    for style in _JOINED:
        last: Markup | None = None
        for mark in sorted((mark for mark in markup if mark.style is style), key=lambda mark: (mark.start, mark.end)):
            between = text[last.end : mark.start] if last else ""
            if last and not between.strip() and ("\n" not in between or style not in _INLINE):
                last = Markup(start=last.start, end=max(last.end, mark.end), style=style)
                whole[-1] = last
            else:
                last = mark
                whole.append(mark)
    return whole


def trimmed(mark: Markup, text: str) -> Markup:
    """``mark`` without white space at its ends, such as a blank that does not break."""
    piece = text[mark.start : mark.end]
    start = mark.start + len(piece) - len(piece.lstrip())
    return Markup(start=start, end=max(start, mark.start + len(piece.rstrip())), style=mark.style)
