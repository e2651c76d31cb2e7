"""A finished build → a podcast feed beside its files, for whoever puts that folder on the web."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from audiofic.errors import InputError, Place
from audiofic.model import BookInfo
from audiofic.publish.atomic import renew
from audiofic.publish.attached import attached_picture
from audiofic.publish.feed import MEDIA_TYPES, Enclosure, Episode, Feed, rss
from audiofic.publish.guids import guids
from audiofic.publish.identity import identifier

FILE = "feed.xml"
_PLAYED = (".mp3", ".m4a")
"""What every player of podcasts plays, the best first."""
_COVERS = {"image/jpeg": "cover.jpg", "image/png": "cover.png"}
_REPORT = "report.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedOptions:
    """One feed."""

    folder: Path
    """The output of a build, or the folder of a book with its output in ``out``."""
    base_url: str
    """Where the files of that output will lie, with a slash at the end."""
    start: date | None = None
    """The day of the first chapter; None: the first of January of the book's year, or of 2000."""
    every: int = 1
    """Days from one chapter to the next."""
    season: int | None = None
    """None: the book's number in its series, if it is a whole one."""
    explicit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedMade:
    """What was written."""

    path: Path
    url: str
    episodes: int


def make_feed(options: FeedOptions) -> FeedMade:
    """Write the feed, the marks of its episodes and the cover into the output folder.

    Raises InputError where there is no build or a file of it is gone, OutputError where nothing can be written.
    """
    folder = _output(options.folder)
    report = _read(folder / _REPORT)
    try:
        feed = _feed(report, folder, options)
        written = rss(feed)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise _unreadable(folder / _REPORT) from error
    if not feed.episodes:
        raise InputError("lists no audio.", where=Place(file=str(folder / _REPORT)), hint="Build the book first.")
    renew(folder / FILE, written.encode())
    return FeedMade(path=folder / FILE, url=feed.url, episodes=len(feed.episodes))


def _output(folder: Path) -> Path:
    for place in (folder, folder / "out"):
        if (place / _REPORT).is_file():
            return place
    raise InputError(
        f"{folder} holds no finished build (no {_REPORT}).",
        hint="Name the output folder of a build: audiofic build -o OUT, then audiofic feed OUT --base-url URL.",
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", where=Place(file=str(path))) from error
    except ValueError as error:
        raise _unreadable(path) from error
    if not isinstance(report, dict):
        raise _unreadable(path)
    return report


def _unreadable(path: Path) -> InputError:
    return InputError(
        "is no report that this version writes.", where=Place(file=str(path)), hint="Build the book again."
    )


def _feed(report: Mapping[str, Any], folder: Path, options: FeedOptions) -> Feed:
    said: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in report["book"].items()
    }
    info = BookInfo(**said)
    chapters = [chapter for chapter in report["chapters"] if chapter["tracks"]]
    pages = [each["file"] for each in report["publications"] if each["format"] == "html"]
    season = int(info.number) if info.number.isdecimal() else None
    return Feed(
        info=info,
        disclosure=info.disclosure or "",
        url=options.base_url + FILE,
        link=options.base_url + (quote(pages[0]) if pages else ""),
        image=_image(folder, chapters, options.base_url),
        explicit=options.explicit,
        season=season if options.season is None else options.season,
        episodes=tuple(_episodes(report, chapters, info, folder, options)),
    )


def _episodes(
    report: Mapping[str, Any],
    chapters: Sequence[Mapping[str, Any]],
    info: BookInfo,
    folder: Path,
    options: FeedOptions,
) -> Iterator[Episode]:
    first = options.start or date(int(info.year) if len(info.year) == 4 and info.year.isdecimal() else 2000, 1, 1)
    ids = guids(identifier(info), [chapter["chapter"] for chapter in chapters])
    for number, (chapter, guid) in enumerate(zip(chapters, ids, strict=True), start=1):
        track = _track(chapter)
        transcripts = [
            each["file"]
            for each in report["publications"]
            if each["chapter"] == chapter["chapter"] and Path(each["file"]).suffix in MEDIA_TYPES
        ]
        yield Episode(
            guid=guid,
            title=chapter["title"],
            number=number,
            published=first + timedelta(days=(number - 1) * options.every),
            seconds=track["seconds"],
            audio=_enclosure(folder / track["file"], options.base_url),
            transcripts=tuple(_enclosure(folder / file, options.base_url) for file in transcripts),
            chapters=_marks(folder, chapter, track["file"], options.base_url),
        )


def _track(chapter: Mapping[str, Any]) -> Mapping[str, Any]:
    """The chapter's audio that most players play."""
    tracks: list[Mapping[str, Any]] = chapter["tracks"]
    return min(tracks, key=lambda track: (*_PLAYED, Path(track["file"]).suffix).index(Path(track["file"]).suffix))


def _enclosure(path: Path, base: str) -> Enclosure:
    try:
        size = path.stat().st_size
    except OSError as error:
        what = "is in the report of the build, but not in its folder."
        raise InputError(what, where=Place(file=str(path)), hint="Build the book again.") from error
    return Enclosure(url=base + quote(path.name), media_type=MEDIA_TYPES[path.suffix], size=size)


def _marks(folder: Path, chapter: Mapping[str, Any], audio: str, base: str) -> str:
    """Write the chapter's marks as Podcasting 2.0 has them; the address of the file, empty where there is but one."""
    found = [{"startTime": mark["begins"], "title": mark["title"]} for mark in chapter["marks"]]
    if len(found) < 2:
        return ""
    name = f"{Path(audio).stem}.chapters.json"
    content = {"version": "1.2.0", "title": chapter["title"], "chapters": found}
    renew(folder / name, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
    return base + quote(name)


def _image(folder: Path, chapters: Sequence[Mapping[str, Any]], base: str) -> str:
    """Write the cover that the first chapter carries; its address, empty where it carries none."""
    if not chapters:
        return ""
    picture = attached_picture(folder / _track(chapters[0])["file"])
    if picture is None:
        return ""
    renew(folder / _COVERS[picture.media_type], picture.content)
    return base + _COVERS[picture.media_type]
