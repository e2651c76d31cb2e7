"""Every engine that comes with audiofic keeps the contract."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

from audiofic.errors import EngineError, VoiceError
from audiofic.model import Age, Gender, Voice
from audiofic.speech import engines
from audiofic.speech.engine import engine, engine_names
from audiofic.speech.engines.tone import hertz
from tests.chime import write_chime
from tests.speech.engine_contract import EngineContract


class TestPyttsx3(EngineContract):
    name = "pyttsx3"


class TestSilent(EngineContract):
    name = "silent"


class TestTone(EngineContract):
    name = "tone"

    @pytest.mark.parametrize(("pitch", "factor"), [(0, 0.5), (50, 1.0), (99, 1.97)])
    def test_its_tone_is_known(self, pitch: int, factor: float) -> None:
        assert hertz("male3", pitch) == pytest.approx(116 * factor, rel=0.01)


class TestSound(EngineContract):
    name = "sound"

    @pytest.fixture
    def voice(self, tmp_path: Path) -> Voice:
        return Voice(id=str(write_chime(tmp_path / "chime.wav")), engine=self.name)

    @pytest.fixture
    def other(self, tmp_path: Path) -> Voice:
        return Voice(id=str(write_chime(tmp_path / "bell.wav", hertz=330)), engine=self.name)


def test_every_engine_in_the_folder_is_registered_and_under_contract() -> None:
    found = {
        str(getattr(kind, "name"))  # noqa: B009 - a class of any kind
        for each in pkgutil.iter_modules(engines.__path__)
        for kind in vars(importlib.import_module(f"{engines.__name__}.{each.name}")).values()
        if isinstance(kind, type) and hasattr(kind, "speak")
    }
    assert found == set(engine_names()) == {kind.name for kind in EngineContract.__subclasses__()}


@pytest.mark.parametrize(
    ("gender", "age", "least"),
    [
        (Gender.MALE, Age.ADULT, 8),
        (Gender.FEMALE, Age.ADULT, 7),
        (Gender.MALE, Age.ELDER, 2),
        (Gender.FEMALE, Age.ELDER, 2),
        (Gender.MALE, Age.CHILD, 1),
        (Gender.FEMALE, Age.CHILD, 1),
    ],
)
def test_the_default_engine_offers_voices_for_a_whole_cast(gender: Gender, age: Age, least: int) -> None:
    offered = [(info.gender, info.age) for info in engine("pyttsx3").voices() if info.timbre]
    assert offered.count((gender, age)) >= least


def test_an_unknown_engine_is_refused_with_the_right_name() -> None:
    with pytest.raises(EngineError, match="Did you mean 'pyttsx3'"):
        engine("pytsx3")


@pytest.mark.parametrize("rate", [79, 451])
def test_espeak_refuses_a_rate_that_it_would_not_keep(rate: int) -> None:
    with pytest.raises(VoiceError, match="Choose 80 to 450"):
        engine("pyttsx3").check(Voice(id="en-us", rate=rate))


def test_a_language_that_is_no_voice_is_refused_with_its_voices() -> None:
    with pytest.raises(VoiceError, match=r"'en-gb\+F2' is a language. Its voices are en\+f2, en-gb-scotland\+f2"):
        engine("pyttsx3").check(Voice(id="en-gb+F2"))


@pytest.mark.parametrize("voice", ["en-us+nonsense", "en-us+M3", "en-us+", "EN-us", "en-us+m3+f2", "../en-us"])
def test_what_espeak_would_silently_speak_otherwise_is_refused(voice: str) -> None:
    with pytest.raises(VoiceError):
        engine("pyttsx3").check(Voice(id=voice))


def test_naming_the_default_driver_changes_nothing() -> None:
    speaker = engine("pyttsx3")
    assert speaker.recipe("Yes.", Voice(id="en", driver="espeak")) == speaker.recipe("Yes.", Voice(id="en"))
