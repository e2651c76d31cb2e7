"""Author's notes: what the author says to the readers beside the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audiofic.lang.en.notes import BRACKETED_LABEL, DISOWNS, OWN_LABEL, WEAK_LABEL, talks_to_readers
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_LONGEST_BRACKET = 10
"""Paragraphs; a bracket that stays open for more was forgotten."""
_LONGEST_NOTE = 10_000
"""Characters of a note in brackets, for the same reason."""
_LONGEST_TAIL = 12
"""Paragraphs of a note at the end; more after a label is story."""
_SIGNING_OFF = 60
"""Characters; a shorter paragraph among a note's at the end belongs to it: "Ja ne!", a signature."""


def bracketed_notes(page: Page) -> Page:
    """Claims ``(A/N: …)``, inside a paragraph or over several."""
    return page.claiming(_bracketed(page))


def notes(page: Page) -> Page:
    """Claims paragraphs that begin with a label, and those that go on with the same note.

    ``A/N:`` and ``Author's note`` count anywhere; ``Summary:`` and its like before the story begins or after it
    has ended, and so does an unlabelled disclaimer.
    """
    page = page.claiming(_labelled(page))
    return page.claiming(_going_on(page))


def _bracketed(page: Page) -> Iterator[Segment]:
    free = list(page.free())
    place = 0
    for number, paragraph in enumerate(free):
        for match in BRACKETED_LABEL.finditer(page.text, max(place, paragraph.start), paragraph.end):
            reach = free[number : number + _LONGEST_BRACKET]
            end = _closing(page.text, match.start(), min(reach[-1].end, match.start() + _LONGEST_NOTE))
            if end is not None and match.start() >= place:
                yield from _pieces(reach, match.start(), end, f"brackets with the label {match['label']!r}")
                place = end


def _closing(text: str, start: int, end: int) -> int | None:
    """The offset past the bracket that closes the one at ``start``; None where there is none before ``end``."""
    opening, closing = text[start], _PAIRS[text[start]]
    depth = 0
    for match in re.compile(f"[{re.escape(opening + closing)}]").finditer(text, start, end):
        depth += 1 if match[0] == opening else -1
        if not depth:
            return match.end()
    return None


def _pieces(paragraphs: Sequence[Paragraph], start: int, end: int, why: str) -> Iterator[Segment]:
    for paragraph in paragraphs:
        first, last = max(start, paragraph.start), min(end, paragraph.end)
        if first < last:
            yield _note(paragraph, why, start=first, end=last)


def _labelled(page: Page) -> Iterator[Segment]:
    head, tail = _head(page), _tail(page)
    for paragraph in page.free():
        line = page.text[paragraph.start : min(paragraph.end, paragraph.start + 120)]
        at_edge = paragraph.index < head or paragraph.index >= tail
        match = OWN_LABEL.match(line) or (WEAK_LABEL.match(line) if at_edge else None)
        if match:
            yield _note(paragraph, f"begins with the label {match['label'].strip()!r}")
        elif at_edge and DISOWNS.search(page.slice(paragraph)):
            yield _note(paragraph, "disowns the story's characters")


def _head(page: Page) -> int:
    """The index of the first paragraph that is story: neither claimed nor labelled."""
    return _run(page, page.paragraphs)


def _tail(page: Page) -> int:
    """The index from which on nothing is story."""
    return len(page.paragraphs) - _run(page, page.paragraphs[::-1])


def _run(page: Page, paragraphs: Sequence[Paragraph]) -> int:
    claimed = {claim.paragraph for claim in page.claims}
    previous_label = False
    for count, paragraph in enumerate(paragraphs):
        text = page.slice(paragraph)
        label = OWN_LABEL.match(text[:120]) or WEAK_LABEL.match(text[:120])
        alone = label is not None and len(text) - label.end() < 3
        if not (
            label
            or paragraph.index in claimed
            or DISOWNS.search(text)
            or previous_label
            or talks_to_readers(text, beside_note=False)
        ):
            return count
        previous_label = alone
    return len(paragraphs)


def _going_on(page: Page) -> Iterator[Segment]:
    """The paragraphs that follow a labelled one and are part of its note."""
    kinds = {claim.paragraph: claim for claim in page.claims}
    last = len(page.paragraphs)
    noted = {index for index, claim in kinds.items() if claim.kind is Kind.NOTE and _whole(page, claim)}
    tail = _tail_talk(page, noted, kinds)
    for paragraph in page.paragraphs[1:last]:
        before = paragraph.index - 1
        if paragraph.index in kinds or (before not in noted and paragraph.index < tail):
            continue
        text = page.slice(paragraph)
        if paragraph.index >= tail:
            why = "follows the note at the end"
        elif _label_alone(page.slice(page.paragraphs[before])):
            why = "stands below the label of a note"
        elif talks_to_readers(text) and text[0] not in "\"“'‘«":
            why = "goes on talking to the readers"
        else:
            continue
        noted.add(paragraph.index)
        yield _note(paragraph, why)


def _tail_talk(page: Page, noted: set[int], kinds: dict[int, Segment]) -> int:
    """The index from which the chapter ends in notes alone; unlabelled talk counts, and short lines beside it."""
    start = len(page.paragraphs)
    for paragraph in reversed(page.paragraphs[-_LONGEST_TAIL:]):
        text = page.slice(paragraph)
        if paragraph.index in noted or (paragraph.index not in kinds and talks_to_readers(text, beside_note=False)):
            start = paragraph.index
        elif paragraph.index in kinds or len(text) > _SIGNING_OFF or text[0] in "\"“'‘«":
            break
    return start


def _whole(page: Page, claim: Segment) -> bool:
    paragraph = page.paragraphs[claim.paragraph]
    return (claim.start, claim.end) == (paragraph.start, paragraph.end)


def _label_alone(text: str) -> bool:
    label = OWN_LABEL.match(text[:120]) or WEAK_LABEL.match(text[:120])
    return label is not None and len(text) - label.end() < 3


def _note(paragraph: Paragraph, why: str, *, start: int | None = None, end: int | None = None) -> Segment:
    return Segment(
        start=paragraph.start if start is None else start,
        end=paragraph.end if end is None else end,
        kind=Kind.NOTE,
        paragraph=paragraph.index,
        evidence=why,
    )
