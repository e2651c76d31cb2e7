"""Text-speak as words."""

from __future__ import annotations

import re

from audiofic.lang.en.textspeak import CENSORED, GATED, SLASHED, SURE
from audiofic.model import Kind
from audiofic.speech.rewrites.rule import Context, Rule, any_of, like, plain, rule, table, whole


def _gated(match: re.Match[str], context: Context) -> str | None:
    return GATED[match[0]] if context.texting and match[0] in GATED else None


CENSOR = rule(
    "censored word",
    rf"(?i)(?<![\w*])(?:{'|'.join(f'(?:{pattern})' for pattern in CENSORED)})(?=(?:s|ed|er|ers|ing|in|y)?(?![\w*]))",
    lambda match, _: like(
        match[0], next(word for stars, word in CENSORED.items() if re.fullmatch(stars, match[0], re.I))
    ),
)
SLASH = rule(
    "shorthand",
    rf"(?i)(?<![\w/&])(?:{any_of(SLASHED)})(?![\w/&])",
    lambda match, _: like(match[0], SLASHED[plain(match[0])]),
)
SURELY = table("text-speak", SURE)
GATE = rule("text-speak", whole(any_of(GATED)), _gated)

_COMPANY = re.compile(rf"{whole(any_of(SURE) + '|lol|lmao|rofl')}|(?<![\w/])(?:w/|w/o|b/c)(?![\w/])", re.IGNORECASE)


def in_company(text: str, kind: Kind) -> bool:
    """Whether the passage is written in text-speak, so that a lone ``u`` may be read as *you*."""
    return kind is Kind.MESSAGE or _COMPANY.search(text) is not None


RULES: tuple[Rule, ...] = (SURELY, GATE)
