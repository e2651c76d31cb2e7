"""The annotated novels, their typographic variants and the shared scorer: a folder outside the project."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from audiofic.model import Chapter, Character, Gender, Script
from audiofic.script.parse import parse

FOLDER = Path(__file__).parents[3] / "shared" / "attribution"
"""``eval_quotes.py``, ``make_variants.py`` and ``pdnc-dev/`` beside the checkout."""


class Novel(NamedTuple):
    """One novel in one variant, parsed, with the scorer's own reading of its annotation."""

    name: str
    script: Script
    gold: Any


def scorer(folder: Path) -> ModuleType:
    """The shared scorer, as a module."""
    spec = importlib.util.spec_from_file_location("eval_quotes", folder / "eval_quotes.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["eval_quotes"] = module
    spec.loader.exec_module(module)
    return module


def scorer_module() -> ModuleType:
    """The scorer that is already loaded."""
    return sys.modules["eval_quotes"]


def novels(folder: Path, variant: str, work: Path) -> Iterator[Novel]:
    """Every novel in ``variant`` ("as-is" or one of ``make_variants.py``'s, made once under ``work``)."""
    if variant != "as-is" and not (work / variant).is_dir():
        make = [sys.executable, str(folder / "make_variants.py"), str(folder / "pdnc-dev"), str(work)]
        subprocess.run(make, check=True)
    for gold in scorer(folder).read_pdnc(str(folder / "pdnc-dev")):
        text = gold.text
        if variant != "as-is":
            text = (work / variant / f"{gold.name}.txt").read_bytes().decode("utf-8")
        chapter = Chapter(name=gold.name, title=gold.name, text=text, source=gold.name)
        yield Novel(gold.name, parse(chapter), gold)


def cast(novel: Novel) -> list[Character]:
    """The annotation's characters who speak, as a casting file would list them."""
    speaking = {quote.speaker for quote in novel.gold.quotes}
    genders = {"M": Gender.MALE, "F": Gender.FEMALE}
    return [
        Character(
            name=it.name,
            aliases=tuple(sorted(it.aliases - {it.name})),
            gender=genders.get(it.gender, Gender.UNKNOWN),
        )
        for it in novel.gold.characters.values()
        if not it.special and it.name in speaking
    ]
