"""An author's own sound becomes a take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream

from audiofic.errors import SynthesisError, VoiceError
from audiofic.model import Take, Voice
from audiofic.speech.engine import engine
from audiofic.speech.engines.sound_file import LONGEST, sound_take
from audiofic.speech.store import TakeStore
from audiofic.speech.studio import Studio
from tests.chime import RATE, write_chime


def _samples(take: Take) -> np.ndarray:
    return np.frombuffer(take.pcm, np.int16).astype(float)


def _hertz(take: Take) -> float:
    spectrum = np.abs(np.fft.rfft(_samples(take)))
    return float(spectrum.argmax() * take.sample_rate / len(_samples(take)))


def _encode(chime: Path, path: Path) -> Path:
    """The same sound in the format that the ending of ``path`` stands for."""
    with av.open(str(chime)) as source, av.open(str(path), "w") as target:
        codec = {".mp3": "libmp3lame", ".flac": "flac", ".m4a": "aac"}[path.suffix]
        stream = target.add_stream(codec, rate=RATE)
        assert isinstance(stream, AudioStream)
        for frame in source.decode(audio=0):
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("channels", [1, 2, 6])
def test_silence_around_the_sound_goes_and_channels_become_one(tmp_path: Path, channels: int) -> None:
    take = sound_take(write_chime(tmp_path / "a.wav", before=0.7, after=1.2, channels=channels))
    assert take.sample_rate == RATE
    assert take.seconds == pytest.approx(1.0, abs=0.03)
    assert _hertz(take) == pytest.approx(660, abs=2)


def test_the_edges_are_soft(tmp_path: Path) -> None:
    sound = np.abs(_samples(sound_take(write_chime(tmp_path / "a.wav"))))
    middle = sound.max()
    assert sound[:20].max() < 0.1 * middle
    assert sound[-20:].max() < 0.1 * middle


def test_what_is_too_long_fades_out(tmp_path: Path) -> None:
    take = sound_take(write_chime(tmp_path / "a.wav", seconds=LONGEST + 3))
    assert take.seconds == pytest.approx(LONGEST, abs=0.01)
    before, last = (np.abs(_samples(take))[slice(*span)].max() for span in ((RATE, 2 * RATE), (-RATE // 5, None)))
    assert last < 0.2 * before


@pytest.mark.parametrize("width", [2, 3, 4])
def test_a_wave_file_may_have_any_width(tmp_path: Path, width: int) -> None:
    assert _hertz(sound_take(write_chime(tmp_path / "a.wav", width=width))) == pytest.approx(660, abs=2)


@pytest.mark.parametrize("ending", [".mp3", ".flac", ".m4a"])
def test_other_formats_are_decoded_too(tmp_path: Path, ending: str) -> None:
    take = sound_take(_encode(write_chime(tmp_path / "a.wav"), tmp_path / f"a{ending}"))
    assert take.sample_rate == RATE
    assert take.seconds == pytest.approx(1.0, abs=0.1)
    assert _hertz(take) == pytest.approx(660, abs=2)


@pytest.mark.parametrize("peak", [0.002, 1.0])
@pytest.mark.parametrize("seconds", [0.05, 12.0])
def test_a_recording_soft_or_loud_short_or_long_is_a_good_take(tmp_path: Path, peak: float, seconds: float) -> None:
    path = write_chime(tmp_path / "a.wav", peak=peak, seconds=seconds)
    with Studio(1) as studio:
        take = studio.submit(engine("sound").recipe("scene break", Voice(id=str(path), engine="sound"))).result()
    assert np.abs(_samples(take)).max() == pytest.approx(32767 * 10 ** (-1 / 20), rel=0.02)


def _silence(path: Path) -> None:
    write_chime(path, peak=0.0)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "There is no sound file"),
        (lambda path: path.mkdir(), "cannot be read"),
        (lambda path: path.write_bytes(b""), "is not a sound"),
        (lambda path: path.write_text("A story. " * 400), "is not a sound"),
        (lambda path: path.write_bytes(b"RIFF\x10\0\0\0WAVEfmt "), "is not a sound"),
        (_silence, "nothing to hear"),
    ],
)
def test_what_is_no_sound_is_refused(
    tmp_path: Path, make: object, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.wav"
    make(path)  # type: ignore[operator]
    with pytest.raises(VoiceError, match=said) as refused:
        engine("sound").check(Voice(id=str(path), engine="sound"))
    assert refused.value.problems[0].hint
    assert capfd.readouterr() == ("", "")


def test_another_content_makes_takes_stale(
    tmp_path: Path,
) -> None:
    path = write_chime(tmp_path / "a.wav")
    voice = Voice(id=str(path), engine="sound")
    before = engine("sound").recipe("scene break", voice)
    assert engine("sound").recipe("scene break", voice) == before
    write_chime(path, hertz=550)
    after = engine("sound").recipe("scene break", voice)
    assert after.key != before.key
    with pytest.raises(SynthesisError, match="changed after the build had begun"):
        engine("sound").speak(before)
    store = TakeStore(tmp_path / "takes")
    store.put(after.key, engine("sound").speak(after))
    assert store.get(before.key) is None


def test_rate_and_pitch_do_not_make_a_recording_stale(tmp_path: Path) -> None:
    voice = Voice(id=str(write_chime(tmp_path / "a.wav")), engine="sound")
    changed = Voice(id=voice.id, engine="sound", rate=300, pitch=80)
    assert engine("sound").recipe("scene break", voice) == engine("sound").recipe("scene break", changed)


def test_loading_the_library_says_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", "import audiofic.speech.engines.sound_file"],
        env={"PATH": ""},
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")
