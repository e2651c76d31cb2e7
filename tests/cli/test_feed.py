"""A feed of a finished build, read back by a program that is not ours, its files fetched as players fetch them."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.conftest import Command

STORY = 'Ann & Bo\n\nAnn sat down. "Hello <3," said Bo.\n\n* * *\n\nIt rained.\n'
BASE = "https://example.org/my%20book"
ITUNES, PODCAST = "{http://www.itunes.com/dtds/podcast-1.0.dtd}", "{https://podcastindex.org/namespace/1.0}"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audiofic: Command) -> Path:
    folder = tmp_path / "rain" / "chapters"
    folder.mkdir(parents=True)
    (folder / "01-first rain.txt").write_text(STORY)
    (folder / "02-sun.txt").write_text(STORY.replace("rained", "shone").replace("* * *\n\n", ""))
    (folder / "03-silence.txt").write_text("* * *\n")
    monkeypatch.chdir(tmp_path / "rain")
    build(audiofic)
    return tmp_path / "rain"


def build(audiofic: Command, *more: str) -> None:
    outcome = audiofic(
        "build", "--engine", "tone", "--jobs", "1", "--format", "wav,mp3,vtt,html", "--title", "Rain & Sun", *more
    )
    assert outcome.code == 0, outcome.err


def items(folder: Path) -> list[ET.Element]:
    channel = ET.parse(folder / "out" / "feed.xml").getroot()[0]
    return list(reversed(channel.findall("item")))


def said(item: ET.Element, name: str) -> str:
    return item.findtext(name) or ""


def test_a_build_becomes_a_serial(audiofic: Command, book: Path) -> None:
    outcome = audiofic("feed", "--base-url", BASE, "--start", "2026-03-02", "--every", "7", "--season", "2")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "out/feed.xml: 2 episodes\nIts address: https://example.org/my%20book/feed.xml\n"
    channel = ET.parse(book / "out" / "feed.xml").getroot()[0]
    assert channel.findtext("title") == "Rain & Sun"
    assert "synthetic voices" in (channel.findtext("description") or "")
    assert channel.findtext(f"{ITUNES}type") == "serial"
    assert channel.findtext(f"{ITUNES}explicit") == "false"
    assert channel.findtext("link") == f"{BASE}/Rain%20%26%20Sun.html"
    first, second = items(book)
    assert [said(item, f"{ITUNES}episode") for item in (first, second)] == ["1", "2"]
    assert [said(item, f"{ITUNES}season") for item in (first, second)] == ["2", "2"]
    assert [parsedate_to_datetime(said(item, "pubDate")).date().isoformat() for item in (first, second)] == [
        "2026-03-02",
        "2026-03-09",
    ]
    enclosure = first.find("enclosure")
    assert enclosure is not None
    assert enclosure.attrib == {
        "url": f"{BASE}/01-first%20rain.mp3",
        "length": str((book / "out" / "01-first rain.mp3").stat().st_size),
        "type": "audio/mpeg",
    }
    transcript = first.find(f"{PODCAST}transcript")
    assert transcript is not None
    assert transcript.attrib["url"] == f"{BASE}/01-first%20rain.vtt"
    assert transcript.attrib["type"] == "text/vtt"


def test_an_episode_of_several_parts_has_chapters(audiofic: Command, book: Path) -> None:
    audiofic("feed", "--base-url", BASE)
    marks = [item.find(f"{PODCAST}chapters") for item in items(book)]
    assert marks[0] is not None
    assert marks[1] is None or marks[1].attrib != marks[0].attrib
    assert marks[0].attrib["url"] == f"{BASE}/01-first%20rain.chapters.json"
    found = json.loads((book / "out" / "01-first rain.chapters.json").read_text())
    assert found["version"] == "1.2.0"
    assert [chapter["title"] for chapter in found["chapters"]] == ["Ann & Bo", "Scene 2"]
    assert found["chapters"][0]["startTime"] == 0


def test_ids_stay_when_a_chapter_is_put_in_between_and_two_feeds_are_alike(audiofic: Command, book: Path) -> None:
    audiofic("feed", "--base-url", BASE)
    before, ids = (book / "out" / "feed.xml").read_bytes(), [said(item, "guid") for item in items(book)]
    audiofic("feed", "--base-url", f"{BASE}/")
    assert (book / "out" / "feed.xml").read_bytes() == before
    (book / "chapters" / "02-sun.txt").rename(book / "chapters" / "03-sun.txt")
    (book / "chapters" / "02-hail.txt").write_text("It hailed.\n")
    build(audiofic)
    assert audiofic("feed", "--base-url", BASE).code == 0
    after = [said(item, "guid") for item in items(book)]
    assert [after[0], after[2]] == ids
    assert after[1] not in ids


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "ftp://example.org",
        "https://",
        "https://a b/",
        "https://a/?x=1",
        "https://a:port/",
        "http://a/#b",
    ],
)
def test_an_address_where_nothing_can_lie(audiofic: Command, book: Path, url: str) -> None:
    outcome = audiofic("feed", "--base-url", url)
    assert outcome.code == 2
    assert "--base-url" in outcome.err
    assert url in outcome.err
    assert not (book / "out" / "feed.xml").exists()


def test_where_there_is_no_build_or_not_all_of_it(audiofic: Command, book: Path, tmp_path: Path) -> None:
    empty = audiofic("feed", tmp_path / "nowhere", "--base-url", BASE)
    assert (empty.code, len(empty.err.splitlines())) == (2, 1)
    assert "audiofic build" in empty.err
    assert audiofic("feed", book, "--base-url", BASE).code == 0
    (book / "out" / "02-sun.mp3").unlink()
    gone = audiofic("feed", "--base-url", BASE)
    assert (gone.code, len(gone.err.splitlines())) == (2, 1)
    assert "02-sun.mp3" in gone.err
    for broken in ("{", "[]", "{}", '{"book": {}, "chapters": [{"tracks": [1]}], "publications": []}'):
        (book / "out" / "report.json").write_text(broken)
        outcome = audiofic("feed", "--base-url", BASE)
        assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)
        assert "report.json" in outcome.err


class _Ranges(http.server.SimpleHTTPRequestHandler):
    """A server that gives a part of a file to whoever asks for one."""

    def do_GET(self) -> None:
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if not asked:
            return super().do_GET()
        content = Path(self.translate_path(self.path)).read_bytes()
        part = content[int(asked[1]) : int(asked[2]) + 1]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {asked[1]}-{asked[2]}/{len(content)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)
        return None

    def log_request(self, *_: Any) -> None:
        pass


@pytest.fixture
def server(book: Path) -> Iterator[str]:
    handler = functools.partial(_Ranges, directory=str(book / "out"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


def test_every_file_of_the_feed_is_fetched_in_parts_of_the_lengths_it_tells(
    audiofic: Command, book: Path, server: str
) -> None:
    assert audiofic("feed", "--base-url", server).code == 0
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for item in items(book):
        enclosure = item.find("enclosure")
        assert enclosure is not None
        size = int(enclosure.attrib["length"])
        whole = b""
        for start in range(0, size, size // 3 + 1):
            end = min(start + size // 3, size - 1)
            request = urllib.request.Request(enclosure.attrib["url"], headers={"Range": f"bytes={start}-{end}"})
            with opener.open(request, timeout=10) as answer:
                assert answer.status == 206
                whole += answer.read()
        name = urllib.request.url2pathname(enclosure.attrib["url"].rpartition("/")[2])
        assert whole == (book / "out" / name).read_bytes()
        for each in (*item.findall(f"{PODCAST}transcript"), *item.findall(f"{PODCAST}chapters")):
            with opener.open(each.attrib["url"], timeout=10) as answer:
                assert answer.status == 200


def test_a_reader_of_feeds_reads_it(audiofic: Command, book: Path) -> None:
    audiofic("feed", "--base-url", BASE)
    read = feedparser.parse(str(book / "out" / "feed.xml"))
    assert not read.bozo
    assert (read.version, read.feed.title) == ("rss20", "Rain & Sun")
    assert [entry.itunes_episode for entry in read.entries] == ["2", "1"]
    assert [entry.enclosures[0].type for entry in read.entries] == ["audio/mpeg", "audio/mpeg"]
