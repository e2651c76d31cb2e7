"""Chat lines and plays: ``handle: text``, ``[10:32] handle: text``, ``<handle> text``, ``NAME (how): text``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from audiofic.model import Kind, Label, Segment
from audiofic.script.page import Page, Paragraph

TIME = r"[\[(]?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[aApP]\.?[mM]\.?)?[\])]?"
_FACE = r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]+"
NAME = rf"[^\W\d][\w.'’-]*(?: (?:[\w.'’-]+|{_FACE})){{0,2}}"
_LINE = re.compile(
    rf"(?P<time>{TIME}\s*[-–—]?\s*)?(?:<(?P<angled>[^<>\n]{{1,24}})>|[@*_]{{0,3}}(?P<name>{NAME})[*_]{{0,3}}"
    rf"(?:\s*\((?P<how>(?!\d{{1,2}}[:.]\d\d)[^()\n]{{1,60}})\))?(?P<late>\s*{TIME})?\s*[:>])[*_]{{0,3}}\s+(?=\S)"
)
_FEWEST_LINES, _FEWEST_PLAYED = 2, 4
"""Lines in a run of chat; lines of a play in a chapter."""
_SYSTEM = re.compile(r"[\[*<(-].*", re.DOTALL)


def chat(page: Page) -> Page:
    """Claims what is said behind each handle of a chat, or behind each name of a play, and the handles as labels.

    In a run of such lines a name must come twice, or a time of day stand before it: a list of data has neither.
    """
    return page.claiming(part for said in _chat(page) for part in page.around(said))


def _chat(page: Page) -> Iterator[Segment]:
    matches = {p.index: m for p in page.free() if (m := _LINE.match(page.text, p.start, min(p.end, p.start + 120)))}
    played = Counter(_name(m) for m in matches.values() if _is_cast(m))
    is_play = sum(played.values()) >= _FEWEST_PLAYED and max(played.values(), default=0) > 1
    known: set[str] = set()
    for run in _runs(page, matches):
        names = Counter(_name(matches[p.index]) for p in run if p.index in matches)
        timed = any(m["time"] or m["late"] for p in run if (m := matches.get(p.index)))
        talk = sum(names.values()) >= _FEWEST_LINES and (timed or max(names.values()) > 1)
        # Who has been heard in a run of chat may send a line alone.
        known.update(name.lower() for name in names if talk)
        talk = talk or (bool(names) and known.issuperset(map(str.lower, names)))
        for paragraph in run:
            match = matches.get(paragraph.index)
            if match is None:
                continue
            if _is_cast(match) and is_play:
                yield from _labels(paragraph, match)
                yield _said(paragraph, match, Kind.DIALOGUE, f"behind the name {_name(match)!r}, as in a play")
            elif talk and not _is_cast(match):
                yield from _labels(paragraph, match)
                yield _said(paragraph, match, Kind.MESSAGE, f"behind the handle {_name(match)!r}")


def _runs(page: Page, matches: dict[int, re.Match[str]]) -> Iterator[Sequence[Paragraph]]:
    """Paragraphs in a row that are chat lines, or a system's lines between them."""

    def belongs(paragraph: Paragraph) -> bool:
        system = _SYSTEM.fullmatch(page.text, paragraph.start, min(paragraph.end, paragraph.start + 80))
        return paragraph.index in matches or system is not None

    for inside, run in groupby(page.free(), belongs):
        if inside:
            yield list(run)


def _name(match: re.Match[str]) -> str:
    return match["angled"] or match["name"]


def _is_cast(match: re.Match[str]) -> bool:
    """Whether the name is written in capitals, as plays do."""
    name = match["name"] or ""
    return len(name) > 1 and name.isupper() and not match["time"]


def _labels(paragraph: Paragraph, match: re.Match[str]) -> Iterator[Segment]:
    """The time of day and the name that stand before what is said."""
    named = match.start("name") if match["name"] else match.start("angled") - 1
    while named > match.start() and match.string[named - 1] in "@*_":
        named -= 1
    yield from label(match.string, match.start(), named, paragraph, Label.TIME)
    late = match.start("late") if match["late"] else match.end()
    yield from label(match.string, named, late, paragraph, Label.NAME)
    yield from label(match.string, late, match.end(), paragraph, Label.TIME)


def label(text: str, start: int, end: int, paragraph: Paragraph, what: Label) -> Iterator[Segment]:
    """Narration that labels what follows it; none where there is nothing but white space."""
    piece = text[start:end]
    if piece.strip():
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        yield Segment(start=start, end=end, kind=Kind.NARRATION, paragraph=paragraph.index, label=what)


def _said(paragraph: Paragraph, match: re.Match[str], kind: Kind, why: str) -> Segment:
    return Segment(start=match.end(), end=paragraph.end, kind=kind, paragraph=paragraph.index, evidence=why)
