"""The author's own pronunciations in a casting file, and what cannot be said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from audiofic.casting.keys import WordKeys
from audiofic.errors import Problem
from audiofic.model import Pronunciation
from audiofic.settings.likeness import fold
from audiofic.settings.tree import Path, Tree
from audiofic.settings.wording import quoted

PhonemeCheck = Callable[[str], int | None]
"""Where a text in phonemes begins to be none; None where all of it is."""

_IPA = {
    "ə": "@", "ʃ": "S", "θ": "T", "ð": "D", "ŋ": "N", "ʒ": "Z", "æ": "a", "ɪ": "I", "ʊ": "U", "ɛ": "E", "ɔ": "O:",
    "ʌ": "V", "ɑ": "A:", "ː": ":", "ˈ": "'", "ˌ": ",", "ɹ": "r", "ɜ": "3:", "ɒ": "0", "ɡ": "g", "ɾ": "t#", "’": "'",
}  # fmt: skip
"""Letters of the International Phonetic Alphabet, and what eSpeak has for them."""


def pronunciations(words: dict[str, WordKeys]) -> tuple[Pronunciation, ...]:
    """The entries, in the order of the file."""
    return tuple(
        Pronunciation(written=written, say=keys.say or "", phonemes=keys.phonemes or "")
        for written, keys in words.items()
    )


def find_unsayable(tree: Tree, check: PhonemeCheck) -> Iterator[Problem]:
    """A problem for each word that no text can have, that stands there twice, or whose phonemes are none."""
    for path, words in _lexicons(tree):
        seen: dict[str, str] = {}
        for written, value in words.items():
            place = (*path, written)
            if not any(character.isalnum() for character in written):
                what = f"{quoted(written)} is no word."
                yield Problem(what=what, hint="A lexicon is for words.", where=tree.place_of_key(place))
            # Case tells entries apart, the fashion of apostrophes and spaces does not.
            key = fold(written) + str(written == written.lower())
            if (first := seen.setdefault(key, written)) != written and fold(first) == fold(written):
                line = tree.place_of_key((*path, first)).line
                what = f"{quoted(written)} is the same word as {quoted(first)} in line {line}."
                yield Problem(what=what, hint="Keep one of them.", where=tree.place_of_key(place))
            yield from _mistaken(tree, place, value, check)


def _mistaken(tree: Tree, place: Path, value: object, check: PhonemeCheck) -> Iterator[Problem]:
    if isinstance(value, dict):
        place, value = (*place, "phonemes"), value.get("phonemes")
        phonemes = value.strip("[] ") if isinstance(value, str) else ""
    else:
        phonemes = value.strip()[2:-2].strip() if isinstance(value, str) and value.strip().startswith("[[") else ""
    if (at := check(phonemes)) is not None:
        letter = phonemes[at]
        hint = f"Write {quoted(_IPA[letter])} for it." if letter in _IPA else _ALPHABET
        what = f"{quoted(letter)} in {quoted(phonemes)} is no phoneme."
        yield Problem(what=what, hint=hint, where=tree.place_of_value(place))


_ALPHABET = "Phonemes are written in eSpeak's letters: k'i:v@ for “Keeva”; “audiofic script --unknown” shows more."


def _lexicons(tree: Tree) -> Iterator[tuple[Path, dict[str, object]]]:
    """The book's and each character's own, with the path to it."""
    root = tree.value if isinstance(tree.value, dict) else {}
    characters = root.get("characters")
    groups: list[tuple[Path, object]] = [((), root)]
    if isinstance(characters, dict):
        groups += [(("characters", name), role) for name, role in characters.items()]
    for path, group in groups:
        words = group.get("lexicon") if isinstance(group, dict) else None
        if isinstance(words, dict):
            yield (*path, "lexicon"), dict(words)
