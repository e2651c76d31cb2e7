"""Where names stand in the text: title, epithets and proper words joined to one mention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audiofic.attribution.passage import Paragraph, Word
from audiofic.attribution.words import shouted
from audiofic.lang.en.kin import FORMS_OF_ADDRESS, KIN
from audiofic.lang.en.not_names import EXCLAMATIONS, FUNCTION_WORDS
from audiofic.lang.en.titles import EPITHETS, HONORIFIC_SUFFIXES, PARTICLES, SAME_TITLE, SURE_TITLES, TITLES

_LEADING_PARTICLES = frozenset("van von de".split())
"""Particles that may open a surname without anything before it."""


class Name(NamedTuple):
    """A name as written, taken apart."""

    title: str
    """Lower case, short form; empty where there is none."""
    proper: tuple[str, ...]
    """Its proper words in lower case, without honorific endings."""


class NameUse(NamedTuple):
    """One place where a name stands."""

    paragraph: int
    first: int
    """Index of its first word in the paragraph, the title included."""
    last: int
    """Index of its last word."""
    name: Name
    article: bool
    """"the" stands before it."""
    epithet: str
    """"little", "his papa": the word before the name that describes its bearer; lower case."""
    shown: str
    """As written, title and initials included."""


def name_uses(paragraph: Paragraph, known_words: frozenset[str]) -> Iterator[NameUse]:
    """The names in ``paragraph``; ``known_words`` are the words that can be part of one, lower case."""
    words = paragraph.words
    at = 0
    while at < len(words):
        may_begin = words[at].text[0].isupper() or words[at].low in _LEADING_PARTICLES
        use = _read(paragraph.number, words, at, known_words) if may_begin else None
        if use is None:
            at += 1
        else:
            yield use
            at = use.last + 1


def _read(paragraph: int, words: Sequence[Word], at: int, known: frozenset[str]) -> NameUse | None:
    first = at
    title, at = _title(words, at)
    proper: list[str] = []
    end = at
    while at < len(words) and not (proper and words[at - 1].owns and at == end):
        step = _proper(words, at, known, started=bool(proper) or bool(title))
        if step is None and title in SURE_TITLES and not proper and _could_be_name(words[at]):
            step = at + 1
        if step is None:
            break
        proper.extend(base_name(word.low) for word in words[at:step] if len(word.text) > 1)
        at = end = step
    if not proper:
        return None
    last = end - 1
    while not words[last].is_word:
        last -= 1
    before = words[first - 1].low if first else ""
    epithet = before if before in EPITHETS or before in KIN else ""
    article = words[first - 2].low == "the" if epithet and first > 1 else before == "the"
    shown = " ".join(word.text for word in words[first : last + 1] if word.is_word)
    return NameUse(
        paragraph, first, last, Name(title, tuple(proper)), article, epithet, _dotted(words, first, last, shown)
    )


def _title(words: Sequence[Word], at: int) -> tuple[str, int]:
    """The title that stands at ``at`` before a name, and the place behind it."""
    title = ""
    while at < len(words):
        word = words[at]
        # A form of address alone ("Papa") is no title; before a name it is.
        if not (word.text[0].isupper() and word.low in TITLES and not word.owns):
            break
        behind = at + 1
        if behind < len(words) and words[behind].text == ".":
            behind += 1
        name = behind
        while name < len(words) and words[name].low in PARTICLES:
            name += 1
        if name >= len(words) or not words[name].text[0].isupper() or words[name].quote != word.quote:
            break
        title, at = SAME_TITLE.get(word.low, word.low), behind
    return title, at


def _proper(words: Sequence[Word], at: int, known: frozenset[str], *, started: bool) -> int | None:
    """The place behind one proper word, initial, or particle with the word it leads, at ``at``; None for none."""
    word = words[at]
    if at and started and words[at - 1].quote != word.quote:
        return None
    if word.text[0].isupper():
        initial = len(word.text) == 1 and word.text.isalpha() and at + 1 < len(words) and words[at + 1].text == "."
        if initial and (started or (at + 2 < len(words) and words[at + 2].text[0].isupper())) and word.text != "I":
            return at + 2
        if base_name(word.low) in known and (not shouted(word) or started is False):
            return at + 1
        return at + 1 if not started and _describes(words, at, known) else None
    if word.low in PARTICLES and (started or word.low in _LEADING_PARTICLES):
        behind = at + 1
        while behind < len(words) and words[behind].low in PARTICLES:
            behind += 1
        if behind < len(words) and words[behind].text[0].isupper() and words[behind].low in known:
            return behind + 1
    return None


def _describes(words: Sequence[Word], at: int, known: frozenset[str]) -> bool:
    """Whether a capital that is no name belongs to the name behind it: "the March Hare"."""
    if at == 0 or words[at - 1].low != "the" or words[at].owns or at + 1 >= len(words):
        return False
    behind = words[at + 1]
    alone = at + 2 >= len(words) or not words[at + 2].text[0].isupper()
    return alone and behind.text[0].isupper() and behind.quote == words[at].quote and behind.low in known


def _could_be_name(word: Word) -> bool:
    """Whether the word behind a title can be a surname, though it is a word of the language too: "Mrs. Hall"."""
    return word.text[0].isupper() and word.low not in FUNCTION_WORDS and word.low not in EXCLAMATIONS


def base_name(low: str) -> str:
    """A name's word without an honorific ending: ``ann-chan`` → ``ann``."""
    stem, dash, ending = low.rpartition("-")
    return stem if dash and ending in HONORIFIC_SUFFIXES else low


def _dotted(words: Sequence[Word], first: int, last: int, shown: str) -> str:
    """The name as written, full stops of titles and initials kept."""
    if all(word.is_word for word in words[first : last + 1]):
        return shown
    pieces: list[str] = []
    for word in words[first : last + 1]:
        if word.is_word or not pieces:
            pieces.append(word.text)
        else:
            pieces[-1] += word.text
    return " ".join(pieces)


def address_word(word: Word) -> bool:
    """Whether the word is a relative's word used as a name: "Papa", with a capital."""
    return word.low in FORMS_OF_ADDRESS and word.text[0].isupper()


def read_name(text: str) -> Name:
    """A name as a casting file gives it, taken apart the same way; "young Tom" is Tom."""
    return _read_name(text, EPITHETS)


def plain_name(text: str) -> Name:
    """The same, but "young Tom" is another than Tom."""
    return _read_name(text, frozenset())


def _read_name(text: str, passed_over: frozenset[str]) -> Name:
    words = [word.strip(".,'’\"").lower().replace("’", "'") for word in text.split()]
    words = [word for word in words if word]
    title = ""
    while len(words) > 1 and (words[0] in TITLES or words[0] in passed_over or words[0] in {"the", "a", "an"}):
        title = SAME_TITLE.get(words[0], words[0]) if words[0] in TITLES else title
        words = words[1:]
    return Name(title, tuple(base_name(word) for word in words if len(word) > 1 or len(words) == 1))
