"""The evidence in words: why this speaker."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.scene import Place
from audiofic.attribution.story import Story
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.attribution.turns import Turn

_SHOWN = 6
"""Words of a tag that are shown at most."""


def reason(story: Story, places: Sequence[Place], number: int, speakers: Sequence[int]) -> str:
    """The strongest single ground on which turn ``number`` is given to ``speakers[number]``."""
    who, turn, place = speakers[number], story.turns[number], places[number]
    if who < 0:
        return ""
    name = story.characters[who].name
    for tag in sorted(turn.tags, key=lambda it: it.how):
        if _agrees(story, tag, who):
            return _told(story, turn, tag, name)
    last = place.talk[place.number - 1] if place.number else -1
    before = place.talk[place.number - 2] if place.number > 1 else -1
    other = story.characters[speakers[last]].name if last >= 0 and speakers[last] not in {-1, who} else ""
    if other and who in places[last].calls:
        return f"answers {other}, who called {name}"
    if other and speakers[last] in place.calls:
        return f"calls {other}, who has just spoken"
    if other and before >= 0 and speakers[before] == who:
        return f"takes turns with {other}"
    if any(mention.who == who and not mention.quoted for mention in story.mentions[turn.paragraph]):
        return f"{name} is spoken of in the same paragraph"
    if other:
        return f"answers {other}"
    return f"{name} is the likeliest of those about"


def _agrees(story: Story, tag: Tag, who: int) -> bool:
    mention = tag.mention
    if mention.who >= 0:
        return mention.who == who
    return not mention.sex or story.sexes[who] in {mention.sex, ""}


def _told(story: Story, turn: Turn, tag: Tag, name: str) -> str:
    shown = excerpt(story, turn, tag) if tag.mention.first >= 0 else "the paragraph before"
    meant = "" if tag.mention.sort is Sort.NAME else f", meaning {name}"
    if tag.how in EXPLICIT or tag.how is How.SOUND:
        return f"tag: '{shown}'{meant}"
    if tag.how is How.INTRODUCED:
        return f"led in by: '{shown}'{meant}"
    return f"action: '{shown}'{meant}"


def excerpt(story: Story, turn: Turn, tag: Tag) -> str:
    """The words of the tag."""
    words = story.paragraphs[turn.tagged_in if tag.how in EXPLICIT else turn.paragraph].words
    first, last = _span(tag.mention, tag.verb)
    if tag.verb < 0 or last - first > _SHOWN:
        last = first
        while (
            last + 1 < len(words)
            and last - first + 1 < _SHOWN
            and words[last + 1].quote < 0
            and words[last + 1].is_word
        ):
            last += 1
    return " ".join(word.text + ("'s" if word.owns else "") for word in words[first : last + 1] if word.is_word)


def _span(mention: Mention, verb: int) -> tuple[int, int]:
    if verb < 0:
        return mention.first, mention.last
    return min(mention.first, verb), max(mention.last, verb)
