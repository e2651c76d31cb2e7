"""Marks that are heard as silence, in the shapes in which an engine makes a pause of them.

eSpeak NG pauses at an ellipsis, and at a dash with a space after it; "right--" and "So—your" run on.
"""

from __future__ import annotations

import re

from audiofic.speech.rewrites.rule import Context, Rule, rule

_DOTS = r"(?:…|(?<!\.)\.\s?\.(?:\s?\.)*)[.…]*"


def _ellipsis(match: re.Match[str], _: Context) -> str:
    follows = match.string[match.end() :][:1]
    return "… " if follows and not follows.isspace() else "…"


def _dash(match: re.Match[str], _: Context) -> str | None:
    before, after = match.string[: match.start()].rstrip()[-1:], match.string[match.end() :].lstrip()[:1]
    if not before or before in ",;:.!?…—":
        return " "
    if after and after in "?!":
        return ""
    if not after or after in ",;:.…":
        return None if match[0] == "—" else "—"
    return " — "


QUESTION = rule("pause", rf"\s*{_DOTS}(?=[?!])", "", needs=".…")
"""Else the engine ends the sentence at the dots, and the question has no tune."""
ELLIPSIS = rule("pause", rf"\s*{_DOTS}", _ellipsis, needs=".…")
DASH = rule(
    "pause", r"\s*(?:[—―‒]+|-{2,}|(?<=\s)[–-](?=\s)|–(?=\s|\Z)|(?<=[^\W\d])–(?=[^\W\d]))\s*", _dash, needs="-–—―‒"
)
ASIDE = rule("pause", r"(?<=\w)\s+\((?=\w)", ", ", needs="(")
ASIDE_END = rule("pause", r"(?<=\w)\)(?=\s+\w)", ",", needs=")")
PLURAL = rule("pause", r"(?<=\w)\((s|es)\)", r"\1", needs="(")
GLUED = rule("pause", r"(?<=[^\W\d_])([,;:!?])(?=[^\W\d_])", r"\1 ", needs=",;:!?")
"""Without the space eSpeak says "colon", or runs on."""

RULES: tuple[Rule, ...] = (QUESTION, ELLIPSIS, DASH, PLURAL, ASIDE, ASIDE_END, GLUED)
