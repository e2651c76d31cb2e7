"""Sentences in single marks beside speech in double ones: what web fiction thinks, and sometimes says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.model import Kind, Segment
from audiofic.script.page import Page
from audiofic.script.slips import begins_with_tag
from audiofic.script.thoughts import begins_sentence, is_thought_tag

_SENTENCE = re.compile(
    r"(?<![\w'’‘])['‘](?=[^\W\d_a-z]|…|\.\.)"
    r"(?:[^'‘’\"“”\n]|(?<=\w)['’](?=\w)|['’](?=(?:em|til|cause|bout|n)\b)){1,500}?[.,!?…—–-]['’](?![\w'’])"
)
_FEWEST = 3
"""Sentences without a tag that make it the chapter's manner."""
_DOUBLES = frozenset('"“”„«»')


def single_marks(page: Page) -> Page:
    """Claims sentences in single marks, in a chapter whose speech stands in double ones.

    They are thoughts where a tag says so, speech where another does; the others are what most of the tagged ones
    are, thoughts if none is tagged.
    """
    speech = [claim for claim in page.claims if claim.kind is Kind.DIALOGUE]
    if not speech or any(page.text[claim.start] not in _DOUBLES for claim in speech):
        return page
    found = list(_sentences(page))
    tagged = [kind for _segment, kind in found if kind]
    if not tagged and len(found) < _FEWEST:
        return page
    said = tagged.count(Kind.DIALOGUE) > len(tagged) / 2
    usual = Kind.DIALOGUE if said else Kind.THOUGHT
    return page.claiming(_claimed(start, end, index, kind or usual) for (start, end, index), kind in found)


def _sentences(page: Page) -> Iterator[tuple[tuple[int, int, int], Kind | None]]:
    """Where each sentence in single marks stands, its paragraph, and the kind that a tag gives it."""
    for paragraph in page.free():
        for match in _SENTENCE.finditer(page.text, paragraph.start, paragraph.end):
            before = page.text[max(paragraph.start, match.start() - 8) : match.start()]
            if page.overlapping(*match.span()) or not begins_sentence(before):
                continue
            kind = None
            if match.end() == paragraph.end:
                pass  # what the next paragraph tells is no tag
            elif is_thought_tag(page.text, match.end()):
                kind = Kind.THOUGHT
            elif begins_with_tag(page.text, match.end(), enclosed=False):
                kind = Kind.DIALOGUE
            yield (match.start(), match.end(), paragraph.index), kind


def _claimed(start: int, end: int, paragraph: int, kind: Kind) -> Segment:
    why = "in single marks, beside speech in double ones"
    return Segment(start=start, end=end, kind=kind, paragraph=paragraph, evidence=why)
