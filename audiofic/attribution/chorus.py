"""Lines that several say at once: “…!” they both shouted. No one character speaks them."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Sort
from audiofic.attribution.passage import Word
from audiofic.attribution.ties import EXPLICIT, Tag
from audiofic.attribution.turns import Turn
from audiofic.lang.en.pronouns import THEY, WE
from audiofic.lang.en.saying import CHORUSING, TOGETHER

_REACH = 4
"""Words behind the verb within which "together" tells how it is said."""


def chorus_tag(words: Sequence[Word], turn: Turn) -> Tag | None:
    """The tag, if there is one, that gives ``turn`` to several at once; ``words`` are those of the tag's paragraph.

    A bare "they said" is none: it may be one person's pronoun.
    """
    tag = min((it for it in turn.tags if it.how in EXPLICIT), key=lambda it: it.how, default=None)
    return tag if tag is not None and _of_several(words, tag) else None


def _of_several(words: Sequence[Word], tag: Tag) -> bool:
    mention = tag.mention
    if mention.sort is not Sort.PRONOUN or mention.word not in THEY | WE or tag.verb < 0:
        return False
    first, last = sorted((mention.last, tag.verb))
    between = {word.low for word in words[first + 1 : last]}
    behind = [word.low for word in words[last + 1 : last + 1 + _REACH] if word.quote < 0]
    together = any(" ".join(behind[at:]).startswith(TOGETHER) for at in range(len(behind)))
    return not between.isdisjoint({"both", "all"}) or words[tag.verb].low in CHORUSING or together
