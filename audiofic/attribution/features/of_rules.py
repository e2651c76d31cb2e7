"""A guess by hand-set weights, one fact among many for the ranker: what a reader would say of the turn's own text.

It holds what the annotated novels alone do not teach well enough, being all of one kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.facts import FAR, Standing
from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.scene import Place, heard_tags
from audiofic.attribution.story import Story
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.attribution.turns import Turn

_TAG_WEIGHT = {
    How.INVERTED: 12.0,
    How.PLAIN: 12.0,
    How.LEAD: 10.0,
    How.DISTANT: 7.0,
    How.SOUND: 6.0,
    How.INTRODUCED: 5.0,
    How.BEAT_AFTER: 3.0,
    How.BEAT_BEFORE: 3.5,
    How.NEAREST_BEFORE: 1.0,
}


_BEATS = 3
"""So many beats are heard at most."""
NAMES = ("rules: tags", "rules: all", "rules: behind the best")


def of_rules(story: Story, turn: Turn, place: Place, found: Sequence[Standing]) -> list[tuple[float, ...]]:
    """For each candidate one number for each of ``NAMES``, as logarithms of odds up to a constant."""
    ties = _telling(turn, heard_tags(story, turn, place))
    tags = [sum(_fit(story, turn, tag, standing) for tag in ties) for standing in found]
    totals = [tag + _by_naming(standing) + _by_salience(standing) for tag, standing in zip(tags, found, strict=True)]
    best = max(totals, default=0.0)
    return [(tag, total, best - total) for tag, total in zip(tags, totals, strict=True)]


def _telling(turn: Turn, heard: Sequence[Tag]) -> Sequence[Tag]:
    """The ties that speak: the explicit one, being the author's word, or else the beats of the first quotation."""
    explicit = [tag for tag in turn.tags if tag.how in EXPLICIT or tag.how is How.SOUND]
    return explicit[:1] or heard[:_BEATS]


def _fit(story: Story, turn: Turn, tag: Tag, standing: Standing) -> float:
    """How one tag speaks for the candidate."""
    weight = _TAG_WEIGHT[tag.how]
    mention = tag.mention
    if mention.part is Part.OWNER and tag.how not in EXPLICIT:
        weight *= 0.7
    if mention.sort is Sort.NAME or mention.who >= 0:
        return weight if mention.who == standing.who else -0.3 * weight
    sex = mention.sex
    theirs = story.sexes[standing.who]
    if sex == "i":
        return weight if standing.who == story.narrator else -0.3 * weight
    if standing.who == story.narrator:
        return -0.8 * weight
    if sex in {"m", "f"}:
        if theirs and sex != theirs:
            return (-0.4 if standing.who in story.doubtful else -0.8) * weight
        told = 2.0 if standing.who == _nearest_before(story, turn, mention) else 0.0
        return _by_referent(standing, weight) + told - (0.0 if theirs else 1.5)
    if sex == "p":
        return 0.5 * weight if theirs == "p" else -0.3 * weight
    return _by_referent(standing, weight) - 0.5


def _nearest_before(story: Story, turn: Turn, pronoun: Mention) -> int:
    """Who was named last in the pronoun's own sentence before it; -1 for nobody."""
    words = story.paragraphs[turn.paragraph].words
    for mention in reversed(story.mentions[turn.paragraph]):
        if mention.who >= 0 and mention.first < pronoun.first and not mention.quoted:
            crossed = any(word.first for word in words[mention.first + 1 : pronoun.first + 1])
            return -1 if crossed else mention.who
    return -1


def _by_referent(standing: Standing, weight: float) -> float:
    """Whom a pronoun means: the last named of its sex, a subject rather."""
    strength = min(weight, 6.0) / 6.0
    return strength * (3.0 - 1.0 * min(standing.subject_rank, 3) - 0.6 * min(standing.sex_rank, 3))


def _by_naming(standing: Standing) -> float:
    """Nobody calls their own name; whoever is only spoken of is a little less likely."""
    return -12.0 * bool(standing.called_here) - 1.5 * bool(standing.named_here)


def _by_salience(standing: Standing) -> float:
    """Who is about."""
    total = 2.0 * standing.weight_share
    total -= 0.12 * min(standing.since, FAR)
    total += 1.0 * standing.last_told
    total += 0.6 * bool(standing.here_subject) + 0.3 * bool(standing.here)
    total += 0.3 * (standing.ahead_subject <= 1)
    return total
