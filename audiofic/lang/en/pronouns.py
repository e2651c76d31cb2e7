"""Pronouns by sex and case."""

from __future__ import annotations

from collections.abc import Iterable

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
I = frozenset("i me my mine myself".split())  # noqa: E741 - the word itself
WE = frozenset("we us our ours ourselves".split())
YOU = frozenset("you your yours yourself thou thee thy u ur".split())

SUBJECTS = frozenset("he she they i we".split())
"""Forms that can only be a subject."""
POSSESSIVES = frozenset("his her their my our your its thy".split())
PRONOUNS = HE | SHE | THEY | I | WE | YOU | frozenset("it its itself who whom whose".split())

_SHORT_VERBS = frozenset("d ll m ve re".split())


def with_verbs(pronouns: Iterable[str]) -> frozenset[str]:
    """The ``pronouns``, and each with a verb: all of which ``without_verb`` makes one of them."""
    return frozenset(form for it in pronouns for form in (it, *(f"{it}'{verb}" for verb in _SHORT_VERBS)))


def without_verb(low: str) -> str:
    """The pronoun of "he'd", "I'm", "you're"; any other word as it is."""
    pronoun, mark, verb = low.partition("'")
    return pronoun if mark and verb in _SHORT_VERBS and pronoun in PRONOUNS else low
