"""What a file says of itself, in words every player shows."""

from __future__ import annotations

from dataclasses import dataclass

from audiofic.model import BookInfo

DISCLOSURE = "Narrated by synthetic voices."
"""Said by default: listeners, and many shops' rules, want to know."""


def disclosure(info: BookInfo) -> str:
    """What listeners of the book are told of its voices; empty where nothing is."""
    return DISCLOSURE if info.disclosure is None else info.disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """The tags of one track; an empty one is not written."""

    title: str
    album: str = ""
    """The book."""
    artist: str = ""
    """Its author."""
    narrator: str = ""
    """Who is heard; written as the composer, which is where players of audiobooks look for it."""
    track: int | None = None
    """1 for the first chapter."""
    tracks: int | None = None
    genre: str = "Audiobook"
    date: str = ""
    """Year, or year-month-day."""
    comment: str = DISCLOSURE

    def written(self) -> dict[str, str]:
        """By FFmpeg's names of them, in the order in which they are written."""
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
        return {name: value.replace("\0", " ") for name, value in named.items() if value}
