"""The package document: what the book is, which files it has, and in which order they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.model import BookInfo
from audiofic.publish.epub.document import XML
from audiofic.publish.epub.overlay import clock
from audiofic.publish.identity import identifier
from audiofic.publish.markup import Markup, empty, joined, tag, text

ACTIVE, PLAYING = "heard", "playing"
"""Classes that reading systems set: of the sentence that is heard, of the page while sound plays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A file of the book."""

    id: str
    href: str
    media_type: str
    properties: str = ""
    overlay: str = ""
    """Id of the overlay that goes with a page."""
    seconds: float | None = None
    """Length of an overlay."""


def package(info: BookInfo, language: str, disclosure: str, items: Sequence[Item], spine: Sequence[str]) -> str:
    """The package of ``items``; ``spine`` are the ids of its pages as they are read."""
    manifest = tag("manifest", {}, joined((empty("item", _item(item)) for item in items), "\n"))
    order = tag("spine", {}, joined((empty("itemref", {"idref": each}) for each in spine), "\n"))
    names = {
        "xmlns": "http://www.idpf.org/2007/opf",
        "version": "3.0",
        "unique-identifier": "book",
        "xml:lang": language,
    }
    metadata = tag(
        "metadata",
        {"xmlns:dc": "http://purl.org/dc/elements/1.1/"},
        joined([*_metadata(info, language), *_access(disclosure), *_lengths(info, items)], "\n"),
    )
    return f"{XML}{tag('package', names, joined([metadata, manifest, order], chr(10)))}\n"


def _item(item: Item) -> dict[str, str]:
    named = {
        "id": item.id,
        "href": item.href,
        "media-type": item.media_type,
        "properties": item.properties,
        "media-overlay": item.overlay,
    }
    return {key: value for key, value in named.items() if value}


def _metadata(info: BookInfo, language: str) -> list[Markup]:
    found = [
        tag("dc:identifier", {"id": "book"}, text(identifier(info))),
        tag("dc:title", {"id": "main-title"}, text(info.title)),
        _meta("title-type", "main", "main-title"),
        tag("dc:language", {}, text(language)),
        # The time of the build would make two builds of one book differ.
        _meta("dcterms:modified", f"{info.year if len(info.year) == 4 else '2000'}-01-01T00:00:00Z"),
    ]
    if info.subtitle:
        found += [tag("dc:title", {"id": "subtitle"}, text(info.subtitle)), _meta("title-type", "subtitle", "subtitle")]
    for number, name in enumerate(info.authors, start=1):
        found += [tag("dc:creator", {"id": f"author-{number}"}, text(name)), _role("aut", f"author-{number}")]
    for number, name in enumerate(info.narrators, start=1):
        found += [tag("dc:contributor", {"id": f"reader-{number}"}, text(name)), _role("nrt", f"reader-{number}")]
    if info.description:
        found.append(tag("dc:description", {}, text(info.description)))
    if info.genre:
        found.append(tag("dc:subject", {}, text(info.genre)))
    if info.year:
        found.append(tag("dc:date", {}, text(info.year)))
    if info.series:
        found += [tag("meta", {"property": "belongs-to-collection", "id": "series"}, text(info.series))]
        found.append(_meta("collection-type", "series", "series"))
        if info.number:
            found.append(_meta("group-position", info.number, "series"))
    return found


def _access(disclosure: str) -> list[Markup]:
    """What readers who cannot see or hear want to know first (EPUB Accessibility 1.1)."""
    said = " ".join(filter(None, ("Text and sound keep step, sentence by sentence.", disclosure)))
    return [
        _meta("schema:accessMode", "textual"),
        _meta("schema:accessMode", "auditory"),
        _meta("schema:accessModeSufficient", "textual"),
        _meta("schema:accessModeSufficient", "auditory"),
        _meta("schema:accessibilityFeature", "synchronizedAudioText"),
        _meta("schema:accessibilityFeature", "tableOfContents"),
        _meta("schema:accessibilityFeature", "readingOrder"),
        _meta("schema:accessibilityHazard", "none"),
        _meta("schema:accessibilitySummary", said),
    ]


def _lengths(info: BookInfo, items: Sequence[Item]) -> list[Markup]:
    overlays = [(item.id, item.seconds) for item in items if item.seconds is not None]
    if not overlays:
        return []
    total = sum(round(seconds, 3) for _, seconds in overlays)
    return [
        *(_meta("media:duration", clock(seconds), item) for item, seconds in overlays),
        _meta("media:duration", clock(total)),
        *(_meta("media:narrator", name) for name in info.narrators or ("Synthetic voices",)),
        _meta("media:active-class", ACTIVE),
        _meta("media:playback-active-class", PLAYING),
    ]


def _meta(name: str, value: str, refines: str = "") -> Markup:
    return tag("meta", {"property": name, **({"refines": f"#{refines}"} if refines else {})}, text(value))


def _role(role: str, refines: str) -> Markup:
    return tag("meta", {"property": "role", "refines": f"#{refines}", "scheme": "marc:relators"}, text(role))
