"""Abbreviations in the places that tell what they stand for."""

from __future__ import annotations

import re

from audiofic.lang.en.abbreviations import EVERYWHERE, MONTHS, REFERENCES, TITLES
from audiofic.speech.rewrites.rule import Context, Rule, any_of, like, plain, rule

_UPPER = r"(?=\s+[\"'“‘(]?[^\W\d_a-z])"


def _title(match: re.Match[str], _: Context) -> str | None:
    return TITLES[match[1].lower()] if match[1][:1].isupper() else None


TITLE = rule("title", rf"(?<![\w.'’])(?i:({any_of(TITLES)}))\.{_UPPER}", _title)
STREET = rule(
    "street",
    r"(?<=[a-z]\s)(?P<word>St|Ave|Rd|Blvd|Ln)\.(?!\s+[A-Z][a-z]+\s+[a-z])",
    lambda match, _: {"St": "Street", "Ave": "Avenue", "Rd": "Road", "Blvd": "Boulevard", "Ln": "Lane"}[match["word"]],
)
REFERENCE = rule(
    "abbreviation",
    rf"(?<![\w.'’])(?i:({any_of(REFERENCES)}))\.(?=\s?\d)",
    lambda match, _: like(match[0], REFERENCES[match[1].lower()]) + " ",
)
MONTH = rule(
    "month",
    rf"(?<![\w.'’])(?i:({any_of(MONTHS)}))\.?(?=\s\d{{1,2}}(?!\w|:)|\s\d{{1,2}}(?:st|nd|rd|th)|\s\d{{4}}\b)|(?<=\d\s)({any_of(m.capitalize() for m in MONTHS)})\b\.?",
    lambda match, _: MONTHS[(match[1] or match[2]).lower()] if (match[1] or match[2])[:1].isupper() else None,
)
ANYWHERE = rule(
    "abbreviation",
    rf"(?<![\w.'’])(?i:{any_of(EVERYWHERE)})(?!\w)",
    lambda match, _: like(match[0], EVERYWHERE[plain(match[0])]),
)
JUNIOR = rule(
    "abbreviation",
    r"(?<=[a-z])(,?\s)(?P<age>Jr|Sr)\.?(?!\w)",
    lambda match, _: match[1] + ("Junior" if match["age"] == "Jr" else "Senior"),
)
INITIALS = rule("initials", r"(?<![\w.'’])([A-HJ-Z])\.(?=\s+[A-Z][\w.])", r"\1")

RULES: tuple[Rule, ...] = (REFERENCE, MONTH, JUNIOR, STREET, TITLE, ANYWHERE, INITIALS)
