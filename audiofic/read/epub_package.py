"""The package of an EPUB: what it says of itself, its documents in reading order, its table of contents.

EPUB 3.3 and Open Packaging Format 2.0.1; both tables of contents, the newer ``nav`` and the older ``ncx``.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag

from audiofic.errors import InputError
from audiofic.model import BookInfo, Picture
from audiofic.read.container import Container
from audiofic.read.markup_tree import name_of, types
from audiofic.read.page import line_of
from audiofic.read.word_styles import attribute, child
from audiofic.read.xml import Element, parse_page, parse_xhtml, parse_xml

_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})
_COVERS = frozenset({"image/jpeg", "image/png"})
_LARGEST_COVER = 16 * 2**20
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*")
_NOBODY = frozenset({"unknown", "unknown author", "anonymous author"})
"""What programs write for want of an author."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One document of the spine."""

    path: str
    """In the zip file."""
    linear: bool
    nav: bool
    """It is the table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the table of contents."""

    title: str
    path: str
    """Of the document it leads to."""
    fragment: str
    """The place in it; empty: its beginning."""
    depth: int
    """1 for the outermost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What an EPUB says of itself."""

    info: BookInfo
    spine: tuple[Item, ...]
    toc: tuple[Entry, ...]
    kinds: Mapping[str, str]
    """Path of a document → what the guide or the landmarks say it is: ``cover``, ``copyright-page``."""


@dataclass(frozen=True, slots=True)
class _Part:
    path: str
    media_type: str
    properties: frozenset[str]


def open_package(container: Container) -> Package:
    """The package of an open EPUB; raises InputError where it has none, or nothing to read in it."""
    path = _package_path(container)
    root = _xml(container, path)
    sections = {name_of(element): element for element in root}
    manifest = _manifest(sections.get("manifest"), posixpath.dirname(path))
    spine = tuple(_spine(container, sections.get("spine"), manifest))
    if not spine:
        raise container.document.error("this EPUB has no text in it.", hint="Download or export it again.")
    toc, landmarks = _contents(container, sections.get("spine"), manifest)
    return Package(
        info=_info(container, sections.get("metadata"), manifest),
        spine=spine,
        toc=toc,
        kinds=_guide(sections.get("guide"), posixpath.dirname(path)) | landmarks,
    )


def _package_path(container: Container) -> str:
    if "META-INF/container.xml" in container:
        for element in _xml(container, "META-INF/container.xml").iter():
            if name_of(element) == "rootfile" and (path := _inside("", element.get("full-path", ""))) in container:
                return path
    found = [name for name in container.names if name.lower().endswith(".opf")]
    if found:
        return found[0]
    if "word/document.xml" in container:
        raise container.document.error("this is a Word document, not an EPUB.", hint="Give it the ending .docx.")
    hint = "Is it another kind of zip file? Unpack it, and read the files in it."
    raise container.document.error("this is no EPUB: it has no package.", hint=hint)


def _xml(container: Container, name: str) -> Element:
    return parse_xml(container.read(name), f"{container.document.source} ({name})")


def _inside(folder: str, reference: str) -> str:
    """The name of the part that ``reference`` leads to from ``folder``; it can lead nowhere else."""
    return posixpath.normpath(posixpath.join(folder, unquote(reference))).lstrip("/")


def _manifest(element: Element | None, folder: str) -> dict[str, _Part]:
    items = [item for item in element if name_of(item) == "item"] if element is not None else []
    return {
        item.get("id", ""): _Part(
            _inside(folder, item.get("href", "")),
            item.get("media-type", "").lower(),
            frozenset(item.get("properties", "").split()),
        )
        for item in items
    }


def _spine(container: Container, element: Element | None, manifest: Mapping[str, _Part]) -> Iterator[Item]:
    seen: set[str] = set()
    for reference in element if element is not None else ():
        part = manifest.get(reference.get("idref", ""))
        if part is None or part.path in seen or part.path not in container:
            continue
        if part.media_type in _PAGES or part.path.lower().endswith((".xhtml", ".html", ".htm")):
            seen.add(part.path)
            linear = reference.get("linear", "yes") != "no"
            yield Item(path=part.path, linear=linear, nav="nav" in part.properties)


