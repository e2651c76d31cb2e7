"""Lines that head a chapter or a part, and how they are known."""

from __future__ import annotations

import re
from enum import IntEnum

_COUNTED = "chapter|chap|part|book|volume|vol|act|scene|episode|canto|section|day|night|stave|letter|entry"
_ALONE = (
    "prologue|epilogue|interlude|intermission|foreword|preface|introduction|afterword|omake|conclusion|postscript"
    "|bonus chapter|side story|the end|end of (?:chapter|part|book)(?: \\w+)?|to be continued"
)
_NUMBER = (
    r"(?:\d{1,4}(?: ?(?:/|of) ?\d{1,4})?|[ivxlc]+|the \w+|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|first|second|third|fourth|fifth|last)"
)
_DECORATION = " \t*_~=#|<>[](){}•·-–—"
_NAMED = re.compile(rf"(?i:(?:{_COUNTED})\.?\s+{_NUMBER}|ch\.?\s*\d{{1,4}}|{_ALONE})(?!\w)(?P<rest>.*)")
_MARKDOWN = re.compile(r"#{1,6}\s+(?=\S*\w)(?P<title>.*?)[\s#]*")
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\.?")
_SMALL_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{1,3}|v)[.)]")
_DIGITS = re.compile(r"\d{1,3}[.)]?")
_CROSSES = re.compile(r"[\W_]*X{1,3}[\W_]*")
_NUMBERED = re.compile(rf"(?:\d{{1,4}}\s?[:.)–—-]|(?i:{_NUMBER})\s?[:|–—])\s+[^\W\d_].*[^.!?…,;]")
_CHAPTER = re.compile(rf"(?i:(?:chapter|chap|ch|episode|canto|stave)\.?\s*{_NUMBER})(?!\w)")
_PART = re.compile(rf"(?i:(?:part|book|volume|vol|act)\.?\s+{_NUMBER})(?!\w)")
_EDGE = re.compile(
    r"(?i:prologue|epilogue|interlude|intermission|foreword|preface|introduction|afterword|omake|bonus chapter"
    r"|side story)(?!\w)"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_BY_LINE = re.compile(r"[Bb]y:? [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")
_TITLE_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_LONGEST, _LONGEST_TITLE = 100, 64
"""Characters; a longer line is a sentence."""
_SMALL = 3
"""Letters; words up to this length may stay small in a title."""


def heading(line: str) -> str:
    """Why ``line`` is a heading wherever it stands; empty where it is none.

    ``# Title``, ``Chapter 3``, ``CHAPTER IV. The Storm``, ``Part Two: Home``, ``Prologue``, ``III``, ``12.``
    """
    if len(line) > _LONGEST or "\n" in line:
        return ""
    if _MARKDOWN.fullmatch(line):
        return "a Markdown heading"
    named = _NAMED.fullmatch(line.strip(_DECORATION))
    if named and _names(named["rest"]):
        return "names a chapter or a part"
    return "a number alone on its line" if is_number(line) else ""


def is_number(line: str) -> bool:
    """Whether ``line`` is a Roman or Arabic number and nothing else."""
    bare = line.strip(_DECORATION)
    return bool(_ROMAN.fullmatch(bare) or _SMALL_ROMAN.fullmatch(bare) or _DIGITS.fullmatch(bare))


def title_like(line: str) -> bool:
    """Whether ``line`` is written as titles are: short, no stop at its end and no clock, longer words with capitals."""
    if len(line) > 2 * _LONGEST_TITLE:
        return False
    bare = line.strip(_DECORATION)
    if not bare or len(bare) > _LONGEST_TITLE or "\n" in line or bare[0] in "\"“”'‘«「" or bare[-1] in ".,;:…":
        return False
    words = _TITLE_WORD.findall(bare)
    if not words or _CLOCK.search(bare):
        return False
    return words[0][0].isupper() and all(word[0].isupper() for word in words if len(word) > _SMALL)


def is_roman(line: str) -> bool:
    """Whether ``line`` is a Roman number in capitals and nothing else."""
    return bool(_ROMAN.fullmatch(line.strip(_DECORATION)))


def is_crosses(line: str) -> bool:
    """Whether ``line`` is X, XX or XXX: a number among other Roman numbers, and a break mark elsewhere."""
    return bool(_CROSSES.fullmatch(line))


def numbered_title(line: str) -> bool:
    """Whether ``line`` is a number and a name: ``9 — The Ferryman``; a sentence may look the same."""
    return bool(_NUMBERED.fullmatch(line)) and len(line) <= _LONGEST_TITLE and "\n" not in line


def by_line(line: str) -> bool:
    """Whether ``line`` names the author: ``by Ann Author``."""
    return bool(_BY_LINE.fullmatch(line.strip(_DECORATION)))


def shown(line: str) -> str:
    """A heading as a player shows it: without the marks that dress it up."""
    markdown = _MARKDOWN.fullmatch(line)
    return (markdown["title"] if markdown else line).strip(_DECORATION.replace("(", "").replace(")", ""))


def _names(rest: str) -> bool:
    """Whether what follows ``Chapter 3`` on its line is a name for it, and no sentence."""
    bare = rest.strip(_DECORATION)
    separated = rest.lstrip()[:1] in tuple(".:-–—|/(~,") and rest.strip(" .:-–—|/(~,") != ""
    return not bare or not bare.strip(".:!") or (separated and bare[-1] not in ",;") or title_like(bare)


class Rank(IntEnum):
    """What a heading heads, from the largest down."""

    PART = 1
    """``Part Two``, ``BOOK THE FIRST``."""
    CHAPTER = 2
    """``Chapter 3``, ``Stave One``."""
    EDGE = 3
    """What stands among chapters without a number: ``Prologue``, ``Interlude``."""
    NUMBER = 4
    """A number alone on its line: a chapter in one book, a section in another."""
    OTHER = 5


def rank(line: str) -> Rank:
    """What ``line``, which is a heading, heads; all that is no chapter and no part is OTHER."""
    bare = shown(line)
    if _CHAPTER.match(bare):
        return Rank.CHAPTER
    if _PART.match(bare):
        return Rank.PART
    if _EDGE.match(bare):
        return Rank.EDGE
    return Rank.NUMBER if is_number(bare) else Rank.OTHER


def counted(line: str) -> str:
    """Label and number of a heading, in lower case: equal for ``Chapter 3`` and ``CHAPTER 3. The Storm``."""
    bare = shown(line)
    match = _CHAPTER.match(bare) or _PART.match(bare)
    return " ".join(re.findall(r"\w+", (match[0] if match else bare).lower()))


def number_of(line: str) -> int | None:
    """The value of a number alone on its line; None where it is none."""
    bare = line.strip(_DECORATION + ".").upper()
    if bare.isdecimal():
        return int(bare)
    if not bare or not set(bare) <= _ROMAN_VALUES.keys():
        return None
    values = [_ROMAN_VALUES[letter] for letter in bare]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
