"""The lexicon of a casting file: what it may say, and every slip with its place."""

from __future__ import annotations

import pytest

from audiofic.casting.file import CastingFile, parse_casting
from audiofic.errors import SettingsError
from audiofic.model import Pronunciation
from tests.casting.stage import offer


def no_digits(phonemes: str) -> int | None:
    """Stands for an engine whose phonemes are whatever is neither figure nor beyond ASCII."""
    return next((at for at, sign in enumerate(phonemes) if sign.isdigit() or not sign.isascii()), None)


def read(text: str) -> CastingFile:
    return parse_casting(text, "v.yaml", offer, phonemes=no_digits)


def test_a_word_is_respelled_or_given_in_phonemes_for_all_or_for_one() -> None:
    file = read(
        """\
lexicon:
  Siobhan: Shivawn
  Nguyen: "[[n'u:j@n]]"
  No: {say: Noh, phonemes: n'oU}
characters:
  Ann: {voice: en-us+m3, lexicon: {Siobhan: Shuh vawn}}
"""
    )
    assert file.lexicon == (
        Pronunciation(written="Siobhan", say="Shivawn"),
        Pronunciation(written="Nguyen", phonemes="n'u:j@n"),
        Pronunciation(written="No", say="Noh", phonemes="n'oU"),
    )
    assert file.roles[0].lexicon == (Pronunciation(written="Siobhan", say="Shuh vawn"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lexicon: {Ty: }", "v.yaml:1:14: This word is said as nothing."),
        ('lexicon: {Ty: ""}', "v.yaml:1:15: This word is said as nothing."),
        ("lexicon: {Ty: [[t'aI]]}", "v.yaml:1:15: Phonemes in [[…]] need quotation marks around them."),
        ('lexicon:\n  Ty: "[[t9]]"', "v.yaml:2:7: “9” in “t9” is no phoneme."),
        ('lexicon: {Ty: {phonemes: "tə"}}', "v.yaml:1:26: “ə” in “tə” is no phoneme. Write “@” for it."),
        ("lexicon: {Ty: {sya: x}}", "v.yaml:1:16: “sya” is not a key here. Did you mean “say”?"),
        ('lexicon: {"?!": x}', "v.yaml:1:11: “?!” is no word."),
        ("lexicon:\n  O'Hara: x\n  O’Hara: y", "v.yaml:3:3: “O’Hara” is the same word as “O'Hara” in line 2."),
        ("lexicon:\n  Ty: x\n  Ty: y", "v.yaml:3:3: “Ty” is given twice, first in line 2."),
        ("lexikon: {Ty: x}", "v.yaml:1:1: “lexikon” is not a key here. Did you mean “lexicon”?"),
        (
            'characters: {Ann: {voice: en-us+m3, lexicon: {Ty: "[[7]]"}}}',
            "v.yaml:1:51: “7” in “7” is no phoneme.",
        ),
        ("lexicon: {Ty: '<b>'}", "v.yaml:1:15: “<b>” is no respelling."),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(text)
    assert told in str(caught.value)


def test_words_that_differ_in_case_are_two_words() -> None:
    assert len(read("lexicon: {Polish: Poalish, polish: pollish}").lexicon) == 2
