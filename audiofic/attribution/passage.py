"""The scripts as attribution reads them: paragraphs of words, each word knowing whether it is quoted.

Notes, headings and breaks are no story: they yield no words, but headings and breaks end a scene.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from audiofic.lang.en.titles import ABBREVIATED_TITLES
from audiofic.model import Kind, Script, Segment

_TOKEN = re.compile(r"[^\W_]+(?:['’\-‐‑][^\W_]+)*|\.\.+|--+|[^\w\s]")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_ENDS_SENTENCE = frozenset(".!?…")
_NO_STORY = frozenset({Kind.NOTE, Kind.HEADING, Kind.BREAK})
_ENDS_SCENE = frozenset({Kind.HEADING, Kind.BREAK})


class Word(NamedTuple):
    """One word or mark of the text."""

    text: str
    """Without a possessive ending."""
    low: str
    """Lower case, with a straight apostrophe."""
    quote: int
    """Index of the quotation in its paragraph; -1 in narration."""
    first: bool
    """Opens a sentence or a quotation."""
    owns: bool
    """Has a possessive ending."""
    is_word: bool
    """Rather than a mark."""


class _Words(dict[tuple[str, int, bool], Word]):
    """(As it stands in the text, its quotation, whether it opens a sentence) → the word.

    A book says the same words again and again: one of each is enough.
    """

    def __missing__(self, form: tuple[str, int, bool]) -> Word:
        raw, quote, first = form
        owned = _POSSESSIVE.search(raw)
        shown = sys.intern(raw[: owned.start()] if owned and owned.start() else raw)
        low = sys.intern(shown.lower().replace("’", "'"))
        word = self[form] = Word(shown, low, quote, first, bool(owned), raw[0].isalnum())
        return word


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of story."""

    script: int
    """Index of its script."""
    number: int
    """Index over all paragraphs of the book that are story."""
    scene: int
    """Index of its scene over the book."""
    words: tuple[Word, ...]
    quotes: tuple[int, ...]
    """Indexes, in the script, of the segments that somebody says."""
    kinds: tuple[Kind, ...]
    """Their kinds."""
    continues: bool = False
    """Its first quotation goes on from the paragraph before."""


def read_passages(scripts: Sequence[Script]) -> tuple[Paragraph, ...]:
    """All paragraphs of story of the book, in order."""
    paragraphs: list[Paragraph] = []
    known = _Words()
    scene = -1
    for number, script in enumerate(scripts):
        scene += 1
        for segments in _by_paragraph(script):
            kinds = [segment.kind for _, segment in segments]
            if kinds[0] in _ENDS_SCENE:
                scene += 1
            if not _NO_STORY.issuperset(kinds):
                paragraphs.append(_paragraph(script, segments, number, len(paragraphs), scene, known))
            if not _ENDS_SCENE.isdisjoint(kinds[1:]):
                scene += 1
    return tuple(paragraphs)


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text of a few, as ``Word.low`` has them, without marks."""
    raw = (match.group() for match in _TOKEN.finditer(text) if match.group()[0].isalnum())
    return tuple(_POSSESSIVE.sub("", word).lower().replace("’", "'") for word in raw)


def _by_paragraph(script: Script) -> Iterator[list[tuple[int, Segment]]]:
    gathered: list[tuple[int, Segment]] = []
    for index, segment in enumerate(script.segments):
        if gathered and segment.paragraph != gathered[-1][1].paragraph:
            yield gathered
            gathered = []
        gathered.append((index, segment))
    if gathered:
        yield gathered


def _paragraph(
    script: Script, segments: list[tuple[int, Segment]], number: int, index: int, scene: int, known: _Words
) -> Paragraph:
    words: list[Word] = []
    quotes: list[int] = []
    for at, segment in segments:
        if segment.kind in _NO_STORY:
            continue
        if segment.kind.has_speaker:
            quotes.append(at)
        raw = _TOKEN.findall(script.chapter.text, segment.start, segment.end)
        _read_words(raw, len(quotes) - 1 if segment.kind.has_speaker else -1, words, known)
    return Paragraph(
        script=number,
        number=index,
        scene=scene,
        words=tuple(words),
        quotes=tuple(quotes),
        kinds=tuple(script.segments[at].kind for at in quotes),
        continues=bool(quotes) and script.segments[quotes[0]].continues,
    )


def _read_words(segment: Sequence[str], quote: int, words: list[Word], known: _Words) -> None:
    """Append the words of a segment; sentences are told by their marks and by what stands before."""
    first = quote >= 0 or not words or _ended(words)
    for raw in segment:
        is_word = raw[0].isalnum()
        words.append(known[raw, quote, first and is_word])
        if is_word:
            first = False
        elif raw[0] in _ENDS_SENTENCE and _ended(words):
            first = True


def _ended(words: list[Word]) -> bool:
    """Whether the sentence ends with the last of ``words``; an abbreviation's full stop ends none."""
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.is_word:
            return False
        if word.text[0] in "!?…":
            return True
        if word.text[0] == ".":
            before = words[place - 1] if place else None
            if before is None or not before.is_word or len(word.text) > 1:
                return True
            initial = len(before.text) == 1 and before.text.isupper() and before.text != "I"
            return not (initial or before.low in ABBREVIATED_TITLES)
        if word.text[0] not in "\"'”’»)]*_":
            return False
    return True
