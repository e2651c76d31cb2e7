"""Roman numerals after a name ("Henry VIII") and after what is counted ("Chapter IV")."""

from __future__ import annotations

import re

from audiofic.speech.rewrites.rule import Context, Rule, rule

_ONES = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_COUNTED = "chapter|part|book|act|scene|volume|vol|section|article|war|episode|phase|level|type|class|mark|stage|rocky|round|squad|division|appendix|lesson|arc|verse|canto|figure|table|title"
_NUMERAL = r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def number(numeral: str) -> int:
    """The value of a Roman numeral up to 399."""
    values = [_VALUES[letter] for letter in numeral]
    return sum(-value if value < later else value for value, later in zip(values, [*values[1:], 0], strict=True))


def _ordinal(value: int) -> str:
    if value < 20:
        return _ONES[value]
    tens, ones = divmod(value, 10)
    return (
        f"{tens * 10}th"
        if ones == 0
        else f"{('', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety')[tens]}-{_ONES[ones]}"
    )


def _regnal(match: re.Match[str], _: Context) -> str | None:
    value = number(match["numeral"])
    if not 1 < value < 40 or (len(match["numeral"]) == 1):
        return None
    return f"{match['name']} the {_ordinal(value)}"


COUNTED = rule(
    "Roman numeral",
    rf"\b(?P<what>(?i:{_COUNTED}))(?P<gap>\s+)(?P<numeral>{_NUMERAL})(?![\w'’-])",
    lambda match, _: f"{match['what']}{match['gap']}{number(match['numeral'])}",
)
REGNAL = rule("Roman numeral", rf"(?<![\w.])(?P<name>[A-Z][a-z]+)\s+(?P<numeral>{_NUMERAL})(?![\w'’-])", _regnal)

RULES: tuple[Rule, ...] = (COUNTED, REGNAL)
