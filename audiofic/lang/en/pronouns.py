"""Pronouns by sex and case."""

from __future__ import annotations

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
