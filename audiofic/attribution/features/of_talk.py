"""What the turns around say of a candidate by their own words: who is called, who is named in their tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from audiofic.attribution.facts import Standing
from audiofic.attribution.features.of_turn import best_tag
from audiofic.attribution.listeners import NOBODY, Listener, listener
from audiofic.attribution.scene import Place
from audiofic.attribution.story import Story
from audiofic.attribution.ties import EXPLICIT
from audiofic.attribution.turns import Turn

_AROUND = (-4, -3, -2, -1, 1, 2, 3, 4)
_CALLS = (-2, -1, 1, 2)
_TOLD = (-2, -1, 0, 1)
_UNRANKED = 9
_SHARE = 12
"""Turns on either side over which a candidate's tags are counted."""

NAMES = (
    "names self here",
    "called here",
    "named here",
    *(f"called at {offset:+}" for offset in _CALLS),
    *(f"named at {offset:+}" for offset in (-1, 1)),
    *(f"tagged at {offset:+}" for offset in _AROUND),
    "share of tags around",
    "tags around",
    "others called here",
    "speakers tagged around",
    "tags around: rank",
    *(f"spoken to at {offset:+}" for offset in _TOLD),
)


def tagged_speakers(story: Story) -> list[int]:
    """Per turn: who is given, or whom an explicit tag names; -1 for nobody, -2 for somebody it does not name."""
    speakers = []
    for turn in story.turns:
        if (known := given_speaker(story, turn)) is not None:
            speakers.append(known)
            continue
        tag = best_tag(turn.tags)
        explicit = tag is not None and tag.how in EXPLICIT
        speakers.append(-1 if tag is None or not explicit else tag.mention.who if tag.mention.who >= 0 else -2)
    return speakers


def given_speaker(story: Story, turn: Turn) -> int | None:
    """The first speaker given for a quotation of ``turn``."""
    return next((story.fixed[place][0] for place in turn.quotes if place in story.fixed), None)


def listeners(story: Story) -> list[Listener]:
    """Per turn: to whom it is spoken, if words beside it tell."""
    return [listener(story, turn) for turn in story.turns]


def of_talk(
    story: Story,
    places: Sequence[Place],
    number: int,
    tagged: Sequence[int],
    told: Sequence[Listener],
    found: Sequence[Standing],
) -> list[tuple[float, ...]]:
    """For each candidate of turn ``number`` one number for each of ``NAMES``."""
    place = places[number]
    people = [standing.who for standing in found]
    near = {offset: _neighbour(place, offset) for offset in _AROUND}
    window = place.talk[max(0, place.number - _SHARE) : place.number + _SHARE + 1]
    counts = Counter(tagged[turn] for turn in window if turn != number and tagged[turn] >= 0)
    total = sum(counts.values())
    to = [told[_neighbour(place, offset)] if _neighbour(place, offset) >= 0 else NOBODY for offset in _TOLD]
    ranks = {who: rank for rank, (who, _) in enumerate(counts.most_common())}
    columns: tuple[list[float], ...] = (
        [who in place.selves for who in people],
        [standing.called_here for standing in found],
        [standing.named_here for standing in found],
        *(_called(places, near[offset], people) for offset in _CALLS),
        *(_named(places, near[offset], people) for offset in (-1, 1)),
        *(_tagged(tagged, near[offset], people) for offset in _AROUND),
        [counts[who] / total if total else -1.0 for who in people],
        [total] * len(people),
        [len(place.calls) - (who in place.calls) for who in people],
        [len(counts)] * len(people),
        [ranks.get(who, _UNRANKED) for who in people],
        *(_spoken_to(story, it, people) for it in to),
    )
    return list(zip(*columns, strict=True))


def _neighbour(place: Place, offset: int) -> int:
    at = place.number + offset
    return place.talk[at] if 0 <= at < len(place.talk) else -1


def _called(places: Sequence[Place], turn: int, people: Sequence[int]) -> list[float]:
    if turn < 0 or not places[turn].calls:
        return [0.0] * len(people)
    return [1.0 if who in places[turn].calls else -1.0 for who in people]


def _named(places: Sequence[Place], turn: int, people: Sequence[int]) -> list[float]:
    if turn < 0 or not places[turn].names:
        return [0.0] * len(people)
    return [float(who in places[turn].names) for who in people]


def _tagged(tagged: Sequence[int], turn: int, people: Sequence[int]) -> list[float]:
    if turn < 0 or tagged[turn] < 0:
        return [0.0] * len(people)
    return [1.0 if tagged[turn] == who else -1.0 for who in people]


def _spoken_to(story: Story, to: Listener, people: Sequence[int]) -> list[float]:
    if to is NOBODY:
        return [0.0] * len(people)
    return [to.is_it(who, story.sexes[who]) for who in people]
