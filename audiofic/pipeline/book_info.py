"""What is said of the book: by options, by ``book.yaml``, by the source itself, in that order of weight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from audiofic.errors import InputError, Place
from audiofic.model import BookInfo, Line
from audiofic.pipeline.beside import beside
from audiofic.pipeline.chapter_plan import ChapterPlan
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.profiles import DEFAULT, PROFILES
from audiofic.pipeline.source import Source
from audiofic.publish.book_file import BookFile, load_book_file
from audiofic.publish.cover import draw_cover, unshown
from audiofic.publish.picture import picture, read_picture

FILE = "book.yaml"
_LANGUAGE = "en"
"""That of all our rules, and so of a book of which nothing else is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What options and the author's file say, before anything is made."""

    info: BookInfo
    profile: str


def what_is_said(options: BuildOptions) -> Said:
    """Options, and what the book's own file adds to them.

    Raises SettingsError or InputError where the file or a picture is wrong.
    """
    path = next((path for path in beside(options.source.inputs[0], FILE) if path.is_file()), None)
    file = load_book_file(path, tuple(PROFILES)) if path else BookFile(info=BookInfo())
    given = replace(options.info, cover=read_picture(options.cover)) if options.cover else options.info
    return Said(info=_first_of((given, file.info)), profile=options.profile or file.profile or DEFAULT)


def complete(
    said: Said, source: Source, told: BookInfo, plans: Sequence[ChapterPlan]
) -> tuple[BookInfo, tuple[str, ...]]:
    """All that is known of the book, and notices for the author; ``told`` by the source itself.

    It always has a title, a language, narrators and a cover.
    """
    lines = [line for plan in plans for line in plan.lines]
    told, unusable = _with_usable_cover(told)
    usual = BookInfo(title=_folder(source) or "Audiobook", language=_LANGUAGE, narrators=voices(lines))
    info = _first_of((said.info, told, usual))
    if info.cover:
        return info, ()
    missing = tuple(
        f"The cover has no letters for “{words}”, so it is left out; give a picture with “cover:” in {FILE}."
        for words in unshown(info)
    )
    return replace(info, cover=draw_cover(info)), (*unusable, *missing)


def _with_usable_cover(told: BookInfo) -> tuple[BookInfo, tuple[str, ...]]:
    """``told`` without a cover that players do not show, and why it is left away."""
    if told.cover is None:
        return told, ()
    try:
        return replace(told, cover=picture(told.cover.content, Place(file="The cover in the source"))), ()
    except InputError as error:
        return replace(told, cover=None), tuple(map(str, error.problems))


def voices(lines: Iterable[Line]) -> tuple[str, ...]:
    """The voices that are heard, in the order in which they enter; sounds at scene breaks are none."""
    heard = dict.fromkeys(line.recipe.voice for line in lines if line.recipe.engine != "sound")
    # Windows knows its voices by a path in the registry.
    return tuple(voice.rsplit("\\", 1)[-1] for voice in heard)


def _first_of(infos: Sequence[BookInfo]) -> BookInfo:
    """Each field from the first of ``infos`` that knows it."""

    def known(value: object, name: str) -> bool:
        return value is not None if name == "disclosure" else bool(value)

    found = {}
    for field in fields(BookInfo):
        values = (getattr(info, field.name) for info in infos)
        found[field.name] = next((value for value in values if known(value, field.name)), getattr(infos[0], field.name))
    return BookInfo(**found)


def _folder(source: Source) -> str:
    """The folder that holds the book: of ``mybook/chapters/01.txt`` that is ``mybook``."""
    folder = source.inputs[0].resolve()
    if not folder.is_dir():
        folder = folder.parent
    return folder.parent.name if folder.name == "chapters" else folder.name
