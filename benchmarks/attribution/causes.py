"""Why lines went wrong: errors on novels that the weights never saw, sampled and counted by cause.

    cd benchmarks; python -m attribution.causes [--errors 200] [--given] [-v]

Run ``train.py`` first. Each error has one cause, the first that holds. ``-v`` shows every sampled error in its place.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir
from typing import NamedTuple

from attribution import corpus, gold
from attribution.score import read_fold
from attribution.train import fold_of

from audiofic.attribution.attribute import judge
from audiofic.attribution.features.table import Table, read_table
from audiofic.attribution.mentions import Sort
from audiofic.attribution.story import Story, read_story
from audiofic.attribution.ties import EXPLICIT, Tag
from audiofic.attribution.turns import Turn
from audiofic.attribution.unveiled import unveiled

_SEED = 1
_SHOWN = 90


class Error(NamedTuple):
    """One turn that went to the wrong speaker."""

    novel: str
    cause: str
    right: str
    wrong: str
    context: str


def errors(novel: corpus.Novel, work: Path, fold: int, *, given: bool = False) -> Iterator[Error]:
    """All turns of a novel that went wrong, its cast ``given`` as by a casting file or not."""
    weights = read_fold(work, fold)
    story = unveiled(read_story([novel.script], corpus.cast(novel) if given else (), None), weights)
    table = read_table(story)
    answers = gold.answers(novel, story)
    speakers = gold.speakers(novel, story)
    verdicts = judge(story, weights)
    wrong = {
        number
        for number, (verdict, right) in enumerate(zip(verdicts, speakers, strict=True))
        if right is not None and (verdict.who < 0 or answers[verdict.who] != right)
    }
    for number in sorted(wrong):
        who, right = verdicts[number].who, speakers[number] or ""
        name = story.characters[who].name if who >= 0 else "nobody"
        cause = _cause(story, table, number, right, answers, wrong, who)
        yield Error(novel.name, cause, right, name, _context(novel, story, story.turns[number]))


def _cause(
    story: Story, table: Table, number: int, right: str, answers: list[str | None], wrong: set[int], who: int
) -> str:
    turn, place = story.turns[number], table.places[number]
    if right not in answers:
        return "roster: the speaker is nobody of ours"
    if who >= 0 and answers[who] is None:
        return "roster: given to somebody who is nobody, or another name of somebody"
    if not any(answers[person] == right for person in table.people[table.starts[number] : table.starts[number + 1]]):
        return "candidates: the speaker is not near by"
    tag = _tag(turn)
    if tag is not None and tag.mention.sort is Sort.NAME:
        return "tag: names another, or was misread"
    if tag is not None and tag.mention.sort is Sort.NOMINAL:
        return "tag: a nominal (“the old man”) was taken for another"
    if tag is not None:
        return "tag: a pronoun was taken for another"
    around = {place.talk[at] for at in (place.number - 1, place.number + 1) if 0 <= at < len(place.talk)}
    if turn.tags:
        return "beat: the narration beside it misled"
    if around & wrong:
        return "bare line: a run of lines slipped by one, or all of it"
    return "bare line: alone among right ones"


def _tag(turn: Turn) -> Tag | None:
    return min((tag for tag in turn.tags if tag.how in EXPLICIT), key=lambda tag: tag.how, default=None)


def _context(novel: corpus.Novel, story: Story, turn: Turn) -> str:
    number, quote = turn.quotes[0]
    segment = novel.script.segments[story.paragraphs[number].quotes[quote]]
    text = novel.script.chapter.text
    start, end = segment.start, segment.end
    return " ".join(f"{text[max(0, start - _SHOWN) : start]}[[{text[start:end]}]]{text[end : end + _SHOWN]}".split())


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, default=corpus.FOLDER)
    parser.add_argument("--work", type=Path, default=Path(gettempdir()) / "audiofic-attribution")
    parser.add_argument("--errors", type=int, default=200)
    parser.add_argument("--given", action="store_true", help="the cast is known, as from a casting file")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    found = [
        error
        for at, novel in enumerate(corpus.novels(options.corpus, "curly", options.work))
        for error in errors(novel, options.work, fold_of(at), given=options.given)
    ]
    sample = random.Random(_SEED).sample(found, min(options.errors, len(found)))
    if options.verbose:
        for error in sample:
            print(f"{error.novel}: {error.cause}\n    {error.right}, not {error.wrong}\n    {error.context}")
    print(f"{len(sample)} of {len(found)} turns that went wrong:")
    for cause, count in Counter(error.cause for error in sample).most_common():
        print(f"{count:5}  {cause}")


if __name__ == "__main__":
    main()
