"""Which words an engine can only guess."""

from __future__ import annotations

import pytest

from audiofic.model import Kind, Pronunciation, Voice
from audiofic.speech.engines.espeak_dictionary import dictionary
from audiofic.speech.engines.pyttsx3 import Pyttsx3Engine
from audiofic.speech.guesses import guesses
from audiofic.speech.lexicon import fault, lexicon_rule
from tests.speech.test_spoken import script

KNOWN = dictionary()


def listed(text: str, *, names: frozenset[str] = frozenset()) -> list[tuple[str, int, str]]:
    found = guesses([script((text, Kind.NARRATION))], KNOWN, names)
    return [(guess.word, guess.count, guess.why) for guess in found]


def test_the_engines_own_dictionary_is_read_word_by_word() -> None:
    assert {"the", "colonel", "siobhan", "edinburgh", "nguyen"} <= KNOWN
    assert KNOWN.isdisjoint({"zyrkhan", "maelle", "blimble"})
    assert all(word == word.lower() for word in KNOWN if word.isascii())


def test_names_that_nobody_knows_are_listed_most_frequent_first() -> None:
    text = "Then Zyrkhan met Maelle. MAELLE ran, and Maelle’s dog ran. Perhaps Mary saw Zyrkhan in Paris on Monday."
    assert listed(text) == [("Maelle", 3, "name"), ("Zyrkhan", 2, "name")]


@pytest.mark.parametrize(
    "text",
    [
        "Flabbergasted, he sat.",  # a capital that any sentence has
        "He saw Captain Mary on Main Street.",
        "The house was old and quiet and nobody came.",
        "He wrote b4 thx and 10 yrs.",
        "He met Siobhan and Stephen.",
        "Oops, said the boy. Hmm.",
        "Ran, said Mo.",
    ],
)
def test_what_the_engine_or_everybody_knows_is_not(text: str) -> None:
    assert listed(text) == []


def test_a_name_of_the_story_counts_even_where_sentences_begin_with_it() -> None:
    assert listed("Zyrk left. Zyrk came.") == []
    assert listed("Zyrk left. Zyrk came.", names=frozenset({"Zyrk"})) == [("Zyrk", 2, "name")]


@pytest.mark.parametrize("word", ["drôle", "tschüss", "qin", "bjørn", "mahi", "psst-kvass", "sgrnt"])
def test_letters_that_english_does_not_put_so_are_told_of(word: str) -> None:
    assert "spelling" in {why for _, _, why in listed(f"He said {word} again.")}


def test_words_of_the_lexicon_are_no_guess_any_more() -> None:
    rule = lexicon_rule((Pronunciation(written="Maelle", say="Mah ell"),), frozenset())
    assert guesses([script(("So Maelle ran.", Kind.NARRATION))], KNOWN, lexicon=lambda _: rule) == []


def test_what_the_engine_says_for_a_word_can_stand_in_a_lexicon() -> None:
    engine = Pyttsx3Engine()
    words = ["Maelle", "Zyrkhan", "drôle", "Oduya", "Thackaberry", "Nguyen"]
    heard = engine.pronounced(words, Voice(id="en-gb-x-rp"))
    assert len(set(heard)) == len(words)
    assert [fault(phonemes, engine.phonemes()) for phonemes in heard] == [None] * len(words)
