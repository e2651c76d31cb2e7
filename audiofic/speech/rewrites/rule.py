"""What a rewriting rule is, and what it may know besides the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from audiofic.model import Kind

_WORD = re.compile(r"\w+")

Say = Callable[[re.Match[str], "Context"], str | None]


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
    needs: frozenset[str] = frozenset()
    """Characters of which a sentence must have one for the rule to be tried; empty: whatever it has."""
    among: frozenset[str] = frozenset()
    """Words, in lower case, of which a sentence must have one; empty: whatever it has. Both only save time."""


def rule(name: str, pattern: str, say: Say | str, *, needs: str = "", among: Iterable[str] = ()) -> Rule:
    r"""A rule; ``say`` may be a template for ``Match.expand`` (``\1`` is the first group)."""
    return Rule(
        name=name,
        pattern=re.compile(pattern),
        say=_expand(say) if isinstance(say, str) else say,
        needs=frozenset(needs),
        among=frozenset(among),
    )


def _expand(template: str) -> Say:
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
    """The word that each of these begins with, in lower case, as ``Rule.among`` wants them."""
    return frozenset(_WORD.findall(choice.lower())[0] for choice in choices)


def words_of(text: str) -> frozenset[str]:
    """The words of ``text``, in lower case, as ``Rule.among`` has them."""
    return frozenset(_WORD.findall(text.lower()))


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


class Layer:
    """Rules that read the same text, in the order they are asked."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._always: list[int] = []
        self._by_character: dict[str, list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        for number, each in enumerate(self.rules):
            for character in each.needs:
                self._by_character.setdefault(character, []).append(number)
            for word in each.among if not each.needs else ():
                self._by_word.setdefault(word, []).append(number)
            if not each.needs and not each.among:
                self._always.append(number)

    def for_text(self, text: str) -> list[Rule]:
        """The rules that may match in ``text``, in order."""
        found = set(self._always)
        for character in self._by_character.keys() & frozenset(text):
            found.update(self._by_character[character])
        for word in self._by_word.keys() & words_of(text):
            found.update(self._by_word[word])
        return [self.rules[number] for number in sorted(found)]
