"""Letters in fancy or broken shapes, as the letters they stand for."""

from __future__ import annotations

import re
import unicodedata

from audiofic.speech.rewrites.rule import Rule, rule, sign_rule

_ACCENTS = "[\u0300-\u036f\u0489]"

FANCY = sign_rule(
    "letter shape",
    "[\U0001d400-\U0001d7ff\U0001f130-\U0001f149ﬀ-ﬆ\uff01-\uff5e\u2460-\u249b\u24b6-\u24e9\u1d2c-\u1d6a\u2102-\u2134]+",
    lambda match, _: unicodedata.normalize("NFKC", match[0]),
)
"""Mathematical, circled, full-width and small letters, ligatures."""

COMPOSED = rule(
    "letter shape",
    f"[A-Za-z]{_ACCENTS}+",
    lambda match, _: unicodedata.normalize("NFC", match[0])[:1] if len(match[0]) < 4 else match[0][:1],
    needs=re.compile(_ACCENTS).match,
)
"""A letter with its accent apart is joined with it; a heap of accents is decoration."""

RULES: tuple[Rule, ...] = (FANCY, COMPOSED)
