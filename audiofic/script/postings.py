"""Messages below a line that says who sent them: ``kestrel — Today at 10:32``, ``From: Ann``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from audiofic.model import Kind, Label, Segment
from audiofic.script.chat import NAME, TIME, label
from audiofic.script.page import Page, Paragraph

_DAY = r"(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)"
_DATED = re.compile(
    rf"(?P<name>[@*_]{{0,3}}{NAME}[*_]{{0,3}})\s*(?:[-–—|,·•(\[]\s*|\s)(?P<day>{_DAY},?(?: at)? )?{TIME}[\])]?",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"[*_]{{0,3}}(?:(?:new |text |voice )*(?:message|text|sms|dm|e-?mail) )?from:?[*_]{{0,3}} ?:?"
    rf"\s*{NAME}:?[*_]{{0,3}}",
    re.IGNORECASE,
)
_SENT = re.compile(
    rf"(?:(?:new |text )*(?:message|text|sms|dm|e-?mail|voicemail|whatsapp))(?:[ ,:–—-]+{_DAY})?[ ,:–—-]+(?:at )?{TIME}"
    rf"(?:[ ,:–—-]+{_DAY})?:?",
    re.IGNORECASE,
)
_MARKED = tuple("\"“”„'‘«»「『*#([<—–")
_LONGEST = 90
"""Characters of the line that says who and when."""
_MOST = 12
"""Paragraphs below one such line."""


def postings(page: Page) -> Page:
    """Claims the paragraphs below each such line, and the line as their label.

    They are those that follow without a blank line, where other paragraphs have one; else one paragraph, and
    after it those that begin with a small letter as it does.
    """
    return page.claiming(_postings(page))


def _postings(page: Page) -> Iterator[Segment]:
    free = list(page.free())
    blank_lines = _parted_by_blank_lines(page)
    heads = {number: found for number, p in enumerate(free) if (found := _head(page, p))}
    for number, (head, sure) in heads.items():
        ends = next((n for n in range(number + 1, number + 1 + _MOST) if n in heads), number + 1 + _MOST)
        texts = list(_below(page, free[number], free[number + 1 : ends], tight=blank_lines))
        if texts and (sure or page.text[texts[0].start].islower()):
            yield from _labels(head, free[number])
            for count, paragraph in enumerate(texts):
                yield Segment(
                    start=paragraph.start,
                    end=paragraph.end,
                    kind=Kind.MESSAGE,
                    paragraph=paragraph.index,
                    continues=count > 0,
                    evidence=f"below the line “{head.string}”",
                )


def _head(page: Page, paragraph: Paragraph) -> tuple[re.Match[str], bool] | None:
    """The line as matched, and whether it can only be the head of a message; None where it is none."""
    if paragraph.end - paragraph.start > _LONGEST:
        return None
    line = page.slice(paragraph)
    if sent := _FROM.fullmatch(line):
        return sent, True
    if sent := _SENT.fullmatch(line):
        return sent, True
    dated = _DATED.fullmatch(line)
    return (dated, dated["day"] is not None) if dated else None


def _labels(head: re.Match[str], paragraph: Paragraph) -> Iterator[Segment]:
    named = 0 if head.re is _SENT else head.end("name") if head.re is _DATED else head.end()
    for start, end, what in ((0, named, Label.NAME), (named, head.end(), Label.TIME)):
        for piece in label(head.string, start, end, paragraph, what):
            yield replace(piece, start=paragraph.start + piece.start, end=paragraph.start + piece.end)


def _below(page: Page, head: Paragraph, following: Sequence[Paragraph], *, tight: bool) -> Iterator[Paragraph]:
    """The paragraphs of the message below ``head``, out of those that follow."""
    last = head
    for count, paragraph in enumerate(following, start=1):
        close = page.text.count("\n", last.end, paragraph.start) < 2
        if paragraph.index != last.index + 1 or page.overlapping(paragraph.start, paragraph.end):
            return
        first = page.text[paragraph.start]
        goes_on = first.islower() if count > 1 else first not in _MARKED
        if not (tight and close) and not goes_on:
            return
        yield paragraph
        last = paragraph


def _parted_by_blank_lines(page: Page) -> bool:
    ends = zip(page.paragraphs, page.paragraphs[1:], strict=False)
    gaps = [page.text.count("\n", a.end, b.start) for a, b in ends]
    return sum(gap > 1 for gap in gaps) * 2 > len(gaps)
