"""Style sheets, as far as they tell emphasis: which classes are italic, which bold."""

from __future__ import annotations

import re
from collections.abc import Mapping

from audiofic.model import Style

_CLASS = re.compile(r"(?:[a-zA-Z0-9]+)?\.([\w-]+)")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)\b|font\s*:[^;]*\bitalic\b", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\b|font\s*:[^;]*\bbold\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none\b|visibility\s*:\s*hidden\b", re.IGNORECASE)

Sheet = Mapping[str, frozenset[Style]]
"""Name of a class → the styles it sets."""


def classes(css: str) -> Sheet:
    """The classes that a style sheet makes italic or bold by their name alone; whatever else it says is passed over."""
    found: dict[str, frozenset[Style]] = {}
    for rule in _without_comments(css).split("}"):
        selectors, _, declarations = rule.rpartition("{")
        styles = declared(declarations)
        for selector in selectors.split(",") if styles else ():
            if name := _CLASS.fullmatch(selector.strip()):
                found[name[1]] = found.get(name[1], frozenset()) | styles
    return found


def _without_comments(css: str) -> str:
    first, *others = css.split("/*")
    return first + "".join(piece.partition("*/")[2] for piece in others)


def declared(declarations: str) -> frozenset[Style]:
    """The styles that CSS declarations, as in ``style="…"``, set."""
    if not declarations:
        return frozenset()
    styles = {Style.ITALIC} if _ITALIC.search(declarations) else set()
    return frozenset(styles | {Style.BOLD} if _BOLD.search(declarations) else styles)


def hides(declarations: str) -> bool:
    """Whether what has these declarations is not shown."""
    return bool(declarations) and _HIDDEN.search(declarations) is not None
