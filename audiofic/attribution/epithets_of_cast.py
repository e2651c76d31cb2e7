"""Epithets where a casting file names the whole cast: "the painter" is whoever of it mostly speaks the lines it tags.

A trade is one person's through the book, and so is a relative's word with one pronoun, "his mother": a book has few
families. "The girl", "his companion" are one person's in that scene, if they tag a few lines there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from audiofic.attribution.epithets import beside, told
from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.nominals import noun_of
from audiofic.attribution.ranker import Weights
from audiofic.attribution.relinked import relinked
from audiofic.attribution.revealed import ANY_SCENE
from audiofic.attribution.story import Story
from audiofic.attribution.ties import EXPLICIT
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.pronouns import POSSESSIVES, WE, I
from audiofic.lang.en.roles import ANYBODY, VOICE

_EVERYWHERE, _IN_SCENE = (2, 0.6), (3, 0.8)
"""So many lines at least, and the share of them that must be one person's, by their chances."""
_BESIDE = 0.15
"""Share of an epithet's places at most where one sentence has that person as well."""
_OTHERS = (POSSESSIVES | {"'s"}) - I - WE
"""Whose companion or visitor somebody is changes with the scene, the narrator's own aside."""
_ONES = frozenset("his her my".split())
"""Whose relatives can be told: one person's."""


class Epithet(NamedTuple):
    """A nominal that means one person wherever it stands."""

    role: int
    """The nameless character whose it was."""
    scene: int
    """Where it does; ``ANY_SCENE`` for the whole book."""
    owner: str
    """Of a relative: "his", "her", "my"; else empty."""


_Places = Sequence[tuple[int, Mention]]
"""(Number of the paragraph, nominal)."""


def with_epithets(story: Story, said: Collection[int], weights: Weights) -> Story:
    """The story with all epithets taken for those whom they mean; who is ``said`` to be somebody else stays so.

    Relatives come last: they are told better once it is known who the others are.
    """
    for relatives in (False, True):
        found = of_cast(story, said, weights, relatives=relatives)
        story = _with(story, found) if found else story
    return story


def _with(story: Story, found: Mapping[Epithet, int]) -> Story:
    local = _local(story)

    def meant(number: int, mention: Mention) -> Mention:
        who = found.get(_epithet(mention, story.paragraphs[number].scene, local))
        return mention if who is None else mention._replace(who=who)

    return relinked(story, meant)


def of_cast(story: Story, said: Collection[int], weights: Weights, *, relatives: bool) -> dict[Epithet, int]:
    """Whom of the cast epithets mean, those of ``relatives`` or all others.

    Left out is who is ``said`` to speak by a handle or a correction.
    """
    local = _local(story)
    places: defaultdict[Epithet, list[tuple[int, Mention]]] = defaultdict(list)
    for number, there in enumerate(story.mentions):
        for mention in there:
            if mention.who not in said and _is_somebodys(story, mention) and relatives == _is_relative(mention):
                places[_epithet(mention, story.paragraphs[number].scene, local)].append((number, mention))
    lines: defaultdict[Epithet, list[int]] = defaultdict(list)
    for turn in story.turns:
        tagging = {_epithet(tag.mention, turn.scene, local) for tag in turn.tags if tag.how in EXPLICIT}
        for epithet in sorted(tagging & places.keys()):
            lines[epithet].append(turn.number)
    if not lines:
        return {}
    chances = told(story, {turn for those in lines.values() for turn in those}, weights)
    found: dict[Epithet, int] = {}
    for epithet, turns in lines.items():
        least, share = _EVERYWHERE if epithet.scene == ANY_SCENE else _IN_SCENE
        best = _mostly(story, [chances[turn] for turn in turns], share) if len(turns) >= least else -1
        if best >= 0 and _may_be_one(story, epithet.role, best, places[epithet]):
            found[epithet] = best
    return found


def _is_somebodys(story: Story, mention: Mention) -> bool:
    """Whether it is a nominal that may be a named one's: of no group, of no voice, of one person's relative."""
    if mention.sort is not Sort.NOMINAL or mention.who < story.named or mention.who == story.narrator:
        return False
    one = not _is_relative(mention) or mention.owner in _ONES
    return story.sexes[mention.who] != "p" and noun_of(mention.word) != VOICE and one


def _is_relative(nominal: Mention) -> bool:
    return noun_of(nominal.word) in KIN


def _local(story: Story) -> frozenset[int]:
    """Nameless characters whose nominals mean one person in a scene only."""
    return frozenset(
        mention.who
        for there in story.mentions
        for mention in there
        if mention.sort is Sort.NOMINAL
        and not _is_relative(mention)
        and (noun_of(mention.word) in ANYBODY or mention.owner in _OTHERS)
    )


def _epithet(mention: Mention, scene: int, local: Collection[int]) -> Epithet:
    relative = mention.sort is Sort.NOMINAL and _is_relative(mention)
    return Epithet(
        role=mention.who if mention.sort is Sort.NOMINAL else -1,
        scene=scene if mention.who in local else ANY_SCENE,
        owner=mention.owner if relative else "",
    )


def _mostly(story: Story, lines: Sequence[Mapping[int, float]], share: float) -> int:
    """Who of the cast speaks that ``share`` of ``lines``; -1 for nobody, and for the narrator."""
    sums: defaultdict[int, float] = defaultdict(float)
    for line in lines:
        for who, chance in line.items():
            if who < story.given:
                sums[who] += chance
    best = max(sums, key=lambda who: (sums[who], -who), default=-1)
    return best if best != story.narrator and best >= 0 and sums[best] >= share * sum(sums.values()) else -1


def _may_be_one(story: Story, role: int, who: int, places: _Places) -> bool:
    """Whether their sexes agree, and hardly any sentence has both."""
    sexes = {story.sexes[role], story.sexes[who]} - {""}
    together = sum(beside(story, number, nominal, who) for number, nominal in places)
    return len(sexes) < 2 and together <= _BESIDE * len(places)
