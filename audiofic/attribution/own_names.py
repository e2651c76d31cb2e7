"""Whether a quotation gives a name as the speaker's own, told from the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.passage import Word
from audiofic.lang.en.pronouns import POSSESSIVES, I, without_verb

_BEFORE = (
    ("i'm",),
    ("i", "am"),
    ("name", "is"),
    ("name's",),
    ("call", "me"),
    ("known", "as"),
    ("you're", "talking", "to"),
    ("you're", "speaking", "to"),
    ("you're", "speaking", "with"),
)
"""Words before a name that make it the speaker's own."""
_BEHIND = (("speaking",), ("here",), ("at", "your", "service"))
"""Words behind it that do."""
_NAME_IS = frozenset("full last first real other proper christian name name's is".split())
_OTHERS = POSSESSIVES - {"my"} | {"whose"}
_GOES_ON = frozenset("and but from of".split())


def introduced(first: int, last: int, words: Sequence[Word]) -> bool:
    """Whether the words beside the name from ``first`` to ``last`` make it the speaker's own.

    A full name that opens a quotation is, if the speaker goes on about themselves: "Ann Lee. I am the nurse."
    """
    quote = words[first].quote
    if quote < 0 or words[last].owns:
        return False
    before = tuple(word.low for word in words[max(0, first - 3) : first] if word.quote == quote)
    after = [word for word in words[last + 1 : last + 4] if word.quote == quote]
    ends = not after or not after[0].is_word or after[0].low in _GOES_ON
    if ends and any(before[-len(those) :] == those for those in _BEFORE):
        return not _of_another(first, words)
    behind = tuple(word.low for word in after)
    opens = first == 0 or not words[first - 1].is_word
    if last > first and opens and words[first].first and behind[:1] == (".",):
        return len(after) > 1 and without_verb(after[1].low) in I
    return opens and any(behind[: len(those)] == those for those in _BEHIND) and _ends(after, behind)


def _of_another(first: int, words: Sequence[Word]) -> bool:
    """Whether the name is somebody else's by the words before it: "her name is", "the boy's name's"."""
    place = first - 1
    while place > 0 and words[place].low in _NAME_IS:
        place -= 1
    owner = words[place]
    names = any(word.low in {"name", "name's"} for word in words[place + 1 : first])
    return names and owner.quote == words[first].quote and (owner.owns or owner.low in _OTHERS)


def _ends(after: Sequence[Word], behind: tuple[str, ...]) -> bool:
    size = next(len(those) for those in _BEHIND if behind[: len(those)] == those)
    return size >= len(after) or not after[size].is_word


def is_all(first: int, last: int, words: Sequence[Word]) -> bool:
    """Whether the quotation consists of the name from ``first`` to ``last``, and does not shout it."""
    quote = words[first].quote
    if quote < 0 or words[last].owns:
        return False
    rest = [word for word in (*words[max(0, first - 3) : first], *words[last + 1 : last + 4]) if word.quote == quote]
    return not any(word.is_word or word.text[0] in "!?—–-…" for word in rest)


def opens_answer(first: int, last: int, words: Sequence[Word]) -> bool:
    """Whether the quotation opens with the name as a sentence of its own, or goes on to tell more of its bearer."""
    quote = words[first].quote
    if (
        quote < 0
        or words[last].owns
        or any(word.is_word for word in words[max(0, first - 2) : first] if word.quote == quote)
    ):
        return False
    behind = words[last + 1] if last + 1 < len(words) and words[last + 1].quote == quote else None
    return behind is None or behind.text[0] == "." or behind.low == "and"
