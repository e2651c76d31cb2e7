"""A work from Archive of Our Own: the HTML that it offers for download, or a page saved from the site.

The structure is that of the archive's own templates: downloads have ``#preface``, ``#chapters`` and ``#afterword``,
pages a ``#workskin`` with ``.preface`` groups around the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audiofic.model import BookInfo
from audiofic.read.page import Aside, Page, elements, first, has_class, line_of
from audiofic.read.xml import Element

_TAGS = "the work's tags and statistics"
_SITE = "the archive's own words and links"
_PART_OF = re.compile(r"Part (\d+) of ")
_PUBLISHED = re.compile(r"Published:?\s*(\d{4})-\d\d")
_WORK = re.compile(r"/works/(\d+)")
_LANGUAGES = {
    "English": "en",
    "Deutsch": "de",
    "Español": "es",
    "Français": "fr",
    "Italiano": "it",
    "Nederlands": "nl",
    "Polski": "pl",
    "Português brasileiro": "pt-BR",
    "Português europeu": "pt-PT",
    "Русский": "ru",
    "日本語": "ja",
}


def find(root: Element) -> Page | None:
    """Where the story is; None where the page is not the archive's."""
    chapters = first(root, "//div[@id='chapters']")
    if chapters is None:
        return None
    preface = first(root, "//div[@id='preface']")
    skin = first(root, "//div[@id='workskin']")
    if preface is not None:
        return _download(root, preface, chapters)
    return _saved(root, skin, chapters) if skin is not None else None


def parts(root: Element) -> tuple[tuple[Element, ...], tuple[Aside, ...]]:
    """Notes, and what is to be left out, in a document of the archive's e-books; nothing in any other."""
    metas = elements(root, f"//div[{has_class('meta')}]")
    asides = _download_asides([root])
    notes = tuple(note for meta in metas for note in _notes(meta))
    own = any(aside.elements for aside in asides) or first(root, f"//blockquote[{has_class('userstuff')}]") is not None
    return (notes, asides) if own else ((), ())


def _download(root: Element, preface: Element, chapters: Element) -> Page:
    afterword = first(root, "//div[@id='afterword']")
    roots = (preface, chapters) if afterword is None else (preface, chapters, afterword)
    metas = [meta for part in roots for meta in elements(part, f".//div[{has_class('meta')}]")]
    tags = [each for part in roots for each in elements(part, _TAG_LISTS)]
    return Page(
        roots=roots,
        starts=tuple(elements(chapters, f"./div[{has_class('meta')} and {has_class('group')}]")),
        notes=tuple(note for meta in metas for note in _notes(meta)),
        asides=_download_asides(roots),
        info=_info(
            title=line_of(first(preface, ".//h1")),
            byline=first(preface, f".//div[{has_class('byline')}]"),
            summary=first(preface, ".//p[normalize-space()='Summary']/following-sibling::blockquote[1]"),
            tags=tags,
            link=first(preface, f".//p[{has_class('message')}]//a[contains(@href, '/works/')]"),
        ),
    )


def _download_asides(roots: Sequence[Element]) -> tuple[Aside, ...]:
    tags = [each for part in roots for each in elements(part, _TAG_LISTS)]
    site = [each for part in roots for each in elements(part, _DOWNLOAD_SITE)]
    return (
        Aside(name="tags", reason=_TAGS, elements=tuple(tags)),
        Aside(name="archive", reason=_SITE, elements=tuple(site)),
    )


_TAG_LISTS = f".//dl[{has_class('tags')}]"
_DOWNLOAD_SITE = (
    f".//*[self::p[{has_class('message')}] or self::h2[{has_class('toc-heading')}]"
    f" or self::div[{has_class('endnote-link')}] or self::ul[parent::div[{has_class('meta')}]]]"
)


def _notes(meta: Element) -> Iterator[Element]:
    """Labels and blocks of the summary and the notes of a work or of a chapter."""
    yield from elements(meta, "./p[not(@class)] | ./blockquote | ./div[starts-with(@id, 'endnotes')]")


def _saved(root: Element, skin: Element, chapters: Element) -> Page:
    tags = elements(root, f"//dl[{has_class('work')} and {has_class('meta')}]")
    site = elements(skin, f".//*[{has_class('landmark')} or {has_class('notice')} or {has_class('actions')}]")
    site = [*site, *elements(skin, f".//ul[{has_class('associations')}]")]
    modules = elements(skin, f".//div[{has_class('module')} and ({has_class('summary')} or {has_class('notes')})]")
    comments = elements(root, "//div[@id='feedback']")
    own = {skin, *tags, *comments}
    beside = [e for e in elements(root, "//body/* | //div[@id='main']/*") if not _around(e, own)]
    return Page(
        roots=(skin,),
        starts=tuple(elements(chapters, f"./div[{has_class('chapter')}]")),
        notes=tuple(modules),
        asides=(
            Aside(name="tags", reason=_TAGS, elements=tuple(tags)),
            Aside(name="archive", reason=_SITE, elements=tuple(site + beside)),
            Aside(name="comments", reason="kudos and comments", elements=tuple(comments)),
        ),
        info=_info(
            title=line_of(first(skin, f".//h2[{has_class('title')}]")),
            byline=first(skin, f".//h3[{has_class('byline')}]"),
            summary=first(skin, f"./div[{has_class('preface')}]/div[{has_class('summary')}]/blockquote"),
            tags=tags,
            link=first(root, "//div[@id='main']//a[contains(@href, '/works/')]"),
        ),
    )


def _around(element: Element, own: set[Element]) -> bool:
    """Whether ``element`` is one of ``own``, or has one of them in it."""
    return any(element is one or element in one.iterancestors() for one in own)


def _info(
    *,
    title: str,
    byline: Element | None,
    summary: Element | None,
    tags: Sequence[Element],
    link: Element | None,
) -> BookInfo:
    facts = _facts(tags)
    series = next((each for part in tags for each in elements(part, ".//a[contains(@href, '/series/')]")), None)
    place = _PART_OF.search(facts.get("Series", ""))
    published = _PUBLISHED.search(" ".join(map(line_of, tags)))
    work = _WORK.search("" if link is None else link.get("href", ""))
    return BookInfo(
        title=title,
        authors=_authors(byline),
        series=line_of(series),
        number=place[1] if place and series is not None else "",
        year=published[1] if published else "",
        description="\n\n".join(map(line_of, elements(summary, "./p") or [summary])) if summary is not None else "",
        language=_LANGUAGES.get(facts.get("Language", ""), ""),
        identifier=f"https://archiveofourown.org/works/{work[1]}" if work else "",
    )


def _authors(byline: Element | None) -> tuple[str, ...]:
    if byline is None:
        return ()
    links = [name for link in elements(byline, ".//a") if (name := line_of(link))]
    return tuple(links) or tuple(filter(None, [line_of(byline).removeprefix("by ").strip()]))


def _facts(tags: Sequence[Element]) -> dict[str, str]:
    """Terms of the work's tags, without their colons → what is said of them."""
    facts: dict[str, str] = {}
    for term in (term for each in tags for term in elements(each, "./dt")):
        value = term.getnext()
        if value is not None:
            facts[line_of(term).rstrip(":").strip()] = line_of(value)
    return facts
