"""How each possible speaker of a turn stands: when last named, in what part, by whom called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn

BACK = 12
"""Paragraphs before a turn whose people may speak it."""
AHEAD = 2
_SCENE = 3
"""Paragraphs that the border of a scene counts for."""
FAR = 20
"""Stands for "not within reach"."""
_DECAY = 0.75
"""Per paragraph, of the weight of being named."""
_WEIGHT = {Part.SUBJECT: 3.0, Part.OBJECT: 1.2, Part.OBLIQUE: 1.0, Part.OWNER: 1.2, Part.CALLED: 0.7, Part.OTHER: 1.5}


@dataclass(slots=True)
class Standing:
    """Facts on one candidate for one turn."""

    who: int
    since: int = FAR
    """Paragraphs since named in narration; 0 in the turn's own, before or after its first quotation."""
    since_subject: int = FAR
    since_quoted: int = FAR
    """Paragraphs since named in somebody's quotation."""
    ahead: int = FAR
    """Paragraphs until named in narration after the turn's own."""
    ahead_subject: int = FAR
    weight: float = 0.0
    """Salience: every mention weighed by its part and its distance."""
    place: int = -1
    """Position of the last mention in narration before the turn's first quotation, in words from the window's start."""
    subject_place: int = -1
    here: int = 0
    """Mentions in the narration of the turn's own paragraphs."""
    here_subject: int = 0
    here_before: int = 0
    here_owner: int = 0
    named_here: int = 0
    """Named inside the turn's own quotations, but not called."""
    called_here: int = 0
    last_told: bool = False
    """The last subject of a paragraph of narration just before the turn."""
    rank: int = 0
    """By place of the last mention, among all candidates; 0 for the last."""
    sex_rank: int = 0
    """The same among candidates of the same or an unknown sex."""
    subject_rank: int = 0
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
    _rank(list(found.values()), story.sexes)
    return list(found.values())


def _look_back(story: Story, turn: Turn, found: dict[int, Standing]) -> None:
    at = turn.paragraph
    for number in range(max(0, at - BACK), at):
        distance = at - number + (_SCENE if story.paragraphs[number].scene != turn.scene else 0)
        if distance > BACK:
            continue
        if story.paragraphs[number].script != story.paragraphs[at].script:
            continue
        decay = _DECAY**distance
        last_subject: Standing | None = None
        for mention in story.mentions[number]:
            if mention.who < 0:
                continue
            standing = found.setdefault(mention.who, Standing(mention.who))
            standing.weight += decay * (_WEIGHT[mention.part] if not mention.quoted else 0.5)
            if mention.quoted:
                standing.since_quoted = distance
                continue
            standing.since = distance
            standing.place = (BACK - distance) * 1000 + mention.first
            if mention.part is Part.SUBJECT:
                standing.since_subject = distance
                standing.subject_place = standing.place
                last_subject = standing
        if distance == 1 and last_subject is not None and not story.paragraphs[number].quotes:
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
        standing.since = 0
        standing.here += 1
        standing.here_subject += mention.part is Part.SUBJECT
        standing.here_owner += mention.part is Part.OWNER
        if mention.first < opening:
            standing.here_before += 1
            standing.place = BACK * 1000 + mention.first
            if mention.part is Part.SUBJECT:
                standing.subject_place = standing.place
        if mention.part is Part.SUBJECT:
            standing.since_subject = 0


def _look_ahead(story: Story, turn: Turn, found: dict[int, Standing]) -> None:
    for number in range(turn.last_paragraph + 1, min(turn.last_paragraph + 1 + AHEAD, len(story.paragraphs))):
        if story.paragraphs[number].scene != turn.scene:
            return
        for mention in story.mentions[number]:
            if mention.who < 0 or mention.quoted:
                continue
            standing = found.setdefault(mention.who, Standing(mention.who))
            distance = number - turn.last_paragraph
            standing.ahead = min(standing.ahead, distance)
            if mention.part is Part.SUBJECT:
                standing.ahead_subject = min(standing.ahead_subject, distance)


def _rank(found: list[Standing], sexes: Sequence[str]) -> None:
    total = sum(standing.weight for standing in found) or 1.0
    for rank, standing in enumerate(sorted(found, key=lambda it: -it.place)):
        standing.rank = rank
        standing.weight_share = standing.weight / total
    for sex in ("m", "f", ""):
        same = [it for it in found if not sex or sexes[it.who] in {sex, ""}]
        for rank, standing in enumerate(sorted(same, key=lambda it: -it.place)):
            if sexes[standing.who] == sex:
                standing.sex_rank = rank
        for rank, standing in enumerate(sorted(same, key=lambda it: -it.subject_place)):
            if sexes[standing.who] == sex:
                standing.subject_rank = rank


def names_in_tags(turn: Turn) -> Iterator[Mention]:
    """The named mentions in the turn's tags."""
    return (tag.mention for tag in turn.tags if tag.mention.sort is Sort.NAME)
