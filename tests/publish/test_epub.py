"""The EPUB: well formed, every sentence heard where it is read, and right by the judgement of epubcheck."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from audiofic.publish.epub.write import write_epub
from tests.publish.shelf import INFO, PIXEL, STORIES, edition

XHTML, SMIL = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/ns/SMIL}"
OPF, DC, OPS = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}", "{http://www.idpf.org/2007/ops}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("epub")
    write_epub(edition(folder), folder / "book.epub")
    return folder


@pytest.fixture(scope="module")
def book(folder: Path) -> Mapping[str, bytes]:
    with zipfile.ZipFile(folder / "book.epub") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(book: Mapping[str, bytes], name: str) -> ET.Element:
    return ET.fromstring(book[f"EPUB/{name}"])


def test_the_mimetype_comes_first_and_plain(folder: Path, book: Mapping[str, bytes]) -> None:
    assert next(iter(book)) == "mimetype"
    assert (folder / "book.epub").read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


def test_two_books_of_one_edition_are_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_epub(edition(tmp_path), tmp_path / "again.epub")
    assert (tmp_path / "again.epub").read_bytes() == (folder / "book.epub").read_bytes()


def test_the_package_names_every_file_and_says_whose_the_book_is(book: Mapping[str, bytes]) -> None:
    package = tree(book, "package.opf")
    items = {item.attrib["href"]: item.attrib for item in package.iter(f"{OPF}item")}
    assert {f"EPUB/{href}" for href in items} == {name for name in book if name.startswith("EPUB/")} - {
        "EPUB/package.opf"
    }
    assert items["cover.png"]["properties"] == "cover-image"
    assert book["EPUB/cover.png"] == PIXEL
    said = [(each.tag.removeprefix(DC), each.text) for each in package.iter() if each.tag.startswith(DC)]
    assert ("title", "Tea & Rain") in said
    assert ("creator", "Bo <Writer>") in said
    assert ("language", "en-GB") in said
    order = [each.attrib["idref"] for each in package.iter(f"{OPF}itemref")]
    assert order == ["cover", "title", "chapter-001", "chapter-002", "chapter-003"]


def test_the_lengths_of_the_chapters_are_those_of_the_sound_and_sum_up(book: Mapping[str, bytes], folder: Path) -> None:
    metas = list(tree(book, "package.opf").iter(f"{OPF}meta"))
    lengths = {
        each.attrib.get("refines"): float((each.text or "").removesuffix("s"))
        for each in metas
        if each.attrib["property"] == "media:duration"
    }
    parts = edition(folder).parts
    assert lengths == {
        "#overlay-001": parts[0].seconds,
        "#overlay-002": parts[1].seconds,
        None: parts[0].seconds + parts[1].seconds,
    }
    said = {each.attrib["property"]: each.text for each in metas}
    assert f".{said['media:active-class']} {{".encode() in book["EPUB/style.css"]


def test_every_sentence_is_heard_from_where_it_begins_until_the_next_one(book: Mapping[str, bytes]) -> None:
    ids = {each.attrib.get("id"): "".join(each.itertext()) for each in tree(book, "chapter-001.xhtml").iter()}
    read, clips = [], []
    for par in tree(book, "chapter-001.smil").iter(f"{SMIL}par"):
        text, audio = par
        page, _, name = text.attrib["src"].partition("#")
        assert page == "chapter-001.xhtml"
        read.append(ids[name])
        assert f"EPUB/{audio.attrib['src']}" in book
        clips.append([float(audio.attrib[key].removesuffix("s")) for key in ("clipBegin", "clipEnd")])
    assert read[1:5] == ["Rain", "Ann put the kettle on.", '"Tea?"', '"Please!"']
    assert clips[0][0] == 0.0
    assert all(a[1] == b[0] < b[1] for a, b in pairwise(clips))
    assert [clip[0] for clip in clips[1:4]] == [3.5, 6.0, 8.5]


def test_notes_can_be_skipped(book: Mapping[str, bytes]) -> None:
    (sequence,) = tree(book, "chapter-001.smil").iter(f"{SMIL}seq")
    assert sequence.attrib[f"{OPS}type"] == "footnote"
    page, _, name = sequence.attrib[f"{OPS}textref"].partition("#")
    (note,) = (each for each in tree(book, page).iter() if each.attrib.get("id") == name)
    assert (note.tag, note.attrib[f"{OPS}type"]) == (f"{XHTML}section", "footnote")
    assert "".join(note.itertext()).startswith("A/N: it's <3")


def test_every_character_of_the_source_is_shown(book: Mapping[str, bytes]) -> None:
    for number, story in enumerate(STORIES, start=1):
        body = tree(book, f"chapter-{number:03}.xhtml").find(f"{XHTML}body")
        assert body is not None
        shown = [each.attrib.get("title", "") if each.tag == f"{XHTML}hr" else each.text for each in body.iter()]
        tails = [each.tail for each in body.iter()]
        text = "".join(filter(None, (*shown, *tails)))
        assert sorted("".join(text.split()).replace("Nothing", "").replace("Chat", "")) == sorted(
            "".join(story.chapter.text.split())
        )


def test_speakers_have_classes_with_colours(book: Mapping[str, bytes]) -> None:
    page = tree(book, "chapter-001.xhtml")
    names = {"".join(each.itertext()): each.attrib.get("class") for each in page.iter(f"{XHTML}span")}
    assert len({names['"Tea?"'], names['"Please!"'], names["Ann put the kettle on."]}) == 3
    assert names["Who was it?"] is not None
    assert "thought" in names["Who was it?"]
    for name in filter(None, names.values()):
        assert re.search(rf"\.{name.split()[0]} {{ color: #", book["EPUB/style.css"].decode())
    assert 'Ann "Kettle" <b>' in "".join(tree(book, "title.xhtml").itertext())


def test_a_disclosure_is_made_unless_it_is_unwanted(book: Mapping[str, bytes], tmp_path: Path) -> None:
    assert "synthetic voices" in "".join(tree(book, "title.xhtml").itertext())
    write_epub(edition(tmp_path, info=replace(INFO, disclosure="")), tmp_path / "b.epub")
    with zipfile.ZipFile(tmp_path / "b.epub") as archive:
        assert b"synthetic voices" not in archive.read("EPUB/title.xhtml")


def _epubcheck() -> list[str]:
    """How to run epubcheck, which is no Python: Debian's package, or the file that EPUBCHECK_JAR names."""
    found = shutil.which("epubcheck")
    if not (found and shutil.which("java")):
        pytest.skip("no epubcheck on this machine")
    # Debian's is a jar that runs by itself only where the kernel has been told so.
    return ["java", "-jar", found] if Path(found).read_bytes()[:2] == b"PK" else [found]


def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    program = _epubcheck()
    write_epub(edition(tmp_path), tmp_path / "book.epub")
    done = subprocess.run([*program, tmp_path / "book.epub"], capture_output=True, text=True, check=False)
    assert "0 fatals / 0 errors / 0 warnings / 0 infos" in done.stdout, done.stdout + done.stderr
