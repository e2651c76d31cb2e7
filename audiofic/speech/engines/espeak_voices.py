"""The voices of eSpeak NG: an accent, alone or with one of the variants that change the speaker.

What exists is read from the library's data folder, without loading the library. What automatic casting may
use, and how those voices differ to the ear, stands with its measurements in ``espeak_voices.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from audiofic.model import Age, Gender, VoiceInfo
from audiofic.speech.engines.espeak_data import accent_files, data_folder, variant_files

ENGINE = "pyttsx3"

CHOSEN = Path(__file__).with_name("espeak_voices.toml")
"""The voices of automatic casting."""


@cache
def accents() -> Mapping[str, str]:
    """Voice id of each accent → its BCP 47 tag, sorted.

    An id is the name of the accent's file in lower case: ``en-us``, ``en-gb-x-rp``; ``en`` is Great Britain's.
    Those that come without their dictionary are left out: they say next to nothing.
    """
    tags = {voice: _setting(path, "language") for voice, path in accent_files().items()}
    return {voice: tag for voice, tag in tags.items() if (data_folder() / f"{tag.partition('-')[0]}_dict").is_file()}


@cache
def variants() -> Mapping[str, Gender]:
    """Name of each variant → the sex it says it has, sorted. The library ignores a variant that it does not know."""
    return {name: _gender(_setting(path, "gender")) for name, path in variant_files().items()}


@cache
def voices() -> Sequence[VoiceInfo]:
    """Every voice: those for automatic casting first, then each accent, then all with each variant."""
    chosen = _chosen()
    apart = {info.id for info in chosen}
    sexes = {"": Gender.MALE} | {f"+{name}": gender for name, gender in variants().items()}
    others = [
        VoiceInfo(id=accent + variant, engine=ENGINE, language=language, gender=gender)
        for variant, gender in sexes.items()
        for accent, language in accents().items()
        if accent + variant not in apart
    ]
    return (*chosen, *others)


def of_language(voice: str) -> Sequence[str]:
    """The voices that ``voice`` may have meant where it names a language: for ``en-gb+f2`` there is ``en+f2``."""
    language, plus, variant = voice.lower().partition("+")
    if language in accents():
        return ()
    near = [accent for accent, tag in accents().items() if f"{tag}-".lower().startswith(f"{language}-")]
    known = {name.lower(): name for name in variants()}
    return [f"{accent}{plus}{known.get(variant, '')}".removesuffix("+") for accent in near]


def _chosen() -> list[VoiceInfo]:
    table = tomllib.loads(CHOSEN.read_text("utf-8"))
    return [_chosen_info(entry) for entry in table["voice"]]


def _chosen_info(entry: Mapping[str, Any]) -> VoiceInfo:
    return VoiceInfo(
        id=entry["id"],
        engine=ENGINE,
        language=accents()[entry["id"].partition("+")[0]],
        gender=Gender(entry["gender"]),
        age=Age(entry["age"]),
        description=entry["description"],
        timbre=tuple(map(float, entry["timbre"])),
    )


def _setting(path: Path, name: str) -> str:
    """The first word of the setting ``name`` in a voice file; empty where it has none."""
    for line in path.read_text("utf-8", "replace").splitlines():
        words = line.split()
        if len(words) > 1 and words[0] == name:
            return words[1]
    return ""


def _gender(word: str) -> Gender:
    return Gender.FEMALE if word.lower() == "female" else Gender.MALE
