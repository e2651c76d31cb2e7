"""Every other mark: said where a reader says it, else silent."""

from __future__ import annotations

import re

from audiofic.lang.en.symbols import BETWEEN_NUMBERS, SAID
from audiofic.speech.rewrites.rule import Rule, rule

BETWEEN = rule(
    "symbol",
    rf"(?<=\d)\s*([{re.escape(''.join(BETWEEN_NUMBERS))}])\s*(?=\d)",
    lambda match, _: f" {BETWEEN_NUMBERS[match[1]]} ",
)
ABOUT = rule("symbol", r"(?<![\w~])~(?=\d)", "about ")
NAMED = rule("symbol", "|".join(re.escape(mark) for mark in SAID), lambda match, _: f" {SAID[match[0]]} ")
SILENT = rule("symbol", r"[~^|\\#<>{}\[\]/@=§¶†‡•·→←↑↓⇒®™◦▪■□●○◆◇★☆♪♫♡♥_*`]+", " ")

RULES: tuple[Rule, ...] = (BETWEEN, ABOUT, NAMED, SILENT)
