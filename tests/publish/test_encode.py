from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import mutagen
import numpy as np
import numpy.typing as npt
import pytest

from audiofic.errors import OutputError, SynthesisError
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS, Format
from audiofic.publish.measure import measure
from audiofic.publish.tags import DISCLOSURE, Tags

RATE = 22_050
Sound = npt.NDArray[np.float32]
every_format = pytest.mark.parametrize("kind", FORMATS.values(), ids=lambda kind: kind.name)


def ticks(seconds: float = 4.0) -> Sound:
    """A short burst of a tone at each whole second after the first."""
    time = np.arange(round(seconds * RATE)) / RATE
    burst = (time % 1 < 0.02) & (time >= 1)
    return np.asarray(0.5 * burst * np.sin(2 * np.pi * 1000 * time), np.float32)


def blocks(sound: Sound, size: int = 10_000) -> Iterator[Sound]:
    for start in range(0, len(sound), size):
        yield sound[start : start + size]


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def decoded(path: Path) -> tuple[Sound, int]:
    """What a player hears: FFmpeg's decoder, skipping what the file says to skip."""
    with av.open(str(path)) as container:
        rate = container.streams.audio[0].codec_context.sample_rate
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=rate)
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
        return np.concatenate([frame.to_ndarray()[0] for frame in frames]), rate


@every_format
def test_what_is_decoded_is_what_was_given_when_it_was_given(kind: Format, tmp_path: Path) -> None:
    path = tmp_path / f"out{kind.ending}"
    encode(blocks(ticks()), RATE, path, kind, Tags(title="Ticks"))
    sound, rate = decoded(path)
    assert rate == kind.sample_rate
    assert len(sound) / rate == pytest.approx(4.0, abs=0.025)
    given = np.interp(np.arange(4 * rate) / rate, np.arange(4 * RATE) / RATE, ticks())
    lags = range(-round(0.005 * rate), round(0.005 * rate) + 1)
    window = slice(round(1.95 * rate), round(2.05 * rate))
    match = [float(np.dot(given[window], sound[window.start + lag : window.stop + lag])) for lag in lags]
    assert abs(lags[int(np.argmax(match))]) / rate < 0.0005
    assert max(match) / float(np.dot(given[window], given[window])) == pytest.approx(1.0, abs=0.05)


@every_format
def test_the_same_sound_gives_the_same_bytes_however_it_is_cut(kind: Format, tmp_path: Path) -> None:
    files = []
    for name, size in (("first", 10_000), ("second", 10_000), ("third", 777)):
        path = tmp_path / f"{name}{kind.ending}"
        encode(blocks(ticks(), size), RATE, path, kind, Tags(title="Ticks", date="2024"))
        files.append(path.read_bytes())
    assert files[0] == files[1] == files[2]


@every_format
def test_levels_come_out_as_they_went_in(kind: Format, tmp_path: Path) -> None:
    path = tmp_path / f"out{kind.ending}"
    noise = np.random.default_rng(3).standard_normal(5 * RATE)
    smooth = np.convolve(noise, np.hanning(12) / 6, mode="same").astype(np.float32) * np.float32(0.1)
    encode(blocks(smooth), RATE, path, kind, Tags(title="Noise"))
    rms = 10 * np.log10(np.mean(smooth.astype(np.float64) ** 2))
    assert measure(path).rms == pytest.approx(rms, abs=0.1)


FULL = Tags(
    title="Überfahrt — “One”",
    album="The Book",
    artist="A. N. Author",
    narrator="en-gb-x-rp, en-us+m3",
    track=3,
    tracks=12,
    date="2024",
)


@pytest.mark.parametrize("comment", [DISCLOSURE, "Gelesen von künstlichen Stimmen…", "雪" * 300])
def test_mp3_players_find_the_comment(comment: str, tmp_path: Path) -> None:
    path = tmp_path / "out.mp3"
    encode(blocks(ticks()), RATE, path, FORMATS["mp3"], replace(FULL, comment=comment))
    tags = mutagen.File(path).tags
    assert tags["COMM::eng"].text == [comment]
    assert {"TIT2", "TALB", "TPE1", "TPE2", "TCOM", "TRCK", "TCON", "COMM::eng"} <= set(tags)
    assert "TXXX:comment" not in tags
    assert len(decoded(path)[0]) == 4 * 44_100


READ_BACK = {
    "title": FULL.title,
    "album": "The Book",
    "artist": "A. N. Author",
    "composer": "en-gb-x-rp, en-us+m3",
    "track": "3/12",
    "genre": "Audiobook",
    "date": "2024",
    "comment": DISCLOSURE,
}


