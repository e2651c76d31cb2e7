"""What a rewriting rule is, and what it may know besides the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from audiofic.model import Kind

_WORD = re.compile(r"\w+")

Say = Callable[[re.Match[str], "Context"], str | None]
Test = Callable[[str], object]
"""Whether a character, or a word as it is written, is one of those that are meant."""

DIGIT: Test = str.isdecimal
r"""Whatever ``\d`` matches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a rule may know of a sentence besides its text."""

    kind: Kind = Kind.NARRATION
    texting: bool = False
    """The passage is written in text-speak: a lone ``u`` is *you*."""
    names: frozenset[str] = frozenset()
    """Short words that the chapter writes with a capital first letter only; in capitals they are still names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One named change: where ``pattern`` matches, what ``say`` returns is said instead."""

    name: str
    """What a listing of changes shows."""
    pattern: re.Pattern[str]
    """Matches at least one character. It sees one sentence, so it need not fear length."""
    say: Say
    """The words instead; None to leave this match to the rules that follow."""
    needs: frozenset[str] | Test = frozenset()
    """Characters of which a sentence must have one for the rule to be tried; none: whatever it has. A full stop that
    ends the sentence, whatever closes behind it, does not count."""
    among: frozenset[str] | Test = frozenset()
    """Words, in lower case, of which it must have one, where there are no ``needs``. Both only save time."""


def rule(
    name: str, pattern: str, say: Say | str, *, needs: str | Test = "", among: Iterable[str] | re.Pattern[str] = ()
) -> Rule:
    r"""A rule; ``say`` may be a template for ``Match.expand`` (``\1`` is the first group).

    ``needs`` are characters, or a test of one; ``among`` are words in lower case, or a pattern of words.
    """
    return Rule(
        name=name,
        pattern=re.compile(pattern),
        say=_expand(say) if isinstance(say, str) else say,
        needs=frozenset(needs) if isinstance(needs, str) else needs,
        among=among.fullmatch if isinstance(among, re.Pattern) else frozenset(among),
    )


def sign_rule(name: str, pattern: str, say: Say | str) -> Rule:
    """A rule that matches where one of a sentence's characters would match alone."""
    made = rule(name, pattern, say)
    return replace(made, needs=made.pattern.match)


def word_rule(name: str, pattern: str, say: Say | str) -> Rule:
    """A rule that matches where one of a sentence's words would match alone."""
    made = rule(name, pattern, say)
    return replace(made, among=made.pattern.match)


def _expand(template: str) -> Say:
    if "\\" not in template:
        return lambda _match, _context: template

    def say(match: re.Match[str], _: Context) -> str:
        return match.expand(template)

    return say


def words(name: str, said: Mapping[str, str]) -> Rule:
    """A rule that replaces whole words, longest first, in any case; an initial capital is kept."""

    def say(match: re.Match[str], _: Context) -> str:
        return like(match, said[plain(match[0])])

    return rule(name, rf"(?i){whole(any_of(said))}", say, among=first_words(said))


def any_of(choices: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first; ``'`` stands for either apostrophe."""
    longest_first = sorted(choices, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]") for word in longest_first)


def first_words(choices: Iterable[str]) -> frozenset[str]:
    """The word that each of these begins with, in lower case, as ``rule`` wants them."""
    return frozenset(_WORD.findall(choice.lower())[0] for choice in choices)


def words_of(text: str) -> frozenset[str]:
    """The words of ``text``, in lower case."""
    return frozenset(_WORD.findall(text.lower()))


def word_forms(text: str) -> frozenset[str]:
    """The words of ``text`` as they are written, as ``Rule.among`` is asked about them."""
    return frozenset(_WORD.findall(text))


def whole(pattern: str) -> str:
    """``pattern`` where no word goes on at either side."""
    return rf"(?<![\w'’])(?:{pattern})(?!\w|['’]\w)"


def plain(text: str) -> str:
    """``text`` as tables write their keys: lower case, straight apostrophe."""
    return text.lower().replace("’", "'")


def like(match: re.Match[str], text: str) -> str:
    """``text`` with the initial capital of what it replaces; capitals throughout tell nothing within a sentence."""
    source = match[0]
    if not source[:1].isupper() or (source.isupper() and len(source) > 1 and _within(match)):
        return text
    return text[:1].upper() + text[1:]


def _within(match: re.Match[str]) -> bool:
    return any(character.isalnum() for character in match.string[: match.start()])
