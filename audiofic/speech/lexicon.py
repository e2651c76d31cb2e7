"""The author's own pronunciations as the first rule that words meet.

An entry is a whole word, or several; the longest that fits has the place. One written in small letters means the
word in any case; one with a capital means it as it is written, and in CAPITALS. A respelling is said as it stands;
phonemes go to the engine as ``[[…]]``, which no other text can hold: brackets are never spoken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from audiofic.model import Pronunciation
from audiofic.speech.rewrites.rule import Context, Rule, any_of, first_words, plain

_ENDING = r"(?P<ending>['’]s(?!\w))?"
_VOICELESS = ("p", "t", "k", "f", "T", "t#")
_SIBILANT = ("s", "z", "S", "Z", "tS", "dZ")
_PARTS = frozenset(" '|-")
"""Between phonemes: space, stress, and what keeps two letters apart."""
_LONGEST = 4
"""Letters of a phoneme's name."""


def fault(phonemes: str, known: frozenset[str]) -> int | None:
    """Where in ``phonemes`` none of the ``known`` ones begins; None where all of it is known."""
    at = 0
    while at < len(phonemes):
        step = next((size for size in range(_LONGEST, 0, -1) if phonemes[at : at + size] in known), 0)
        if not step and phonemes[at] not in _PARTS:
            return at
        at += step or 1
    return None


def sayable(entry: Pronunciation, known: frozenset[str]) -> str | None:
    """What an engine with the ``known`` phonemes is given for ``entry``; None where it gives only others."""
    if entry.phonemes and known and fault(entry.phonemes, known) is None:
        return f"[[{entry.phonemes}]]"
    return entry.say or None


def lexicon_rule(entries: tuple[Pronunciation, ...], known: frozenset[str]) -> Rule | None:
    """The rule for ``entries``, of which later ones outrank earlier ones; None where there is nothing to say."""
    said = {_key(entry.written): text for entry in entries if (text := sayable(entry, known))}
    if not said:
        return None

    def say(match: re.Match[str], _: Context) -> str:
        text = said[_meant(match["word"], said)]
        return _with_ending(text, match["ending"]) if match["ending"] else text

    return Rule(name="lexicon", pattern=_pattern(said), say=say, among=first_words(said))


def _key(written: str) -> str:
    return " ".join(unicodedata.normalize("NFC", written).replace("’", "'").split())


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    choices = "|".join(_any_case(word) for word in longest_first)
    return re.compile(rf"(?<![\w'’])(?P<word>{choices})(?!\w|['’](?!s(?!\w))\w){_ENDING}")


def _any_case(word: str) -> str:
    spaced = any_of([word]).replace("\\ ", r"\s+")
    if word == word.lower():
        return f"(?i:{spaced})"
    shouted = any_of([word.upper()]).replace("\\ ", r"\s+")
    return spaced if shouted == spaced else f"{spaced}|{shouted}"


def _meant(found: str, said: Iterable[str]) -> str:
    """The entry that ``found`` is: as it is written, else whichever has it in another case."""
    key = _key(found)
    if key in said:
        return key
    return next(word for word in said if plain(word) == plain(key) or word.upper() == key.upper())


def _with_ending(text: str, ending: str) -> str:
    """``text`` with the *s* of the owner: outside phonemes an engine would name it as a letter."""
    if not text.startswith("[["):
        return text + ending
    inner = text[2:-2].rstrip(" '")
    sound = "I2z" if inner.endswith(_SIBILANT) else "s" if inner.endswith(_VOICELESS) else "z"
    return f"[[{inner}{sound}]]"
