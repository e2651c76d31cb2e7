"""Epithets of people with a name: whoever would speak the lines of "the ghost" were they tagged "he" is the ghost.

The book is read once more with such nominals taken for nobody's, as a pronoun is. To whom the lines go that they tag
is one of the grounds on which somebody with a name is taken for the nameless one of a scene (``grounds``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from audiofic.attribution.epithets import beside, told
from audiofic.attribution.epithets_of_cast import with_epithets
from audiofic.attribution.features.of_talk import tagged_speakers
from audiofic.attribution.grounds import Grounds, read_grounds
from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.nominals import noun_of
from audiofic.attribution.ranker import Weights
from audiofic.attribution.relinked import relinked
from audiofic.attribution.revealed import Revealed, renamed
from audiofic.attribution.scene import places
from audiofic.attribution.story import Story, turned_out
from audiofic.attribution.ties import EXPLICIT
from audiofic.attribution.whole_cast import names_all

_ROUNDS = 2
"""Whoever is known after the first time helps to tell the others."""

_Lines = dict[tuple[int, int], list[int]]
"""(Scene, nameless character) → numbers of the turns that its nominal tags."""


def unveiled(story: Story, weights: Weights) -> Story:
    """The story with nameless characters taken for the named ones they are.

    Where a casting file names the whole cast, they are taken first for those of the cast whose lines they mostly tag.
    """
    said = {*story.handles.values(), *(who for who, _ in story.fixed.values())}
    tagged = tagged_speakers(story)
    if names_all(story, tagged):
        story = with_epithets(story, said, weights)
        tagged = tagged_speakers(story)
    for _ in range(_ROUNDS):
        known = _known_better(story, said, tagged, weights)
        if known is story:
            break
        story, tagged = known, tagged_speakers(known)
    return story


def _known_better(story: Story, said: Collection[int], tagged: Sequence[int], weights: Weights) -> Story:
    """The story with those told whom the grounds tell; ``said`` are characters known by their messages or by hand."""
    nominals = {who: those for who, those in _nominals(story).items() if who not in said}
    lines = _lines(story, nominals)
    if not lines:
        return story
    grounds = read_grounds(story, places(story), tagged)
    found = _found(story, lines, _told_anew(story, lines, weights), nominals, grounds)
    if not found:
        return story
    everyone = list(story.characters)
    for (_, role), who in found.items():
        everyone[who] = turned_out(everyone[who], everyone[role])
    joined = relinked(story, lambda number, it: renamed(it, story.paragraphs[number].scene, found))
    return replace(joined, characters=tuple(everyone))


def _nominals(story: Story) -> dict[int, list[tuple[int, Mention]]]:
    """Nameless character who may be somebody named → all places, (paragraph, mention), where its nominal stands."""
    found: defaultdict[int, list[tuple[int, Mention]]] = defaultdict(list)
    for number, there in enumerate(story.mentions):
        for mention in there:
            if mention.sort is Sort.NOMINAL and _may_be_named(story, mention):
                found[mention.who].append((number, mention))
    return found


def _may_be_named(story: Story, nominal: Mention) -> bool:
    role = nominal.who
    return role >= story.named and role != story.narrator and story.sexes[role] != "p"


def _lines(story: Story, nominals: Mapping[int, Sequence[tuple[int, Mention]]]) -> _Lines:
    lines: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for turn in story.turns:
        for role in {tag.mention.who for tag in turn.tags if tag.how in EXPLICIT} & nominals.keys():
            lines[turn.scene, role].append(turn.number)
    return dict(sorted(lines.items()))


def _told_anew(story: Story, lines: _Lines, weights: Weights) -> dict[int, dict[int, float]]:
    """Turn → candidate → chance, for the turns of ``lines`` with their nominals taken for nobody's."""
    roles = {role for _, role in lines}
    veiled = relinked(story, lambda _, it: it._replace(who=-1) if it.who in roles else it)
    return told(veiled, {turn for those in lines.values() for turn in those}, weights)


def _found(
    story: Story,
    lines: _Lines,
    chances: Mapping[int, Mapping[int, float]],
    nominals: Mapping[int, Sequence[tuple[int, Mention]]],
    grounds: Grounds,
) -> Revealed:
    likeliest: Revealed = {}
    for (scene, role), turns in lines.items():
        nominal = nominals[role][0][1]
        weights = {
            who: grounds.weigh(nominal, turns, chances, who)
            for who in sorted({who for turn in turns for who in chances[turn]})
            if _may_be(story, nominal, who)
        }
        best = max(weights, key=lambda who: weights[who], default=-1)
        if best >= 0 and weights[best] > 0:
            likeliest[scene, role] = best
    scenes = _scenes(story, set(likeliest.values()))
    return {
        (scene, role): best
        for (scene, role), best in likeliest.items()
        if scenes[best].issuperset(story.turns[turn].scene for turn in lines[scene, role])
        and not any(beside(story, number, mention, best) for number, mention in nominals[role])
    }


def _may_be(story: Story, nominal: Mention, who: int) -> bool:
    """Whether ``who`` has a name and may be called so; those whom a casting file calls so, if there are any."""
    called_so = {it for it in story.called_so.get(noun_of(nominal.word), ()) if it < story.given}
    named = who < story.named and who != story.narrator and story.sexes[who] != "p"
    return named and (not called_so or who in called_so)


def _scenes(story: Story, people: Collection[int]) -> dict[int, set[int]]:
    """For each of ``people`` the scenes that name them, by the narration or in what is said."""
    scenes: dict[int, set[int]] = {who: set() for who in people}
    for paragraph, mentions in zip(story.paragraphs, story.mentions, strict=True) if people else ():
        for mention in mentions:
            if mention.who in scenes:
                scenes[mention.who].add(paragraph.scene)
    return scenes
