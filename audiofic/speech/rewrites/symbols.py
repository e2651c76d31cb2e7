"""Every other mark: said where a reader says it, else silent."""

from __future__ import annotations

import re
import unicodedata

from audiofic.lang.en.symbols import BETWEEN_NUMBERS, KEPT, NAMED
from audiofic.speech.rewrites.rule import Context, Rule, any_of, rule, sign_rule

_KEPT = re.escape("".join(sorted(KEPT)))


def _silent(match: re.Match[str], _: Context) -> str | None:
    """Silence; but scripts that join letters with marks keep those marks."""
    return None if unicodedata.category(match[0])[0] == "M" else " "


BETWEEN = rule(
    "symbol",
    rf"(?<=\d)\s*(?P<mark>{any_of(BETWEEN_NUMBERS)})\s*(?=\d)",
    lambda match, _: f" {BETWEEN_NUMBERS[match['mark']]} ",
    needs="0123456789",
)
ABOUT = rule("symbol", r"(?<![\w~])~(?=\d)", "about ", needs="~")
NAME = sign_rule("symbol", any_of(NAMED), lambda match, _: f" {NAMED[match[0]]} ")
STRAY = rule("symbol", r"(?<!\w)(?:['’]+|-+)(?!\w)|(?<=\s)\.(?=\s)", " ", needs="'’.-")
SILENT = sign_rule("symbol", rf"[^\w\s{_KEPT}]|_", _silent)

RULES: tuple[Rule, ...] = (ABOUT, NAME, STRAY, SILENT)
