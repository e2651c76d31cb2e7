"""The file's shape against the table of keys: every misspelt, missing or ill-filled key, each with its place."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from audiofic.casting.keys import BreakKeys, FileKeys, RoleKeys, VoiceKeys, group_at
from audiofic.errors import Problem
from audiofic.settings.group import NOTHING
from audiofic.settings.likeness import nearest
from audiofic.settings.shape import objected, stranger
from audiofic.settings.tree import Path, Tree
from audiofic.settings.wording import quoted

ANCHORS = "x-"
"""Top-level keys that begin so belong to the author, who keeps there what “*” and “<<” bring along."""


def check_shape(tree: Tree) -> tuple[FileKeys, list[Problem]]:
    """The keys that could be read, and all that is wrong with them. With problems, the keys are empty."""
    value = {} if tree.value is None or tree.value in NOTHING else tree.value
    if isinstance(value, dict):
        value = {key: inner for key, inner in value.items() if not key.startswith(ANCHORS)}
    try:
        return FileKeys.model_validate(value), []
    except ValidationError as error:
        found = error.errors(include_url=False)
    misspelt = {details["loc"][:-1] for details in found if _means_needed(details)}
    told = [details for details in found if not (details["type"] == "missing" and details["loc"][:-1] in misspelt)]
    return FileKeys(), [_problem(details, tree) for details in told]


def _means_needed(details: ErrorDetails) -> bool:
    """Whether a key that does not exist is a slip for one that must be there: its absence is no second problem."""
    needed = "sound" if group_at(details["loc"]) is BreakKeys else "voice"
    return details["type"] == "extra_forbidden" and nearest(str(details["loc"][-1]), [needed]) == (needed,)


def _problem(details: ErrorDetails, tree: Tree) -> Problem:
    if told := objected(details, tree):
        return told
    path: Path = details["loc"]
    match details["type"]:
        case "extra_forbidden":
            return stranger(path, tree, group_at(path).key_names(), otherwise=_where_it_belongs(path, tree))
        case "missing" if group_at(path) is BreakKeys:
            what = "“break” has no sound."
            hint, where = "Write sound: FILE, a sound file beside this one.", tree.place_of_key(path[:-1])
        case "missing":
            what = f"{quoted(str(path[-2]))} has no voice."
            hint, where = "Write voice: NAME; “audiofic voices” lists the names.", tree.place_of_key(path[:-1])
        case _:
            what = "Characters are names with a voice each."
            hint, where = "Write “Ann: {voice: NAME}” lines under “characters:”.", tree.place_of_value(path)
    return Problem(what=what, hint=hint, where=where)


def _where_it_belongs(path: Path, tree: Tree) -> str:
    """What to do with a key that its group does not have, but another; empty where none has."""
    key, group = str(path[-1]), group_at(path)
    if group is VoiceKeys and key in RoleKeys.key_names():
        return "It belongs to a character."
    if group is FileKeys and _looks_like_a_role(tree, key):
        return "If it is a character, put it under “characters:”, two spaces in."
    return ""


def _looks_like_a_role(tree: Tree, key: str) -> bool:
    assert isinstance(tree.value, dict)
    value = tree.value[key]
    return isinstance(value, str) or (isinstance(value, dict) and not value.keys().isdisjoint(RoleKeys.key_names()))
