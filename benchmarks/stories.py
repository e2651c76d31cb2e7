"""Made-up books of any length, the same at every call: for measuring, not for reading.

Every sentence is built anew from parts, so that hardly two are alike and every line needs a take of its own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

WORDS_AN_HOUR = 10_900
"""Words of these books that make an hour of audio, pauses included, in the default voices; measured."""

_PEOPLE = (
    ("Marit", "she"), ("Tobin", "he"), ("Odile", "she"), ("Casper", "he"), ("Wren", "she"), ("Halloran", "he"),
    ("Ysolde", "she"), ("Bram", "he"), ("Petra", "she"), ("Anselm", "he"), ("Juno", "she"), ("Lorcan", "he"),
)  # fmt: skip
_THINGS = (
    "the lantern|the ledger|the harbour|the old mill|a folded letter|the brass key|the ferry|the orchard wall|"
    "the clock|a jar of honey|the weather|the stove|the long table|the garden gate|a torn map|the bridge|the kettle|"
    "the attic stair|a silver spoon|the boathouse|the well|the market|the blue door|a spool of wire|the organ|"
    "the timetable|the bell rope|a bundle of reeds|the river|the chapel roof"
).split("|")
_DEEDS = (
    "had been left out in the rain|was not where anyone remembered it|seemed smaller than before|"
    "belonged to somebody else now|would have to be mended by Friday|had cost more than it was worth|"
    "smelled of smoke and oranges|was older than the village itself|made no sound at all|"
    "had gone missing twice that year|stood between them and the road|could be seen from every window|"
    "had never once been locked|needed a coat of paint|was the only thing they agreed about|"
    "had been counted and counted again|turned slowly in the draught|was worth waiting for"
).split("|")
_WHEN = (
    "By the time the lamps were lit|Before anybody could answer|On the second morning|Some time after midnight|"
    "When the wind dropped|At the far end of the yard|As usual|Under the stairs|For the whole of that week|"
    "Once the bread was out of the oven|In the silence that followed|Against all advice"
).split("|")
_MANNER = "quietly|at once|without looking up|with a laugh|from the doorway|after a moment|over the noise".split("|")
_SAID = "said|asked|answered|whispered|murmured|called".split("|")
_OPENERS = (
    "I always thought|You may be sure|Nobody told me|If you ask me|They say|I can promise you|It is a pity|"
    "You would never guess|My sister swears|Let us pretend"
).split("|")


def write_book(folder: Path, *, words: int, chapters: int) -> list[Path]:
    """A folder of ``chapters`` text files, all of one length, ``words`` in all."""
    folder.mkdir(parents=True, exist_ok=True)
    digits = len(str(chapters))
    paths = [folder / f"{number:0{digits}}-chapter.txt" for number in range(1, chapters + 1)]
    for number, path in enumerate(paths, start=1):
        path.write_text(chapter(number, words // chapters), encoding="utf-8")
    return paths


def chapter(number: int, words: int) -> str:
    """Chapter ``number``: a heading, then scenes of narration and talk, of at least ``words`` words."""
    dice = random.Random(number)
    parts, count = [f"Chapter {number}"], 2
    for paragraph in _paragraphs(dice):
        parts.append(paragraph)
        count += len(paragraph.split())
        if count >= words:
            return "\n\n".join(parts) + "\n"
    raise AssertionError


def _paragraphs(dice: random.Random) -> Iterator[str]:
    while True:
        present = dice.sample(_PEOPLE, 3)
        for _ in range(dice.randrange(2, 5)):
            yield " ".join(_narrated(dice, present) for _ in range(dice.randrange(2, 6)))
            for turn in range(dice.randrange(2, 8)):
                yield _spoken(dice, present[turn % 2])
        yield "* * *"


def _narrated(dice: random.Random, present: list[tuple[str, str]]) -> str:
    (name, pronoun), thing, deed = dice.choice(present), dice.choice(_THINGS), dice.choice(_DEEDS)
    number = dice.randrange(3, 90)
    return dice.choice(
        (
            f"{dice.choice(_WHEN)}, {thing} {deed}, and {dice.choice(_THINGS)} {dice.choice(_DEEDS)}.",
            f"{name} counted {number} steps to {thing}, but {pronoun} did not stop {dice.choice(_MANNER)}.",
            f"{thing[0].upper()}{thing[1:]} {deed}, which was what {name} had been afraid of.",
            f"{dice.choice(_WHEN)}, {name} looked at {thing}; it {deed}.",
        )
    )


def _spoken(dice: random.Random, speaker: tuple[str, str]) -> str:
    name, pronoun = speaker
    said = dice.choice(_SAID)
    first = f"{dice.choice(_OPENERS)} {dice.choice(_THINGS)} {dice.choice(_DEEDS)}"
    second = f"{dice.choice(_WHEN)}, {dice.choice(_THINGS)} {dice.choice(_DEEDS)}."
    return dice.choice(
        (
            f'"{first}," {said} {name}. "{second}"',
            f'"{first}," {pronoun} {said} {dice.choice(_MANNER)}.',
            f'"{second}"',
            f'{name} shrugged. "{first}. {second}"',
        )
    )
