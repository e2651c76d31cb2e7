from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from audiofic.errors import OutputError
from audiofic.publish.atomic import whole_file, write_text


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_the_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    with whole_file(path) as partial:
        partial.write_text("half")
        assert not path.exists()
        assert partial.parent == path.parent
    assert path.read_text() == "half"
    assert names(tmp_path) == ["book.txt"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_whatever_goes_wrong_nothing_is_left(tmp_path: Path, error: type[BaseException]) -> None:
    with pytest.raises(error), whole_file(tmp_path / "book.txt") as partial:
        partial.write_text("half")
        raise error
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "the disk is full. Free some space and run the same command again."),
        (errno.EROFS, "the disk is read-only. Choose another folder with -o."),
        (errno.EACCES, "writing there is not allowed, or another program has it open. Close that program, "),
        (errno.EIO, "Input/output error. Choose another folder with -o."),
    ],
)
def test_an_error_of_the_system_says_where_and_what_to_do(tmp_path: Path, number: int, says: str) -> None:
    path = tmp_path / "book.txt"
    with pytest.raises(OutputError) as caught, whole_file(path):
        raise OSError(number, os.strerror(number))
    assert str(caught.value).startswith(f"{path}: cannot be written: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="a folder of that name is in the way"):
        write_text(tmp_path, "text")


def test_a_file_in_the_way_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="a file stands where a folder is needed"):
        write_text(tmp_path / "out" / "book.txt", "text")


def test_folders_are_made(tmp_path: Path) -> None:
    write_text(tmp_path / "a" / "b" / "book.txt", "ümläut\r\n")
    assert (tmp_path / "a" / "b" / "book.txt").read_bytes() == "ümläut\r\n".encode()


def test_what_a_killed_program_left_is_swept_a_day_later(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".audiofic-1.part", ".audiofic-2.part", "mine.part"))
    for each in (old, young, other):
        each.write_text("left")
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    write_text(tmp_path / "book.txt", "text")
    assert names(tmp_path) == [".audiofic-2.part", "book.txt", "mine.part"]


def test_the_longest_name_still_fits(tmp_path: Path) -> None:
    write_text(tmp_path / f"{'x' * 251}.txt", "text")
    assert len(names(tmp_path)) == 1


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="the name is too long"):
        write_text(tmp_path / ("x" * 300), "text")
