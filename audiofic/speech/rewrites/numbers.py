"""Numbers that an engine reads otherwise than a person: years, fractions, ranges, sums of money, measures."""

from __future__ import annotations

import re

from audiofic.lang.en.units import GLUED, MONEY, UNITS
from audiofic.speech.rewrites.rule import Context, Rule, any_of, rule

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _year(match: re.Match[str], _: Context) -> str | None:
    century, rest = match[1], match[2]
    if rest == "00" or (century == "20" and rest < "10"):
        return None
    return f"{century} oh {int(rest)}" if rest < "10" else f"{century} {rest}"


def _decade(match: re.Match[str], _: Context) -> str:
    century = f"{match['century']} " if match["century"] else ""
    if match["tens"] == "0":
        return f"{century}hundreds"
    if match["tens"] == "1":
        return f"{century}tens"
    return century + _TENS[int(match["tens"]) - 2]


def _money(match: re.Match[str], _: Context) -> str:
    one, many, cent, cents = MONEY[match["sign"]]
    whole = match["whole"]
    if match["scale"]:
        return f"{whole}{match['part'] or ''} {match['scale']} {many}"
    part = (match["part"] or "")[1:]
    said = f"{whole} {one if whole == '1' else many}"
    if len(part) != 2:
        return said if not part else f"{whole}.{part} {many}"
    if int(part) == 0:
        return said
    coins = f"{int(part)} {cent if int(part) == 1 else cents}"
    return coins if whole == "0" else f"{said} {coins}"


YEAR = rule(
    "year",
    r"(?<![\d.,$£€:#/-])(1[1-9]|20)(\d\d)(?![\d,]\d|[\d%°:]|\.\d|\s*(?:am|pm|km|kg|lbs?|feet|ft|miles|metres|meters|dollars|pounds|people|men|words|years|yrs|soldiers|troops|ryo|yen|times)\b)",
    _year,
)
DECADE = rule(
    "decade",
    r"(?<![\w.,$£€])['‘’]?(?P<century>1[1-9]|20)?(?P<tens>\d)0['’]?s(?!\w)",
    lambda m, c: _decade(m, c) if m["tens"] != "0" or m["century"] else None,
)
FEET = rule("feet and inches", r"(?<![\w.])(\d)['’′]\s?(\d{1,2})(?:[\"”″]|''|’’)?(?!\w)", r"\1 foot \2")
MEASURE = rule(
    "unit",
    rf"(?i)(?<![\w.,$£€])(?P<number>{_NUMBER}|[½¼¾])(?:(?:(?P<dash>-)|\s)?(?P<unit>{any_of(UNITS)})|(?-i:(?P<glued>{any_of(GLUED)})))(?![\w/²³])\.?(?!\w)",
    lambda match, context: _measure(match, context),
)
CURRENCY = rule(
    "money",
    rf"(?P<sign>[{''.join(MONEY)}])\s?(?P<whole>\d+(?:,\d{{3}})*)(?P<part>\.\d+)?(?:\s?(?P<scale>hundred|thousand|million|billion|trillion)\b)?(?![\d])",
    _money,
)
FRACTION = rule("fraction", r"(?<![\w/.,:])(?:(\d+)\s)?([1357])/([2348])(?![\w/])", lambda match, _: _fraction(match))
RANGE = rule(
    "range",
    r"(?<![\w.,:/-])(\d{1,4})\s?[–-]\s?(\d{1,4})(?![\w-]|[.,:/]\d)",
    lambda match, _: f"{match[1]} to {match[2]}" if int(match[1]) < int(match[2]) else f"{match[1]} {match[2]}",
)
OCLOCK = rule("time", r"(?<![\w:.])([01]?\d|2[0-3]):00(?!\w|:)(?!\s?[ap]\.?m)", r"\1 o'clock")
OH = rule("time", r"(?<![\w:.])([01]?\d|2[0-3]):0([1-9])(?!\d|:)", r"\1 oh \2")
HOUR = rule("time", r"(?<![\w:.])(1[0-2]|0?[1-9]):00(?=\s?[ap]\.?m)", r"\1")
SLASHED = rule(
    "numbers with a slash",
    r"(?<![\w/.,])(\d{1,4})/(\d{1,4})(?:/(\d{1,4}))?(?![\w/])",
    lambda match, _: " ".join(part for part in match.groups() if part),
)
DEGREES = rule(
    "degrees",
    r"(?<=\d)\s?°\s?(C|F)(?!\w)",
    lambda match, _: " degrees " + {"C": "Celsius", "F": "Fahrenheit"}[match[1]],
)


def _measure(match: re.Match[str], _: Context) -> str | None:
    name = match["unit"] or match["glued"]
    one, many = UNITS.get(name.lower()) or GLUED[name.lower()]
    dot = "." if match[0].endswith(".") and _ends_sentence(match) else ""
    if match["dash"] or match["number"] in {"1", "½", "¼", "¾"}:
        return f"{match['number']}{match['dash'] or ' '}{one}{dot}"
    return f"{match['number']} {many}{dot}"


def _ends_sentence(match: re.Match[str]) -> bool:
    return not match.string[match.end() :].strip(" \n\t\r\"'”’)")


def _fraction(match: re.Match[str]) -> str | None:
    above, below = int(match[2]), match[3]
    names = {"2": "half", "3": "third", "4": "quarter", "8": "eighth"}
    if above >= int(below):
        return None
    one = "a half" if below == "2" and match[1] else ("half" if below == "2" else f"one {names[below]}")
    said = one if above == 1 else f"{above} {names[below]}s"
    return f"{match[1]} and {said}" if match[1] else said


RULES: tuple[Rule, ...] = (CURRENCY, MEASURE, DEGREES, DECADE, OCLOCK, HOUR, OH, FRACTION, SLASHED, RANGE, YEAR)
