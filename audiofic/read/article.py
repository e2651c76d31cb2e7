"""Any page with a story on it: an article of a web log, or a document saved as a page.

The story is the element that says it is (``<article>``, ``<main>``), if most of the page's words are in it, and else
the whole page. What furnishes a page is left out of either: menus, banners, side bars, forms, blocks of links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from audiofic.model import BookInfo
from audiofic.read.markup_tree import UNSEEN, name_of, words
from audiofic.read.page import Aside, Page, elements, first, line_of
from audiofic.read.xml import Element

_STORIES = (
    "//article",
    "//*[@itemprop='articleBody']",
    "//main",
    "//*[@role='main']",
)
_MOST = 0.5
"""Of the page's words; what holds fewer is not the story, whatever it calls itself."""
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "dialog"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert", "menu"})
_PAGE_EDGES = frozenset({"header", "footer"})
"""Titles by which LibreOffice marks what stands at head and foot of every page."""
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:comments?|sidebar|side-bar|share|sharing|social|related|recommended|cookie|cookies|newsletter"
    r"|subscribe|breadcrumbs?|pagination|pager|navbar|navigation|menu|skip-link|site-header|site-footer|byline-links"
    r"|advert|advertisement|promo|popup|modal|widget|jp-relatedposts|sharedaddy|addtoany)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_LINKED = 0.7
"""Of a block's words; a block with more of them in links is a menu."""
_FEWEST_LINKS = 3
_LISTS = frozenset({"ul", "ol", "div", "p", "table", "section"})


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is in an element."""

    words: int
    linked: int
    """Of them in links."""
    links: int


Measures = Mapping[Element, _Measure]


def find(root: Element) -> Page:
    """Where the story is."""
    body = first(root, "//body")
    body = root if body is None else body
    measures = _measured(body)
    story = _story(body, measures)
    furniture = tuple(_furniture(story, measures))
    beside = () if story is body else tuple(_beside(body, story))
    return Page(
        roots=(story,),
        asides=(
            Aside(name="page", reason="menus, links and other furniture of the page", elements=furniture),
            Aside(name="site", reason="what stands beside the article", elements=beside),
        ),
        info=_info(root),
    )


def _measured(body: Element) -> Measures:
    """Every element's words, counted once, from the innermost out."""
    measures: dict[Element, _Measure] = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        if name_of(element) in UNSEEN:
            measures[element] = _Measure(0, 0, 0)
            continue
        inner = [measures[child] for child in element]
        tails = sum(words(child.tail) for child in element if child.tail)
        count = words(element.text or "") + tails + sum(each.words for each in inner)
        link = name_of(element) == "a" and element.get("href") is not None
        linked = count if link else sum(each.linked for each in inner)
        measures[element] = _Measure(count, linked, link + sum(each.links for each in inner))
    return measures


def _story(body: Element, measures: Measures) -> Element:
    total = measures[body].words - sum(measures[each].words for each in _furniture(body, measures))
    for path in _STORIES:
        found = elements(body, path)
        if len(found) == 1 and found[0] in measures and measures[found[0]].words >= _MOST * total:
            return found[0]
    return body


def _furniture(story: Element, measures: Measures) -> Iterator[Element]:
    """The topmost elements in ``story`` that are not it."""
    walk = etree.iterwalk(story, events=("start",))
    for _, element in walk:
        if element is story:
            continue
        if name_of(element) in UNSEEN:
            walk.skip_subtree()
        elif _is_furniture(element, measures[element], measures[story]):
            walk.skip_subtree()
            yield element


def _is_furniture(element: Element, measure: _Measure, whole: _Measure) -> bool:
    tag = name_of(element)
    if measure.words > _MOST * whole.words:
        return False  # some sites wrap all they have in a form
    if tag == "div" and element.get("title") in _PAGE_EDGES:
        return True
    if tag in _FURNITURE or element.get("role", "").lower() in _ROLES:
        return not _is_footnote(element)
    if tag in _LISTS or tag == "header":
        named = _NAMES.search(element.get("class", "")) or _NAMES.search(element.get("id", ""))
        menu = measure.links >= _FEWEST_LINKS and measure.linked >= _LINKED * measure.words
        return bool(named) or menu
    return False


def _is_footnote(element: Element) -> bool:
    said = f"{element.get('role', '')} {element.get('epub:type', '')} {element.get('class', '')}".lower()
    return "note" in said


def _beside(body: Element, story: Element) -> Iterator[Element]:
    """What lies beside the way from ``body`` down to ``story``."""
    inner = story
    for outer in story.iterancestors():
        yield from (element for element in outer if element is not inner)
        if outer is body:
            return
        inner = outer


def _info(root: Element) -> BookInfo:
    html = first(root, "/html")
    title = _meta(root, "og:title") or _meta(root, "dcterms.title") or line_of(first(root, "//head/title"))
    author = _meta(root, "author") or _meta(root, "dcterms.creator")
    return BookInfo(
        title=title,
        authors=(author,) if author else (),
        description=_meta(root, "og:description") or _meta(root, "description"),
        language="" if html is None else html.get("lang", ""),
    )


def _meta(root: Element, name: str) -> str:
    found = elements(root, f"//head/meta[@name='{name}' or @property='{name}']")
    return " ".join(found[0].get("content", "").split()) if found else ""
