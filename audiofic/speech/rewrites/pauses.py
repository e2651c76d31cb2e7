"""Marks that are heard as silence, in the shapes in which an engine makes a pause of them.

eSpeak NG pauses at an ellipsis, and at a dash with a space after it; "right--" and "So—your" run on.
"""

from __future__ import annotations

import re

from audiofic.speech.rewrites.rule import Context, Rule, rule

_DOTS = r"(?:…|(?<!\.)\.\s?\.(?:\s?\.)*)[.…]*"

_OPENED = re.compile(r"\w\s+\(\w[^()]*\Z")


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


def _closing(match: re.Match[str], _: Context) -> str | None:
    """The end of what ``ASIDE`` began; a sentence that stands in brackets keeps them."""
    if not _OPENED.search(match.string, 0, match.start()):
        return None
    return "," if match["after"] and match.string[match.start() - 1].isalnum() else ""


QUESTION = rule("pause", rf"\s*{_DOTS}(?=[?!])", "", needs=".…")
"""Else the engine ends the sentence at the dots, and the question has no tune."""
TUNE = rule("pause", r"!+\?[!?]*", "?!", needs="?")
"""The first mark gives the tune: "What!?" would be a cry, and is a question."""
ELLIPSIS = rule("pause", rf"\s*{_DOTS}", _ellipsis, needs=".…")
DASH = rule(
    "pause",
    r"\s*(?:[—―‒]+|-{2,}|(?<=\s)[–-](?=\s)|–(?=\s|\Z)|(?<=[^\W\d])–(?=[^\W\d])|(?<!\w)-(?=[^\W\d_]))\s*",
    _dash,
    needs="-–—―‒",
)
ASIDE = rule("pause", r"(?<=\w)\s+\((?=\w)", ", ", needs="(")
ASIDE_END = rule("pause", r"\s*\)(?=(?P<after>\s+\w)?)", _closing, needs=")")
PLURAL = rule("pause", r"(?<=\w)\((s|es)\)", r"\1", needs="(")
GLUED = rule("pause", r"(?<=[^\W\d_])([,;:!?])(?=[^\W\d_])", r"\1 ", needs=",;:!?")
"""Without the space eSpeak says "colon", or runs on."""

RULES: tuple[Rule, ...] = (QUESTION, TUNE, ELLIPSIS, DASH, PLURAL, ASIDE, ASIDE_END, GLUED)
