"""The grounds on which a nameless speaker is somebody with a name: "the physician" of a chapter is Doctor Vale.

Each ground has its weight, as a logarithm of odds; above 0 in all, to join the two wins more lines than it costs. They
were fitted to the 613 nameless speakers of the practice chapters, of whom three in four have a name there too, and
rounded: of 209 that were joined by weights fitted to other chapters, 130 were right, and 28 had no name at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from audiofic.attribution.mentions import Mention
from audiofic.attribution.names import read_name
from audiofic.attribution.nominals import noun_of
from audiofic.attribution.scene import Place
from audiofic.attribution.story import Story
from audiofic.lang.en.titles import BORNE_BY

_OFTEN = 0.3
"""For anybody."""
_CROWD, _FEW = -0.8, 10
"""For the logarithm of how many times as many people have a name as in a chapter of few."""
_SPEAKS = 0.44
"""For each unit of the logarithm of the chance to speak such a line, were it tagged "he"."""
_UNLIKELY = 0.02
"""Added to each chance: one line alone rules nobody out."""
_CLEARLY, _CLEAR = 1.5, 0.7
"""Where that chance is so great, the geometric mean of all lines, the sex is the same, and nobody came in as "a"."""
_SAME_SEX, _OTHER_SEX = 0.6, -1.35
_OFFICE = 2.5
"""A title that is borne by people of that kind: a doctor is a physician."""
_KNOWN_BEFORE = -0.4
"""Named before the nameless one is first spoken of."""
_COMES_IN = -0.8
"""The same, where the nameless one comes in as "a guard": they have met before, it is somebody new."""
_TALKS_WITH = -2.2
"""For each turn beside such a line that is tagged with the name, by lines."""
_IS_CALLED = 1.0
"""Called by name in the turn before such a line, or in the one behind."""
_FAR = -0.016
"""For each paragraph between the first words on the one and on the other."""
_FARTHEST = 60
_NOT_NEAR = 0.014
"""For each paragraph between such a line and the nearest place that names the candidate: authors vary."""
_SILENT = -0.75
"""No tag ever names the candidate."""
_SAME_PARAGRAPH = 1.5
"""By lines, the share in whose paragraph the narration names the candidate: “…,” the elf said. Ann shrugged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What the grounds are read from."""

    story: Story
    places: Sequence[Place]
    tagged: Sequence[int]
    """Per turn: the character whom its explicit tag names; below 0 for none."""
    named_in: Mapping[int, Sequence[int]]
    """Character with a name → numbers of the paragraphs whose narration names them."""
    silent: frozenset[int]
    """Characters with a name whom no tag names."""

    def weigh(self, nominal: Mention, lines: Sequence[int], told: Mapping[int, Mapping[int, float]], who: int) -> float:
        """How much speaks for the bearer of ``nominal``, who is tagged in the turns ``lines``, being ``who``.

        ``told`` are the chances to speak those turns, were they tagged with a pronoun.
        """
        role = nominal.who
        return (
            _OFTEN
            + _CROWD * math.log(max(1.0, self.story.named / _FEW))
            + self._by_chance([told[turn].get(who, 0.0) for turn in lines], role, who)
            + self._by_sex(role, who)
            + _OFFICE * self._holds_office(nominal, who)
            + self._by_meeting(role, who)
            + self._by_talk(lines, who)
            + self._by_paragraphs(lines, who)
        )

    def _by_chance(self, chances: Sequence[float], role: int, who: int) -> float:
        mean = sum(math.log(chance + _UNLIKELY) for chance in chances) / len(chances)
        same = self.story.sexes[role] == self.story.sexes[who] != ""
        clear = math.exp(mean) >= _CLEAR and same and role not in self.story.introduced
        return _SPEAKS * mean + _CLEARLY * clear

    def _by_sex(self, role: int, who: int) -> float:
        one, other = self.story.sexes[role], self.story.sexes[who]
        return 0.0 if not one or not other else _SAME_SEX if one == other else _OTHER_SEX

    def _holds_office(self, nominal: Mention, who: int) -> bool:
        noun = noun_of(nominal.word)
        character = self.story.characters[who]
        names = [character.name, *character.aliases]
        titles = {read_name(name).title for name in names} | {name.split()[0].lower().rstrip(".") for name in names}
        return any(noun == title or noun in BORNE_BY.get(title, ()) for title in titles)

    def _by_meeting(self, role: int, who: int) -> float:
        met = self.story.met
        before = met[who] < met[role]
        comes_in = before and role in self.story.introduced
        return _KNOWN_BEFORE * before + _COMES_IN * comes_in + _FAR * min(_FARTHEST, abs(met[who] - met[role]))

    def _by_talk(self, lines: Sequence[int], who: int) -> float:
        beside = [turn for line in lines for turn in _beside(self.places[line])]
        talks = sum(self.tagged[turn] == who for turn in beside) / len(lines)
        called = any(who in self.places[turn].calls for turn in beside)
        return _TALKS_WITH * talks + _IS_CALLED * called + _SILENT * (who in self.silent)

    def _by_paragraphs(self, lines: Sequence[int], who: int) -> float:
        turns = [self.story.turns[line] for line in lines]
        named = self.named_in.get(who, ())
        gaps = (abs(turn.paragraph - number) for turn in turns for number in named)
        same = sum(turn.tagged_in in named for turn in turns) / len(lines)
        return _NOT_NEAR * min((_FARTHEST, *gaps)) + _SAME_PARAGRAPH * same


def read_grounds(story: Story, places: Sequence[Place], tagged: Sequence[int]) -> Grounds:
    """The grounds of a story; ``tagged`` are whom the tags of its turns name."""
    named_in: dict[int, dict[int, None]] = {}
    for number, there in enumerate(story.mentions):
        for mention in there:
            if 0 <= mention.who < story.named and not mention.quoted:
                named_in.setdefault(mention.who, {})[number] = None
    return Grounds(
        story=story,
        places=places,
        tagged=tagged,
        named_in={who: tuple(numbers) for who, numbers in named_in.items()},
        silent=frozenset(range(story.named)) - frozenset(tagged),
    )


def _beside(place: Place) -> Iterable[int]:
    """The turns before and behind."""
    return (*place.talk[max(0, place.number - 1) : place.number], *place.talk[place.number + 1 : place.number + 2])
