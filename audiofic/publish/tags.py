"""What a file says of itself, in words every player shows."""

from __future__ import annotations

from dataclasses import dataclass

from audiofic.model import BookInfo, Picture
from audiofic.publish.languages import three_letters

DISCLOSURE = "Narrated by synthetic voices."
"""Said by default: listeners, and many shops' rules, want to know."""
GENRE = "Audiobook"


def disclosure(info: BookInfo) -> str:
    """What listeners of the book are told of its voices; empty where nothing is."""
    return DISCLOSURE if info.disclosure is None else info.disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """The tags of one track; an empty one is not written."""

    title: str
    album: str = ""
    """The book."""
    subtitle: str = ""
    """The book's."""
    artist: str = ""
    """Its author."""
    narrator: str = ""
    """Who is heard; written as the composer, which is where players of audiobooks look for it."""
    series: str = ""
    number: str = ""
    """The book's place in the series."""
    track: int | None = None
    """1 for the first chapter."""
    tracks: int | None = None
    genre: str = GENRE
    date: str = ""
    """Year, or year-month-day."""
    description: str = ""
    language: str = ""
    """BCP 47 tag."""
    comment: str = DISCLOSURE
    """What listeners are told of the voices."""
    cover: Picture | None = None

    @property
    def about(self) -> str:
        """What a player that shows one text shows: the description, and what is told of the voices."""
        return "\n\n".join(filter(None, (self.description, self.comment)))

    def written(self, container: str) -> dict[str, str]:
        """By FFmpeg's names of them, in the order in which they are written, for files of its ``container``."""
        track = "" if self.track is None else f"{self.track}/{self.tracks}" if self.tracks else str(self.track)
        named = {
            "title": self.title,
            "artist": self.artist,
            "album": self.album,
            "album_artist": self.artist,
            "composer": self.narrator,
            "track": track,
            "genre": self.genre,
            "date": self.date,
            "comment": self.comment,
        }
        if more := _MORE.get(container):
            named |= more(self)
        return {name: value.replace("\0", " ") for name, value in named.items() if value}


def book_tags(info: BookInfo) -> Tags:
    """The tags of a file that holds the whole book."""
    return Tags(
        title=info.title,
        album=info.title,
        subtitle=info.subtitle,
        artist=", ".join(info.authors),
        narrator=", ".join(info.narrators),
        series=info.series,
        number=info.number,
        genre=info.genre or GENRE,
        date=info.year,
        description=info.description,
        language=info.language,
        comment=disclosure(info),
        cover=info.cover,
    )


def _id3(tags: Tags) -> dict[str, str]:
    # What has no frame in ID3 2.3 goes by the names that Audiobookshelf and Mp3tag have for it.
    return {
        "TIT3": tags.subtitle,
        "language": three_letters(tags.language),
        "description": tags.about if tags.description else "",
        "series": tags.series,
        "series-part": tags.number,
    }


def _vorbis(tags: Tags) -> dict[str, str]:
    # A comment is written as DESCRIPTION, which is all there is for either.
    return {
        "comment": tags.about,
        "subtitle": tags.subtitle,
        "language": tags.language,
        "series": tags.series,
        "series-part": tags.number,
    }


def _mp4(tags: Tags) -> dict[str, str]:
    # What FFmpeg has no name for is added by ``mp4_tags``.
    return {
        "description": tags.about if tags.description else "",
        "synopsis": tags.about if tags.description else "",
        "media_type": "2",  # an audiobook
    }


_MORE = {"mp3": _id3, "flac": _vorbis, "opus": _vorbis, "ipod": _mp4}
"""By the container: what goes beyond the tags that all have."""
