"""A chapter as a page: every sentence that is heard has an id, every speaker a class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audiofic.publish.edition import Part
from audiofic.publish.epub.document import document
from audiofic.publish.markup import Markup, tag
from audiofic.publish.prose import Prose

CHAPTER = "chapter"
"""Id of all that a page holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterPage:
    """The page and where on it things are."""

    content: str
    notes: Mapping[int, str]
    """Index of a cue in an author's note → id of the note."""


def chapter_page(part: Part, language: str, classes: Mapping[str, str]) -> ChapterPage:
    """The page of ``part``; ``classes`` has one for every speaker."""
    prose = Prose(classes, lambda cue, first: {"id": sentence_id(cue)} if first else {}, _note)
    names = {"id": CHAPTER, "epub:type": "chapter", "role": "doc-chapter"}
    content = tag("section", names, Markup("\n"), prose.chapter(part))
    return ChapterPage(
        content=document(part.script.chapter.title, language, content, "bodymatter"),
        notes={cue: _note(number)["id"] for cue, number in prose.notes.items()},
    )


def sentence_id(cue: int) -> str:
    """The id of what is read while cue number ``cue`` is heard."""
    return f"s{cue + 1}"


def _note(number: int) -> dict[str, str]:
    # Of the kinds that reading systems offer to skip, this one is nearest.
    return {"id": f"note-{number}", "epub:type": "footnote"}
