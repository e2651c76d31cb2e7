"""Letters: from the salutation to the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audiofic.lang.en.headings import heading, title_like
from audiofic.lang.en.letters import DATE, NAME_ALONE, POSTSCRIPT, SALUTATION, SIGNED, VALEDICTION
from audiofic.model import Kind, Segment
from audiofic.script.page import Page, Paragraph

_LONGEST = 24
"""Paragraphs from the salutation to the end."""
_SIGNATURE = 40
"""Characters; a longer line signs nothing."""
_SHORT = 7
"""Paragraphs of a letter without a valediction."""
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,4}")
_MARKS = "\"“”'‘’«»_* "


def letters(page: Page) -> Page:
    """Claims every paragraph of a letter that has a salutation and a valediction, each on a line of its own.

    The paragraphs may each stand in quotation marks.
    """
    return page.claiming(_letters(page))


def _letters(page: Page) -> Iterator[Segment]:
    free = list(page.free())
    number = 0
    while number < len(free):
        dated = int(number + 1 < len(free) and _is_dated(page, free[number], free[number + 1]))
        length = _length(page, free[number + dated : number + dated + _LONGEST])
        length = length and length + dated
        for paragraph in free[number : number + length]:
            yield Segment(
                start=paragraph.start,
                end=paragraph.end,
                kind=Kind.LETTER,
                paragraph=paragraph.index,
                evidence="from a letter's salutation to its signature",
            )
        number += max(1, length)


def _is_dated(page: Page, paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph is a date, right above the one that follows."""
    return paragraph.index + 1 == following.index and DATE.fullmatch(_bare(page, paragraph)) is not None


def _length(page: Page, paragraphs: Sequence[Paragraph]) -> int:
    """How many of ``paragraphs``, from the first on, are a letter; 0 where none begins."""
    bare = _bare(page, paragraphs[0])
    sure = SALUTATION.fullmatch(bare) is not None
    if not sure and not NAME_ALONE.fullmatch(bare):
        return 0
    quoted = _is_quoted(page, paragraphs[0])
    length = signed = 0
    for count, paragraph in enumerate(paragraphs[1:], start=2):
        if paragraph.index != paragraphs[0].index + count - 1:
            return length or (count - 1) * (sure and count <= _SHORT)  # a heading or a break ends it
        if _is_quoted(page, paragraph) != quoted:
            break
        bare = _bare(page, paragraph)
        if SIGNED.fullmatch(bare):
            length = signed = count
        elif VALEDICTION.fullmatch(bare):
            length = count + int(_signs(page, paragraphs[count : count + 1], quoted=quoted))
        elif sure and not length and count <= _SHORT and _is_signature(bare):
            length = signed = count
        elif length and count > length:
            if signed or not POSTSCRIPT.match(bare):
                break
            length = count
    return length


def _signs(page: Page, following: Sequence[Paragraph], *, quoted: bool) -> bool:
    """Whether the paragraph behind a valediction is a signature."""
    return any(
        len(bare := _bare(page, p)) <= _SIGNATURE and bare[:1].isupper() and _is_quoted(page, p) == quoted
        for p in following
    )


def _is_signature(bare: str) -> bool:
    """Whether a line signs by itself, no valediction before it: ``A.S.``, ``Euphemia Quimby``."""
    return bool(_INITIALS.fullmatch(bare)) or (len(bare) <= _SIGNATURE and title_like(bare) and not heading(bare))


def _bare(page: Page, paragraph: Paragraph) -> str:
    return page.text[paragraph.start : min(paragraph.end, paragraph.start + 120)].strip(_MARKS)


def _is_quoted(page: Page, paragraph: Paragraph) -> bool:
    return page.text[paragraph.start] in "\"“'‘«"
