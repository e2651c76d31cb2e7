"""How the turn's own tags and beats fit a candidate."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.around import BACK
from audiofic.attribution.facts import Standing
from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.nominals import last_word
from audiofic.attribution.scene import Place, heard_tags
from audiofic.attribution.story import Story
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.attribution.turns import Turn
from audiofic.attribution.unwed import is_weds

SLOTS: tuple[tuple[str, frozenset[How]], ...] = (
    ("tag", EXPLICIT | {How.SOUND}),
    ("led in", frozenset({How.INTRODUCED})),
    ("beat before", frozenset({How.BEAT_BEFORE})),
    ("nearest before", frozenset({How.NEAREST_BEFORE})),
    ("beat after", frozenset({How.BEAT_AFTER})),
)
NAMES = (
    *(f"{slot}: {fact}" for slot, _ in SLOTS for fact in ("fits", "meant rank")),
    "tag: is an owner",
    "tag: last in its sentence",
    "second tag: fits",
    "of the sex addressed here",
    "of the sex addressed before",
    "of the sex addressed behind",
    "tag: others that it may mean",
    "beat before: others that it may mean",
    "tag: its nominal was introduced",
    "tag: uses of its nominal",
)
_NOT_AGAINST = 0.3
"""A fit that is better than none at all."""
_SUGGESTED = 1.5
_PERHAPS_NOT = -0.5
"""By a sex that is itself a guess."""
_MANY = 20
_NEAR = 4
"""Paragraphs within which somebody meant last may be meant again."""


def of_tags(story: Story, turn: Turn, place: Place, found: Sequence[Standing]) -> list[tuple[float, ...]]:
    """For each candidate one number for each of ``NAMES``."""
    heard = heard_tags(story, turn, place)
    chosen = [_first(heard, hows) for _, hows in SLOTS]
    explicit = chosen[0]
    second = next((tag for tag in turn.tags if explicit and tag.how in EXPLICIT and tag.verb != explicit.verb), None)
    fits = [_fits(story, tag, found) for tag in chosen]
    ranks = [_meant_ranks(story, turn, tag, found, those) for tag, those in zip(chosen, fits, strict=True)]
    owner = float(explicit is not None and explicit.mention.owner not in {"", "the", "a", "an"})
    nearest = _nearest_before(story, turn, explicit.mention) if explicit else -1
    addressed = (place.address, place.address_before, place.address_behind)
    columns = (
        *(column for slot in zip(fits, ranks, strict=True) for column in slot),
        [owner] * len(found),
        [float(nearest == standing.who) for standing in found],
        _fits(story, second, found),
        *(_same_sex(story, sex, found) for sex in addressed),
        *(_others(chosen[slot], found, fits[slot]) for slot in (0, 2)),
        *([fact] * len(found) for fact in _nominal(story, explicit or chosen[4] or chosen[2])),
    )
    return list(zip(*columns, strict=True))


def _fits(story: Story, tag: Tag | None, found: Sequence[Standing]) -> list[float]:
    return [fit(story, tag.mention, standing.who) if tag else 0.0 for standing in found]


def _nominal(story: Story, tag: Tag | None) -> tuple[float, float]:
    """Of a nominal that is nobody's with a name: whether the text has it with "a" as well, and how often it has it."""
    if tag is None or tag.mention.sort is not Sort.NOMINAL or tag.mention.who < story.named:
        return -1.0, -1.0
    return float(tag.mention.who in story.introduced), float(min(story.uses[tag.mention.who], _MANY))


def _same_sex(story: Story, sex: str, found: Sequence[Standing]) -> list[float]:
    theirs = (story.sexes[standing.who] if sex else "" for standing in found)
    return [0.0 if not it else 1.0 if it == sex else -1.0 for it in theirs]


