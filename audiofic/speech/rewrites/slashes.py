"""What stands between two words: a slash."""

from __future__ import annotations

import re

from audiofic.lang.en.textspeak import OR_PAIRS
from audiofic.speech.rewrites.rule import Context, Rule, plain, rule

_WORD = r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*"


def _said(match: re.Match[str], _: Context) -> str:
    """A pairing is said with its slash: that is what gave "slash" fiction its name. Plain alternatives get "or"."""
    text = plain(match[0])
    if text == "and/or":
        return match[0].replace("/", " ")
    return match[0].replace("/", " or " if text in OR_PAIRS else " slash ")


PAIR = rule("slash", rf"(?<![\w/.@:])(?:{_WORD})(?:/(?:{_WORD}))+(?![\w/@])", _said)
LOOSE = rule("slash", r"(?<=\w)\s+/\s+(?=\w)", " slash ")

RULES: tuple[Rule, ...] = (PAIR, LOOSE)
