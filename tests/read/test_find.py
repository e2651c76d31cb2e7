from __future__ import annotations

from pathlib import Path

import pytest

from audiofic.errors import InputError
from audiofic.read.find import find_chapters, natural_key


def lay_out(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It rained.")
    return folder


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


def test_a_folder_gives_its_chapters_in_natural_order(tmp_path: Path) -> None:
    lay_out(tmp_path, "10.txt", "2.txt", "1 b.md", "1 a.txt", "epilogue.txt", "Prologue.txt")
    found = find_chapters([tmp_path])
    assert names(found) == ["Prologue.txt", "1 a.txt", "1 b.md", "2.txt", "10.txt", "epilogue.txt"]


def test_what_is_no_chapter_is_left_out(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        "1.txt",
        "README.md",
        "Changelog.txt",
        ".hidden.txt",
        "_draft.txt",
        "~1.txt",
        "voices.yaml",
        "in/2.txt",
    )
    (tmp_path / "folder.txt").mkdir()
    assert names(find_chapters([tmp_path])) == ["1.txt"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    lay_out(tmp_path, "README.md")
    assert names(find_chapters([tmp_path / "README.md"])) == ["README.md"]


def test_files_in_the_order_of_a_shell_are_put_in_natural_order(tmp_path: Path) -> None:
    lay_out(tmp_path, "1.txt", "10.txt", "2.txt")
    assert names(find_chapters(sorted(tmp_path.iterdir()))) == ["1.txt", "2.txt", "10.txt"]


def test_any_other_order_is_the_authors(tmp_path: Path) -> None:
    lay_out(tmp_path, "1.txt", "10.txt", "2.txt")
    wanted = [tmp_path / "2.txt", tmp_path / "10.txt", tmp_path / "1.txt"]
    assert find_chapters(wanted) == tuple(wanted)


def test_each_chapter_once(tmp_path: Path) -> None:
    lay_out(tmp_path, "1.txt", "2.txt")
    assert names(find_chapters([tmp_path, tmp_path / "1.txt"])) == ["1.txt", "2.txt"]


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    lay_out(tmp_path, "empty/notes.jpg", "empty/old.doc", "a/1.txt", "b/1.md")
    inputs = [tmp_path / "nowhere", tmp_path / "empty", tmp_path / "a", tmp_path / "b"]
    with pytest.raises(InputError) as caught:
        find_chapters(inputs)
    nowhere, empty, same = str(caught.value).splitlines()
    assert nowhere == f"{inputs[0]}: there is no such file or folder. Check the path."
    assert empty.startswith(f"{inputs[1]}: the folder holds no chapters. Put chapter files (.txt, .md, .html")
    assert empty.endswith("into it. old.doc: Open it in the program that made it and save it as .docx.")
    assert same.startswith(f"{tmp_path / 'b' / '1.md'}: this chapter has the same name as {tmp_path / 'a' / '1.txt'}")


def test_a_folder_of_folders_says_which_to_name(tmp_path: Path) -> None:
    lay_out(tmp_path, "book 1/1.txt", "book 2/1.txt", "art/cover.png")
    with pytest.raises(InputError, match=r"Name the folders in it that have some: .*book 1 .*book 2$"):
        find_chapters([tmp_path])


def test_no_input_at_all() -> None:
    with pytest.raises(InputError, match="no input was given"):
        find_chapters([])


@pytest.mark.parametrize(
    "names",
    [
        ["1", "2", "10"],
        ["Chapter 2", "chapter 10"],
        ["v1.2", "v1.10"],
        ["prologue", "1", "interlude", "epilogue"],
        ["1", "1b", "2"],
        ["a", "a1"],
    ],
)
def test_natural_order(names: list[str]) -> None:
    assert sorted(set(names), key=natural_key) == names
