"""Rules that read the same text, and which of them are worth trying on it.

Most sentences hold nothing that any rule is about, so that what costs is to find that out. Each character and each word
is asked about once in its life; those that concern no rule are dropped from a sentence by the set.
"""

from __future__ import annotations

from collections.abc import Iterable

from audiofic.speech.rewrites.rule import Rule, Test, word_forms

_CLOSING = "\"'”’»)]*_~"
"""What may stand behind the full stop that ends a sentence."""


class Layer:
    """Rules that read the same text, in the order they are asked."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        numbered = tuple(enumerate(self.rules))
        self._always = [number for number, rule in numbered if not rule.needs and not rule.among]
        self._signs = _Wanted((number, rule.needs) for number, rule in numbered if rule.needs)
        self._words = _Wanted((number, rule.among) for number, rule in numbered if rule.among and not rule.needs)

    def for_text(self, text: str) -> list[Rule]:
        """The rules that may match in ``text``, in order."""
        found = {*self._always, *self._signs.by(_signs(text))}
        if self._words.tests:
            found |= self._words.by(word_forms(text))
        return [self.rules[number] for number in sorted(found)] if found else []


class _Wanted:
    """Which rules are wanted by a character, or by a word: known once it was met."""

    def __init__(self, tests: Iterable[tuple[int, Test]]) -> None:
        self.tests = tuple(tests)
        self._wanted: dict[str, tuple[int, ...]] = {}
        self._idle: set[str] = set()
        """Those that no rule is about."""

    def by(self, there: frozenset[str]) -> set[int]:
        """Numbers of the rules that any of those ``there`` wants."""
        return {number for each in there - self._idle for number in self._by(each)}

    def _by(self, each: str) -> tuple[int, ...]:
        if each not in self._wanted:
            wanted = tuple(number for number, test in self.tests if test(each))
            if not wanted:
                self._idle.add(each)
                return ()
            self._wanted[each] = wanted
        return self._wanted[each]


def _signs(text: str) -> frozenset[str]:
    """The characters of ``text``, without a full stop that only ends it: no rule is about that one."""
    found = frozenset(text)
    if "." in found and text.find(".", 0, len(text.rstrip(_CLOSING)) - 1) < 0:
        return found - {"."}
    return found
