"""YAML text → PyYAML's nodes, with every failure told as a SettingsError."""

from __future__ import annotations

import yaml
from yaml.error import Mark
from yaml.reader import ReaderError

from audiofic.errors import Place, SettingsError
from audiofic.settings.decode import place_of_offset
from audiofic.settings.syntax import TOO_DEEP, complaint

DEEPEST = 16
"""Levels of nesting; the deepest key of all our files is on the fourth."""


def compose(text: str, file: str) -> yaml.Node | None:
    """The root node of ``text``, None where it is empty; ``file`` is for messages."""
    try:
        loader = _Composer(text)
    except ReaderError as error:
        raise failure(
            f"The character U+{ord(text[error.position]):04X} cannot stand in such a file.",
            "Take it out; most editors show it as a box.",
            place_of_offset(text[: error.position], file),
        ) from None
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        found = complaint(error)
        raise failure(found.what, found.hint, place_of(found.mark or loader.get_mark(), file)) from None
    except (ValueError, OverflowError):
        # PyYAML turns "\U99999999" and the like into a character without a look at its size.
        raise failure(
            "A backslash in double quotation marks begins a code that does not exist.",
            "Use single quotation marks.",
            place_of(loader.get_mark(), file),
        ) from None


class _Composer(yaml.SafeLoader):
    """Stops at a depth that only a broken or hostile file reaches, before Python's own limit does."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=self.get_mark())
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def place_of(mark: Mark, file: str) -> Place:
    """Where the parser's ``mark`` is."""
    return Place(file=file, line=mark.line + 1, column=mark.column + 1)


def failure(what: str, hint: str, place: Place) -> SettingsError:
    """An error that stops the reading."""
    return SettingsError(what, hint=hint, where=place)
