"""A slash between words."""

from __future__ import annotations

import re

from audiofic.lang.en.textspeak import OR_PAIRS
from audiofic.model import Kind
from audiofic.speech.rewrites.rule import Context, Rule, plain, rule, word_rule

_WORD = r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*"


def _said(match: re.Match[str], _: Context) -> str:
    """A pairing is said with its slash, which is what gave "slash" fiction its name; alternatives get "or"."""
    if plain(match[0]) in {"and/or", "either/or"}:
        return match[0].replace("/", " ")
    return match[0].replace("/", " or " if plain(match[0]) in OR_PAIRS else " slash ")


PAIR = rule("slash", rf"(?<![\w/.@:])(?:{_WORD})(?:/(?:{_WORD}))+(?![\w/@])", _said, needs="/")
LOOSE = rule("slash", r"(?<=\w)\s*/\s*(?=\w)", lambda match, _: " slash " if _lettered(match) else None, needs="/")


def _lettered(match: re.Match[str]) -> bool:
    return not (match.string[match.start() - 1].isdigit() and match.string[match.end()].isdigit())


CROSSED = word_rule(
    "pairing",
    r"(?<!\w)([A-Z][a-z]{2,})[xX]([A-Z][a-z]{2,})(?!\w)",
    lambda match, context: f"{match[1]} x {match[2]}" if context.kind is Kind.NOTE else None,
)
"""Only among an author's notes, where pairings stand: elsewhere it may be one name."""

RULES: tuple[Rule, ...] = (PAIR, CROSSED, LOOSE)
