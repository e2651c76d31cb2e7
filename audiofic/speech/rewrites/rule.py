"""What a rewriting rule is, and what it may know besides the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from audiofic.model import Kind

Say = Callable[[re.Match[str], "Context"], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a rule may know of the sentence besides its text."""

    kind: Kind = Kind.NARRATION
    texting: bool = False
    """The passage is written in text-speak: ``u`` is *you*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One named change: where ``pattern`` matches, what ``say`` returns is said instead."""

    name: str
    """What a listing of changes shows: ``text-speak``."""
    pattern: re.Pattern[str]
    """Matches at least one character. Sees one sentence, so it need not fear length."""
    say: Say
    """The words instead; None to leave this match to the rules that follow."""


def rule(name: str, pattern: str, say: Say | str, flags: re.RegexFlag = re.RegexFlag(0)) -> Rule:
    """A rule whose ``say`` may be a template for ``Match.expand`` (``\\\\1`` is the first group)."""
    if isinstance(say, str):
        template = say

        def expand(match: re.Match[str], _: Context) -> str | None:
            return match.expand(template)

        say = expand
    return Rule(name=name, pattern=re.compile(pattern, flags), say=say)


def table(name: str, words: dict[str, str], flags: re.RegexFlag = re.IGNORECASE) -> Rule:
    """A rule that replaces whole words, longest first, and keeps an initial capital."""
    return rule(name, whole(any_of(words)), lambda match, _: like(match[0], words[plain(match[0])]), flags)


def any_of(words: object) -> str:
    """A pattern for any of these words, the longest first; ``'`` stands for either apostrophe."""
    assert hasattr(words, "__iter__")
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]") for word in longest_first)


def whole(pattern: str) -> str:
    """``pattern`` where no word goes on at either side."""
    return rf"(?<![\w'’])(?:{pattern})(?![\w]|['’]\w)"


def plain(text: str) -> str:
    """``text`` as tables write their keys: lower case, straight apostrophe."""
    return text.lower().replace("’", "'")


def like(pattern: str, text: str) -> str:
    """``text`` with the capital that ``pattern`` starts with."""
    return text[:1].upper() + text[1:] if pattern[:1].isupper() else text
