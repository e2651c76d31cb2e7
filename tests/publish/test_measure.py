from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest

from audiofic.errors import InputError
from audiofic.publish.encode import encode
from audiofic.publish.formats import FORMATS
from audiofic.publish.measure import Measurement, measure
from audiofic.publish.tags import Tags

RATE = 44_100
Sound = npt.NDArray[np.floating]


def tone(level: float, seconds: float, frequency: float = 997) -> Sound:
    """A sine with its amplitude in dBFS."""
    return 10 ** (level / 20) * np.sin(2 * np.pi * frequency * np.arange(round(seconds * RATE)) / RATE)


def of(sound: Sound, path: Path) -> Measurement:
    kind = FORMATS[path.suffix[1:]]
    encode([np.asarray(sound, np.float32)], RATE, path, kind, Tags(title="Test"))
    return measure(path)


def test_a_tone_in_silence(tmp_path: Path) -> None:
    silence = np.zeros(RATE)
    parts = (silence, tone(-20, 4), silence, silence, tone(-20, 4), silence[: RATE // 2])
    found = of(np.concatenate(parts), tmp_path / "a.wav")
    assert found.seconds == pytest.approx(11.5)
    assert (found.codec, found.sample_rate, found.channels) == ("pcm_s16le", 44_100, 1)
    assert found.bit_rate == pytest.approx(705_600, rel=0.01)
    assert found.loudness == pytest.approx(-23.2, abs=0.2)
    assert found.true_peak == pytest.approx(-20, abs=0.1)
    assert found.sample_peak == pytest.approx(-20, abs=0.05)
    assert found.rms == pytest.approx(-23 + 10 * np.log10(8 / 11.5), abs=0.05)
    assert found.clipped == 0
    assert (found.head, found.tail, found.longest_silence) == pytest.approx((1.0, 0.5, 2.0), abs=0.02)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_measures_alike(name: str, tmp_path: Path) -> None:
    found = of(tone(-20, 5, 440), tmp_path / f"a.{name}")
    assert found.loudness == pytest.approx(-23.6, abs=0.3)
    assert found.rms == pytest.approx(-23.0, abs=0.2)
    assert found.true_peak == pytest.approx(-20, abs=0.7)


def test_clipped_samples_are_counted(tmp_path: Path) -> None:
    found = of(np.clip(tone(3, 1), -1, 1), tmp_path / "a.wav")
    assert 10_000 < found.clipped < 44_100
    assert found.sample_peak == pytest.approx(0, abs=0.01)


def test_a_peak_between_samples_shows_in_the_true_peak_only(tmp_path: Path) -> None:
    quarter = 0.5 * np.sin(np.pi / 4 + np.pi / 2 * np.arange(2 * RATE)) * np.hanning(2 * RATE)
    found = of(quarter, tmp_path / "a.wav")
    assert found.sample_peak == pytest.approx(-9.03, abs=0.05)
    assert found.true_peak == pytest.approx(-6.02, abs=0.3)


def test_silence(tmp_path: Path) -> None:
    found = of(np.zeros(2 * RATE), tmp_path / "a.wav")
    assert found.loudness == found.true_peak == found.sample_peak == found.rms == -np.inf
    assert (found.head, found.tail, found.longest_silence) == (2.0, 2.0, 2.0)


def test_stereo_files_that_are_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "stereo.wav"
    left, right = tone(-12, 2), tone(-24, 2)
    both = np.round(np.stack((left, right), axis=1) * 32767).astype(np.int16)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=RATE, layout="stereo")
        frame = av.AudioFrame.from_ndarray(both.reshape(1, -1), format="s16", layout="stereo")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
    found = measure(path)
    assert found.channels == 2
    assert found.seconds == pytest.approx(2.0)
    assert found.sample_peak == pytest.approx(-12, abs=0.05)
    assert found.rms == pytest.approx(10 * np.log10((10**-1.5 + 10**-2.7) / 2), abs=0.1)


@pytest.mark.parametrize("content", [None, b"", b"not a sound at all" * 100])
def test_what_is_not_audio_is_said_in_one_line(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        measure(path)
    assert str(caught.value).startswith(f"{path}: cannot be read as audio")
    assert "\n" not in str(caught.value)


def test_a_folder_is_not_audio(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read as audio"):
        measure(tmp_path)
