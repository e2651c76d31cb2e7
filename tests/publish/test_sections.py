"""A track encoded in sections is the same file for any number of threads, and whatever an earlier file has of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

import av
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.sections import encode_in_sections
from audiofic.publish.tags import Tags

TAGS = Tags(title="Sections")
UNIT = 9_216 / 44_100

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class Glide:
    """A tone that glides up and down between two short silences, and is heard by whoever is asked to tell."""

    pitch: int
    units: int = 12
    rate: int = 22_050
    tell: Callable[[int], object] = lambda pitch: None

    @property
    def length(self) -> int:
        return round(self.units * UNIT * self.rate)

    @property
    def key(self) -> str:
        return f"{self.pitch} {self.units}"

    def blocks(self, *, before: int = 0, after: int = 0) -> Iterator[npt.NDArray[np.float32]]:
        self.tell(self.pitch)
        time = np.arange(-before, self.length + after) / self.rate
        loud = np.clip(np.minimum(time, self.length / self.rate - time) * 20 - 3, 0, 1)
        sound = 0.3 * loud * np.sin(2 * np.pi * (self.pitch * time - 60 * np.cos(time * 1.3)))
        for first in range(0, len(sound), 10_000):
            yield sound[first : first + 10_000].astype(np.float32)


@dataclass(frozen=True, kw_only=True)
class Track:
    sections: Sequence[Glide]
    sample_rate: int = 22_050

    def blocks(self) -> Iterator[npt.NDArray[np.float32]]:
        for section in self.sections:
            yield from section.blocks()


def track(*pitches: int, rate: int = 22_050, tell: Callable[[int], object] = lambda pitch: None) -> Track:
    return Track(sections=[Glide(pitch=pitch, rate=rate, tell=tell) for pitch in pitches], sample_rate=rate)


def _decoded(path: Path) -> npt.NDArray[np.float32]:
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray().ravel() for frame in container.decode(audio=0)])


@pytest.mark.parametrize("rate", [22_050, 44_100, 24_000])
@pytest.mark.parametrize("kind", ["mp3", "m4a"])
def test_nothing_is_heard_where_sections_meet(tmp_path: Path, kind: str, rate: int) -> None:
    sound = track(300, 500, 400, rate=rate)
    whole, joined = tmp_path / f"whole.{kind}", tmp_path / f"joined.{kind}"
    encode(sound.blocks(), rate, whole, FORMATS[kind], TAGS)
    encode_in_sections(sound, joined, FORMATS[kind], TAGS)
    one, many = _decoded(whole), _decoded(joined)
    assert len(one) == len(many)
    assert np.abs(one - many).max() < 0.03  # the noise of coding, which differs; a seam would be as loud as the tone
    for at in (round(number * 12 * UNIT * 44_100) for number in (1, 2)):
        assert np.abs(many[at - 2_000 : at + 2_000]).max() < 0.001


@pytest.mark.parametrize("kind", FORMATS)
def test_the_bytes_do_not_depend_on_the_threads(tmp_path: Path, kind: str) -> None:
    sound = track(300, 500, 400)
    encode_in_sections(sound, tmp_path / "alone", FORMATS[kind], TAGS)
    with ThreadPoolExecutor(3) as pool:

        def each(work: Callable[[T], Iterable[R]], items: Iterable[T]) -> Iterator[R]:
            return chain.from_iterable(pool.map(lambda item: list(work(item)), items))

        encode_in_sections(sound, tmp_path / "together", FORMATS[kind], TAGS, each)
    assert (tmp_path / "alone").read_bytes() == (tmp_path / "together").read_bytes()


@pytest.mark.parametrize("kind", ["mp3", "m4a"])
@given(
    before=st.lists(st.sampled_from([300, 400, 500, 600]), min_size=1, max_size=7),
    after=st.lists(st.sampled_from([300, 400, 500, 600]), min_size=1, max_size=7),
)
@settings(max_examples=12, deadline=None)
def test_the_bytes_do_not_depend_on_what_was_there_before(
    tmp_path_factory: pytest.TempPathFactory, kind: str, before: list[int], after: list[int]
) -> None:
    folder, made = tmp_path_factory.mktemp("sections"), FORMATS[kind]
    again, anew = folder / f"again.{kind}", folder / f"anew.{kind}"
    earlier = encode_in_sections(track(*before), again, made, TAGS)
    known = encode_in_sections(track(*after), again, made, TAGS, earlier=earlier)
    assert known == encode_in_sections(track(*after), anew, made, TAGS)
    assert again.read_bytes() == anew.read_bytes()


@pytest.mark.parametrize("kind", ["mp3", "m4a"])
def test_what_has_not_changed_is_not_encoded_again(tmp_path: Path, kind: str) -> None:
    path, heard = tmp_path / f"track.{kind}", list[int]()
    earlier = encode_in_sections(track(300, 310, 320, 330, 340, 350), path, FORMATS[kind], TAGS)
    changed = track(300, 310, 325, 330, 335, 340, 350, tell=heard.append)
    encode_in_sections(changed, path, FORMATS[kind], TAGS, earlier=earlier)
    assert heard == [300, 325, 335, 350]  # the first and the last hold what belongs to the whole file


@pytest.mark.parametrize("harm", ["a byte", "the end", "everything", "the file"])
@pytest.mark.parametrize("kind", ["mp3", "m4a"])
def test_a_file_that_is_not_what_it_was_is_not_taken_over(tmp_path: Path, kind: str, harm: str) -> None:
    path, anew = tmp_path / f"track.{kind}", tmp_path / f"anew.{kind}"
    earlier = encode_in_sections(track(300, 310, 320, 330, 340), path, FORMATS[kind], TAGS)
    content = path.read_bytes()
    front, middle, back = content[: len(content) // 2], content[len(content) // 2], content[len(content) // 2 + 1 :]
    harmed = {"a byte": front + bytes([middle ^ 0xFF]) + back, "the end": front, "everything": b"?", "the file": b""}
    path.write_bytes(harmed[harm])
    if harm == "the file":
        path.unlink()
    changed = track(300, 310, 325, 330, 340)
    encode_in_sections(changed, path, FORMATS[kind], TAGS, earlier=earlier)
    encode_in_sections(changed, anew, FORMATS[kind], TAGS)
    assert path.read_bytes() == anew.read_bytes()


def test_a_failure_in_one_section_leaves_no_file(tmp_path: Path) -> None:
    def lose(pitch: int) -> None:
        if pitch == 400:
            raise ValueError("lost")

    with pytest.raises(ValueError, match="lost"):
        encode_in_sections(track(300, 400, 500, tell=lose), tmp_path / "track.mp3", FORMATS["mp3"], TAGS)
    assert not list(tmp_path.iterdir())
