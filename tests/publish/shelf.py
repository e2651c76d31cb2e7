"""A small book with sound, for tests of what is made of whole books."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audiofic.model import BookInfo, Kind, Picture
from audiofic.publish.edition import Edition, Part
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.tags import Tags
from tests.publish.page import cues, script

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fe"
    "dccc59e70000000049454e44ae426082"
)
"""A PNG of one white pixel."""

STORIES = (
    script(
        ("A/N: it's <3 & </script><script>alert(1)</script>!\n\n", Kind.NOTE, None),
        ("Rain\n\n", Kind.HEADING, None),
        ("Ann put the kettle on. ", Kind.NARRATION, None),
        ('"Tea?"', Kind.DIALOGUE, 'Ann "Kettle" <b>'),
        ("\n\n", Kind.NARRATION, None),
        ('"Please!"', Kind.DIALOGUE, "Bo"),
        ("\n\n", Kind.NARRATION, None),
        ("* * *\n\n", Kind.BREAK, None),
        ("Who was it?", Kind.THOUGHT, None),
        (" Nobody.", Kind.NARRATION, None),
        name="1-rain",
        title="Rain & Tea",
    ),
    script(("Bo: hi\nAnn: lol 雪 e\u0301\n", Kind.MESSAGE, "Bo"), name="2-chat", title="Chat"),
    script(("* * *\n", Kind.BREAK, None), name="3-nothing", title="Nothing"),
)

INFO = BookInfo(
    title="Tea & Rain",
    subtitle="A story",
    authors=("Ann Author", "Bo <Writer>"),
    series="Weather",
    number="2",
    year="2024",
    description="It rains.\n\nThen tea.",
    language="en-GB",
    genre="Fan fiction",
    cover=Picture(content=PIXEL, media_type="image/png"),
)


def edition(folder: Path, kind: str = "mp3", info: BookInfo = INFO, copies: int = 1) -> Edition:
    """The book, its sound in ``folder``; ``copies`` times over where it should be long."""
    parts = []
    for number, story in enumerate(STORIES * copies, start=1):
        heard = cues(story)
        seconds = heard[-1].ends + 1 if heard else 0.0
        path = folder / f"{number}{FORMATS[kind].ending}"
        if heard:
            blocks = [np.full(round(seconds * 22_050), 0.01, np.float32)]
            encode(blocks, 22_050, path, FORMATS[kind], Tags(title=story.chapter.title))
        parts.append(
            Part(name=path.stem, script=story, cues=heard, seconds=seconds, audio=((kind, path),) if heard else ())
        )
    return Edition(info=info, parts=tuple(parts))
