"""Years, decades, days and hours, which engines read as plain numbers."""

from __future__ import annotations

import re

from audiofic.lang.en.abbreviations import MONTH_NAMES, MONTHS
from audiofic.speech.rewrites.numerals import cardinal, year
from audiofic.speech.rewrites.rule import DIGIT, Context, Rule, any_of, like, rule

DIGITS = "0123456789"

_DATED = re.compile(
    r"(?i)(?:\b(?:in|since|until|till|circa|ca\.|year|early|late|mid|class of|spring|summer|autumn|fall|winter|a\.d\.|"
    rf"{any_of(MONTH_NAMES)}|{any_of(MONTHS)}\.?|\d{{1,2}}(?:st|nd|rd|th)?),?\s*|[(–-])\Z"
)
_HALF = re.compile(r"(?i)\s?(?:[ap]\.?m\b|hours|noon|midnight|o['’]clock)")
_COUNTED = re.compile(
    r"\s+(?!(?:was|is|has|had|and|or|but|to|in|on|at|with|when|while|by|the|as|that|which|for|will|would|he|she|it|they"
    r"|we|when|where|who|saw|until|after|before|once|twice|again|aloud|yesterday|today)\b)[a-z]"
)
"""A word that the number may count: "1250 gold pieces"."""
_MANY = re.compile(r"\s+(?!(?:was|is|has|his|as|this|its)\b)[a-z]+s\b")
"""Things that it does count, whatever stands before: "in 1250 words"."""


def _year(match: re.Match[str], _: Context) -> str | None:
    dated = _DATED.search(match.string, max(0, match.start() - 20), match.start()) is not None
    number, said = int(match[0]), year(int(match[0]))
    if said == match[0] or (_MANY if dated else _COUNTED).match(match.string, match.end()):
        return None
    return said if dated or 1100 <= number < 2100 else None


def _decade(match: re.Match[str], _: Context) -> str | None:
    century, tens = match["century"], int(match["tens"])
    if tens < 2:
        return f"{cardinal(int(century))} hundreds" if century and tens == 0 and century != "20" else None
    name = f"{cardinal(tens * 10)[:-1]}ies"
    return f"{cardinal(int(century))} {name}" if century else name


def _month(match: re.Match[str], _: Context) -> str | None:
    return like(match, MONTHS[match[1].lower()]) if match[1][:1].isupper() else None


def _short(match: re.Match[str], _: Context) -> str:
    return f"oh {cardinal(int(match[1]))}"


def _hours(match: re.Match[str], _: Context) -> str:
    first, last = f"{match['from']} {match['half'] or ''}".strip(), f"{match['to']} {match['last']}"
    return f"{first} to {last}"


def _iso(match: re.Match[str], _: Context) -> str | None:
    month, day = int(match[2]), int(match[3])
    return f"{MONTH_NAMES[month - 1]} {day}, {match[1]}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _clock(match: re.Match[str], _: Context) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if minute == 0 and hour == 0:
        return "midnight"
    if minute == 0:
        named = _HALF.match(match.string, match.end()) is not None and hour <= 12
        return f"{hour}" if named else f"{hour} hundred" if hour > 12 else f"{hour} o'clock"
    if minute < 10:
        return f"{hour} oh {minute}"
    return f"{hour} {minute}" if match["hour"].startswith("0") else None


def _military(match: re.Match[str], _: Context) -> str:
    hour = f"oh {cardinal(int(match['hour']))}" if match["hour"].startswith("0") else cardinal(int(match["hour"]))
    minute = int(match["minute"])
    past = "hundred" if minute == 0 else f"oh {cardinal(minute)}" if minute < 10 else cardinal(minute)
    return f"{hour} {past} hours"


YEAR = rule("year", r"(?<![\w.,$£€:#/+])(?:1\d|2[01])\d\d(?![\w%°:/+]|[.,]\d|-\w)", _year, needs=DIGITS)
DECADE = rule("decade", r"(?<![\w.,$£€])['‘’]?(?P<century>1[1-9]|20)?(?P<tens>\d)0['’]?s(?!\w)", _decade, needs=DIGITS)
SHORT = rule("year", r"(?<![\w.,$£€])['‘’]0([1-9])(?![\w'’])", _short, needs="0")
MONTH = rule(
    "month",
    rf"(?<![\w.'’])(?i:({any_of(MONTHS)}))\.?(?=\s\d{{1,2}}(?:st|nd|rd|th)?(?!\w|:)|\s\d{{4}}(?!\w))",
    _month,
    among=MONTHS,
)
ISO = rule("date", r"(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?![\w-])", _iso, needs=DIGIT)
MILITARY = rule(
    "time", r"(?<![\w:.,-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hours|hrs)(?!\w)", _military, needs=DIGITS
)
CLOCK = rule("time", r"(?<![\w:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])", _clock, needs=":")
HOURS = rule(
    "time",
    r"(?<![\w:.-])(?P<from>\d{1,2}(?::\d\d)?)\s?(?i:(?P<half>[ap]m))?\s?[-–]\s?"
    r"(?P<to>\d{1,2}(?::\d\d)?)\s?(?i:(?P<last>[ap]m))(?!\w)",
    _hours,
    needs=DIGIT,
)
LAP = rule("time", r"(?<![\w:.])(\d{1,2}):([0-5]\d)\.(\d{1,3})(?!\w)", r"\1 \2.\3", needs=":")

RULES: tuple[Rule, ...] = (HOURS, LAP, MONTH, CLOCK, DECADE, SHORT, YEAR)
