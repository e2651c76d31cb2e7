"""All facts lined up: one row for each turn and candidate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING

from audiofic.attribution.around import known_mentions
from audiofic.attribution.features import (
    of_person,
    of_rules,
    of_script,
    of_standing,
    of_tags,
    of_talk,
    of_turn,
    of_words,
)
from audiofic.attribution.manner import Sayings, likeness, sayings
from audiofic.attribution.scene import Place, places
from audiofic.attribution.standing import standings
from audiofic.attribution.story import Story
from audiofic.attribution.whole_cast import read_whole_cast

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OF_MANNER = ("manner: behind the best", "manner: words known")
NAMES = (
    *of_turn.NAMES,
    *of_tags.NAMES,
    *of_rules.NAMES,
    *of_standing.NAMES,
    *of_talk.NAMES,
    *of_words.NAMES,
    *of_person.NAMES,
    *of_script.NAMES,
    *OF_MANNER,
)
_RECENT = 6
"""Turns on either side whose tagged speakers are candidates."""


@dataclass(frozen=True, slots=True)
class Table:
    """The candidates of every turn with their facts."""

    rows: NDArray[np.float32]
    """Shape (rows, len(NAMES))."""
    people: tuple[int, ...]
    """The candidate of each row."""
    starts: tuple[int, ...]
    """First row of each turn, and the number of rows at the end: turn ``n`` has rows ``starts[n]:starts[n + 1]``."""
    places: tuple[Place, ...]
    nominals: tuple[str, ...]
    """Per turn: the nominal of its tag, a relative's with the sex of whose; empty for none."""
    sayings: Sayings
    """The words of every turn."""
    outside: NDArray[np.float64]
    """Per row: how far the candidate stands outside the cast that a casting file names, 0 to 1.

    0 for its characters and the narrator; for the others the share of tags with a known speaker that name its
    characters, or 0 where it does not name the whole cast: a casting file of few characters says nothing of the rest.
    """
    fixed: dict[int, int]
    """Turns whose speaker is known → the row of that speaker."""


def read_table(story: Story) -> Table:
    """The table of a whole book."""
    import numpy as np

    where = places(story)
    tagged = of_talk.tagged_speakers(story)
    persons = of_person.of_persons(story, tagged)
    cast = read_whole_cast(story, tagged)
    scripts = of_script.of_scripts(story)
    said = of_words.speeches(story)
    told = of_talk.listeners(story)
    mentions = known_mentions(story)
    rows, packed = bytearray(), Struct(f"{len(NAMES)}f").pack  # a list of tuples would take ten times the memory
    manner = (0.0,) * len(OF_MANNER)  # is told when all that is said is known; room now spares a copy of all rows
    people: list[int] = []
    starts = [0]
    fixed: dict[int, int] = {}
    for turn in story.turns:
        known = of_talk.given_speaker(story, turn)
        recent = _recent(tagged, where[turn.number])
        found = standings(story, mentions, turn, recent if known is None else [known, *recent], cast)
        own = of_turn.of_turn(story, turn, where[turn.number])
        parts = zip(
            found,
            of_tags.of_tags(story, turn, where[turn.number], found),
            of_rules.of_rules(story, turn, where[turn.number], found),
            of_standing.of_standing(story, turn, found),
            of_talk.of_talk(story, where, turn.number, tagged, told, found),
            of_words.of_words(story, where[turn.number], turn.number, said, found),
            strict=True,
        )
        whole = scripts[story.paragraphs[turn.paragraph].script]
        for standing, tags, rules, presence, talk, words in parts:
            person = persons[standing.who]
            rows += packed(*own, *tags, *rules, *presence, *talk, *words, *person, *whole, *manner)
            if standing.who == known:
                fixed[turn.number] = len(people)
            people.append(standing.who)
        starts.append(len(people))
    matrix = np.frombuffer(rows, dtype=np.float32).reshape(len(people), len(NAMES))
    spoken = sayings([speech.words for speech in said])
    named = np.repeat(np.array(tagged, dtype=np.intp), np.diff(starts)) == np.array(people, dtype=np.intp)
    matrix[:, -len(OF_MANNER) :] = of_manner(spoken, people, starts, named.astype(np.float64))
    nominals = tuple(of_turn.nominal(story, turn, place) for turn, place in zip(story.turns, where, strict=True))
    outside = _outside(story, tagged, people, whole=bool(cast.named))
    return Table(matrix, tuple(people), tuple(starts), where, nominals, spoken, outside, fixed)


def of_manner(
    spoken: Sayings, people: Sequence[int], starts: Sequence[int], believed: NDArray[np.float64]
) -> NDArray[np.float32]:
    """For each row one number for each of ``OF_MANNER``, by what is ``believed`` of who speaks which turn."""
    import numpy as np

    likes, known = likeness(spoken, np.array(people, dtype=np.intp), starts, believed)
    return np.stack([likes, np.log1p(known)], axis=1).astype(np.float32)


def _outside(story: Story, tagged: Sequence[int], people: Sequence[int], *, whole: bool) -> NDArray[np.float64]:
    import numpy as np

    known = [who for who in tagged if who >= 0]
    share = sum(who < story.given for who in known) / len(known) if known and whole else 0.0
    return np.array([share * (who >= story.given and who != story.narrator) for who in people], dtype=np.float64)


def _recent(tagged: Sequence[int], place: Place) -> list[int]:
    """Tagged speakers of the turns around, nearest first, each once."""
    low, high = max(0, place.number - _RECENT), place.number + _RECENT + 1
    own = place.number
    near = sorted(range(low, min(high, len(place.talk))), key=lambda at: (abs(at - own), at))
    return list(dict.fromkeys(tagged[place.talk[at]] for at in near if tagged[place.talk[at]] >= 0))