def _contents(
    container: Container, spine: Element | None, manifest: Mapping[str, _Part]
) -> tuple[tuple[Entry, ...], dict[str, str]]:
    """The table of contents and the landmarks."""
    landmarks: dict[str, str] = {}
    toc: tuple[Entry, ...] = ()
    nav = next((part.path for part in manifest.values() if "nav" in part.properties and part.path in container), None)
    if nav:
        text = container.read(nav).decode("utf-8", "replace")
        root = parse_xhtml(text, f"{container.document.source} ({nav})")
        for element in root.iter() if root is not None else ():
            if name_of(element) == "nav" and "toc" in types(element):
                toc = toc or tuple(_nav_entries(element, posixpath.dirname(nav)))
            elif name_of(element) == "nav" and "landmarks" in types(element):
                landmarks = dict(_landmarks(element, posixpath.dirname(nav)))
    ncx = manifest.get(spine.get("toc", "") if spine is not None else "")
    if ncx is None:
        ncx = next((part for part in manifest.values() if part.media_type == "application/x-dtbncx+xml"), None)
    if not toc and ncx and ncx.path in container:
        try:
            toc = tuple(_ncx_entries(_xml(container, ncx.path), posixpath.dirname(ncx.path)))
        except InputError:
            toc = ()  # the headings tell as well
    return toc, landmarks


def _nav_entries(nav: Element, folder: str) -> Iterator[Entry]:
    for link in nav.iter():
        if name_of(link) == "a" and link.get("href"):
            depth = sum(name_of(outer) == "ol" for outer in link.iterancestors())
            yield _entry(line_of(link), folder, link.get("href", ""), depth)


def _ncx_entries(root: Element, folder: str) -> Iterator[Entry]:
    for point in root.iter():
        if name_of(point) != "navpoint":
            continue
        label, content = child(point, "navLabel"), child(point, "content")
        if content is not None:
            depth = 1 + sum(name_of(outer) == "navpoint" for outer in point.iterancestors())
            yield _entry(line_of(label), folder, content.get("src", ""), depth)


def _entry(title: str, folder: str, reference: str, depth: int) -> Entry:
    path, fragment = urldefrag(reference)
    return Entry(title=title, path=_inside(folder, path), fragment=unquote(fragment), depth=min(depth, _DEEPEST))


def _landmarks(nav: Element, folder: str) -> Iterator[tuple[str, str]]:
    for link in nav.iter():
        path, fragment = urldefrag(link.get("href", ""))
        if name_of(link) == "a" and path and not fragment:
            yield _inside(folder, path), " ".join(sorted(types(link)))


def _guide(element: Element | None, folder: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for reference in element if element is not None else ():
        path, fragment = urldefrag(reference.get("href", ""))
        if path and not fragment:
            found[_inside(folder, path)] = reference.get("type", "").lower()
    return found


def _info(container: Container, element: Element | None, manifest: Mapping[str, _Part]) -> BookInfo:
    metadata = list(element.iter()) if element is not None else []
    facts: dict[str, list[str]] = {}
    metas: dict[str, str] = {}
    for each in metadata:
        if name_of(each) == "meta":
            name = each.get("name") or each.get("property") or ""
            metas.setdefault(name, each.get("content") or line_of(each))
        elif line := line_of(each):
            facts.setdefault(name_of(each), []).append(line)

    def first(name: str) -> str:
        return next(iter(facts.get(name, ())), "")

    return BookInfo(
        title=first("title"),
        authors=tuple(name for name in facts.get("creator", ()) if name.lower() not in _NOBODY),
        series=metas.get("calibre:series") or metas.get("belongs-to-collection", ""),
        number=(metas.get("calibre:series_index") or metas.get("group-position", "")).removesuffix(".0"),
        description=_plain(first("description"), container.document.source),
        language=language if _LANGUAGE.fullmatch(language := first("language")) else "",
        genre=first("subject"),
        identifier=first("identifier"),
        cover=_cover(container, manifest, metas.get("cover", "")),
    )


def _plain(description: str, source: str) -> str:
    """A description, which shops like to have as HTML, as text."""
    if "<" not in description:
        return description
    root = parse_page(description, source)
    if root is None:
        return ""
    paragraphs = [line_of(element) for element in root.iter() if name_of(element) in ("p", "div")]
    return "\n\n".join(filter(None, paragraphs)) or line_of(root)


def _cover(container: Container, manifest: Mapping[str, _Part], named: str) -> Picture | None:
    marked = [part for part in manifest.values() if "cover-image" in part.properties]
    part = marked[0] if marked else manifest.get(named)
    if part is None or part.media_type not in _COVERS or part.path not in container:
        return None
    if container.size(part.path) > _LARGEST_COVER:
        return None
    return Picture(content=container.read(part.path, largest=_LARGEST_COVER), media_type=part.media_type)


def attributes_of(root: Element, tag: str, name: str) -> Iterator[str]:
    """The attribute ``name`` of every element ``tag``."""
    yield from (attribute(element, name) for element in root.iter() if name_of(element) == tag.lower())
