"""Words of which an engine can only guess the sound.

Names that neither the engine's dictionary nor our list of given names has; and words of any sort whose letters no
English word would have in that order. Of the words of ten novels that a pronouncing dictionary has too, eSpeak said
8.9 % of those listed here wrong, and 1.3 % of the others: the list is where to listen, not what is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.not_names import NOT_NAMES, PLACE_WORDS
from audiofic.lang.en.roles import ROLES
from audiofic.lang.en.sounds import NOISES
from audiofic.lang.en.spelling import FOREIGN, WELL_KNOWN
from audiofic.lang.en.titles import TITLES
from audiofic.model import Script
from audiofic.speech.spoken import LexiconOf, no_lexicon, rewrites, utterances

_WORD = re.compile(r"(?<![\w'’@#])[^\W\d_]{2,}(?:['’][^\W\d_]+)*")
_OWNED = re.compile(r"['’](?:s|d|ll|re|ve|m|t)?\Z", re.IGNORECASE)
_BEGINS = re.compile(r"(?:\A|[.!?…:\"“”‘«»(\[*_—–\n-])[\s\"“‘'«(\[*_-]*\Z")
_SHORTEST = 3
_NO_GUESS = GIVEN_NAMES | KIN | NOT_NAMES | PLACE_WORDS | ROLES | TITLES | WELL_KNOWN | frozenset(NOISES)
_FOREIGN = re.compile("|".join(FOREIGN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """One word."""

    word: str
    count: int
    """How often it is said in the book."""
    why: str
    """``name`` or ``spelling``."""
    chapter: int
    """Index of the script in which it comes first."""
    at: int
    """Offset of that place in its chapter."""


@dataclass(slots=True)
class _Seen:
    count: Counter[str]
    """Spelling → how often."""
    first: tuple[int, int]
    small: bool = False
    """It is written in small letters somewhere."""
    named: bool = False
    """It has a capital within a sentence."""


def guesses(
    scripts: Iterable[Script],
    known: frozenset[str],
    names: frozenset[str] = frozenset(),
    lexicon: LexiconOf = no_lexicon,
) -> list[Guess]:
    """The words, most frequent first; ``known`` to the engine, in lower case, and the ``names`` of the characters.

    Words that a rule or the author's lexicon says otherwise are left out.
    """
    seen: dict[str, _Seen] = {}
    for number, script in enumerate(scripts):
        for word, at, begins in _words(script, lexicon):
            found = seen.setdefault(word.lower(), _Seen(Counter(), (number, at)))
            found.count[word] += 1
            found.small |= word.islower()
            found.named |= word in names or (not begins and word[:1].isupper() and not word.isupper())
    listed = [_guess(word, found) for word, found in seen.items() if (_why(word, found, known))]
    return sorted(listed, key=lambda guess: (-guess.count, guess.word))


def _guess(word: str, found: _Seen) -> Guess:
    chapter, at = found.first
    spelling = min(found.count, key=lambda each: (each.isupper(), -found.count[each], each))
    why = "spelling" if _foreign(word) else "name"
    return Guess(word=spelling, count=found.count.total(), why=why, chapter=chapter, at=at)


def _why(word: str, found: _Seen, known: frozenset[str]) -> bool:
    if len(word) < _SHORTEST or _is_known(word, known):
        return False
    return _foreign(word) or (found.named and not found.small)


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Whether the engine has the word or what it is made of."""
    bases = (word.replace("’", "'"), word.removesuffix("s"), word.removesuffix("es"))
    return any(base in known or base in _NO_GUESS for base in bases)


def _foreign(word: str) -> bool:
    return _FOREIGN.search(word) is not None or unicodedata.normalize("NFD", word) != word


def _words(script: Script, lexicon: LexiconOf) -> Iterable[tuple[str, int, bool]]:
    """Each word that is said as it is written, where it stands, and whether a sentence begins with it."""
    text = script.chapter.text
    changed = bytearray(len(text))
    for change in rewrites(script, lexicon):
        if _WORD.search(change.before) or change.rule == "lexicon":
            changed[change.start : change.end] = b"\x01" * (change.end - change.start)
    for said in utterances(script, lexicon):
        for utterance in said:
            for match in _WORD.finditer(text, utterance.start, utterance.end):
                if not any(changed[match.start() : match.end()]):
                    begins = _BEGINS.search(text, max(0, match.start() - 12), match.start()) is not None
                    yield _OWNED.sub("", match[0]), match.start(), begins
