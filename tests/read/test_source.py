from __future__ import annotations

from pathlib import Path

import pytest

from audiofic.errors import InputError
from audiofic.read.source import read_sources


def test_the_chapters_of_all_inputs_in_order_and_every_notice(tmp_path: Path) -> None:
    (tmp_path / "10.txt").write_text("It rained.")
    (tmp_path / "2.txt").write_bytes("“Née,” she said.".encode("cp1252"))
    reading = read_sources([tmp_path])
    assert [chapter.name for chapter in reading.chapters] == ["2", "10"]
    assert reading.notices == (f"{tmp_path / '2.txt'} is not UTF-8; read as Windows-1252.",)


def test_names_that_some_file_system_takes_for_one_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "caf\u00e9.txt").write_text("It rained.")
    (tmp_path / "Cafe\u0301.txt").write_text("It rained.")
    with pytest.raises(InputError, match=r"would both become .*Rename one of them\."):
        read_sources([tmp_path / "a", tmp_path])
