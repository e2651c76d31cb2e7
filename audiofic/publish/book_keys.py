"""The keys of ``book.yaml``: one table. A new key is a new field here."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, ValidationError
from pydantic_core import ErrorDetails

from audiofic.errors import Problem
from audiofic.model import BookInfo, Picture
from audiofic.settings.group import NOTHING, Group
from audiofic.settings.scalars import objection, text
from audiofic.settings.shape import objected, stranger
from audiofic.settings.tree import Tree
from audiofic.settings.wording import quoted

_NUMBER = re.compile(r"\d{1,4}(\.\d{1,2})?")
_YEAR = re.compile(r"[12]\d{3}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_NO = frozenset({"no", "false", "off", "none"})
_YES = frozenset({"yes", "true", "on"})


def _line(value: object) -> str:
    """A text on one line."""
    return " ".join(text(value).split())


def _people(value: object) -> object:
    """One name, or a list of them; a comma belongs to a name (``Le Guin, Ursula K.``)."""
    if isinstance(value, dict):
        raise objection("People are names.", "Write one name, or [one name, another name].")
    return [value] if isinstance(value, str) else value


def _matching(pattern: re.Pattern[str], what: str, hint: str) -> BeforeValidator:
    def read(value: object) -> str:
        written = text(value)
        if not pattern.fullmatch(written):
            raise objection(f"{quoted(written)} is no {what}.", hint)
        return written

    return BeforeValidator(read)


def _disclosure(value: object) -> str | None:
    written = text(value)
    if written.casefold() in _YES:
        return None
    return "" if written.casefold() in _NO else written


_Line = Annotated[str, BeforeValidator(_line)]
_People = Annotated[tuple[_Line, ...], BeforeValidator(_people)]


class BookKeys(Group):
    """The keys of the file."""

    named = frozenset({"title", "subtitle", "author", "narrator", "series"})

    title: _Line = ""
    subtitle: _Line = ""
    author: _People = ()
    narrator: _People = ()
    series: _Line = ""
    number: Annotated[str, _matching(_NUMBER, "place in a series", "Write 2, or 1.5 for what comes between.")] = ""
    year: Annotated[str, _matching(_YEAR, "year", "Write four digits.")] = ""
    description: Annotated[str, BeforeValidator(text)] = ""
    language: Annotated[str, _matching(_LANGUAGE, "language tag", "Write en, or en-GB.")] = ""
    genre: _Line = ""
    identifier: _Line = ""
    cover: _Line | None = None
    disclosure: Annotated[str | None, BeforeValidator(_disclosure)] = None
    profile: _Line | None = None

    def to_info(self, cover: Picture | None) -> BookInfo:
        """What the keys say of the book."""
        return BookInfo(
            title=self.title,
            subtitle=self.subtitle,
            authors=self.author,
            narrators=self.narrator,
            series=self.series,
            number=self.number,
            year=self.year,
            description=self.description,
            language=self.language,
            genre=self.genre,
            identifier=self.identifier,
            cover=cover,
            disclosure=self.disclosure,
        )


def check_shape(tree: Tree) -> tuple[BookKeys, list[Problem]]:
    """The keys that could be read, and all that is wrong with them. With problems, the keys are empty."""
    value = {} if tree.value is None or tree.value in NOTHING else tree.value
    try:
        return BookKeys.model_validate(value), []
    except ValidationError as error:
        return BookKeys(), [_problem(details, tree) for details in error.errors(include_url=False)]


def _problem(details: ErrorDetails, tree: Tree) -> Problem:
    if told := objected(details, tree):
        return told
    path = details["loc"]
    if details["type"] == "extra_forbidden":
        return stranger(path, tree, BookKeys.key_names())
    return Problem(what="This must be a text, or a list of texts.", where=tree.place_of_value(path))
