from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from audiofic.errors import SettingsError
from audiofic.model import BookInfo
from audiofic.publish.book_file import BookFile, load_book_file

PROFILES = ("default", "acx", "podcast")


def load(text: str, folder: Path) -> BookFile:
    path = folder / "book.yaml"
    path.write_text(text, "utf-8")
    return load_book_file(path, PROFILES)


def complaints(text: str, folder: Path) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        load(text, folder)
    return [line.removeprefix(f"{folder}/") for line in str(caught.value).splitlines()]


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    Image.new("RGB", (10, 10)).save(tmp_path / "front.png")
    file = load(
        """\
title: "1984: No"
subtitle: Yes
author: [Le Guin, Ursula, No]
narrator: Le Guin, Ursula K.
series: 007
number: 1.5
year: 2024
description: |
  First line.

  Second line.
language: en-GB
genre: Fantasy
identifier: urn:isbn:9780000000000
cover: front.png
disclosure: Read by a machine.
profile: acx
""",
        tmp_path,
    )
    assert file.profile == "acx"
    assert file.info.cover
    assert file.info == BookInfo(
        title="1984: No",
        subtitle="Yes",
        authors=("Le Guin", "Ursula", "No"),
        narrators=("Le Guin, Ursula K.",),
        series="007",
        number="1.5",
        year="2024",
        description="First line.\n\nSecond line.",
        language="en-GB",
        genre="Fantasy",
        identifier="urn:isbn:9780000000000",
        cover=file.info.cover,
        disclosure="Read by a machine.",
    )
    assert file.info.cover.media_type == "image/png"


@pytest.mark.parametrize("text", ["", "title:\n", "~", "# nothing\n"])
def test_what_is_left_empty_is_not_known(text: str, tmp_path: Path) -> None:
    assert load(text, tmp_path) == BookFile(info=BookInfo())


@pytest.mark.parametrize(("written", "meant"), [("no", ""), ("False", ""), ("yes", None), ("", None), ("Hm.", "Hm.")])
def test_a_disclosure_is_text_or_yes_or_no(written: str, meant: str | None, tmp_path: Path) -> None:
    assert load(f"disclosure: {written}", tmp_path).info.disclosure == meant


def test_every_problem_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "cover.txt").write_text("no picture")
    told = complaints(
        """\
titel: The Kite War
author: {name: Ann}
year: 24
number: two
language: english please
cover: cover.txt
profile: axc
series: [One, Two]
title: A
title: B
""",
        tmp_path,
    )
    assert told == [
        "book.yaml:1:1: “titel” is not a key here. Did you mean “title”?",
        "book.yaml:2:9: People are names. Write one name, or [one name, another name].",
        "book.yaml:3:7: “24” is no year. Write four digits.",
        "book.yaml:4:9: “two” is no place in a series. Write 2, or 1.5 for what comes between.",
        "book.yaml:5:11: “english please” is no language tag. Write en, or en-GB.",
        "book.yaml:8:9: This must be a single text. Write “key: value”.",
        "book.yaml:10:1: “title” is given twice, first in line 9. Keep one of them.",
    ]


def test_a_cover_that_is_none_and_a_profile_that_is_unknown_are_told(tmp_path: Path) -> None:
    (tmp_path / "cover.txt").write_text("no picture")
    assert complaints("cover: cover.txt\nprofile: axc\n", tmp_path) == [
        f"book.yaml:1:8: {tmp_path}/cover.txt: this is no picture. Give a JPEG or a PNG file.",
        "book.yaml:2:10: There is no profile “axc”. Did you mean “acx”?",
    ]


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_text_leads_to_anything_but_an_answer_or_a_complaint(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("book") / "book.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        load_book_file(path, PROFILES)
    except SettingsError as error:
        assert all(problem.where and problem.where.line for problem in error.problems)
