"""The styles of a Word document, as far as they matter to the ear: headings, indented text, emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from audiofic.model import Style
from audiofic.read.markup_tree import name_of
from audiofic.read.xml import Element

_HEADING = re.compile(r"heading ([1-6])$")
_TITLES: Mapping[str, int] = {"title": 1, "subtitle": 2}
_QUOTES = frozenset({"quote", "intense quote", "block text", "quotations", "block quotation", "blockquote"})
_CONTENTS = re.compile(r"toc \d|toc heading|contents heading|contents \d")
_RULES = frozenset({"horizontal line"})
_LONGEST_CHAIN = 16
"""Styles based on one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordStyle:
    """What a style makes of a paragraph or of a run of text."""

    level: int = 0
    """Of a heading; 0: none."""
    quote: bool = False
    contents: bool = False
    """A line of the table of contents."""
    rule: bool = False
    """An empty paragraph of this style is a rule across the page."""
    italic: bool | None = None
    bold: bool | None = None


WordStyles = Mapping[str, WordStyle]
"""The style's id → what it does."""


def word_styles(root: Element | None) -> WordStyles:
    """The styles in ``word/styles.xml``, each with what it has from those it is based on."""
    own = (
        {attribute(style, "styleId"): style for style in root if name_of(style) == "style"} if root is not None else {}
    )
    return {name: _style(name, own) for name in own}


def toggles(properties: Element | None) -> dict[Style, bool]:
    """Italic and bold, as far as the properties of a run or of a style switch them on or off."""
    found: dict[Style, bool] = {}
    for element in properties if properties is not None else ():
        if (tag := name_of(element)) in ("i", "b"):
            found[Style.ITALIC if tag == "i" else Style.BOLD] = is_on(element)
    return found


def is_on(element: Element) -> bool:
    """Whether a property that stands there is on: it may say that it is off."""
    return attribute(element, "val") not in ("0", "false", "off", "none")


def child(element: Element, tag: str) -> Element | None:
    """The first child called ``tag``, in any case."""
    return next((each for each in element if name_of(each) == tag.lower()), None)


def attribute(element: Element, name: str) -> str:
    """The attribute ``name``, whatever its namespace."""
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def _style(name: str, own: Mapping[str, Element]) -> WordStyle:
    chain = list(_chain(name, own))
    emphasis: dict[Style, bool] = {}
    for style in reversed(chain):
        emphasis |= toggles(child(style, "rPr"))
    names = [_name(style) for style in chain]
    return WordStyle(
        level=next((level for style in chain if (level := _level(style))), 0),
        quote=not _QUOTES.isdisjoint(names),
        contents=any(_CONTENTS.match(each) for each in names),
        rule=not _RULES.isdisjoint(names),
        italic=emphasis.get(Style.ITALIC),
        bold=emphasis.get(Style.BOLD),
    )


def _chain(name: str, own: Mapping[str, Element]) -> Iterator[Element]:
    """The style, the one it is based on, and so on."""
    for _ in range(_LONGEST_CHAIN):
        style = own.get(name)
        if style is None:
            return
        yield style
        base = child(style, "basedOn")
        name = attribute(base, "val") if base is not None else ""


def _name(style: Element) -> str:
    name = child(style, "name")
    return attribute(name, "val").lower() if name is not None else ""


def _level(style: Element) -> int:
    name = _name(style)
    if heading := _HEADING.match(name):
        return int(heading[1])
    if name in _TITLES:
        return _TITLES[name]
    properties = child(style, "pPr")
    outline = child(properties, "outlineLvl") if properties is not None else None
    level = attribute(outline, "val") if outline is not None else ""
    return int(level) + 1 if level in ("0", "1", "2", "3", "4", "5") else 0
