from __future__ import annotations

from audiofic.publish.formats import BOOKS, CAPTIONS, FORMATS, NAMES, choose


def test_every_name_and_ending_is_of_one_format() -> None:
    endings = [
        *(each.ending for each in FORMATS.values()),
        *(each.ending for each in CAPTIONS.values()),
        *(each.ending for each in BOOKS.values()),
    ]
    assert len(set(endings)) == len(set(NAMES)) == len(NAMES)
    assert all(set(book.carries) <= set(FORMATS) for book in BOOKS.values())


def test_what_is_asked_for_is_sorted_and_named_once() -> None:
    chosen = choose(["flac", "srt", "mp3", "srt", "vtt"])
    assert (chosen.audio, chosen.captions, chosen.books) == (("flac", "mp3"), ("srt", "vtt"), ())


def test_captions_need_some_audio() -> None:
    assert choose(["vtt"]).audio == ("mp3",)
    assert choose(["vtt", "opus"]).audio == ("opus",)
