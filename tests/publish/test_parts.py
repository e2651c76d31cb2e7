"""A track encoded in parts is the same file for any number of threads, and sounds as if it were encoded in one."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest

from audiofic.publish import parts
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.parts import encode_in_parts
from audiofic.publish.tags import Tags

TAGS = Tags(title="Parts")


class Glide:
    """A tone that glides up and down, unlike itself at any other place for a while."""

    def __init__(self, seconds: float, sample_rate: int) -> None:
        self.sample_rate = sample_rate
        self.length = round(seconds * sample_rate)

    def blocks(self, *, start: int = 0) -> Iterator[npt.NDArray[np.float32]]:
        for first in range(start, self.length, 10_000):
            time = np.arange(first, min(first + 10_000, self.length)) / self.sample_rate
            yield (0.3 * np.sin(2 * np.pi * (300 * time - 60 * np.cos(time * 1.3)))).astype(np.float32)


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "FRAMES", 441)


def _decoded(path: Path) -> npt.NDArray[np.float32]:
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray().ravel() for frame in container.decode(audio=0)])


@pytest.mark.parametrize("rate", [16_000, 22_050, 48_000])
@pytest.mark.parametrize("kind", ["mp3", "m4a"])
def test_nothing_is_heard_where_parts_meet(short_parts: None, tmp_path: Path, kind: str, rate: int) -> None:
    sound = Glide(40.07, rate)
    whole, joined = tmp_path / f"whole.{kind}", tmp_path / f"joined.{kind}"
    encode(sound.blocks(), rate, whole, FORMATS[kind], TAGS)
    encode_in_parts(sound, joined, FORMATS[kind], TAGS)
    one, many = _decoded(whole), _decoded(joined)
    assert len(one) == len(many)
    assert np.abs(one - many).max() < 0.03  # the noise of coding, which differs; a seam would be as loud as the tone


@pytest.mark.parametrize("kind", FORMATS)
def test_the_bytes_do_not_depend_on_the_threads(short_parts: None, tmp_path: Path, kind: str) -> None:
    sound = Glide(36.0, 22_050)
    encode_in_parts(sound, tmp_path / "alone", FORMATS[kind], TAGS)
    with ThreadPoolExecutor(3) as pool:
        encode_in_parts(sound, tmp_path / "together", FORMATS[kind], TAGS, pool.map)
    assert (tmp_path / "alone").read_bytes() == (tmp_path / "together").read_bytes()


def test_a_failure_in_one_part_leaves_no_file(short_parts: None, tmp_path: Path) -> None:
    class Broken(Glide):
        def blocks(self, *, start: int = 0) -> Iterator[npt.NDArray[np.float32]]:
            if start:
                raise ValueError("lost")
            return super().blocks(start=start)

    with pytest.raises(ValueError, match="lost"):
        encode_in_parts(Broken(40, 22_050), tmp_path / "track.mp3", FORMATS["mp3"], TAGS)
    assert not list(tmp_path.iterdir())
