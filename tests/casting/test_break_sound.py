"""The sound for scene breaks in a casting file."""

from __future__ import annotations

from pathlib import Path

import pytest

from audiofic.casting.file import CastingFile, load_casting
from audiofic.casting.write import extend_file
from audiofic.errors import SettingsError, VoiceError
from audiofic.model import Casting, Voice
from tests.casting.stage import book, offer


def _check(voice: Voice) -> None:
    """Sounds are files that begin with a note."""
    assert voice.engine == "sound"
    path = Path(voice.id)
    if not path.is_file():
        raise VoiceError(f"There is no {path.name}.", hint="Record it.")
    if not path.read_text(encoding="utf-8").startswith("♪"):
        raise VoiceError(f"{path.name} is no sound.", hint="Sing.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sounds").mkdir()
    for name in ("chime.wav", "sounds/Deep bell.mp3", "007"):
        (tmp_path / name).write_text("♪", encoding="utf-8")
    (tmp_path / "story.txt").write_text("Once.", encoding="utf-8")
    return tmp_path


def _load(folder: Path, text: str) -> CastingFile:
    path = folder / "voices.yaml"
    path.write_text(text, encoding="utf-8")
    return load_casting(path, offer, _check)


@pytest.mark.parametrize(
    ("written", "file", "gain"),
    [
        ("break: chime.wav", "chime.wav", 0.0),
        ("break: {sound: chime.wav, gain: -6}", "chime.wav", -6.0),
        ("break:\n  sound: sounds/Deep bell.mp3\n  gain: −1,5 dB\n", "sounds/Deep bell.mp3", -1.5),
        ("break: 007", "007", 0.0),
        ("x-bell: &bell {gain: 3}\nbreak: {<<: *bell, sound: ' chime.wav '}", "chime.wav", 3.0),
    ],
)
def test_the_sound_is_sought_from_the_files_folder(folder: Path, written: str, file: str, gain: float) -> None:
    assert _load(folder, written).break_sound == Voice(id=str(folder / file), engine="sound", gain=gain)


def test_a_path_may_be_absolute(folder: Path) -> None:
    wanted = folder / "chime.wav"
    (folder / "sounds" / "voices.yaml").touch()
    assert _load(folder, f"break: '{wanted}'").break_sound == Voice(id=str(wanted), engine="sound")


@pytest.mark.parametrize("written", ["", "break:", "break: ~", "break: null"])
def test_nothing_given_is_no_sound(folder: Path, written: str) -> None:
    assert _load(folder, written).break_sound is None


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("break: chine.wav", "1:8: There is no chine.wav. Record it."),
        ("break: {gain: 3, sound: chine.wav}", "1:25: There is no chine.wav. Record it."),
        ("break: {sound: story.txt}", "1:16: story.txt is no sound. Sing."),
        ("break: [a.wav]", "1:8: A scene break has one sound. Write break: FILE, or break: {sound: FILE, gain: -6}."),
        ("break: {sound: [chime.wav]}", "1:16: This must be a single text. Write “key: value”."),
        ("break: {gain: -6}", "1:1: “break” has no sound. Write sound: FILE, a sound file beside this one."),
        ("break: {sound:, gain: 1}", "1:1: “break” has no sound. Write sound: FILE, a sound file beside this one."),
        ("break: {sond: chime.wav}", "1:9: “sond” is not a key here. Did you mean “sound”?"),
        ("break: {sound: chime.wav, rate: 180}", "1:27: “rate” is not a key here. The keys are sound and gain."),
        ("break: {sound: chime.wav, gain: loud}", "1:33: “loud” is no gain. Gain is a number from -40 to 20 (dB)."),
        ("brake: chime.wav", "1:1: “brake” is not a key here. Did you mean “break”?"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(folder: Path, written: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        _load(folder, written)
    assert str(caught.value) == f"{folder / 'voices.yaml'}:{complaint}"


def test_extending_a_file_leaves_its_sound_alone() -> None:
    text = "break: chime.wav\n"
    casting = Casting(narrator=Voice(id="en-us"), roles=(), unknown=Voice(id="en-us+m3"))
    extended = extend_file(text, casting, book([["Ann"]]))
    assert extended.startswith(text)
    assert "narrator:" in extended
