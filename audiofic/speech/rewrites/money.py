"""Sums of money: an engine says the sign where it stands, a person says it after the number."""

from __future__ import annotations

import re

from audiofic.lang.en.units import LANDS, MONEY, SCALES
from audiofic.speech.rewrites.measures import attributive
from audiofic.speech.rewrites.rule import Context, Rule, any_of, rule, word_rule

_SIGNS = "".join(MONEY)
_WHOLE = r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?"
_HIGH = r"(?:\s?[–-]\s?[$£€]?(?P<high>\d{1,3}(?:,\d{3})+|\d+))?"
_SCALE = rf"(?:\s(?P<scale>{any_of(name for name in SCALES if len(name) > 3)})|(?i:(?P<short>{any_of(SCALES)})))?(?!\w)"


def _sum(match: re.Match[str], _: Context) -> str:
    one, many, cent, cents = MONEY[match["sign"]]
    if attributive(match):
        many = one
    many = f"{LANDS[match['land']]} {many}" if match.groupdict().get("land") else many
    whole, part = match["whole"], match["part"] or ""
    if match.groupdict().get("high"):
        whole, part = f"{whole}{part} to {match['high']}", ""
    scale = match["scale"] or match["short"]
    if scale:
        return f"{whole}{part} {SCALES[scale.lower()]} {many}"
    if part and len(part) != 3:
        return f"{whole}{part} {many}"
    coins = int(part[1:] or 0)
    pieces = [f"{whole} {one if whole == '1' else many}"] if whole != "0" or not coins else []
    return " ".join([*pieces, f"{coins} {cent if coins == 1 else cents}"] if coins else pieces)


SIGN_FIRST = rule(
    "money", rf"(?:(?<!\w)(?P<land>{any_of(LANDS)}))?(?P<sign>[{_SIGNS}])\s?{_WHOLE}{_HIGH}{_SCALE}", _sum, needs=_SIGNS
)
SIGN_LAST = rule("money", rf"(?<![\w.,]){_WHOLE}{_SCALE[:-6]}\s?(?P<sign>[{_SIGNS}])(?!\s?\d)", _sum, needs=_SIGNS)

PENCE = word_rule(
    "money",
    r"(?<![\w.,:£$€-])(\d{1,2})p(?!\w|\.\w)",
    lambda match, _: f"{match[1]} {'penny' if match[1] == '1' else 'pence'}",
)

RULES: tuple[Rule, ...] = (SIGN_FIRST, SIGN_LAST, PENCE)
