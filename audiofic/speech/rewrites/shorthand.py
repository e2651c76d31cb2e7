"""Text-speak and shorthand as words."""

from __future__ import annotations

import re

from audiofic.lang.en.textspeak import (
    AFTER_U,
    BE,
    BEFORE_U,
    CENSORED,
    CLIPPED,
    GATED,
    LOWER,
    NOTED,
    SLASHED,
    SURE,
    TO_BE,
    YOU_ARE,
)
from audiofic.lang.en.units import COUNTS
from audiofic.model import Kind
from audiofic.speech.rewrites.rule import (
    Context,
    Rule,
    any_of,
    first_words,
    like,
    plain,
    rule,
    whole,
    word_rule,
    words_of,
)


def _gated(match: re.Match[str], context: Context) -> str | None:
    if not context.texting:
        return None
    if match[0] == "ur" and _next_word(match) in YOU_ARE:
        return "you're"
    return GATED[match[0]]


def _next_word(match: re.Match[str]) -> str:
    following = re.match(r"\s+([\w'’]+)", match.string[match.end() :])
    return following[1].lower() if following else ""


def _be(match: re.Match[str], context: Context) -> str | None:
    before = re.search(r"([\w'’]+)\s+\Z", match.string[: match.start()])
    is_verb = _next_word(match) in BE or (before is not None and plain(before[1]) in TO_BE)
    return "be" if context.texting and is_verb else None


def _kisses(match: re.Match[str], context: Context) -> str | None:
    signed = context.kind in (Kind.MESSAGE, Kind.LETTER, Kind.NOTE)
    return " ".join(["kiss"] * len(match[0])) if signed else None


def _slashed(match: re.Match[str], _: Context) -> str:
    return like(match, SLASHED[plain(match[0])])


def _censored(match: re.Match[str], _: Context) -> str:
    return like(match, next(word for stars, word in _STARS if stars.fullmatch(match[0])))


def _surely(match: re.Match[str], _: Context) -> str | None:
    """In capitals, what has a digit is a paper size or a motorway: ``B4``, ``M8``."""
    if match[0].isupper() and not match[0].isalpha():
        return None
    return like(match, SURE[plain(match[0])])


def _noted(match: re.Match[str], context: Context) -> str | None:
    return like(match, NOTED[plain(match[0])]) if context.kind is Kind.NOTE else None


def _note(_: re.Match[str], context: Context) -> str | None:
    return "Author's note" if context.kind is Kind.NOTE else None


_STARS = tuple((re.compile(stars, re.IGNORECASE), word) for stars, word in CENSORED.items())

CENSOR = rule(
    "censored word",
    rf"(?i)(?<![\w*])(?:{'|'.join(CENSORED)})(?![*—_-])",
    _censored,
    needs="*-—_",
)
NOTE = rule("shorthand", r"\A(?:AN|A\.N\.|a\.n\.)(?=\s*[:;–—-])", _note, needs=":;–—-")
SLASH = rule("shorthand", rf"(?i)(?<![\w/&])(?:{any_of(SLASHED)})(?![\w/&])", _slashed, needs="/&")
SURELY = rule("text-speak", rf"(?i){whole(any_of(SURE))}", _surely, among=first_words(SURE))
NOTEDLY = rule("text-speak", rf"(?i){whole(any_of(NOTED))}", _noted, among=NOTED)
LOWERED = rule("text-speak", rf"(?<!\d)(?<!\d\s){whole(any_of(LOWER))}", lambda match, _: LOWER[match[0]], among=LOWER)
CLIP = rule(
    "clipped word",
    rf"(?i)(?<![\w'’])(?:{any_of(CLIPPED)})(?!\w)",
    lambda match, _: like(match, CLIPPED[plain(match[0])]),
    needs="'’kK",
)
GATE = rule("text-speak", whole(any_of(GATED)), _gated, among=first_words(GATED))
BE_ALONE = rule("text-speak", whole("b"), _be, among=["b"])
KISSES = word_rule("kisses", r"(?<![\w'’*~-])x{1,4}(?=[\s.!]*\Z)", _kisses)
YEAR = rule("text-speak", rf"(?i)(?<=\b)({any_of(COUNTS)})([\s-])yr(?!\w)", r"\1\2year", among=["yr"])

_COMPANY = re.compile(
    rf"(?i){whole(any_of([*SURE, 'lol', 'lmao', 'rofl']))}|(?<![\w/])(?:w/|w/o|b/c)(?![\w/])"
    rf"|(?<![\w'’])(?:(?-i:ur?)\s+(?:{any_of(AFTER_U)})|(?:{any_of(BEFORE_U)})\s+(?-i:u))(?![\w'’])"
)
_IN_COMPANY = first_words([*SURE, "lol", "lmao", "rofl", "w", "b", "u", "ur"])
"""Words of which a passage has one where ``_COMPANY`` matches: to look for these first takes a tenth of the time."""


def in_company(text: str, kind: Kind) -> bool:
    """Whether the passage is written in text-speak."""
    if kind is Kind.MESSAGE:
        return True
    return not _IN_COMPANY.isdisjoint(words_of(text)) and _COMPANY.search(text) is not None


RULES: tuple[Rule, ...] = (NOTE, NOTEDLY, YEAR, SURELY, LOWERED, GATE, BE_ALONE, KISSES, CLIP)
