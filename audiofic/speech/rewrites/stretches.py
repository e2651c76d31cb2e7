"""Drawn-out words, and the noises people make, in a spelling that an engine says as meant."""

from __future__ import annotations

import itertools
import re

from audiofic.lang.en.sounds import DOUBLED, LAUGHS, NOISES
from audiofic.lang.en.textspeak import SURE
from audiofic.speech.rewrites.rule import Context, Rule, any_of, like, plain, rule, word_rule, words

_SAID = {**SURE, **NOISES}
_RUN = re.compile(r"(?i)([^\W\d_])\1{2,}")
_NOT_STRETCHED = re.compile(r"[IVXLC]+|(?i:w+|x+|z+|a{3})")
_CHOICES = 4
"""Runs in one word of which both readings are tried; further ones are single letters."""
_ONSETS = {"a": "ah", "bwa": "buah", "bua": "buah", "mwa": "muah", "mua": "muah"}
"""How laughter may begin → what is said."""
_LONGEST_LAUGH = 4
"""Syllables."""


def _stretched(match: re.Match[str], _: Context) -> str | None:
    """The word without its length: with a double letter where that is a word, else with a single one."""
    if _NOT_STRETCHED.fullmatch(match[0]):
        return None
    pieces = _RUN.split(match[0])
    runs = len(pieces) // 2
    word = match[0]
    for lengths in itertools.product((2, 1), repeat=min(runs, _CHOICES)):
        word = _joined(pieces, [*lengths, *[1] * (runs - len(lengths))])
        if plain(word) in DOUBLED or plain(word) in _SAID:
            break
    if len(word) == 1:
        return None
    return like(match, _SAID[plain(word)]) if plain(word) in _SAID else word


def _joined(pieces: list[str], lengths: list[int]) -> str:
    """``pieces``, in which every second one is a letter to be written ``lengths`` times."""
    letters = [letter * length for letter, length in zip(pieces[1::2], lengths, strict=True)]
    return "".join(itertools.chain(*zip(pieces[::2], [*letters, ""], strict=True)))


def _laughter(match: re.Match[str], _: Context) -> str:
    syllable = LAUGHS[match["syllable"].lower()]
    count = min(match[0].lower().count(match["syllable"].lower()), _LONGEST_LAUGH)
    first = [_ONSETS[match["first"].lower()]] if match["first"] else []
    return like(match, " ".join(first + [syllable] * count))


STRETCHED = word_rule("stretched word", r"(?i)(?<![\w'’])[^\W\d_]*([^\W\d_])\1{2,}[^\W\d_]*(?!\w)", _stretched)
DRAWLED = rule(
    "stretched word",
    r"(?i)(?<![\w'’-])([a-z]+?)([aeiou])(?:(?:-\2){2,}([a-z]*)|(?:-\2)+)(?![\w-])",
    lambda match, _: match[1] + match[2] + (match[3] or ""),
    needs="-",
)
NOISE = words("noise", NOISES)
LAUGHTER = word_rule(
    "noise",
    rf"(?i)(?<!\w)(?P<first>{any_of(_ONSETS)})?(?P<syllable>{any_of(LAUGHS)})(?:(?P=syllable))+h?(?!\w)",
    _laughter,
)

SNORE = word_rule("noise", r"(?i)(?<!\w)z{2,}(?!\w)", "zuzz")

RULES: tuple[Rule, ...] = (SNORE, NOISE, LAUGHTER, DRAWLED, STRETCHED)
