"""The keys of ``corrections.yaml``: one table. A new key is a new field here."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, RootModel, ValidationError, model_validator
from pydantic_core import ErrorDetails

from audiofic.errors import Problem
from audiofic.settings.group import NOTHING, Group
from audiofic.settings.scalars import name, objection, text, word
from audiofic.settings.shape import objected, stranger
from audiofic.settings.tree import Tree

NARRATION = "narration"


def _line(value: object) -> str:
    """A text on one line that holds something to find."""
    written = " ".join(text(value).split())
    if not written:
        raise objection("This is empty.", "Write the words of the line.")
    return written


_Line = Annotated[str, BeforeValidator(_line)]


class CorrectionKeys(Group):
    """The keys of one correction."""

    named = frozenset({"chapter", "words", "after", "before", "speaker"})

    chapter: Annotated[str, BeforeValidator(name)]
    words: _Line
    after: _Line = ""
    before: _Line = ""
    speaker: Annotated[str, BeforeValidator(name)] | None = None
    kind: Annotated[str, word({NARRATION: NARRATION})] | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> CorrectionKeys:
        if (self.speaker is None) is (self.kind is None):
            raise objection("A correction names a speaker, or says kind: narration.", "Write speaker: NAME.")
        return self


class FileKeys(RootModel[tuple[CorrectionKeys, ...]]):
    """The file: a list of corrections."""


def check_shape(tree: Tree) -> tuple[tuple[CorrectionKeys, ...], list[Problem]]:
    """The corrections that could be read, and all that is wrong with them. With problems, there are none."""
    value = [] if tree.value is None or tree.value in NOTHING else tree.value
    try:
        return FileKeys.model_validate(value).root, []
    except ValidationError as error:
        found = error.errors(include_url=False)
    misspelt = {details["loc"][:-1] for details in found if details["type"] == "extra_forbidden"}
    told = [it for it in found if not (it["type"] == "missing" and it["loc"][:-1] in misspelt)]
    return (), [_problem(details, tree) for details in told]


def _problem(details: ErrorDetails, tree: Tree) -> Problem:
    if told := objected(details, tree):
        return told
    path = details["loc"]
    match details["type"]:
        case "extra_forbidden":
            return stranger(path, tree, CorrectionKeys.key_names())
        case "missing":
            what = f"This correction has no “{path[-1]}”."
            return Problem(what=what, hint=f"Write {path[-1]}: …", where=tree.place_of_value(path[:-1]))
    hint = "Each begins with “- chapter: NAME”, on lines of its own."
    return Problem(what="A list of corrections is wanted here.", hint=hint, where=tree.place_of_value(path))
