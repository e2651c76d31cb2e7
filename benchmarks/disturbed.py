"""Builds that are killed, starved, doubled and given bad takes, and what is left of them."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import product
from pathlib import Path

from watched import command, environment, run

Digests = Mapping[str, str]
"""Name of a file in the output folder → what is in it."""

FAULTY = """
import os, time, zlib
from audiofic.model import Take
from audiofic.speech.engines.pyttsx3 import Pyttsx3Engine

LASTING = os.environ.get("LASTING") == "1"
FAULTS = ("killed", "hung", "silent", "truncated", "garbage")

class Engine(Pyttsx3Engine):
    name = "faulty"
    count = 0

    def voices(self, driver=None):
        from dataclasses import replace
        return [replace(info, engine="faulty") for info in super().voices(driver)]

    def speak(self, recipe):
        Engine.count += 1
        number = zlib.crc32(recipe.spoken.encode()) if LASTING else Engine.count
        take = super().speak(recipe)
        return take if number % 20 else self.spoilt(take, FAULTS[number // 20 % len(FAULTS)])

    def spoilt(self, take, fault):
        if fault == "killed":
            os.kill(os.getpid(), 9)
        if fault == "hung":
            time.sleep(3600)
        if fault == "garbage":
            for descriptor in range(3, 10):
                try:
                    os.write(descriptor, b"no frame at all")
                except OSError:
                    pass
        pcm = bytes(len(take.pcm)) if fault == "silent" else take.pcm[: len(take.pcm) // 20 * 2]
        return Take(pcm=pcm, sample_rate=take.sample_rate)
"""


def differing(folder: Path) -> int:
    """Outputs that are not those of a plain build, over numbers of jobs and states of the cache."""
    expected = _undisturbed(folder)
    wrong = 0
    for jobs, state in product(("1", "2", "4"), ("empty", "half", "full", "edited")):
        cache, output = folder / "cache", folder / "out"
        for each in (cache, output):
            shutil.rmtree(each, ignore_errors=True)
        if state == "edited":
            with _edited(folder / "chapters"):
                run(_build(folder, output), environment(cache))
        elif state != "empty":
            run(_build(folder, output), environment(cache))
            shutil.rmtree(output)
            shutil.rmtree(cache / "tracks")
        if state == "half":
            for path in sorted((cache / "takes").rglob("*.wav"))[::2]:
                path.unlink()
        run(_build(folder, output, jobs), environment(cache))
        wrong += _digests(output) != expected
    return wrong


def killed(folder: Path, rounds: int) -> int:
    """Of so many builds that were killed and asked again, those that came out right, nothing incomplete in between."""
    began = time.perf_counter()
    expected = _undisturbed(folder)
    length = time.perf_counter() - began
    dice, right = random.Random(1), 0
    for number in range(rounds):
        cache, output = folder / f"cache-{number}", folder / f"out-{number}"
        with _started(_build(folder, output), cache) as process:
            time.sleep(dice.uniform(0, length))
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        whole = _only_whole(output, expected)
        again = run(_build(folder, output), environment(cache))
        right += whole and again.code == 0 and _digests(output) == expected
        for each in (cache, output):
            shutil.rmtree(each, ignore_errors=True)
    return right


def faulty(folder: Path, *, lasting: bool) -> tuple[int, int, int]:
    """Lines lost without report, lines reported as lost, and all lines, with an engine that fails at every 20th."""
    import json

    plugin = folder / "plugin" / "faulty-1.0.dist-info"
    plugin.mkdir(parents=True, exist_ok=True)
    (plugin.parent / "faulty.py").write_text(FAULTY)
    (plugin / "METADATA").write_text("Name: faulty\nVersion: 1.0\n")
    (plugin / "entry_points.txt").write_text("[audiofic.engines]\nfaulty = faulty:Engine\n")
    output = folder / f"out-{lasting}"
    env = environment(folder / f"cache-{lasting}", PYTHONPATH=str(plugin.parent), LASTING=str(int(lasting)))
    done = run([*_build(folder, output), "--engine", "faulty", "--timeout", "2"], env)
    _undisturbed(folder)
    expected, found = (
        json.loads((each / "report.json").read_text())["chapters"] for each in (folder / "expected", output)
    )
    lines = sum(len(chapter["cues"]) for chapter in expected)
    heard = sum(len(chapter["cues"]) for chapter in found)
    reported = sum(len(chapter["failures"]) for chapter in found)
    assert done.code == (1 if reported else 0), done.said
    assert len(re.findall(r":\d+:\d+: not spoken: ", done.said)) == reported, done.said
    return lines - heard - reported, reported, lines


def full_disk(folder: Path) -> tuple[int, int, int]:
    """Corrupt files, reruns that came out right, and rounds, on a disk that is too small at ten points."""
    expected = _undisturbed(folder)
    needed = _size(folder / "expected") + _size(folder / "cache-expected")
    corrupt, right, rounds = 0, 0, 10
    for number in range(rounds):
        size = round(needed * (number + 0.5) / rounds)
        with _small_disk(folder / "disk", size) as small:
            output, cache = small / "out", small / "cache"
            done = run(_build(folder, output), environment(cache))
            assert done.code == 2, done.said
            assert "Traceback" not in done.said, done.said
            corrupt += not _only_whole(output, expected)
            subprocess.run(["mount", "-o", f"remount,size={needed * 2}", small], check=True)
            again = run(_build(folder, output), environment(cache))
            right += again.code == 0 and _digests(output) == expected
    return corrupt, right, rounds


def twice(folder: Path, rounds: int) -> tuple[int, int]:
    """Corrupt files, and builds that ended neither well nor with a clear message, of two at once."""
    expected = _undisturbed(folder)
    corrupt = unclear = 0
    for number in range(rounds):
        cache, output = folder / f"cache-{number}", folder / f"out-{number}"
        with _started(_build(folder, output), cache) as one, _started(_build(folder, output), cache) as other:
            said = [each.communicate()[0] for each in (one, other)]
            codes = [each.returncode for each in (one, other)]
        unclear += not (
            0 in codes and all(code == 0 or "another build" in text for code, text in zip(codes, said, strict=True))
        )
        corrupt += _digests(output) != expected
        for each in (cache, output):
            shutil.rmtree(each, ignore_errors=True)
    return corrupt, unclear


@contextmanager
def _edited(chapters: Path) -> Iterator[None]:
    """The book with a sentence more in the middle of each chapter, while the block runs."""
    texts = {path: path.read_text(encoding="utf-8") for path in chapters.iterdir()}
    for path, text in texts.items():
        middle = text.index("\n\n", len(text) // 2)
        path.write_text(f"{text[:middle]} The clock struck one.{text[middle:]}", encoding="utf-8")
    try:
        yield
    finally:
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")


def _undisturbed(folder: Path) -> Digests:
    done = run(_build(folder, folder / "expected"), environment(folder / "cache-expected"))
    assert done.code == 0, done.said
    return _digests(folder / "expected")


def _build(folder: Path, output: Path, jobs: str = "2") -> list[str]:
    return command("build", folder / "chapters", "-o", output, "--format", "mp3,m4a,vtt", "--jobs", jobs)


def _digests(output: Path) -> Digests:
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.glob("*"))
        if not path.name.startswith(".")
    }


def _only_whole(output: Path, expected: Digests) -> bool:
    """Whether every file under a final name is what it is to be."""
    return all(expected.get(name) == digest for name, digest in _digests(output).items())


def _size(folder: Path) -> int:
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*"))


@contextmanager
def _started(arguments: list[str], cache: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        arguments,
        env=environment(cache),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        yield process


@contextmanager
def _small_disk(place: Path, size: int) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


if sys.platform == "win32":
    raise SystemExit("These disturbances need process groups.")
