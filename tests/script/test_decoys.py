from __future__ import annotations

import pytest

from audiofic.script.decoys import CLUES, weigh
from audiofic.script.quoted import Quoted


def quoted(said: str, before: str = "", after: str = "", *, previous: str | None = None) -> Quoted:
    return Quoted(
        said=said,
        before=before,
        after=after,
        first=not before,
        last=not after,
        goes_on=False,
        previous=previous,
    )


@pytest.mark.parametrize(
    "speech",
    [
        quoted("Hello."),
        quoted("moist"),
        quoted("Hello", after="said Ann."),
        quoted("Never!", before="He turned."),
        quoted("Come here", before="He whispered", after="and left."),
        quoted("if I could.", before="she said,", previous="I would,"),
        quoted("...", before="He said", after="and left."),
        quoted("The moon", before="He pointed up and said:", after="; and she looked."),
    ],
)
def test_speech_weighs_more_than_nothing(speech: Quoted) -> None:
    assert weigh(speech) > 0


@pytest.mark.parametrize(
    "decoy",
    [
        quoted("expert", before="The so-called", after="left."),
        quoted("NO ENTRY", before="a sign that read", after="in red."),
        quoted("last.", before="the melancholy influence of the word"),
        quoted("Mine", before="as if she had said:", after="; and he left."),
        quoted("airs", before="what they called", after="; nobody minded."),
        quoted("The Fairy Queen", before="They rehearsed", after="until six."),
        quoted("family", before="as great an authority on", after="as anyone."),
    ],
)
def test_what_nobody_says_weighs_less_than_nothing(decoy: Quoted) -> None:
    assert weigh(decoy) < -1


def test_careless_typing_is_no_clue_where_it_is_the_rule() -> None:
    line = quoted("i dunno", before="Ann said", after="and left.")
    assert weigh(line) < -1 < 0 <= weigh(line, careless=True) + 0.4


def test_every_clue_has_its_own_name() -> None:
    names = [name for name, _points, _holds in CLUES]
    assert len(names) == len(set(names))
