"""The whole book in one file, read by programs that are not ours."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import av
import mutagen
import numpy as np
import numpy.typing as npt
import pytest

from audiofic.errors import OutputError
from audiofic.model import BookInfo, Chapter, Script
from audiofic.publish.cover import draw_cover
from audiofic.publish.edition import Edition, Part
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.m4b import write_m4b
from audiofic.publish.tags import DISCLOSURE, Tags

RATE = 44_100
INFO = BookInfo(
    title="Kites", authors=("Bo",), narrators=("x", "y"), series="Winds", number="2", year="2024", language="en"
)
INFO = replace(INFO, cover=draw_cover(INFO))
Sound = npt.NDArray[np.float32]


def burst(seconds: float, at: float, pitch: float) -> Sound:
    """A tone of 50 ms at ``at`` seconds, in silence."""
    time = np.arange(round(seconds * RATE)) / RATE
    return np.asarray(0.5 * np.sin(2 * np.pi * pitch * time) * ((time >= at) & (time < at + 0.05)), np.float32)


def chapter(number: int, path: Path | None) -> Part:
    source = Chapter(name=f"{number}", title=f"Chapter {number} — é", text="", source="")
    audio = () if path is None else (("m4a", path),)
    return Part(name=f"{number}", script=Script(chapter=source, segments=()), cues=(), seconds=1, audio=audio)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Part, ...]:
    """Three chapters of odd lengths, each with a burst half a second after its beginning; and one without sound."""
    folder = tmp_path_factory.mktemp("chapters")
    found = []
    for number, seconds in enumerate((2.017, 1.5, 3.333), start=1):
        path = folder / f"{number}.m4a"
        encode([burst(seconds, 0.5, 500 * number)], RATE, path, FORMATS["m4a"], Tags(title=f"{number}"))
        found.append(chapter(number, path))
    return (*found[:2], chapter(9, None), found[2])


@pytest.fixture(scope="module")
def book(parts: tuple[Part, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / "Kites.m4b"
    write_m4b(Edition(info=INFO, parts=parts), path)
    return path


def decoded(path: Path) -> Sound:
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])


def packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(container.streams.audio[0]) if packet.size]


def marks(path: Path) -> list[tuple[float, str]]:
    with av.open(str(path)) as container:
        found = container.chapters()
    return [(float(each["start"] * (each["time_base"] or 1)), each["metadata"]["title"]) for each in found]


def test_marks_stand_where_the_chapters_begin(book: Path) -> None:
    sound = decoded(book)
    found = marks(book)
    assert [title for _, title in found] == ["Chapter 1 — é", "Chapter 2 — é", "Chapter 3 — é"]
    loud = np.flatnonzero(np.abs(sound) > 0.1)
    begins = [loud[0], *loud[1:][np.diff(loud) > RATE // 4]]
    assert [start for start, _ in found] == pytest.approx([at / RATE - 0.5 for at in begins], abs=0.005)


def test_nothing_is_encoded_twice(book: Path, parts: tuple[Part, ...]) -> None:
    files = [path for part in parts if (path := part.sound(("m4a",)))]
    assert packets(book) == [packet for path in files for packet in packets(path)]


def test_both_kinds_of_marks_agree(book: Path) -> None:
    nero = mutagen.File(book).chapters  # mutagen reads Nero's list, FFmpeg the track
    assert [(each.start, each.title) for each in nero] == [
        (pytest.approx(start, abs=0.001), title) for start, title in marks(book)
    ]
    content = book.read_bytes()
    assert content.count(b"chpl") == 1
    assert content.count(b"chap") == 1


def test_the_index_comes_first(book: Path) -> None:
    content = book.read_bytes()
    assert content[4:8] == b"ftyp"
    assert 0 < content.index(b"moov") < content.index(b"mdat")


def test_its_tags_are_read_by_mutagen(book: Path) -> None:
    tags = mutagen.File(book).tags
    assert INFO.cover
    assert [bytes(cover) for cover in tags["covr"]] == [INFO.cover.content]
    assert {key: tags[key][0] for key in ("©nam", "©alb", "©ART", "aART", "©wrt", "©day", "©gen", "©cmt", "stik")} == {
        "©nam": "Kites",
        "©alb": "Kites",
        "©ART": "Bo",
        "aART": "Bo",
        "©wrt": "x, y",
        "©day": "2024",
        "©gen": "Audiobook",
        "©cmt": DISCLOSURE,
        "stik": 2,
    }
    assert tags["----:com.apple.iTunes:SERIES"] == [b"Winds"]
    assert tags["----:com.apple.iTunes:SERIES-PART"] == [b"2"]


def test_ffprobe_shows_chapters_cover_and_tags(book: Path) -> None:
    if not shutil.which("ffprobe"):
        pytest.skip("no ffprobe here")
    shown = ("-show_chapters", "-show_streams", "-show_format")
    told = subprocess.run(["ffprobe", "-v", "error", *shown, "-of", "json", book], capture_output=True, check=True)
    assert told.stderr == b""
    found = json.loads(told.stdout)
    assert [float(each["start_time"]) for each in found["chapters"]] == pytest.approx(
        [start for start, _ in marks(book)], abs=0.001
    )
    assert [stream["codec_type"] for stream in found["streams"]] == ["audio", "data", "video"]
    assert found["streams"][0]["tags"]["language"] == "eng"
    assert found["format"]["tags"]["SERIES"] == "Winds"


def test_three_hundred_chapters(parts: tuple[Part, ...], tmp_path: Path) -> None:
    many = tuple(chapter(number, parts[number % 2].sound(("m4a",))) for number in range(300))
    path = tmp_path / "many.m4b"
    write_m4b(Edition(info=INFO, parts=many), path)
    found = marks(path)
    assert len(found) == 300
    assert found[-1][1] == "Chapter 299 — é"
    lengths = [len(packets(part.audio[0][1])) * 1024 / RATE for part in parts[:2]]
    assert found[-1][0] == pytest.approx(150 * lengths[0] + 149 * lengths[1], abs=0.002)
    nero = mutagen.File(path).chapters
    assert len(nero) == 255
    assert nero[254].start == pytest.approx(found[254][0], abs=0.001)


def test_the_same_chapters_give_the_same_bytes(book: Path, parts: tuple[Part, ...], tmp_path: Path) -> None:
    write_m4b(Edition(info=INFO, parts=parts), tmp_path / "again.m4b")
    assert (tmp_path / "again.m4b").read_bytes() == book.read_bytes()


def test_chapters_that_do_not_fit_together_are_told(parts: tuple[Part, ...], tmp_path: Path) -> None:
    other = tmp_path / "other.m4a"
    made = replace(FORMATS["m4a"], sample_rate=22_050, bit_rate=48_000)
    encode([burst(1, 0.5, 400)], RATE, other, made, Tags(title="Other"))
    with pytest.raises(OutputError, match=r"other\.m4a: is not coded like the chapters before it"):
        write_m4b(Edition(info=INFO, parts=(*parts, chapter(4, other))), tmp_path / "book.m4b")
    assert not (tmp_path / "book.m4b").exists()


def test_a_book_without_any_sound_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no chapter of it has any sound"):
        write_m4b(Edition(info=INFO, parts=(chapter(1, None),)), tmp_path / "book.m4b")
