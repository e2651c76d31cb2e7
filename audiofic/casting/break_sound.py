"""The sound file that is heard at scene breaks, and whether it is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from audiofic.casting.keys import BreakKeys
from audiofic.errors import EngineError, Problem
from audiofic.model import Voice
from audiofic.settings.group import NOTHING
from audiofic.settings.tree import Tree

VoiceCheck = Callable[[Voice], None]
"""Raises EngineError where the voice's engine cannot speak with it."""

_ENGINE = "sound"
"""The engine whose voices are files."""


def break_voice(keys: BreakKeys, tree: Tree) -> Voice:
    """The sound as a voice. Its file is sought from the casting file's folder."""
    voice = _voice(keys.sound, tree)
    return voice if keys.gain is None else replace(voice, gain=keys.gain)


def find_unplayable(tree: Tree, check: VoiceCheck) -> Iterator[Problem]:
    """A problem where the file is missing or no sound."""
    group = tree.value.get("break") if isinstance(tree.value, dict) else None
    sound = group.get("sound") if isinstance(group, dict) else group
    if not isinstance(sound, str) or sound in NOTHING:
        return
    try:
        check(_voice(sound.strip(), tree))
    except EngineError as error:
        where = tree.place_of_value(("break", "sound") if isinstance(group, dict) else ("break",))
        yield from (Problem(what=told.what, hint=told.hint, where=where) for told in error.problems)


def _voice(sound: str, tree: Tree) -> Voice:
    return Voice(id=str(Path(tree.file).parent / sound), engine=_ENGINE)