@every_format
def test_tags_are_read_back(kind: Format, tmp_path: Path) -> None:
    path = tmp_path / f"out{kind.ending}"
    encode(blocks(ticks()), RATE, path, kind, FULL)
    with av.open(str(path)) as container:
        said = {**container.metadata, **container.streams.audio[0].metadata}
    found = {name.lower(): value for name, value in said.items()}
    wanted = dict(READ_BACK)
    if kind.name == "wav":  # RIFF INFO knows no composer and writes the track's number alone
        del wanted["composer"]
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("name", ["mp3", "m4a", "opus", "flac"])
def test_tags_are_where_other_programs_look_for_them(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{FORMATS[name].ending}"
    encode(blocks(ticks()), RATE, path, FORMATS[name], FULL)
    tags = mutagen.File(path, easy=True)
    assert tags["title"] == [FULL.title]
    assert tags["album"] == ["The Book"]
    assert tags["artist"] == ["A. N. Author"]
    assert tags["albumartist"] == ["A. N. Author"]
    assert tags["tracknumber"] == ["3/12"]
    assert tags["genre"] == ["Audiobook"]
    assert tags["date"] == ["2024"]
    if name != "m4a":
        assert tags["composer"] == ["en-gb-x-rp, en-us+m3"]


def test_empty_tags_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "out.flac"
    encode(blocks(ticks()), RATE, path, FORMATS["flac"], Tags(title="T", genre="", comment="", track=1))
    assert set(mutagen.File(path)) == {"title", "tracknumber"}


@every_format
def test_files_name_no_program_and_no_day(kind: Format, tmp_path: Path) -> None:
    path = tmp_path / f"out{kind.ending}"
    encode(blocks(ticks()), RATE, path, kind, Tags(title="Ticks"))
    with av.open(str(path)) as container:
        said = {**container.metadata, **container.streams.audio[0].metadata}
    assert not {"encoder", "creation_time", "encoded_by"} & set(said)


def test_mp3_has_a_constant_bit_rate(tmp_path: Path) -> None:
    path = tmp_path / "out.mp3"
    encode(blocks(ticks()), RATE, path, FORMATS["mp3"], Tags(title="Ticks"))
    with av.open(str(path)) as container:
        sizes = [packet.size for packet in container.demux(audio=0) if packet.size]
    assert max(sizes) - min(sizes) <= 1
    info = mutagen.File(path).info
    assert (round(info.bitrate, -3), info.sample_rate, info.channels) == (112_000, 44_100, 1)
    assert info.length == pytest.approx(4.0, abs=0.06)


def test_m4a_starts_with_its_index(tmp_path: Path) -> None:
    path = tmp_path / "out.m4a"
    encode(blocks(ticks()), RATE, path, FORMATS["m4a"], Tags(title="Ticks"))
    content = path.read_bytes()
    assert 0 < content.index(b"moov") < content.index(b"mdat")


def test_wav_keeps_room_for_the_lengths_of_more_than_4_gib(tmp_path: Path) -> None:
    path = tmp_path / "out.wav"
    encode(blocks(ticks()), RATE, path, FORMATS["wav"], Tags(title="Ticks"))
    content = path.read_bytes()
    assert content[:4] == b"RIFF"
    assert 0 < content.find(b"JUNK\x1c") < content.find(b"data")  # 28 bytes, where the wide lengths go


def test_a_fault_on_the_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.mp3"
    path.write_bytes(b"old")

    def broken() -> Iterator[Sound]:
        yield ticks()
        raise SynthesisError("The take went missing.")

    with pytest.raises(SynthesisError):
        encode(broken(), RATE, path, FORMATS["mp3"], Tags(title="Ticks"))
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["out.mp3"]


def test_a_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "out.wav"
    for _ in range(2):
        encode(blocks(ticks()), RATE, path, FORMATS["wav"], Tags(title="Ticks"))
    assert names(path.parent) == ["out.wav"]
    assert path.stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@every_format
@pytest.mark.parametrize("kilobytes", [0, 3, 20])
def test_a_disk_that_takes_no_more_is_reported_and_leaves_nothing(kind: Format, kilobytes: int, tmp_path: Path) -> None:
    path = tmp_path / f"out{kind.ending}"
    noise = 0.3 * np.random.default_rng(1).standard_normal(4 * RATE).astype(np.float32)
    resource = pytest.importorskip("resource", reason="this system does not limit the size of files")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1000, before[1]))
    try:
        with pytest.raises(OutputError, match=r"out\.\w+: cannot be written: .*file system") as caught:
            encode(blocks(noise), RATE, path, kind, Tags(title="Noise"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert isinstance(caught.value.__cause__, OSError)
    assert caught.value.__cause__.errno == errno.EFBIG
    assert names(tmp_path) == []


def test_every_format_can_be_made_here() -> None:
    for name, kind in FORMATS.items():
        assert kind.name == name
        assert kind.codec in av.codecs_available
        assert kind.ending.startswith(".")


def test_a_higher_bit_rate_is_a_change_of_one_value(tmp_path: Path) -> None:
    kind = replace(FORMATS["mp3"], bit_rate=192_000, scale=0.97)
    encode(blocks(ticks()), RATE, tmp_path / "out.mp3", kind, Tags(title="Ticks"))
    assert round(mutagen.File(tmp_path / "out.mp3").info.bitrate, -3) == 192_000
