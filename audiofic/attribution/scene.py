"""Where a turn stands in its conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.attribution.mentions import Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Word
from audiofic.attribution.story import Story
from audiofic.attribution.ties import BEATS, Tag
from audiofic.attribution.turns import Turn
from audiofic.lang.en.address import BEFORE, TO_MEN, TO_WOMEN

_APART = 6
"""Paragraphs of narration after which a conversation is another one."""
_NO_NEIGHBOUR = 10
"""Stands for the gap at an end of the talk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One turn's surroundings."""

    talk: tuple[int, ...]
    """Numbers of the turns of its conversation, its own among them."""
    number: int
    """Its index in ``talk``."""
    left: int
    gap_before: int
    """Paragraphs from the turn before to this one; 1 for neighbours."""
    gap_behind: int
    bare_before: bool
    """The turn before has no tag and no beat."""
    bare_behind: bool
    asks: bool
    """Ends in a question mark."""
    asked: bool
    """The turn before does."""
    calls: frozenset[int]
    """Characters called in its quotations."""
    address: str
    """Sex of whom the turn addresses without a name ("sir", "my lady"): ``m``, ``f`` or empty."""
    address_before: str
    """The same of the turn before, and of the one behind."""
    address_behind: str
    selves: frozenset[int]
    """Characters whose name the speaker gives as their own."""
    names: frozenset[int]
    """Characters spoken of in its quotations, but not called."""


def places(story: Story) -> tuple[Place, ...]:
    """The place of every turn of the book; a thought or a letter is a talk of its own."""
    spoken_of = [_spoken_of(story, turn) for turn in story.turns]
    asks = [_asks(story, turn) for turn in story.turns]
    address = [_address(story, turn) for turn in story.turns]
    found: list[Place | None] = [None] * len(story.turns)
    for talk in _talks(story.turns):
        numbers = tuple(turn.number for turn in talk)
        for at, turn in enumerate(talk):
            before = talk[at - 1] if at else None
            behind = talk[at + 1] if at + 1 < len(talk) else None
            calls, names, selves = spoken_of[turn.number]
            found[turn.number] = Place(
                talk=numbers,
                number=at,
                left=len(talk) - at - 1,
                gap_before=turn.paragraph - before.last_paragraph if before else _NO_NEIGHBOUR,
                gap_behind=behind.paragraph - turn.last_paragraph if behind else _NO_NEIGHBOUR,
                bare_before=before is not None and not before.tags,
                bare_behind=behind is not None and not behind.tags,
                asks=asks[turn.number],
                asked=before is not None and asks[before.number],
                calls=calls,
                selves=selves,
                address=address[turn.number],
                address_before=address[before.number] if before else "",
                address_behind=address[behind.number] if behind else "",
                names=names,
            )
    return tuple(place for place in found if place is not None)


def _talks(turns: Sequence[Turn]) -> list[list[Turn]]:
    """Turns cut into conversations: a new scene or a long stretch of narration begins another."""
    talks: list[list[Turn]] = []
    last: Turn | None = None
    for turn in turns:
        if not turn.aloud:
            talks.insert(0, [turn])
        elif last is not None and turn.scene == last.scene and turn.paragraph - last.last_paragraph <= _APART:
            talks[-1].append(turn)
            last = turn
        else:
            talks.append([turn])
            last = turn
    return talks


def _spoken_of(story: Story, turn: Turn) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Who is called in the turn's quotations, who is only named there, and who it is that speaks by their own word."""
    calls: set[int] = set()
    names: set[int] = set()
    selves: set[int] = set()
    for number, quote in turn.quotes:
        words = story.paragraphs[number].words
        for mention in story.mentions[number]:
            if mention.quoted and words[mention.first].quote == quote:
                own = selves if mention.part is Part.SELF else calls if mention.part is Part.CALLED else names
                own.add(mention.who)
    return frozenset(calls - selves), frozenset(names - calls - selves), frozenset(selves)


def _address(story: Story, turn: Turn) -> str:
    """``m`` or ``f`` where the turn addresses somebody by a word that tells the sex; empty where none does, or both."""
    sexes: set[str] = set()
    for number, quote in turn.quotes:
        words = story.paragraphs[number].words
        for at, word in enumerate(words):
            if word.quote == quote and (word.low in TO_MEN or word.low in TO_WOMEN) and _is_address(words, at):
                sexes.add("m" if word.low in TO_MEN else "f")
    return next(iter(sexes)) if len(sexes) == 1 else ""


def _is_address(words: Sequence[Word], at: int) -> bool:
    """Whether the word at ``at`` stands alone between marks, "my" and "dear" before it aside."""
    quote = words[at].quote
    if at + 1 < len(words) and words[at + 1].quote == quote and words[at + 1].is_word:
        return False
    place = at - 1
    while place >= 0 and words[place].quote == quote and words[place].low in BEFORE:
        place -= 1
    return place < 0 or words[place].quote != quote or not words[place].is_word


def _asks(story: Story, turn: Turn) -> bool:
    number, quote = turn.quotes[-1]
    said = [word for word in story.paragraphs[number].words if word.quote == quote]
    return any(word.text[0] == "?" for word in said[-3:])


def heard_tags(story: Story, turn: Turn, place: Place) -> tuple[Tag, ...]:
    """The turn's tags without the beats that are probably of the one who is called: "He saw her look up. “Bo?”"."""
    sexes = {story.sexes[who] for who in place.calls} & {"m", "f"}
    return tuple(
        tag
        for tag in turn.tags
        if tag.how not in BEATS or tag.mention.sort is not Sort.PRONOUN or tag.mention.sex not in sexes
    )
