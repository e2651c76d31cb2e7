"""Author's notes: what the author, or the archive, says to the readers beside the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audiofic.lang.en.notes import (
    BOILERPLATE,
    LEGEND,
    disowns,
    ends_story,
    label_alone,
    names_author,
    own_label,
    talks_to_readers,
    weak_label,
)
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_LONGEST_ENTRY = 8
"""Paragraphs below a label that stands alone, at the head; more is story."""
_LONGEST_TAIL = 12
"""Paragraphs of notes at the end."""
_SIGNING_OFF = 60
"""Characters; a shorter paragraph behind a note at the end belongs to it: "Ja ne!", a signature."""
_QUOTES = tuple("\"“'‘«「")


def notes(page: Page) -> Page:
    """Claims paragraphs that begin with a label, and those that go on with the same note.

    ``A/N:`` and ``Author's note`` count anywhere; ``Summary:`` and its like before the story begins and after it
    has ended, and so do disclaimers, an archive's lines and plain talk to the readers.
    """
    page = page.claiming(_head(page))
    page = page.claiming(_labelled(page))
    page = page.claiming(_following(page))
    return page.claiming(_tail(page))


def _head(page: Page) -> Iterator[Segment]:
    """Everything before the first paragraph of story; headings and breaks between are passed over."""
    claimed = _claimed(page)
    below = ""
    left = 0
    for paragraph in page.paragraphs:
        text = page.slice(paragraph)
        if paragraph.index in claimed:
            left = 0
            continue
        if why := _labelled_at_edge(text):
            alone = label_alone(text)
            left = _entry(page, paragraph, claimed) if alone else 0
            below = alone or below
        elif paragraph.index - 1 in claimed and names_author(text) and _above_labels(page, paragraph):
            why = "the author's name in an archive's header"
        elif left:
            left -= 1
            why = f"stands below the label {below!r}"
        else:
            return
        yield _note(paragraph, why)


def _above_labels(page: Page, paragraph: Paragraph) -> bool:
    following = page.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    return any(_labelled_at_edge(page.slice(p)) for p in following)


def _entry(page: Page, label: Paragraph, claimed: frozenset[int]) -> int:
    """How many paragraphs the label alone at ``label`` covers: up to the next label or heading, else one."""
    following = page.paragraphs[label.index + 1 : label.index + 2 + _LONGEST_ENTRY]
    for count, paragraph in enumerate(following):
        if paragraph.index in claimed or _labelled_at_edge(page.slice(paragraph)):
            return count
    return 1


def _labelled_at_edge(text: str) -> str:
    """Why ``text`` is a note where no story stands before it, or none after it; empty where it may be story."""
    if label := own_label(text) or weak_label(text) or label_alone(text):
        return f"begins with the label {label!r}"
    if BOILERPLATE.match(text):
        return "written by the archive"
    if LEGEND.fullmatch(text):
        return "says what a sign stands for"
    if disowns(text):
        return "disowns the story's characters"
    talk = text[0] not in _QUOTES and talks_to_readers(text, beside_note=False)
    return "talks to the readers" if talk else ""


def _labelled(page: Page) -> Iterator[Segment]:
    for paragraph in page.free():
        if label := own_label(page.text[paragraph.start : min(paragraph.end, paragraph.start + 200)]):
            yield _note(paragraph, f"begins with the label {label!r}")


def _following(page: Page) -> Iterator[Segment]:
    """The paragraph below an author's label alone, and those that go on talking to the readers."""
    claimed = _claimed(page)
    noted = _noted(page)
    for paragraph in page.paragraphs[1:]:
        before = paragraph.index - 1
        if paragraph.index in claimed or before not in noted:
            continue
        text = page.slice(paragraph)
        if own_label(above := page.slice(page.paragraphs[before])) and label_alone(above):
            why = "stands below the label of a note"
        elif text[0] not in _QUOTES and talks_to_readers(text):
            why = "goes on talking to the readers"
        else:
            continue
        noted.add(paragraph.index)
        yield _note(paragraph, why)


def _tail(page: Page) -> Iterator[Segment]:
    """Everything behind the last paragraph of story."""
    claimed, noted = _claimed(page), _noted(page)
    first = next((p.index for p in page.paragraphs if p.index not in claimed), 0)
    last_pages = page.paragraphs[max(first + 1, len(page.paragraphs) - _LONGEST_TAIL) :]
    start = len(page.paragraphs)
    ended = _ended(page, last_pages)
    for paragraph in reversed(last_pages):
        text = page.slice(paragraph)
        story = paragraph.index not in claimed
        if paragraph.index >= ended or paragraph.index in noted or (story and _labelled_at_edge(text)):
            start = paragraph.index
        elif not story or not (_signs_off(text) or _is_labelled_above(page, paragraph)):
            break
    for paragraph in page.paragraphs[start:]:
        if paragraph.index not in claimed:
            yield _note(paragraph, "follows the story's end")


def _ended(page: Page, last_pages: Sequence[Paragraph]) -> int:
    """Index of the line that says the story is over, where nothing behind it can be story; else past them all."""
    after = [page.slice(p) for p in last_pages]
    for place in range(len(after) - 1, -1, -1):
        if after[place][0] in _QUOTES:
            break
        if len(after[place]) <= _SIGNING_OFF and ends_story(after[place]):
            return last_pages[place].index
    return len(page.paragraphs)


def _signs_off(text: str) -> bool:
    return len(text) <= _SIGNING_OFF and text[0] not in _QUOTES


def _is_labelled_above(page: Page, paragraph: Paragraph) -> bool:
    """Whether a label alone stands above, with nothing but paragraphs like this one between."""
    above = page.paragraphs[max(0, paragraph.index - _LONGEST_ENTRY) : paragraph.index]
    return any(label_alone(page.slice(p)) for p in above)


def _claimed(page: Page) -> frozenset[int]:
    """The paragraphs that are claimed whole."""
    free = {paragraph.index for paragraph in page.free()}
    return frozenset(p.index for p in page.paragraphs if p.index not in free)


def _noted(page: Page) -> set[int]:
    """The paragraphs that are notes as a whole."""
    whole = _claimed(page)
    return {claim.paragraph for claim in page.claims if claim.kind is Kind.NOTE and claim.paragraph in whole}


def _note(paragraph: Paragraph, why: str) -> Segment:
    return Segment(
        start=paragraph.start,
        end=paragraph.end,
        kind=Kind.NOTE,
        paragraph=paragraph.index,
        evidence=why,
    )
