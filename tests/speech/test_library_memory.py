"""A library's variables are found and put back; where that is not known how to do, it is said."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from audiofic.speech.engines import library_memory
from audiofic.speech.engines.espeak_data import library_file
from audiofic.speech.engines.library_memory import LibraryMemory

_STARTED_AND_PUT_BACK = """
import ctypes
from audiofic.speech.engines.espeak_data import data_folder, library_file
from audiofic.speech.engines.library_memory import LibraryMemory

library = ctypes.CDLL(str(library_file()))
memory = LibraryMemory(library, "espeak_Info")
for _ in range(2):
    print(library.espeak_ng_GetSampleRate(), end=" ")
    library.espeak_Initialize(2, 0, bytes(data_folder()), 0)
    print(library.espeak_ng_GetSampleRate(), end=" ")
    library.espeak_Terminate()
    memory.restore()
print(library.espeak_ng_GetSampleRate())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is loaded anew")
def test_what_a_library_has_set_is_unset_by_putting_its_memory_back() -> None:
    done = subprocess.run([sys.executable, "-c", _STARTED_AND_PUT_BACK], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("0 22050 0 22050 0\n", "")


def test_elsewhere_than_on_linux_it_cannot_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    library = ctypes.CDLL(str(library_file()))
    monkeypatch.setattr(library_memory.sys, "platform", "plan9")  # type: ignore[attr-defined]
    with pytest.raises(OSError, match="Linux only"):
        LibraryMemory(library, "espeak_Info")


def test_where_no_known_header_is_nothing_is_guessed() -> None:
    windows = ctypes.create_string_buffer(b"MZ\x90", 4096)
    with pytest.raises(OSError, match="no library"):
        list(library_memory._writable(ctypes.addressof(windows)))
