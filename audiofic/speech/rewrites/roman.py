"""Roman numerals after a name ("Henry VIII") and after what is counted ("Chapter IV")."""

from __future__ import annotations

import re

from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.numerals import COUNTED, CROWNED, DYNASTIC
from audiofic.model import Kind
from audiofic.speech.rewrites.numerals import ROMAN, ordinal, roman
from audiofic.speech.rewrites.rule import Context, Rule, any_of, plain, rule

_LETTERS = "IVXL"


def _counted(match: re.Match[str], _: Context) -> str | None:
    if match["numeral"] == "I" and match["what"][:1].islower():
        return None
    return f"{match['what']}{match['gap']}{roman(match['numeral'])}"


def _named(match: re.Match[str], _: Context) -> str | None:
    numeral, name = match["numeral"], plain(match["name"])
    crowned = plain(match["before"] or "").strip() in CROWNED
    if len(numeral) == 1 and not crowned and not (numeral == "V" and name in DYNASTIC):
        return None
    person = crowned or name in GIVEN_NAMES or name in DYNASTIC or plain(match["before"] or "").strip() in GIVEN_NAMES
    number = roman(numeral)
    return f"{match['before'] or ''}{match['name']} {f'the {ordinal(number)}' if person else number}"


def _heading(match: re.Match[str], context: Context) -> str | None:
    return str(roman(match["numeral"])) if context.kind is Kind.HEADING else None


COUNT = rule(
    "Roman numeral",
    rf"(?<!\w)(?P<what>(?i:{any_of(COUNTED)}))(?P<gap>\s+)(?P<numeral>{ROMAN})(?![\w'’-])",
    _counted,
    among=COUNTED,
)
NAMED = rule(
    "Roman numeral",
    rf"(?<![\w.])(?P<before>[A-Z][a-z]+\s+)?(?P<name>[A-Z][a-z]+)\s+(?P<numeral>{ROMAN})(?![\w-]|['’](?!s\b))",
    _named,
    needs=_LETTERS,
)
ALONE = rule("Roman numeral", rf"\A\W*(?P<numeral>{ROMAN})(?=\W*\Z|[.:)]?\s|\s*[—–-])", _heading, needs=_LETTERS)

RULES: tuple[Rule, ...] = (COUNT, NAMED, ALONE)
