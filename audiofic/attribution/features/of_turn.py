"""Facts on the turn alone, the same for every candidate: they tell which other facts to trust."""

from __future__ import annotations

import math
from collections.abc import Sequence

from audiofic.attribution.mentions import Sort
from audiofic.attribution.nominals import last_word
from audiofic.attribution.scene import Place, heard_tags
from audiofic.attribution.story import Story
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.attribution.turns import Turn
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.roles import ANYBODY, STRANGER
from audiofic.lang.en.saying import ANSWERS, ASKS, BEGINS, GOES_ON, INTERRUPTS

NAMES = (
    "turn: quotations",
    "turn: words said",
    "turn: words told",
    "turn: best tag",
    "turn: sort of its mention",
    "turn: sex of its mention",
    "turn: gap before",
    "turn: gap behind",
    "turn: number in the talk",
    "turn: turns left in the talk",
    "turn: first person",
    "turn: asks",
    "turn: calls somebody",
    "turn: the one before is bare",
    "turn: the one behind is bare",
    "turn: the one before asks",
    "turn: led in by the paragraph before",
    "turn: shares its paragraph",
    "turn: aloud",
    "turn: nominal in the tag",
    "turn: words before the nominal",
    "turn: verb",
    "turn: verb of the one behind",
)
_NO_TAG = 9.0
_VERBS = (ANSWERS, GOES_ON, ASKS, INTERRUPTS, BEGINS)
_NO_VERB = -1.0
_OWNERS = {"the": 0.0, "a": 1.0, "an": 1.0, "another": 1.0, "": 2.0, "'s": 4.0}
_SEXES = {"": 0.0, "m": 1.0, "f": 2.0, "p": 3.0, "i": 4.0}


def of_turn(story: Story, turn: Turn, place: Place) -> tuple[float, ...]:
    """One number for each of ``NAMES``."""
    tag = best_tag(heard_tags(story, turn, place))
    said, told = _lengths(story, turn)
    return (
        min(len(turn.quotes), 4),
        math.log1p(said),
        math.log1p(told),
        float(tag.how) if tag else _NO_TAG,
        float(tag.mention.sort) if tag else -1.0,
        _SEXES[tag.mention.sex] if tag else -1.0,
        place.gap_before,
        place.gap_behind,
        min(place.number, 20),
        min(place.left, 20),
        float(story.narrator is not None and story.paragraphs[turn.paragraph].script in story.first_person),
        place.asks,
        bool(place.calls),
        place.bare_before,
        place.bare_behind,
        place.asked,
        _led_in(story, turn),
        not turn.alone,
        turn.aloud,
        _nominal(tag),
        _OWNERS.get(tag.mention.owner, 3.0) if tag and tag.mention.sort is Sort.NOMINAL else -1.0,
        _verb(story, turn),
        _verb(story, story.turns[place.talk[place.number + 1]]) if place.left else _NO_VERB,
    )


def _verb(story: Story, turn: Turn) -> float:
    """What the verb of the turn's tag tells of its place in the talk: the number of its kind in ``_VERBS``."""
    tag = best_tag(turn.tags)
    if tag is None or tag.how not in EXPLICIT or tag.verb < 0:
        return _NO_VERB
    number = next((number for number, quote in turn.quotes if quote == tag.quote), turn.paragraph)
    low = story.paragraphs[number].words[tag.verb].low
    return next((float(kind) for kind, those in enumerate(_VERBS, start=1) if low in those), 0.0)


def _nominal(tag: Tag | None) -> float:
    """What kind of noun stands in the tag: 1 anybody's ("the man"), 2 a relative's, 3 one that tells more."""
    if tag is None or tag.mention.sort is not Sort.NOMINAL:
        return 0.0
    noun = last_word(tag.mention.word)
    return 1.0 if noun in ANYBODY - {STRANGER} else 2.0 if noun in KIN else 3.0


def nominal(story: Story, turn: Turn, place: Place) -> str:
    """The nominal of the turn's surest tag or beat, a relative's with the word for whose; empty for none."""
    tag = best_tag(heard_tags(story, turn, place))
    if tag is None or tag.mention.sort is not Sort.NOMINAL:
        return ""
    word = tag.mention.word
    return f"{tag.mention.owner} {word}" if last_word(word) in KIN else word


def best_tag(tags: Sequence[Tag]) -> Tag | None:
    """The surest of a turn's tags: an explicit one of any of its quotations, else one of the first quotation."""
    explicit = [tag for tag in tags if tag.how in EXPLICIT or tag.how in {How.SOUND, How.INTRODUCED}]
    return min(explicit or tags, key=lambda tag: tag.how, default=None)


def _lengths(story: Story, turn: Turn) -> tuple[int, int]:
    words = story.paragraphs[turn.paragraph].words
    said = sum(word.quote >= 0 for word in words)
    return said, len(words) - said


def _led_in(story: Story, turn: Turn) -> float:
    """1 where the paragraph before ends in a colon, 0.5 in a comma or dash."""
    if turn.paragraph == 0:
        return 0.0
    before = story.paragraphs[turn.paragraph - 1]
    if before.quotes or not before.words:
        return 0.0
    mark = before.words[-1].text[0]
    return 1.0 if mark == ":" else 0.5 if mark in ",—–-" else 0.0
