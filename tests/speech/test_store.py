"""A take comes back as it was put, or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import wave
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.errors import OutputError
from audiofic.model import Take
from audiofic.speech.store import TakeStore

KEY = "0123456789abcdef" * 4
TAKE = Take(pcm=bytes(range(256)) * 8, sample_rate=22050)


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


@pytest.fixture
def file(store: TakeStore, tmp_path: Path) -> Path:
    """The file of one take that is stored."""
    store.put(KEY, TAKE)
    (found,) = (path for path in tmp_path.rglob("*") if path.is_file())
    return found


@given(samples=st.lists(st.integers(-32768, 32767)), sample_rate=st.integers(8000, 192_000))
def test_what_is_put_comes_back(tmp_path_factory: pytest.TempPathFactory, samples: list[int], sample_rate: int) -> None:
    store = TakeStore(tmp_path_factory.getbasetemp() / "property")
    take = Take(
        pcm=b"".join(sample.to_bytes(2, sys.byteorder, signed=True) for sample in samples), sample_rate=sample_rate
    )
    store.put(KEY, take)
    assert store.get(KEY) == take


def test_what_was_never_put_is_missing(store: TakeStore) -> None:
    assert store.get(KEY) is None
    assert KEY not in store


def test_any_player_plays_the_file(file: Path) -> None:
    assert file.suffix == ".wav"
    with wave.open(str(file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, TAKE.sample_rate)
        assert sound.readframes(10_000) == TAKE.pcm


@pytest.mark.parametrize("place", [0, 5, 24, 44, 1000, -40, -36, -1])
def test_a_flipped_bit_makes_the_take_missing(
    store: TakeStore, file: Path, place: int, caplog: pytest.LogCaptureFixture
) -> None:
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert store.get(KEY) is None
    assert f"{file} is damaged" in caplog.text
    assert KEY not in store
    store.put(KEY, TAKE)
    assert store.get(KEY) == TAKE


@pytest.mark.parametrize("length", [0, 10, 44, 90, 1000])
def test_a_file_cut_short_makes_the_take_missing(store: TakeStore, file: Path, length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    assert store.get(KEY) is None


def test_a_take_replaces_one_that_is_there(store: TakeStore, file: Path) -> None:
    other = Take(pcm=b"\1\2", sample_rate=16000)
    store.put(KEY, other)
    assert store.get(KEY) == other
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_full_disk_is_told_and_leaves_nothing(
    store: TakeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: BytesIO, target: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match=r"cannot be kept in .*takes: No space left on device"):
        store.put(KEY, TAKE)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be kept"):
        TakeStore(tmp_path / "file" / "takes").put(KEY, TAKE)


_WRITER = """
import sys
from pathlib import Path
from audiofic.model import Take
from audiofic.speech.store import TakeStore

store = TakeStore(Path(sys.argv[1]))
for turn in range(60):
    key = f"{turn % 10:064}"
    store.put(key, Take(pcm=bytes([turn % 10]) * 200_000, sample_rate=22050))
    take = store.get(key)
    assert take and take.pcm == bytes([turn % 10]) * 200_000, take
"""


def test_several_builds_may_write_at_once(tmp_path: Path) -> None:
    builds = [subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path)]) for _ in range(3)]
    assert [build.wait(60) for build in builds] == [0, 0, 0]
    assert len(list(tmp_path.rglob("*.wav"))) == 10
    assert not list(tmp_path.rglob("*.part"))
