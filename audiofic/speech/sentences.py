"""Cuts a stretch of prose into the sentences it is spoken in.

Made for fiction as people write it: ellipses inside a sentence ("So… your.. leaving?"), marks that close after
the full stop (``*He left.*``), texters who begin in lower case, "Mr." and "J. R." that end nothing. Where in
doubt it does not cut: a pause is then the engine's own, but a title is never torn from its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.lang.en.abbreviations import NEVER_LAST, NOON, OPENERS, REFERENCES, SELDOM_LAST, VOLUMES
from audiofic.lang.en.saying import SAYING

LONGEST = 400
"""Code points in a sentence beyond which it is cut at a clause mark, so that a take stays bounded (about half a
minute of speech)."""

_SHORTEST = 160
"""No cut of a long sentence leaves less than this before it, if it can be helped."""

_VERSE = 45
"""A line that had room for the next word within this many code points was broken on purpose: hard wrapping
keeps to 60 or more."""

_CLOSERS = "\"'”’»›)\\]}*_~」』"
_CANDIDATE = re.compile(
    rf"""
    (?P<blank> \n (?:[ \t\r]*+\n)++ )                       # an empty line
    | (?P<line> \n )                                        # a new line
    | (?<![.!?…‽。！？]) (?P<mark> [.!?…‽。！？]++ (?:[ ]\.(?!\d))*+ ) [{_CLOSERS}]*+
      (?P<gap> \s++ | (?<=[。！？]) | (?<=[a-z.!?…][.!?…])(?=[A-Z][a-z]) )
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s\"“‘(\[*_—–…]*\Z")
_NEXT_WORD = re.compile(r"[\s\"'“‘«‹(\[*_~#>「『-]*([^\W_]+(?:['’][^\W_]+)?)?")
_SAID_NO = re.compile(rf"\b(?:{'|'.join(sorted(SAYING))}) no\Z")
_INCHES = re.compile(r"\d\s?in\Z")
_CLAUSE = (re.compile(r"[;:—–…][\"'”’)*_]*\s"), re.compile(r",[\"'”’)*_]*\s"), re.compile(r"\s"))


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans that cover every letter and digit of ``text[start:end]``, in order, white space trimmed.

    The text around the stretch is only looked at to tell wrapped lines from verse.
    """
    first = start
    for cut in _cuts(text, start, end):
        yield from _bounded(text, first, cut)
        first = cut
    yield from _bounded(text, first, end)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    for match in _CANDIDATE.finditer(text, start, end):
        if match["mark"] is not None:
            ends = _ends(text, match, start, end)
        else:
            ends = match["blank"] is not None or _deliberate(text, match.start())
        if ends:
            yield match.end()


def _ends(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the mark ends a sentence."""
    mark = match["mark"]
    if "\n" in match["gap"] and re.search(r"\n\s*\n", match["gap"]):
        return True
    found = _NEXT_WORD.match(text, match.start("gap"), min(end, match.end() + 40))
    following = (found[1] if found else None) or ""
    starts = following[:1].isupper() or following[:1].isdigit()
    if set(mark) & set("。！？"):
        return True
    if set(mark) & set("!?‽"):
        return starts or not following
    if len(mark) > 1 or mark == "…":
        return starts and re.split("['’]", following)[0] != "I" and not _stutters(text, match, start, following)
    return _full_stop(text, match.start("mark"), start, following)


def _stutters(text: str, match: re.Match[str], start: int, following: str) -> bool:
    """Whether it is a word begun twice: "W... What?"."""
    before = _WORD_BEFORE.search(text, max(start, match.start() - 40), match.start())
    return before is not None and len(before[0]) in (1, 2) and following.lower().startswith(before[0].lower())


def _full_stop(text: str, at: int, start: int, following: str) -> bool:
    before = _WORD_BEFORE.search(text, max(start, at - 40), at)
    word = before[0] if before else ""
    bare = word.lower().rstrip(".")
    if not following:
        return True
    if bare in NEVER_LAST:
        return False
    if bare in REFERENCES and following[:1].isdigit():
        return word == "no" and _SAID_NO.search(text, start, at) is not None
    if bare in VOLUMES and _ROMAN.fullmatch(following):
        return False
    if bare == "in" and following[:1].islower():
        return _INCHES.search(text, max(start, at - 12), at) is None
    if bare in NOON:
        return following[:1].isupper()
    if bare in SELDOM_LAST or "." in word or (len(word) == 1 and word.isalpha() and word != "I"):
        return following.lower() in OPENERS and following[:1].isupper()
    numbers_an_item = word.isdigit() and not text[max(start, at - len(word) - 2) : at - len(word)].strip()
    return not numbers_an_item


def _deliberate(text: str, at: int) -> bool:
    """Whether the line break at ``at`` was meant, and not only made by wrapping."""
    line = at - (text.rfind("\n", max(0, at - _VERSE - 1), at) + 1)
    following = _NEXT_LINE_WORD.match(text, at)
    return line <= _VERSE and line + len(following[1] if following else "") < _VERSE


_ROMAN = re.compile(r"[IVXL]+")
_NEXT_LINE_WORD = re.compile(r"\s*(\S{0,45})")


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch in parts of at most ``LONGEST`` code points, trimmed; parts with nothing to say left out."""
    while end - start > LONGEST:
        cut = _clause(text, start)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _clause(text: str, start: int) -> int:
    for pattern in _CLAUSE:
        cuts = [match.end() for match in pattern.finditer(text, start + _SHORTEST, start + LONGEST)]
        if cuts:
            return cuts[-1]
    return start + LONGEST


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    last = end - (len(part) - len(part.rstrip()))
    if first < last:
        yield first, last
