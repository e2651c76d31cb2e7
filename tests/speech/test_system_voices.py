"""Errands to pyttsx3's public engine, tried with the one driver that runs here."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from audiofic.errors import EngineError, SynthesisError, VoiceError
from audiofic.model import Age, Gender, Recipe, Voice, VoiceInfo
from audiofic.speech.engine import engine
from audiofic.speech.engines import system_voices
from audiofic.speech.engines.espeak_data import data_folder, library_file


@pytest.fixture
def public_espeak(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pyttsx3's own search, in a child process, find the library."""
    if sys.platform != "linux":
        pytest.skip("a search that works on Linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(library_file().parent))
    monkeypatch.setenv("ESPEAK_DATA_PATH", str(data_folder()))


def _recipe(voice: str = "gmw/en-us", rate: int = 165, driver: str = "espeak") -> Recipe:
    return Recipe(
        spoken="Is anybody at home?",
        engine="pyttsx3",
        engine_version="1",
        driver=driver,
        voice=voice,
        rate=rate,
        pitch=50,
    )


@pytest.mark.usefixtures("public_espeak")
def test_an_errand_lists_voices() -> None:
    found = {info.id: info for info in system_voices.listed("espeak")}
    assert found["gmw/en-us"].description == "English (America)"
    assert found["gmw/en-us"].gender is Gender.MALE
    assert {info.driver for info in found.values()} == {"espeak"}
    assert {info.timbre for info in found.values()} == {None}


@pytest.mark.usefixtures("public_espeak")
def test_an_errand_speaks_at_the_rate_asked_for() -> None:
    slow, fast = (system_voices.speak(_recipe(rate=rate)) for rate in (100, 250))
    assert slow.sample_rate == fast.sample_rate == 22050
    assert np.frombuffer(slow.pcm, np.int16).any()
    assert slow.seconds > 1.8 * fast.seconds


@pytest.mark.usefixtures("public_espeak")
@pytest.mark.parametrize(
    ("recipe", "reason"),
    [
        (_recipe(driver="telegraph"), "No module named 'pyttsx3.drivers.telegraph'"),
        (_recipe(voice="tlh"), "SetVoiceByName failed.*tlh"),
    ],
)
def test_an_errand_that_fails_says_why(recipe: Recipe, reason: str) -> None:
    with pytest.raises(SynthesisError, match=f"pyttsx3 failed: .*{reason}"):
        system_voices.speak(recipe)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="one of them is at home there")
@pytest.mark.parametrize(("driver", "home"), [("sapi5", "Windows"), ("nsss", "macOS")])
def test_a_driver_of_another_system_is_refused(driver: str, home: str) -> None:
    with pytest.raises(EngineError, match=f"'{driver}' works on {home} only"):
        engine("pyttsx3").voices(driver)


def test_the_pitch_of_a_system_voice_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    info = VoiceInfo(id="Alex", engine="pyttsx3", driver="nsss")
    monkeypatch.setattr(system_voices, "voices", lambda driver: (info,))
    engine("pyttsx3").check(Voice(id="Alex", driver="nsss", rate=180))
    with pytest.raises(VoiceError, match=r"no pitch 60\. Choose 50"):
        engine("pyttsx3").check(Voice(id="Alex", driver="nsss", pitch=60))


def test_a_recipe_for_a_system_voice_names_its_driver_and_system() -> None:
    recipe = engine("pyttsx3").recipe("Yes.", Voice(id="Alex", driver="nsss"))
    assert recipe.driver == "nsss"
    assert recipe.engine_version != engine("pyttsx3").recipe("Yes.", Voice(id="en")).engine_version


@pytest.mark.parametrize(
    ("gender", "age", "expected"),
    [
        ("Female", "Adult", (Gender.FEMALE, Age.ADULT)),
        ("VoiceGenderMale", "35", (Gender.MALE, Age.UNKNOWN)),
        ("", "Senior", (Gender.UNKNOWN, Age.ELDER)),
        ("VoiceGenderNeuter", "", (Gender.UNKNOWN, Age.UNKNOWN)),
    ],
)
def test_the_systems_words_for_people_are_understood(gender: str, age: str, expected: tuple[Gender, Age]) -> None:
    info = system_voices._info("nsss", {"id": "x", "name": "X", "language": "en_GB", "gender": gender, "age": age})
    assert (info.gender, info.age) == expected
    assert info.language == "en-GB"


def test_sound_in_the_format_of_macos_is_read(tmp_path: Path) -> None:
    import av

    wave = (8000 * np.sin(np.arange(4410) / 10)).astype(np.int16)
    path = tmp_path / "take.aiff"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16be", rate=22050, layout="mono")
        frame = av.AudioFrame.from_ndarray(wave.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = 22050
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    path = path.rename(tmp_path / "take.wav")
    take = system_voices._decoded(path)
    assert take.sample_rate == 22050
    assert take.pcm == wave.tobytes()
