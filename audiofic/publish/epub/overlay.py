"""Which sentence of a chapter is heard when: a media overlay (SMIL 3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from audiofic.publish.edition import Part
from audiofic.publish.epub.chapter_page import CHAPTER, ChapterPage, sentence_id
from audiofic.publish.epub.document import OPS, XML
from audiofic.publish.markup import Markup, empty, joined, tag


def overlay(part: Part, page: ChapterPage, page_name: str, sound: str) -> str:
    """The overlay of a chapter with cues; ``page_name`` and ``sound`` are addresses as seen from it.

    Each sentence lasts until the next one begins, so that a reading system, which plays one clip after another,
    makes the pauses that were mixed; together they are the whole of the sound. Notes are sequences of their own, so
    that a reading system can leave them out.
    """
    clips = list(_clips(part))
    body: list[Markup] = []
    for note, group in groupby(range(len(part.cues)), key=page.notes.get):
        parts = [_par(page_name, sentence_id(cue), sound, *clips[cue]) for cue in group]
        if note is None:
            body += parts
        else:
            names = {"epub:textref": f"{page_name}#{note}", "epub:type": "footnote"}
            body.append(tag("seq", names, Markup("\n"), joined(parts, "\n")))
    names = {"xmlns": "http://www.w3.org/ns/SMIL", "xmlns:epub": OPS, "version": "3.0"}
    smil = tag("smil", names, tag("body", {"epub:textref": f"{page_name}#{CHAPTER}"}, Markup("\n"), joined(body, "\n")))
    return f"{XML}{smil}\n"


def clock(seconds: float) -> str:
    """A length or a time of SMIL."""
    return f"{seconds:.3f}s"


def _clips(part: Part) -> Iterator[tuple[float, float]]:
    begins = [0.0, *(cue.begins for cue in part.cues[1:])]
    return zip(begins, [*begins[1:], part.seconds], strict=True)


def _par(page: str, sentence: str, sound: str, begins: float, ends: float) -> Markup:
    heard = {"src": sound, "clipBegin": clock(begins), "clipEnd": clock(ends)}
    return tag("par", {"id": sentence}, empty("text", {"src": f"{page}#{sentence}"}), empty("audio", heard))