def _others(tag: Tag | None, found: Sequence[Standing], fits: Sequence[float]) -> list[float]:
    """How many others near by the tag's pronoun or nominal may mean; -1 where there is none."""
    if tag is None or tag.mention.sort is Sort.NAME:
        return [-1.0] * len(found)
    meant = [
        min(standing.since_meant, standing.ahead) <= _NEAR and fit > _NOT_AGAINST
        for standing, fit in zip(found, fits, strict=True)
    ]
    return [float(sum(meant) - own) for own in meant]


def _first(tags: Sequence[Tag], hows: frozenset[How]) -> Tag | None:
    return min((tag for tag in tags if tag.how in hows), key=lambda tag: (tag.how, tag.quote), default=None)


def fit(story: Story, mention: Mention, who: int) -> float:
    """How a mention fits a character; below 0: not.

    3 named, 2 linked, 1.5 once called so, 1 by sex, 0.75 by a guessed sex, 0.5 where the sex is unknown.
    """
    if who != mention.who and _is_no_wife(story, mention, who):
        return -1.0 if mention.who < 0 else -2.0
    return _fit(story, mention, who)


def _fit(story: Story, mention: Mention, who: int) -> float:
    if mention.who >= 0:
        same = mention.who == who
        sure = 3.0 if mention.sort is Sort.NAME else 2.0
        if same:
            return sure
        if mention.sort is Sort.NOMINAL and _called_so(story, mention, who):
            return _SUGGESTED
        if mention.sort is Sort.NOMINAL and who < story.named and _agree(mention.sex, story.sexes[who]):
            return 0.25
        return -sure
    if mention.sex == "i":
        return 3.0 if story.narrator == who else -3.0
    if who == story.narrator:
        return -3.0
    if mention.sex == "p":
        return 1.0 if story.sexes[who] == "p" else -1.0
    if mention.sort is Sort.NOMINAL and _called_so(story, mention, who):
        return _SUGGESTED
    if not mention.sex:
        return 0.25
    theirs = story.sexes[who]
    if who in story.doubtful and theirs:
        return 0.75 if theirs == mention.sex else _PERHAPS_NOT
    return 0.5 if not theirs else 1.0 if theirs == mention.sex else -1.0


def _is_no_wife(story: Story, mention: Mention, who: int) -> bool:
    return mention.sort is Sort.NOMINAL and who in story.unwed and is_weds(mention.word)


def _called_so(story: Story, mention: Mention, who: int) -> bool:
    return who in story.called_so.get(last_word(mention.word), ())


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _meant_ranks(
    story: Story, turn: Turn, tag: Tag | None, found: Sequence[Standing], fits: Sequence[float]
) -> list[float]:
    """The rank of whom the tag's pronoun or nominal may mean, by how lately they were meant; -1 for all others."""
    if tag is None or tag.mention.sort is Sort.NAME:
        return [-1.0] * len(found)
    last: dict[int, int] = {standing.who: standing.meant_place for standing in found}
    for mention in story.mentions[turn.paragraph]:
        if mention.who in last and not mention.quoted and mention.first < tag.mention.first:
            last[mention.who] = max(last[mention.who], BACK * 1000 + mention.first)
    fitting = [standing.who for standing, fit in zip(found, fits, strict=True) if fit > 0]
    ranks = {who: float(rank) for rank, who in enumerate(sorted(fitting, key=lambda who: -last[who]))}
    return [ranks.get(standing.who, -1.0) for standing in found]


def _nearest_before(story: Story, turn: Turn, pronoun: Mention) -> int:
    """Who was named last in the pronoun's own sentence before it; -1 for nobody."""
    if pronoun.sort is not Sort.PRONOUN:
        return -1
    words = story.paragraphs[turn.paragraph].words
    for mention in reversed(story.mentions[turn.paragraph]):
        if mention.who >= 0 and mention.first < pronoun.first and not mention.quoted:
            crossed = any(word.first for word in words[mention.first + 1 : pronoun.first + 1])
            return -1 if crossed else mention.who
    return -1
