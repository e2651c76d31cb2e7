"""A book as a serial podcast: RSS 2.0 with what players of podcasts add to it.

After the RSS 2.0 specification, Apple's "A Podcaster's Guide to RSS" (``itunes``) and Podcasting 2.0 (``podcast``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from uuid import UUID, uuid5

from audiofic.model import BookInfo
from audiofic.publish.markup import Markup, empty, joined, tag, text

MEDIA_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
}
"""By a file's ending, as players of podcasts want to be told."""

_PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The name space that Podcasting 2.0 gives for ``podcast:guid``."""
_NAMES = {
    "version": "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that the feed points to."""

    url: str
    media_type: str
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One chapter."""

    guid: str
    title: str
    number: int
    """1 for the first chapter."""
    published: date
    seconds: float
    audio: Enclosure
    transcripts: tuple[Enclosure, ...] = ()
    chapters: str = ""
    """Address of its marks; empty where it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The podcast."""

    info: BookInfo
    disclosure: str
    url: str
    """Where the feed itself will lie."""
    link: str
    """The page that players lead to."""
    image: str
    """Address of the cover; empty where there is none."""
    explicit: bool
    season: int | None
    episodes: tuple[Episode, ...]
    """In the order in which they are heard."""


def rss(feed: Feed) -> str:
    """The feed as XML, the latest episode first, as readers of feeds expect."""
    items = [_item(feed, episode) for episode in reversed(feed.episodes)]
    channel = tag("channel", {}, Markup("\n"), joined([*_channel(feed), *items], "\n"), Markup("\n"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tag("rss", _NAMES, Markup(chr(10)), channel)}\n'


def _channel(feed: Feed) -> list[Markup]:
    info = feed.info
    author = ", ".join(info.authors)
    # Made of the address without its scheme, so that a podcast that moves to https stays the same one.
    guid = uuid5(_PODCASTS, feed.url.partition("://")[2].rstrip("/"))
    found = [
        tag("title", {}, text(info.title)),
        tag("link", {}, text(feed.link)),
        empty("atom:link", {"href": feed.url, "rel": "self", "type": "application/rss+xml"}),
        tag("description", {}, text(_about(info.description or info.title, feed.disclosure))),
        tag("language", {}, text(info.language or "en")),
        tag("itunes:type", {}, text("serial")),
        tag("itunes:explicit", {}, text(_boolean(feed.explicit))),
        empty("itunes:category", {"text": "Fiction"}),
        tag("podcast:guid", {}, text(str(guid))),
        tag("podcast:medium", {}, text("audiobook")),
    ]
    if author:
        found.append(tag("itunes:author", {}, text(author)))
    if feed.image:
        found.append(empty("itunes:image", {"href": feed.image}))
        named = (tag(name, {}, text(said)) for name, said in (("url", feed.image), ("title", info.title)))
        found.append(tag("image", {}, *named, tag("link", {}, text(feed.link))))
    return found


def _item(feed: Feed, episode: Episode) -> Markup:
    sent = format_datetime(datetime.combine(episode.published, time(), UTC), usegmt=True)
    audio = {"url": episode.audio.url, "length": str(episode.audio.size), "type": episode.audio.media_type}
    said = [
        tag("title", {}, text(episode.title)),
        tag("guid", {"isPermaLink": "false"}, text(episode.guid)),
        tag("pubDate", {}, text(sent)),
        empty("enclosure", audio),
        tag("description", {}, text(_about(f"{feed.info.title}, chapter {episode.number}.", feed.disclosure))),
        tag("itunes:title", {}, text(episode.title)),
        tag("itunes:episode", {}, text(str(episode.number))),
        tag("itunes:episodeType", {}, text("full")),
        tag("itunes:duration", {}, text(str(round(episode.seconds)))),
        tag("itunes:explicit", {}, text(_boolean(feed.explicit))),
        tag("podcast:episode", {}, text(str(episode.number))),
    ]
    if feed.season is not None:
        said += [tag(f"{name}:season", {}, text(str(feed.season))) for name in ("itunes", "podcast")]
    language = {"language": feed.info.language or "en"}
    said += [
        empty("podcast:transcript", {"url": each.url, "type": each.media_type, **language})
        for each in episode.transcripts
    ]
    if episode.chapters:
        said.append(empty("podcast:chapters", {"url": episode.chapters, "type": "application/json+chapters"}))
    return tag("item", {}, Markup("\n"), joined(said, "\n"), Markup("\n"))


def _about(said: str, disclosure: str) -> str:
    return "\n\n".join(filter(None, (said, disclosure)))


def _boolean(value: bool) -> str:  # noqa: FBT001 - it is what is written
    return "true" if value else "false"
