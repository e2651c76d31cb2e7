"""To whom a line is spoken by the words beside it: “…,” said Ann to Bo. Ann turned to him and said, “…”."""

from __future__ import annotations

from typing import NamedTuple

from audiofic.attribution.mentions import Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.story import Story
from audiofic.attribution.ties import Tag
from audiofic.attribution.turns import Turn

_REACH = 14
"""Words from the speaker to the listener at most."""
_ACTING = frozenset({Part.SUBJECT, Part.OWNER, Part.CALLED, Part.SELF})


class Listener(NamedTuple):
    """Who is spoken to."""

    who: int = -1
    """A character, or -1 where a pronoun says no more than the sex."""
    sex: str = ""
    """``m``, ``f`` or empty."""

    def is_it(self, who: int, sex: str) -> float:
        """How the listener fits a character of that sex: 1 named, -1 another named; half of it by the sex alone."""
        if self.who >= 0:
            return 1.0 if who == self.who else -1.0
        if not self.sex or not sex:
            return 0.0
        return 0.5 if sex == self.sex else -0.5


NOBODY = Listener()


def listener(story: Story, turn: Turn) -> Listener:
    """Who is spoken to by the turn's surest tag that tells."""
    for tag in sorted(turn.tags, key=lambda tag: tag.how):
        found = _by_tag(story, turn, tag)
        if found is not NOBODY:
            return found
    return NOBODY


def _by_tag(story: Story, turn: Turn, tag: Tag) -> Listener:
    """The first one named behind the speaker in the same sentence, who does nothing there."""
    if tag.mention.last < 0:
        return NOBODY
    number = next((number for number, quote in turn.quotes if quote == tag.quote), turn.paragraph)
    words = story.paragraphs[number].words
    end = tag.mention.last + 1
    while end < min(len(words), tag.mention.last + _REACH) and words[end].quote < 0 and not words[end].first:
        end += 1
    for mention in story.mentions[number]:
        if not tag.mention.last < mention.first < end or mention.part in _ACTING:
            continue
        if mention.who >= 0 and mention.who != tag.mention.who:
            return Listener(mention.who)
        if mention.sort is not Sort.NAME and mention.sex in {"m", "f"}:
            return Listener(-1, mention.sex)
    return NOBODY
