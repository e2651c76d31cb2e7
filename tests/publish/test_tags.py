"""What players read of a file, by a program that is not ours."""

from __future__ import annotations

import base64
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import mutagen
import numpy as np
import pytest
from mutagen.flac import Picture as FlacPicture

from audiofic.model import BookInfo
from audiofic.publish.cover import draw_cover
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.tags import DISCLOSURE, Tags, book_tags

INFO = BookInfo(
    title="The Kite War",
    subtitle="A quarrel in three winds",
    authors=("A. N. Author", "Zoë Ünlü"),
    narrators=("en-gb-x-rp", "en-us+f4"),
    series="Tales of the Estuary",
    number="2",
    year="2024",
    description="Two kites.\n\nOne string.",
    language="en-GB",
    genre="Fantasy",
)
INFO = replace(INFO, cover=draw_cover(INFO))
TAGS = replace(book_tags(INFO), title="Chapter One", track=3)
ABOUT = f"Two kites.\n\nOne string.\n\n{DISCLOSURE}"
SOUND = 0.1 * np.sin(np.arange(22_050) / 20).astype(np.float32)


def made(name: str, folder: Path, tags: Tags = TAGS) -> Path:
    path = folder / f"a{FORMATS[name].ending}"
    encode([SOUND], 22_050, path, FORMATS[name], tags)
    return path


def test_id3(tmp_path: Path) -> None:
    tags = mutagen.File(made("mp3", tmp_path)).tags
    said = {key: str(frame) for key, frame in tags.items() if not key.startswith("APIC")}
    assert said == {
        "TIT2": "Chapter One",
        "TIT3": "A quarrel in three winds",
        "TALB": "The Kite War",
        "TPE1": "A. N. Author, Zoë Ünlü",
        "TPE2": "A. N. Author, Zoë Ünlü",
        "TCOM": "en-gb-x-rp, en-us+f4",
        "TRCK": "3",
        "TDRC": "2024",
        "TCON": "Fantasy",
        "TLAN": "eng",
        "COMM::eng": DISCLOSURE,
        "TXXX:description": ABOUT,
        "TXXX:series": "Tales of the Estuary",
        "TXXX:series-part": "2",
    }
    (picture,) = tags.getall("APIC")
    assert (picture.type, picture.mime, picture.data) == (3, "image/jpeg", INFO.cover.content)  # type: ignore[union-attr]


def test_mp4(tmp_path: Path) -> None:
    tags = mutagen.File(made("m4a", tmp_path)).tags
    assert INFO.cover
    assert [bytes(cover) for cover in tags.pop("covr")] == [INFO.cover.content]
    said = {
        key: [value.decode() if isinstance(value, bytes) else value for value in values] for key, values in tags.items()
    }
    own = "----:com.apple.iTunes:"
    assert said == {
        "©nam": ["Chapter One"],
        "©alb": ["The Kite War"],
        "©ART": ["A. N. Author, Zoë Ünlü"],
        "aART": ["A. N. Author, Zoë Ünlü"],
        "©wrt": ["en-gb-x-rp, en-us+f4"],
        "trkn": [(3, 0)],
        "©day": ["2024"],
        "©gen": ["Fantasy"],
        "©cmt": [DISCLOSURE],
        "desc": [ABOUT],
        "ldes": [ABOUT],
        "stik": [2],
        f"{own}SUBTITLE": ["A quarrel in three winds"],
        f"{own}SERIES": ["Tales of the Estuary"],
        f"{own}SERIES-PART": ["2"],
        f"{own}LANGUAGE": ["en-GB"],
    }


@pytest.mark.parametrize("name", ["flac", "opus"])
def test_vorbis_comments(name: str, tmp_path: Path) -> None:
    file = mutagen.File(made(name, tmp_path))
    said = {key: list(values) for key, values in dict(file.tags).items()}
    if name == "opus":
        (block,) = said.pop("metadata_block_picture")
        pictures = [FlacPicture(base64.b64decode(block))]  # type: ignore[no-untyped-call]
    else:
        pictures = file.pictures
    assert said == {
        "title": ["Chapter One"],
        "album": ["The Kite War"],
        "artist": ["A. N. Author, Zoë Ünlü"],
        "albumartist": ["A. N. Author, Zoë Ünlü"],
        "composer": ["en-gb-x-rp, en-us+f4"],
        "tracknumber": ["3"],
        "date": ["2024"],
        "genre": ["Fantasy"],
        "description": [ABOUT],
        "subtitle": ["A quarrel in three winds"],
        "language": ["en-GB"],
        "series": ["Tales of the Estuary"],
        "series-part": ["2"],
    }
    assert [(each.type, each.mime, each.width, each.data) for each in pictures] == [
        (3, "image/jpeg", 1400, INFO.cover.content)  # type: ignore[union-attr]
    ]


@pytest.mark.parametrize("name", ["mp3", "m4a", "opus", "flac"])
def test_the_same_tags_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    assert made(name, tmp_path).read_bytes() == made(name, tmp_path / "again").read_bytes()


@pytest.mark.parametrize("name", ["mp3", "m4a", "opus", "flac", "wav"])
def test_nothing_is_disclosed_where_the_author_wants_it_so(name: str, tmp_path: Path) -> None:
    quiet = book_tags(replace(INFO, disclosure=""))
    assert DISCLOSURE.encode() not in made(name, tmp_path, quiet).read_bytes()
    own = book_tags(replace(INFO, disclosure="Read by a machine."))
    assert b"Read by a machine." in made(name, tmp_path, own).read_bytes()


@pytest.mark.parametrize("name", ["mp3", "m4a", "opus", "flac"])
def test_ffprobe_sees_a_cover_beside_whole_sound(name: str, tmp_path: Path) -> None:
    if not shutil.which("ffprobe"):
        pytest.skip("no ffprobe here")
    shown = "stream=codec_type,codec_name:stream_disposition=attached_pic"
    command = ["ffprobe", "-v", "error", "-show_entries", shown, "-of", "compact", str(made(name, tmp_path))]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stderr == ""
    assert "codec_name=mjpeg|codec_type=video|disposition:attached_pic=1" in told.stdout


def test_an_index_that_grows_past_4_gib_is_widened() -> None:
    from struct import pack, unpack

    from audiofic.publish.mp4 import _moved, box

    offsets = (40, 2**32 - 100)
    index = box(b"moov", box(b"trak", box(b"stco", bytes(4) + pack(">I2I", 2, *offsets))))
    moved = _moved(index, 200)
    at = moved.index(b"co64")
    assert unpack(">I2Q", moved[at + 8 :]) == (2, 240, 2**32 + 100)
    assert len(moved) == len(index) + 8
