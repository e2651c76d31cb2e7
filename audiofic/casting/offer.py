"""The voices of a casting file against what the speech engines offer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from audiofic.casting.file import VoiceList
from audiofic.errors import EngineError, Problem
from audiofic.model import Voice
from audiofic.settings.group import NOTHING
from audiofic.settings.likeness import nearest
from audiofic.settings.tree import Path, Tree
from audiofic.settings.wording import did_you_mean, quoted

_RENDERED = ("notes", "headings")
"""Keys that may say ``read`` or ``skip`` in place of a voice."""
_ENGINE = Voice(id="").engine
"""The engine of a voice that names none."""


def find_unknown(tree: Tree, voices: VoiceList) -> Iterator[Problem]:
    """A problem for each engine, driver and voice that does not exist. Each engine is asked once."""

    @cache
    def offer(engine: str, driver: str | None) -> frozenset[str] | EngineError:
        try:
            return frozenset(info.id for info in voices(engine, driver))
        except EngineError as error:
            return error

    @cache
    def hint(voice: str, offered: frozenset[str]) -> str:
        return did_you_mean(nearest(voice, sorted(offered), most=3)) or "“audiofic voices” lists the names."

    for path, role in _voiced(tree):
        voice, engine, driver = (_text(role.get(key)) for key in ("voice", "engine", "driver"))
        offered = offer(engine or _ENGINE, driver)
        if isinstance(offered, EngineError):
            # An engine that works without a driver asked for has no fault but the driver.
            alone = driver and offer(engine or _ENGINE, None)
            at_fault = "driver" if isinstance(alone, frozenset) else "engine"
            where = tree.place_of_value((*path, at_fault))
            yield from (Problem(what=told.what, hint=told.hint, where=where) for told in offered.problems)
        elif voice and offered and voice not in offered:
            where = tree.place_of_value((*path, "voice") if _is_group(tree, path) else path)
            yield Problem(what=f"There is no voice {quoted(voice)}.", hint=hint(voice, offered), where=where)


def _is_group(tree: Tree, path: Path) -> bool:
    """Whether keys stand there, and not a voice alone."""
    value: object = tree.value
    for key in path:
        value = value.get(str(key)) if isinstance(value, dict) else None
    return isinstance(value, dict)


def _is_read_or_skip(path: Path, group: object) -> bool:
    """Whether ``notes`` or ``headings`` say what to do, and name no voice."""
    from audiofic.casting.keys import RENDITIONS

    voice = group.get("voice") if isinstance(group, dict) else group
    return path[0] in _RENDERED and isinstance(voice, str) and voice.strip().casefold() in RENDITIONS


def _voiced(tree: Tree) -> Iterator[tuple[Path, Mapping[str, object]]]:
    """Each group that names a voice, with the path to it."""
    if not isinstance(tree.value, dict):
        return
    groups: list[tuple[Path, object]] = [((key,), tree.value.get(key)) for key in ("narrator", "unknown", *_RENDERED)]
    characters = tree.value.get("characters")
    if isinstance(characters, dict):
        groups += [(("characters", name), role) for name, role in characters.items()]
    for path, group in groups:
        if _is_read_or_skip(path, group):
            continue
        if isinstance(group, str):
            yield path, {"voice": group}
        elif isinstance(group, dict):
            yield path, group


def _text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) and value not in NOTHING else None
