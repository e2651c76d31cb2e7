"""Captions as files: WebVTT with speakers, SubRip, and LRC for players of music."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from audiofic.model import NARRATOR
from audiofic.publish.captions import Caption
from audiofic.publish.tags import Tags

_MARKUP = re.compile(r"<(?=/?[A-Za-z])|\{(?=\\)")
"""What players of SubRip take for markup, which the format has no way to escape."""


def vtt(captions: Iterable[Caption], tags: Tags) -> str:
    """WebVTT (W3C): each caption in the voice of its speaker, the narrator's included."""
    blocks = ["WEBVTT", *(f"NOTE\n{_escaped(_one_line(each))}" for each in (tags.title, tags.comment) if each)]
    for caption in captions:
        times = f"{_clock(caption.begins, '.')} --> {_clock(caption.ends, '.')}"
        text = "\n".join(_escaped(line) for line in caption.lines)
        blocks.append(f"{times}\n<v {_escaped(_one_line(caption.voice))}>{text}")
    return "\n\n".join(blocks) + "\n"


def srt(captions: Iterable[Caption], tags: Tags) -> str:
    """SubRip: a character's words are led by the name wherever the speaker changes."""
    del tags  # the format has no place for them
    blocks = []
    for number, (caption, name) in enumerate(_introduced(captions), start=1):
        text = _MARKUP.sub(lambda match: "‹" if match[0] == "<" else "(", name + "\n".join(caption.lines))
        blocks.append(f"{number}\n{_clock(caption.begins, ',')} --> {_clock(caption.ends, ',')}\n{text}\n")
    return "\n".join(blocks)


def lrc(captions: Iterable[Caption], tags: Tags) -> str:
    """LRC: tags of the chapter, then a line a caption, with the name wherever the speaker changes."""
    said = {"ti": tags.title, "ar": tags.artist, "al": tags.album}
    lines = [f"[{key}:{_one_line(value)}]" for key, value in said.items() if value]
    ends = 0.0
    for caption, name in _introduced(captions):
        text = name + " ".join(caption.lines)
        # A player would take a bracket that stands at once behind the time for another time.
        lines.append(f"[{_minutes(caption.begins)}]{' ' if text.startswith('[') else ''}{text}")
        ends = caption.ends
    return "\n".join([*lines, f"[{_minutes(ends)}]", ""])


WRITERS: Mapping[str, Callable[[Iterable[Caption], Tags], str]] = MappingProxyType({"vtt": vtt, "srt": srt, "lrc": lrc})
"""By the name of the format."""


def _introduced(captions: Iterable[Caption]) -> Iterator[tuple[Caption, str]]:
    """Each caption with ``Name: `` where somebody other than before, and not the narrator, begins to speak."""
    before = NARRATOR
    for caption in captions:
        changes = caption.voice not in (before, NARRATOR)
        yield caption, f"{_one_line(caption.voice)}: " if changes else ""
        before = caption.voice


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(seconds: float, point: str) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}{point}{rest % 1000:03}"


def _minutes(seconds: float) -> str:
    hundredths = round(seconds * 100)
    return f"{hundredths // 6000:02}:{hundredths // 100 % 60:02}.{hundredths % 100:02}"
