"""Whoever reads only the beginning of a listing (``| head``) gets no complaint about the rest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LISTINGS = ("", "--json", "--text", "--rewrites")


@pytest.fixture(scope="module")
def chapter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Long enough that every listing of its lines is more than a pipe holds."""
    path = tmp_path_factory.mktemp("pipes") / "story.txt"
    path.write_text("".join(f'"Sry, {n}!" said Ann, and it {"rained " * 20}again.\n\n' for n in range(450)))
    return path


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_reader_that_leaves_early_is_no_fault(chapter: Path, listing: str) -> None:
    command = [sys.executable, "-m", "audiofic", "script", str(chapter), *listing.split()]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.read(1)
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait() in (0, 1)
    assert complaint == b""
