"""What tells a book from all others, the same from build to build."""

from __future__ import annotations

from uuid import UUID, uuid5

from audiofic.model import BookInfo

_BOOKS = UUID("6f6a2d63-7a4c-5d0a-9c1e-0d7c5a1b8e42")
"""The name space of our own identifiers; never to be changed."""


def identifier(info: BookInfo) -> str:
    """The book's own identifier, else one that follows from its title and its authors."""
    return info.identifier or f"urn:uuid:{uuid5(_BOOKS, chr(10).join((info.title, *info.authors)))}"
