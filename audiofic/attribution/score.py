"""A first guess at each turn by hand-set weights: how well each candidate's facts fit the turn's own text."""

from __future__ import annotations

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.standing import FAR, Standing
from audiofic.attribution.story import Story
from audiofic.attribution.tags import EXPLICIT, How, Tag
from audiofic.attribution.talk import called_in
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


def score(story: Story, turn: Turn, standing: Standing) -> float:
    """The candidate's score, as a logarithm of odds up to a constant."""
    total = by_tags(story, turn, standing) + by_naming(standing) + by_salience(standing)
    if standing.who >= len(story.uses) or story.uses[standing.who] == 0:
        return total - 1.0
    return total


def by_tags(story: Story, turn: Turn, standing: Standing) -> float:
    """What the turn's best tag, and its beats, say."""
    if not turn.tags:
        return 0.0
    explicit = [tag for tag in turn.tags if tag.how in EXPLICIT or tag.how is How.SOUND]
    if explicit:  # the author's word: beats beside it add nothing
        return fit(story, turn, explicit[0], standing)
    beats = [tag for tag in turn.tags[:3] if not _beat_of_called(story, turn, tag)]
    strength = 2.5 if len(beats) == 1 and beats[0].how is How.NEAREST_BEFORE else 1.0
    return strength * sum(fit(story, turn, tag, standing) for tag in beats)


def _beat_of_called(story: Story, turn: Turn, tag: Tag) -> bool:
    """Whether the beat is probably of the one who is called in the quotation, and so tells nothing."""
    if tag.mention.sort is not Sort.PRONOUN or tag.mention.sex not in {"m", "f"}:
        return False
    return any(story.sexes[who] == tag.mention.sex for who in called_in(story, turn))


def fit(story: Story, turn: Turn, tag: Tag, standing: Standing) -> float:
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
        return 0.0
    if sex in {"m", "f"}:
        if theirs and sex != theirs:
            return -0.8 * weight
        told = 2.0 if standing.who == _nearest_before(story, turn, mention) else 0.0
        return by_referent(standing, weight) + told - (0.0 if theirs else 1.5)
    if sex == "p":
        return 0.5 * weight if theirs == "p" else -0.3 * weight
    return by_referent(standing, weight) - 0.5


def _nearest_before(story: Story, turn: Turn, pronoun: Mention) -> int:
    """Who was named last in the pronoun's own sentence before it; -1 for nobody."""
    words = story.paragraphs[turn.paragraph].words
    for mention in reversed(story.mentions[turn.paragraph]):
        if mention.who >= 0 and mention.first < pronoun.first and not mention.quoted:
            crossed = any(word.first for word in words[mention.first + 1 : pronoun.first + 1])
            return -1 if crossed else mention.who
    return -1


def by_referent(standing: Standing, weight: float) -> float:
    """Whom a pronoun means: the last named of its sex, a subject rather."""
    strength = min(weight, 6.0) / 6.0
    return strength * (3.0 - 1.0 * min(standing.subject_rank, 3) - 0.6 * min(standing.sex_rank, 3))


def by_naming(standing: Standing) -> float:
    """Nobody calls their own name; whoever is only spoken of is a little less likely."""
    return -12.0 * bool(standing.called_here) - 1.5 * bool(standing.named_here)


def by_salience(standing: Standing) -> float:
    """Who is about."""
    total = 2.0 * standing.weight_share
    total -= 0.12 * min(standing.since, FAR)
    total += 1.0 * standing.last_told
    total += 0.6 * bool(standing.here_subject) + 0.3 * bool(standing.here)
    total += 0.3 * (standing.ahead_subject <= 1)
    return total
