"""Every change between the text and what is spoken, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audiofic.errors import Place
from audiofic.model import Chapter
from audiofic.pipeline.book import Production
from audiofic.pipeline.places import Places
from audiofic.pipeline.readers import Readers
from audiofic.speech.rewrites.revise import Rewrite
from audiofic.speech.spoken import rewrites


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One rewriting, where it is in which chapter."""

    chapter: str
    place: Place
    start: int
    """Code-point offset in the text of the chapter's file."""
    end: int
    before: str
    after: str
    rule: str


def changes(production: Production) -> Iterator[Change]:
    """All of the book, in order."""
    readers = Readers(production.casting)
    for script in production.book.scripts:
        place = Places(script.chapter)
        for found in rewrites(script, readers.lexicon):
            yield _change(script.chapter, place, found)


def _change(chapter: Chapter, place: Places, found: Rewrite) -> Change:
    return Change(
        chapter=chapter.name,
        place=place.of(found.start),
        start=found.start + chapter.offset,
        end=found.end + chapter.offset,
        before=found.before,
        after=found.after,
        rule=found.rule,
    )
