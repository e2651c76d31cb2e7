"""Engines that go wrong on purpose: the text of a take says how. Workers import this module by its name."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from audiofic.errors import EngineError
from audiofic.model import Recipe, Take
from audiofic.speech.engines.tone import ToneEngine


class Faulty(ToneEngine):
    """Hums, unless the first word of the text names a fault; ``once PATH FAULT`` does it the first time only."""

    name = "faulty"

    def speak(self, recipe: Recipe) -> Take:
        words = recipe.spoken.split()
        if words[0] == "once":
            marker = Path(words[1])
            fault = "none" if marker.exists() else words[2]
            marker.touch()
        else:
            fault = words[0]
        return getattr(self, f"_{fault}", self._none)(recipe)

    def _none(self, recipe: Recipe) -> Take:
        return super().speak(recipe)

    def _exits(self, recipe: Recipe) -> Take:
        print("last words", file=sys.stderr, flush=True)
        os._exit(3)

    def _segfaults(self, recipe: Recipe) -> Take:
        import ctypes

        ctypes.string_at(0)
        raise AssertionError

    def _hangs(self, recipe: Recipe) -> Take:
        time.sleep(600)
        raise AssertionError

    def _hangs_with_a_child(self, recipe: Recipe) -> Take:
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        Path(recipe.spoken.split()[1]).write_text(f"{os.getpid()} {child.pid}")
        return self._hangs(recipe)

    def _raises(self, recipe: Recipe) -> Take:
        raise ValueError("no such sound")

    def _silence(self, recipe: Recipe) -> Take:
        take = super().speak(recipe)
        return Take(pcm=bytes(len(take.pcm)), sample_rate=take.sample_rate)

    def _truncated(self, recipe: Recipe) -> Take:
        take = super().speak(recipe)
        return Take(pcm=take.pcm[: len(take.pcm) // 4 * 2 // 2], sample_rate=take.sample_rate)

    def _odd(self, recipe: Recipe) -> Take:
        take = super().speak(recipe)
        return Take(pcm=take.pcm[:-1], sample_rate=take.sample_rate)

    def _empty(self, recipe: Recipe) -> Take:
        return Take(pcm=b"", sample_rate=22050)

    def _clipped(self, recipe: Recipe) -> Take:
        take = super().speak(recipe)
        return Take(pcm=b"\xff\x7f" * (len(take.pcm) // 2), sample_rate=take.sample_rate)

    def _garbage(self, recipe: Recipe) -> Take:
        for descriptor in range(3, 12):
            with suppress(OSError):
                os.write(descriptor, b"this is no frame at all, but something that a stray library wrote")
        return super().speak(recipe)

    def _chatters(self, recipe: Recipe) -> Take:
        print("Audio saved to take.wav", flush=True)
        os.write(1, b"and this past Python\n" * 10_000)
        return super().speak(recipe)


class Unprepared(ToneEngine):
    """Does not work on this machine."""

    name = "unprepared"

    def prepare(self) -> None:
        raise EngineError("The sound card is missing.")


class Stillborn(ToneEngine):
    """Takes its process with it when it is loaded."""

    name = "stillborn"

    def prepare(self) -> None:
        os._exit(4)
