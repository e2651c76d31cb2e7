"""A page as found: what of it is the story, what are notes, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from audiofic.model import BookInfo
from audiofic.read.markup_tree import UNSEEN, name_of, words
from audiofic.read.xml import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Elements that are left out together, and why."""

    name: str
    reason: str
    elements: tuple[Element, ...]

    @property
    def words(self) -> int:
        """Words in them."""
        return sum(words(shown_text(element)) for element in self.elements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where on a page the story is."""

    roots: tuple[Element, ...]
    """What to read, in order."""
    starts: tuple[Element, ...] = ()
    """Elements with which chapters begin; empty: the headings tell."""
    notes: tuple[Element, ...] = ()
    """Notes and summaries, which are read as such."""
    asides: tuple[Aside, ...] = ()
    """What is left out: parts of ``roots``, or elements beside them."""
    info: BookInfo
    title: str = ""
    """Of the one chapter on the page, where that tells it apart from its text."""


def shown_text(element: Element) -> str:
    """The text in ``element`` without scripts and the like; elements are parted by blanks."""
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start":
            if name_of(inner) in UNSEEN and inner is not element:
                walk.skip_subtree()
            elif inner.text:
                parts.append(inner.text)
        elif inner is not element and inner.tail:
            parts.append(inner.tail)
    return " ".join(parts)


def line_of(element: Element | None) -> str:
    """The text in ``element`` as one line; empty where there is no such element."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def first(root: Element, path: str) -> Element | None:
    """The first element at the XPath ``path``."""
    found = elements(root, path)
    return found[0] if found else None


def elements(root: Element, path: str) -> Sequence[Element]:
    """The elements at the XPath ``path``, in order."""
    found = root.xpath(path)
    assert isinstance(found, list)
    return [element for element in found if isinstance(element, Element)]


def has_class(name: str) -> str:
    """An XPath condition: the element has the class ``name``."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"
