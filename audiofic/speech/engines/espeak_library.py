"""eSpeak NG through pyttsx3's own binding, on the library and data that the package espeakng_loader carries.

This is the one typed wrapper of that binding. The library keeps state from one utterance to the next that
no call of its interface resets, so that the same words come out a few samples different each time. Hence every
take begins with all of the library's variables as they are when it has just been loaded: on Linux they are put
back, elsewhere it is loaded anew, which costs some tenths of a millisecond. That makes a take a function of its
recipe on every platform. Forking for each take has the same effect, but costs ten times as much and is to be had
on some platforms only.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from audiofic.errors import EngineError, SynthesisError
from audiofic.speech.engines.espeak_data import Shortcut, data_folder, library_file
from audiofic.speech.engines.library_memory import LibraryMemory

VOLUME = 30
"""Of the library's 0–200, 100 being its default. At 60, 12 of 105 voices reach full scale in a loud sentence; at 30 the
loudest peaks at 0.92 and the weakest at 0.07, at any pitch. The mix makes all equally loud."""

_C = ctypes.CDLL("ucrtbase" if sys.platform == "win32" else None)
"""The C library that eSpeak uses."""

_PHONEMES = "[["
"""Begins phonemes. Spoken text has it from an author's lexicon only, since brackets are not spoken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One utterance as eSpeak is told of it."""

    text: str
    voice: str
    """As ``espeak_SetVoiceByName`` takes it."""
    rate: int
    """Words per minute."""
    pitch: int
    """0–99."""


class EspeakLibrary:
    """The loaded library; one a process."""

    def __init__(self) -> None:
        self._binding, self._memory = _loaded()
        self._data = Shortcut()
        self._chunks: list[bytes] = []
        self._collect = self._binding.t_espeak_callback(self._heard)
        self.sample_rate = self._start()

    def say(self, order: Order) -> bytes:
        """16-bit mono samples of ``order``, the same each time. Raises ``SynthesisError``."""
        self._start_afresh()
        self._data.lead_to(order.voice)
        binding = self._binding
        # The library seeds the noise of its consonants and breath by the clock, and some variants take theirs from C's.
        binding.dll.espeak_ng_SetRandSeed(1)
        _C.srand(1)
        if binding.SetVoiceByName(order.voice.encode()) != binding.EE_OK:
            raise SynthesisError(f"eSpeak has no voice {order.voice!r}.")
        for parameter, value in (
            (binding.RATE, order.rate),
            (binding.PITCH, order.pitch),
            (binding.VOLUME, VOLUME),
        ):
            binding.SetParameter(parameter, value, 0)
        self._chunks.clear()
        flags = binding.CHARS_UTF8 | (binding.PHONEMES if _PHONEMES in order.text else 0)
        status = binding.Synth(plain(order.text), flags=flags)
        if status != binding.EE_OK:
            raise SynthesisError(f"eSpeak gave up with status {status}.")
        return b"".join(self._chunks)

    def _start_afresh(self) -> None:
        self._binding.Terminate()
        if self._memory:
            self._memory.restore()
        else:
            _unload(self._binding.dll)
            _turn(self._binding, _open())
        self._start()

    def _start(self) -> int:
        binding = self._binding
        sample_rate = int(binding.Initialize(binding.AUDIO_OUTPUT_SYNCHRONOUS, 0, bytes(self._data.folder), 0))
        if sample_rate <= 0:
            raise EngineError(
                f"eSpeak does not start with its data in {self._data.folder}.",
                hint="Reinstall the package espeakng-loader.",
            )
        binding.cSetSynthCallback(self._collect)
        return sample_rate

    def _heard(self, wave: Any, samples: int, _events: object) -> int:
        if wave and samples:
            self._chunks.append(ctypes.string_at(wave, 2 * samples))
        return 0


_FUNCTIONS = {
    "Initialize": "espeak_Initialize",
    "Terminate": "espeak_Terminate",
    "SetVoiceByName": "espeak_SetVoiceByName",
    "SetParameter": "espeak_SetParameter",
    "cSynth": "espeak_Synth",
    "cSetSynthCallback": "espeak_SetSynthCallback",
}
"""The binding's names of what ``EspeakLibrary`` calls, and the library's."""


def plain(text: str) -> str:
    """``text`` without control characters, which eSpeak takes for commands or for the end."""
    return "".join(max(character, " ") for character in text).encode("utf-8", "replace").decode()


def version() -> str:
    """The library's own version, ``1.52.0``. Raises ``EngineError`` where it does not load."""
    library = _open()
    library.espeak_Info.restype = ctypes.c_char_p
    said = bytes(library.espeak_Info(None)).decode()
    # A second handle would keep the library mapped, and with it its state.
    _unload(library)
    return said


def pronounced(texts: Sequence[str], voice: str) -> list[str]:
    """The phonemes of each of ``texts`` in ``voice``. Raises ``EngineError`` where the library does not start."""
    library = _open()
    try:
        if library.espeak_Initialize(_SYNCHRONOUS, 0, bytes(data_folder()), 0) <= 0:
            raise EngineError(
                f"eSpeak does not start with its data in {data_folder()}.",
                hint="Reinstall the package espeakng-loader.",
            )
        library.espeak_SetVoiceByName(voice.encode())
        library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        return [_phonemes_of(library, plain(text)) for text in texts]
    finally:
        library.espeak_Terminate()
        _unload(library)


_SYNCHRONOUS = 2
_UTF8 = 1


def _phonemes_of(library: ctypes.CDLL, text: str) -> str:
    clauses = []
    rest = ctypes.c_char_p(text.encode())
    while rest.value:
        found: bytes = library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, 0)
        clauses.append(found.decode("ascii", "replace").strip("_ "))
    return " ".join(filter(None, clauses))


def _open() -> ctypes.CDLL:
    try:
        return ctypes.CDLL(str(library_file()))
    except OSError as error:
        raise EngineError(
            f"The speech library {library_file()} does not load: {error}.",
            hint="Reinstall the package espeakng-loader, or choose another engine.",
        ) from error


@cache
def _loaded() -> tuple[Any, LibraryMemory | None]:
    """pyttsx3's binding, on our library: left alone it searches the system for one, and fails without.

    With it the library's memory before its first use; None where that cannot be had.
    """
    library = _open()
    try:
        memory = LibraryMemory(library, "espeak_Info")
    except OSError:
        memory = None
    vars(ctypes.cdll)["LoadLibrary"] = lambda _path: library
    try:
        from pyttsx3.drivers import _espeak  # type: ignore[import-untyped]
    finally:
        del vars(ctypes.cdll)["LoadLibrary"]
    _turn(_espeak, library)
    return _espeak, memory


def _turn(binding: Any, library: ctypes.CDLL) -> None:
    """Have ``binding``, whose functions hold addresses in the library that it was made with, call this one."""
    binding.dll = library
    for name, symbol in _FUNCTIONS.items():
        setattr(binding, name, type(getattr(binding, name))((symbol, library)))


def _unload(library: ctypes.CDLL) -> None:
    import _ctypes

    handle = library._handle  # noqa: SLF001 - ctypes has no public name for it

    if sys.platform == "win32":
        _ctypes.FreeLibrary(handle)
    else:
        _ctypes.dlclose(handle)
