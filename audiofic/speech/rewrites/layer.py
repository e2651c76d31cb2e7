"""Rules that read the same text, and which of them are worth trying on it.

Most sentences hold nothing that any rule is about, so that what costs is to find that out. Each character and each word
is asked about once in its life; those that concern no rule are dropped from a sentence by the set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from audiofic.speech.rewrites.rule import Rule, Test, word_forms, words_of

_CLOSING = "\"'”’»)]*_~"
"""What may stand behind the full stop that ends a sentence."""


class Layer:
    """Rules that read the same text, in the order they are asked."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._always = [number for number, rule in enumerate(self.rules) if not rule.needs and not rule.among]
        self._signs = _Wanted({number: rule.needs for number, rule in enumerate(self.rules)})
        self._words = _Wanted({number: rule.among for number, rule in enumerate(self.rules) if not rule.needs})

    def for_text(self, text: str) -> list[Rule]:
        """The rules that may match in ``text``, in order."""
        found = {*self._always, *self._signs.by(_signs(text))}
        if self._words:
            found |= self._words.by(word_forms(text))
        return [self.rules[number] for number in sorted(found)] if found else []


class _Wanted:
    """Which rules are wanted by a character, or by a word: known once it was met."""

    def __init__(self, by_rule: Mapping[int, frozenset[str] | Test]) -> None:
        self._tests = [(number, those) for number, those in by_rule.items() if not isinstance(those, frozenset)]
        self._listed: defaultdict[str, list[int]] = defaultdict(list)
        for number, those in by_rule.items():
            for each in those if isinstance(those, frozenset) else ():
                self._listed[each].append(number)
        self._met: dict[str, list[int]] = {}
        self._idle: set[str] = set()
        """Those met that no rule is about."""

    def __bool__(self) -> bool:
        return bool(self._tests or self._listed)

    def by(self, there: frozenset[str]) -> set[int]:
        """Numbers of the rules that any of those ``there`` wants."""
        return {number for each in there - self._idle for number in self._by(each)}

    def _by(self, each: str) -> list[int]:
        if each not in self._met:
            found = [number for number, test in self._tests if test(each)]
            for low in words_of(each) | {each}:
                found += self._listed.get(low, ())
            if not found:
                self._idle.add(each)
                return found
            self._met[each] = found
        return self._met[each]


@lru_cache(maxsize=1)  # most texts come as they are to one layer after the other
def _signs(text: str) -> frozenset[str]:
    """The characters of ``text``, without a full stop that only ends it: no rule is about that one."""
    found = frozenset(text)
    if "." in found and text.find(".", 0, len(text.rstrip(_CLOSING)) - 1) < 0:
        return found - {"."}
    return found
