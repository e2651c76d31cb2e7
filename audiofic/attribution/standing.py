"""How each possible speaker of a turn stands: when last named, in what part, by whom called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audiofic.attribution.parts import Part
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn

BACK = 30
"""Paragraphs before a turn whose people may speak it."""
AHEAD = 2
"""Paragraphs after it."""
MOST = 16
"""Candidates at most: those last named."""
FAR = 40
"""Stands for "not within reach"."""
_SCENE = 3
"""Paragraphs that the border of a scene counts for."""
_DECAY = 0.75
"""Per paragraph, of the weight of being named."""
_WEIGHT = {Part.SUBJECT: 3.0, Part.OBJECT: 1.2, Part.OBLIQUE: 1.0, Part.OWNER: 1.2, Part.CALLED: 0.7, Part.OTHER: 1.5}
_PARAGRAPH = 1000
"""Positions: so many words are a paragraph's at most."""


@dataclass(slots=True)
class Standing:
    """Facts on one candidate for one turn."""

    who: int
    since: int = FAR
    """Paragraphs since named in narration; 0 in the turn's own, before or after its first quotation."""
    since_subject: int = FAR
    since_meant: int = FAR
    """The same, counting pronouns that seem to mean them."""
    since_quoted: int = FAR
    """Paragraphs since named in somebody's quotation."""
    ahead: int = FAR
    """Paragraphs until named in narration after the turn's own."""
    ahead_subject: int = FAR
    ahead_meant: int = FAR
    ahead_quoted: int = FAR
    weight: float = 0.0
    """Salience: every mention weighed by its part and its distance."""
    place: int = -1
    """Position of the last mention in narration before the turn's first quotation, in words from the window's start."""
    subject_place: int = -1
    meant_place: int = -1
    here: int = 0
    """Mentions in the narration of the turn's own paragraph."""
    here_subject: int = 0
    here_before: int = 0
    here_after: int = 0
    here_owner: int = 0
    here_meant: int = 0
    named_here: int = 0
    """Named inside the turn's own quotations, but not called."""
    called_here: int = 0
    last_told: bool = False
    """The last subject of the paragraph just before the turn."""
    first_ahead: bool = False
    """The first one named in the paragraph just after the turn."""
    near: int = 0
    """Mentions within the window."""
    rank: int = 0
    """By place of the last mention, among all candidates; 0 for the last."""
    sex_rank: int = 0
    """The same among candidates of the same or an unknown sex."""
    subject_rank: int = 0
    meant_rank: int = 0
    weight_share: float = 0.0


def standings(story: Story, turn: Turn, recent: Sequence[int]) -> list[Standing]:
    """The candidates of ``turn``; ``recent`` are characters in tags of the turns around, nearest first."""
    found: dict[int, Standing] = {}
    _look_back(story, turn, found)
    _look_here(story, turn, found)
    _look_ahead(story, turn, found)
    for who in recent:
        found.setdefault(who, Standing(who))
    if story.narrator is not None:
        found.setdefault(story.narrator, Standing(story.narrator))
    kept = _most_present(list(found.values()), recent)
    _rank(kept, story.sexes)
    return kept


def _most_present(found: list[Standing], recent: Sequence[int]) -> list[Standing]:
    if len(found) <= MOST:
        return found
    near = set(recent[: MOST // 2])
    order = sorted(found, key=lambda it: (it.who not in near, min(it.since, it.ahead + 1, it.since_meant), -it.weight))
    kept = {it.who for it in order[:MOST]}
    return [it for it in found if it.who in kept]


def _look_back(story: Story, turn: Turn, found: dict[int, Standing]) -> None:
    at = turn.paragraph
    for number in range(max(0, at - BACK), at):
        if story.paragraphs[number].script != story.paragraphs[at].script:
            continue
        distance = at - number + (_SCENE if story.paragraphs[number].scene != turn.scene else 0)
        if distance > BACK:
            continue
        base = (BACK - distance) * _PARAGRAPH
        decay = _DECAY**distance
        last_subject: Standing | None = None
        for mention in story.mentions[number]:
            if mention.who < 0:
                continue
            standing = found.get(mention.who)
            if standing is None:
                standing = found[mention.who] = Standing(mention.who)
            standing.near += 1
            standing.weight += decay * (_WEIGHT[mention.part] if not mention.quoted else 0.5)
            if mention.quoted:
                standing.since_quoted = distance
                continue
            standing.since = standing.since_meant = distance
            standing.place = standing.meant_place = base + mention.first
            if mention.part is Part.SUBJECT:
                standing.since_subject = distance
                standing.subject_place = standing.place
                last_subject = standing
        for first, who in story.referents[number]:
            if who in found:
                standing = found[who]
                standing.since_meant = distance
                standing.meant_place = max(standing.meant_place, base + first)
                standing.weight += decay
                last_subject = standing
        if distance == 1 and last_subject is not None:
            last_subject.last_told = True


def _look_here(story: Story, turn: Turn, found: dict[int, Standing]) -> None:
    own = {quote for number, quote in turn.quotes if number == turn.paragraph}
    words = story.paragraphs[turn.paragraph].words
    opening = next((at for at, word in enumerate(words) if word.quote in own), len(words))
    for mention in story.mentions[turn.paragraph]:
        if mention.who < 0:
            continue
        standing = found.setdefault(mention.who, Standing(mention.who))
        if mention.quoted:
            if words[mention.first].quote in own:
                standing.called_here += mention.part is Part.CALLED
                standing.named_here += mention.part is not Part.CALLED
            continue
        standing.weight += _WEIGHT[mention.part]
        standing.since = standing.since_meant = 0
        standing.here += 1
        standing.here_subject += mention.part is Part.SUBJECT
        standing.here_owner += mention.part is Part.OWNER
        if mention.first < opening:
            standing.here_before += 1
            standing.place = standing.meant_place = BACK * _PARAGRAPH + mention.first
            if mention.part is Part.SUBJECT:
                standing.subject_place = standing.place
        else:
            standing.here_after += 1
        if mention.part is Part.SUBJECT:
            standing.since_subject = 0
    for first, who in story.referents[turn.paragraph]:
        if who in found:
            standing = found[who]
            standing.here_meant += 1
            standing.since_meant = 0
            if first < opening:
                standing.meant_place = max(standing.meant_place, BACK * _PARAGRAPH + first)


def _look_ahead(story: Story, turn: Turn, found: dict[int, Standing]) -> None:
    for number in range(turn.last_paragraph + 1, min(turn.last_paragraph + 1 + AHEAD, len(story.paragraphs))):
        if story.paragraphs[number].scene != turn.scene:
            return
        distance = number - turn.last_paragraph
        first = distance == 1
        for mention in story.mentions[number]:
            if mention.who < 0:
                continue
            standing = found.setdefault(mention.who, Standing(mention.who))
            if mention.quoted:
                standing.ahead_quoted = min(standing.ahead_quoted, distance)
                continue
            standing.ahead = min(standing.ahead, distance)
            standing.first_ahead = standing.first_ahead or first
            first = False
            if mention.part is Part.SUBJECT:
                standing.ahead_subject = min(standing.ahead_subject, distance)
        for _, who in story.referents[number]:
            if who in found:
                found[who].ahead_meant = min(found[who].ahead_meant, distance)


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
