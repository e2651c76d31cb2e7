"""An edition → its page."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import quote

from audiofic.model import BookInfo
from audiofic.publish.atomic import write_text
from audiofic.publish.edition import Edition, Part
from audiofic.publish.formats import BOOKS
from audiofic.publish.identity import identifier
from audiofic.publish.markup import Markup, empty, joined, tag, text
from audiofic.publish.palette import INK, MARKER, PAPER, classes, rules
from audiofic.publish.prose import Prose
from audiofic.publish.speakers import voice_of
from audiofic.publish.tags import disclosure

_GROUNDS = {
    "light": {"bar": "#f3efe4", "edge": "#d9d2c0", "quiet": "#68604f", "accent": "#7a4a12", "alarm": "#9a2929"},
    "dark": {"bar": "#222329", "edge": "#3b3c45", "quiet": "#a5a196", "accent": "#f0bd77", "alarm": "#fea69e"},
}


def write_page(edition: Edition, path: Path) -> None:
    """Write the page to ``path``, in the folder of the chapters' audio; raises OutputError."""
    info = edition.info
    of_speakers = classes(edition)
    chapters = [_chapter(number, part, of_speakers) for number, part in enumerate(edition.parts, start=1)]
    style, script = _style(), _file("page.js")
    page = Template(_file("page.html")).substitute(
        language=text(info.language or "en"),
        policy=text(_policy(style, script)),
        title=text(info.title),
        style=style,
        chapters=joined((markup for markup, _ in chapters), "\n"),
        cover=_cover(info),
        about=_about(info),
        contents=joined((_entry(part) for part in edition.parts), "\n"),
        cast=_cast(of_speakers),
        book=_data(edition, of_speakers, [notes for _, notes in chapters]),
        script=script,
    )
    write_text(path, page)


def _chapter(number: int, part: Part, of_speakers: Mapping[str, str]) -> tuple[Markup, list[int]]:
    """The section of a chapter, and the indexes of the cues in its author's notes."""
    prose = Prose(of_speakers, lambda cue, _: {"data-s": str(cue)}, lambda _: {})
    content = prose.chapter(part)
    file = _sound(part)
    # Whoever lets no script run can read and hear the book all the same.
    player = tag("noscript", {}, tag("audio", {"controls": "", "preload": "none", "src": file})) if file else Markup("")
    return tag("section", {"id": f"chapter-{number}"}, player, Markup("\n"), content), sorted(prose.notes)


def _data(edition: Edition, of_speakers: Mapping[str, str], notes: Sequence[Sequence[int]]) -> Markup:
    """What the script is told, as JSON that no text in it can end."""
    known = {name: number for number, name in enumerate(of_speakers)}
    data = {
        "id": identifier(edition.info),
        "title": edition.info.title,
        "author": ", ".join(edition.info.authors),
        "speakers": [{"name": name, "class": colour} for name, colour in of_speakers.items()],
        "chapters": [_chapter_data(part, known, noted) for part, noted in zip(edition.parts, notes, strict=True)],
    }
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    escaped = written.encode("utf-8", "replace").decode().replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(escaped.replace("&", "\\u0026"))


def _chapter_data(part: Part, known: Mapping[str, int], notes: Sequence[int]) -> dict[str, Any]:
    script = part.script
    heard = [known[voice_of(script, cue)] if script.segments[cue.segment].kind.has_speaker else -1 for cue in part.cues]
    return {
        "name": part.name,
        "title": script.chapter.title,
        "file": _sound(part),
        "seconds": round(part.seconds, 3),
        "begins": [round(cue.begins * 1000) for cue in part.cues],
        "speakers": heard,
        "notes": list(notes),
    }


def _sound(part: Part) -> str:
    """The address of the chapter's audio, as seen from the page; empty where it has none."""
    path = part.sound(BOOKS["html"].carries)
    return quote(path.name) if path and part.cues else ""


def _entry(part: Part) -> Markup:
    whole = round(part.seconds)
    length = f"{whole // 60}:{whole % 60:02}" if part.cues else ""
    title, time = tag("span", {}, text(part.script.chapter.title)), tag("span", {}, text(length))
    return tag("li", {}, tag("button", {"type": "button"}, title, time))


def _about(info: BookInfo) -> Markup:
    lines = (info.subtitle, ", ".join(info.authors), f"{info.series} {info.number}".strip(), disclosure(info))
    return joined((tag("p", {}, text(line)) for line in lines if line), "\n")


def _cast(of_speakers: Mapping[str, str]) -> Markup:
    if not of_speakers:
        return Markup("")
    rows = (tag("li", {"class": colour}, text(name)) for name, colour in of_speakers.items())
    return joined([tag("h3", {}, text("Voices")), tag("ul", {"class": "cast"}, joined(rows, "\n"))])


def _cover(info: BookInfo) -> Markup:
    if info.cover is None:
        return Markup("")
    content = b64encode(info.cover.content).decode()
    return empty("img", {"alt": f"Cover of {info.title}", "src": f"data:{info.cover.media_type};base64,{content}"})


def _style() -> str:
    light, dark = (_colours(paper) for paper in ("light", "dark"))
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n{_file('page.css')}"


def _colours(paper: str) -> str:
    named = {"paper": PAPER, "ink": INK, "marker": MARKER}
    values = {**{name: getattr(colour, paper) for name, colour in named.items()}, **_GROUNDS[paper]}
    return f":root {{ {' '.join(f'--{name}: {value};' for name, value in values.items())} }}\n{rules(paper)}"


def _policy(style: str, script: str) -> str:
    """Nothing may run but our script, and nothing be fetched but the audio beside the page."""
    hashes = [b64encode(sha256(each.encode()).digest()).decode() for each in (style, script)]
    sources = (
        "default-src 'none'",
        "media-src 'self' file: content:",
        "img-src data:",
        f"style-src 'sha256-{hashes[0]}'",
        f"script-src 'sha256-{hashes[1]}'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(sources)


def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
