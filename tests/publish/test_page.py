"""The page: whole in itself, harmless whatever the story says, and in step with the audio beside it.

What it does in a browser is tried by ``benchmarks/page.py``.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from audiofic.publish.page.write import write_page
from tests.publish.shelf import INFO, STORIES, edition


class Reader(HTMLParser):
    """What a browser makes of the page: its elements, and the text of each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self._open: list[tuple[str, list[str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), []))
        if tag not in ("meta", "img", "input", "br", "hr"):
            self._open.append((tag, self.elements[-1][2]))

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("br", "hr", "img"):
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][1].append(data)

    def all(self, name: str) -> list[tuple[dict[str, str | None], str]]:
        return [(attributes, "".join(said)) for tag, attributes, said in self.elements if tag == name]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("page")
    write_page(edition(folder), folder / "book.html")
    return (folder / "book.html").read_text(encoding="utf-8")


def data(page: str) -> dict[str, Any]:
    (found,) = (said for attributes, said in Reader(page).all("script") if attributes.get("id") == "book")
    return dict(json.loads(found))


def test_no_story_puts_an_element_of_its_own_on_the_page(page: str) -> None:
    reader = Reader(page)
    assert [attributes.get("type") for attributes, _ in reader.all("script")] == ["application/json", None]
    assert "alert(1)" in page
    assert {tag for tag, _, _ in reader.elements}.isdisjoint({"b0", "writer", "iframe", "link", "object"})


def test_the_policy_lets_run_nothing_but_the_script_and_fetch_nothing_but_audio(page: str) -> None:
    policy = next(
        str(attributes["content"]) for attributes, _ in Reader(page).all("meta") if attributes.get("http-equiv")
    )
    for kind in ("script", "style"):
        source = Reader(page).all(kind)[-1][1]
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert not re.search(r"https?://", page)


def test_every_sentence_on_the_page_is_one_of_the_audio_and_knows_its_time(page: str) -> None:
    book = data(page)
    assert [chapter["file"] for chapter in book["chapters"]] == ["1.mp3", "2.mp3", ""]
    assert [chapter["title"] for chapter in book["chapters"]] == ["Rain & Tea", "Chat", "Nothing"]
    sentences = [attributes["data-s"] for attributes, _ in Reader(page).all("span") if "data-s" in attributes]
    assert sentences == [str(number) for chapter in book["chapters"] for number in range(len(chapter["begins"]))]
    first = book["chapters"][0]
    assert first["begins"][:3] == [1000, 3500, 6000]
    names = [book["speakers"][number]["name"] if number >= 0 else None for number in first["speakers"]]
    assert names == [None, None, None, 'Ann "Kettle" <b>', "Bo", "Unknown", None]
    assert first["notes"] == [0]


def test_every_character_of_the_source_is_on_the_page(page: str) -> None:
    main = page[page.index("<main>") : page.index("</main>")]
    shown = re.sub(r"<noscript>.*?</noscript>|<h1>(?:Chat|Nothing)</h1>", "", main)
    marks = "".join(str(attributes.get("title") or "") for attributes, _ in Reader(shown).all("hr"))
    text = "".join(said for _, _, parts in Reader(shown).elements for said in parts) + marks
    assert sorted("".join(text.split())) == sorted("".join("".join(each.chapter.text for each in STORIES).split()))


def test_the_same_edition_gives_the_same_page_and_other_books_are_remembered_apart(page: str, tmp_path: Path) -> None:
    write_page(edition(tmp_path), tmp_path / "book.html")
    assert (tmp_path / "book.html").read_text(encoding="utf-8") == page
    write_page(edition(tmp_path, info=replace(INFO, title="Another")), tmp_path / "other.html")
    assert data((tmp_path / "other.html").read_text(encoding="utf-8"))["id"] != data(page)["id"]


def test_files_with_odd_names_are_found(tmp_path: Path) -> None:
    book = edition(tmp_path)
    odd = tmp_path / "100% rain #1?.mp3"
    part = replace(book.parts[0], audio=(("mp3", odd),))
    write_page(replace(book, parts=(part,)), tmp_path / "book.html")
    written = (tmp_path / "book.html").read_text(encoding="utf-8")
    assert data(written)["chapters"][0]["file"] == "100%25%20rain%20%231%3F.mp3"
