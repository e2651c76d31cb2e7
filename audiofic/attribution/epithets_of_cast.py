"""Epithets where a casting file names the whole cast: "the painter" is whoever of it mostly speaks the lines it tags.

A trade is one person's through the book; "the girl", "his companion" in that scene, if it tags a few lines there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from audiofic.attribution.epithets import beside, told
from audiofic.attribution.grounds import noun_of
from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.ranker import Weights
from audiofic.attribution.revealed import ANY_SCENE, Revealed
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

_Key = tuple[int, int]
"""(Scene, or ``ANY_SCENE``; nameless character)."""
_Places = Sequence[tuple[int, Mention]]
"""(Number of the paragraph, nominal)."""


def of_cast(story: Story, said: Collection[int], weights: Weights) -> Revealed:
    """Which nameless characters are whom of the cast; whom handles and corrections have ``said`` is nobody else.

    Relatives are left out: one mother's word is another's.
    """
    places = _places(story, said)
    local = {who for who, those in places.items() if any(_is_local(nominal) for _, nominal in those)}
    lines: defaultdict[_Key, list[int]] = defaultdict(list)
    for turn in story.turns:
        for who in sorted({tag.mention.who for tag in turn.tags if tag.how in EXPLICIT} & places.keys()):
            lines[turn.scene if who in local else ANY_SCENE, who].append(turn.number)
    if not lines:
        return {}
    chances = told(story, {turn for those in lines.values() for turn in those}, weights)
    found: Revealed = {}
    for (scene, role), turns in lines.items():
        least, share = _EVERYWHERE if scene == ANY_SCENE else _IN_SCENE
        best = _mostly(story, [chances[turn] for turn in turns], share) if len(turns) >= least else -1
        there = [it for it in places[role] if scene in {ANY_SCENE, story.paragraphs[it[0]].scene}]
        if best >= 0 and _may_be_one(story, role, best, there):
            found[scene, role] = best
    return found


def _places(story: Story, said: Collection[int]) -> dict[int, list[tuple[int, Mention]]]:
    """Nameless character who is no group and nobody's relative → all places where its nominal stands."""
    found: defaultdict[int, list[tuple[int, Mention]]] = defaultdict(list)
    for number, there in enumerate(story.mentions):
        for mention in there:
            nameless = mention.who >= story.named and mention.who != story.narrator and mention.who not in said
            if nameless and mention.sort is Sort.NOMINAL and noun_of(mention) not in KIN | {VOICE}:
                found[mention.who].append((number, mention))
    return {who: those for who, those in found.items() if story.sexes[who] != "p"}


def _is_local(nominal: Mention) -> bool:
    return noun_of(nominal) in ANYBODY or nominal.owner in _OTHERS


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
