"""The author's own words: which places they have, and what is said there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.model import Kind, Pronunciation, Recipe
from audiofic.speech.engines.pyttsx3 import Pyttsx3Engine
from audiofic.speech.lexicon import fault, lexicon_rule
from audiofic.speech.spoken import rewrites, utterances
from tests.speech.test_spoken import script

KNOWN = Pyttsx3Engine().phonemes()


def said(text: str, *entries: Pronunciation, known: frozenset[str] = KNOWN) -> str:
    rule = lexicon_rule(entries, known)
    (found,) = utterances(script((text, Kind.DIALOGUE)), lambda _: rule)
    return " | ".join(utterance.spoken for utterance in found)


def word(written: str, say: str = "", phonemes: str = "") -> Pronunciation:
    return Pronunciation(written=written, say=say, phonemes=phonemes)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Siobhan left.", "Shivawn left."),
        ("“Siobhan!”", "Shivawn!"),
        ("*Siobhan* left", "Shivawn left"),
        ("SIOBHAN!", "Shivawn!"),
        ("siobhan", "siobhan"),
        ("Siobhan's cat, Siobhan’s dog", "Shivawn's cat, Shivawn’s dog"),
        ("the Siobhans' house", "the Siobhans' house"),
        ("'Siobhan' it said", "Shivawn it said"),
        ("Siobhanna and McSiobhan", "Siobhanna and McSiobhan"),
        ("Siobhan-Marie", "Shivawn-Marie"),
        ("l'Siobhan", "l'Siobhan"),
    ],
)
def test_a_word_is_taken_whole_wherever_it_stands(text: str, heard: str) -> None:
    assert said(text, word("Siobhan", "Shivawn")) == heard


def test_small_letters_mean_any_case_and_a_capital_means_the_name() -> None:
    assert said("Polish polish POLISH", word("Polish", "Poalish")) == "Poalish polish Poalish"
    assert said("Lol lol LOL", word("lol", "laughing")) == "laughing laughing laughing"


def test_the_longest_entry_has_the_place() -> None:
    entries = (word("Ty", "Tie"), word("Ty Lee", "Tylee"))
    assert said("Ty saw Ty  Lee", *entries) == "Tie saw Tylee"


def test_the_later_entry_outranks_the_earlier_one() -> None:
    assert said("Ty", word("Ty", "Tea"), word("Ty", "Tie")) == "Tie"


def test_accents_are_letters_however_they_are_stored() -> None:
    apart = unicodedata.normalize("NFD", "Zoë ran.")
    assert said(apart, word("Zoë", "Zo-ee")) == said("Zoë ran.", word("Zoë", "Zo-ee")) == "Zo-ee ran."


def test_a_lexicon_outranks_every_other_rule() -> None:
    assert said("sry, 10 yrs", word("sry", "sorree"), word("yrs", "yurs")) == "sorree, 10 yurs"


def test_what_the_author_wrote_is_not_rewritten_again() -> None:
    assert said("Kara", word("Kara", "sry")) == "sry"


def test_phonemes_go_to_an_engine_that_takes_them_and_else_the_respelling() -> None:
    entry = word("Caoimhe", "Keeva", "k'i:v@")
    assert said("Caoimhe!", entry) == "[[k'i:v@]]!"
    assert said("Caoimhe!", entry, known=frozenset()) == "Keeva!"
    assert said("Caoimhe!", word("Caoimhe", phonemes="k'i:v@"), known=frozenset()) == "Caoimhe!"


@pytest.mark.parametrize(("phonemes", "owned"), [("k'i:v@", "k'i:v@z"), ("dZ'ak", "dZ'aks"), ("r'oUz", "r'oUzI2z")])
def test_what_a_name_owns_is_said_in_phonemes_too(phonemes: str, owned: str) -> None:
    assert said("Kay's hat", word("Kay", phonemes=phonemes)) == f"[[{owned}]] hat"


def test_brackets_in_the_text_are_never_phonemes() -> None:
    assert "[" not in said("[[k'i:v@]] Kay", word("Kay", "Kaye"))


def test_the_change_is_listed_with_its_place() -> None:
    rule = lexicon_rule((word("Kay", "Kaye"),), KNOWN)
    (change,) = rewrites(script(("Then Kay ran.", Kind.NARRATION)), lambda _: rule)
    assert (change.start, change.end, change.before, change.after, change.rule) == (5, 8, "Kay", "Kaye", "lexicon")


@pytest.mark.parametrize(
    ("phonemes", "at"), [("k'i:v@", None), ("h@l'oU", None), ("", None), ("k8v", 1), ("ʃi", 0), ("SIv'O:n w'Vn", None)]
)
def test_phonemes_are_told_from_what_is_none(phonemes: str, at: int | None) -> None:
    assert fault(phonemes, KNOWN) == at


def test_the_engine_says_phonemes_and_not_their_letters() -> None:
    engine = Pyttsx3Engine()
    engine.prepare()

    def seconds(spoken: str) -> float:
        recipe = Recipe(
            spoken=spoken, engine="pyttsx3", engine_version="", driver="espeak", voice="en-us", rate=165, pitch=50
        )
        return engine.speak(recipe).seconds

    assert seconds("[[h@l'oU]]") == pytest.approx(seconds("hello"), rel=0.15)
    assert seconds("h@l'oU") > 1.5 * seconds("[[h@l'oU]]")


WORDS = ["rain", "RAIN", "Zoë", "Ty", "tyre", "O’Hara", "—", "10", "“"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sets(st.sampled_from(["rain", "Zoë", "Ty", "O'Hara"])))
def test_every_whole_word_of_the_lexicon_is_changed_and_no_other(words: list[str], chosen: set[str]) -> None:
    text = " ".join(words)
    rule = lexicon_rule(tuple(word(each, "Kaye") for each in sorted(chosen)), KNOWN)
    changes = rewrites(script((text, Kind.DIALOGUE)), lambda _: rule)
    own = [change for change in changes if change.rule == "lexicon"]
    assert all(text[change.start : change.end] == change.before for change in own)
    meant = {"RAIN": "rain", "O’Hara": "O'Hara"}
    assert [change.before for change in own] == [each for each in words if meant.get(each, each) in chosen]
