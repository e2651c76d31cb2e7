"""How each possible speaker of a turn stands: when last named, in what part, by whom called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audiofic.attribution.around import Known, look_ahead, look_back, look_here
from audiofic.attribution.facts import Standing, Standings
from audiofic.attribution.parts import Part
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn
from audiofic.attribution.whole_cast import WholeCast

MOST = 16
"""Candidates at most: those last named."""
_LATER = 30
"""Paragraphs after a turn within which whoever is named in its scene may be there already."""


def standings(story: Story, known: Known, turn: Turn, recent: Sequence[int], cast: WholeCast) -> list[Standing]:
    """The candidates of ``turn``; ``recent`` are characters in tags of the turns around, nearest first."""
    found = Standings()
    look_back(story, known, turn, found)
    look_here(story, turn, found)
    look_ahead(story, known, turn, found)
    others = [*recent, *_coming(story, known, turn)]
    if story.narrator is not None and story.paragraphs[turn.paragraph].script in story.first_person:
        others.append(story.narrator)
    for who in (*others, *cast.about(story, turn.paragraph)):
        if who not in found:
            found[who] = Standing(who)
    kept = _most_present([it for it in found.values() if it.who not in cast.strangers], recent)
    _rank(kept, story.sexes)
    return kept


def _coming(story: Story, known: Known, turn: Turn) -> Iterator[int]:
    """Whom the narration names soon after the turn, in its scene, or somebody calls: it may be the first time."""
    for paragraph in story.paragraphs[turn.last_paragraph + 1 : turn.last_paragraph + _LATER + 1]:
        if paragraph.scene != turn.scene:
            return
        for mention in known[paragraph.number]:
            if not mention.quoted or mention.part is Part.CALLED:
                yield mention.who


def _most_present(found: list[Standing], recent: Sequence[int]) -> list[Standing]:
    if len(found) <= MOST:
        return found
    near = set(recent[: MOST // 2])
    order = sorted(found, key=lambda it: (it.who not in near, min(it.since, it.ahead + 1, it.since_meant), -it.weight))
    kept = {it.who for it in order[:MOST]}
    return [it for it in found if it.who in kept]


def _rank(found: list[Standing], sexes: Sequence[str]) -> None:
    total = sum(standing.weight for standing in found) or 1.0
    for rank, standing in enumerate(sorted(found, key=lambda it: -it.place)):
        standing.rank = rank
        standing.weight_share = standing.weight / total
    for sex in ("m", "f", "", "p"):
        same = [it for it in found if sexes[it.who] in {sex, ""}]
        own = [it for it in same if sexes[it.who] == sex]
        if not own:
            continue
        for rank, standing in enumerate(sorted(same, key=lambda it: -it.place)):
            standing.sex_rank = rank if sexes[standing.who] == sex else standing.sex_rank
        for rank, standing in enumerate(sorted(same, key=lambda it: -it.subject_place)):
            standing.subject_rank = rank if sexes[standing.who] == sex else standing.subject_rank
        for rank, standing in enumerate(sorted(same, key=lambda it: -it.meant_place)):
            standing.meant_rank = rank if sexes[standing.who] == sex else standing.meant_rank
