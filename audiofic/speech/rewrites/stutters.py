"""Stutters: the repeated sounds are said as sounds ("wuh-what"), where an engine would name their letters."""

from __future__ import annotations

import re

from audiofic.speech.rewrites.rule import Context, Rule, like, plain, rule

_BREAK = r"(?:-|–|—|…\s?|\.{2,3}\s?)"
_SAID = {"kn": "n", "wr": "r", "ph": "f", "who": "h", "wh": "w", "qu": "kw", "gn": "n"}
_SOFT_G = ("gent", "gene", "geni", "gia", "gin", "gym", "geo", "gem", "germ")
_WORDS = frozenset({"d-day", "b-ball", "b-boy", "b-boys", "b-girl", "g-g"})


def _stutter(match: re.Match[str], _: Context) -> str | None:
    word = plain(match["word"])
    sounds = [re.sub(r"(.)\1+", r"\1", sound) for sound in re.findall(r"[a-z]+", match["sounds"].lower())]
    if plain(match[0]) in _WORDS or not set(word) & set("aeiouy") or _is_initial(match):
        return None
    if any(not word.startswith(sound) or sound == word or _has_vowel(sound) for sound in sounds):
        return None
    return like(match, "".join(f"{_onset(sound, word)}uh-" for sound in sounds)) + match["word"]


def _is_initial(match: re.Match[str]) -> bool:
    """Whether it is a letter with a meaning of its own: "Plan B… but"."""
    before = match.string[: match.start()].rstrip()
    return "-" not in match["sounds"] and match[0][0].isupper() and match["word"][0].islower() and before[-1:].isalnum()


def _has_vowel(sound: str) -> bool:
    """Whether an engine can say it as it stands: "sto-stop"."""
    return sound[0] in "aeiou" or bool(set(sound[1:]) & set("aeiouy"))


def _onset(sound: str, word: str) -> str:
    for letters in ("ch", "sh", "th"):
        if word.startswith(letters):
            return letters
    for letters, said in _SAID.items():
        if word.startswith(letters):
            return said
    if sound == "c":
        return "s" if word[1:2] in ("e", "i", "y") else "k"
    return "j" if sound == "g" and word.startswith(_SOFT_G) else sound


STUTTER = rule(
    "stutter",
    rf"(?i)(?<![\w'’-])(?P<sounds>(?:[a-z]{{1,3}}{_BREAK})+)(?P<word>[a-z]+(?:['’][a-z]+)*)(?!\w)",
    _stutter,
    needs="-–—….",
)

RULES: tuple[Rule, ...] = (STUTTER,)
