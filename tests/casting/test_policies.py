"""``notes``, ``headings`` and ``messages`` in the casting file."""

from __future__ import annotations

import pytest

from audiofic.casting.file import parse_casting
from audiofic.errors import SettingsError
from audiofic.model import Labels, Policies, Rendition, Voice
from tests.casting.stage import offer


def policies(text: str) -> Policies:
    return parse_casting(text, "v.yaml", offer).policies


@pytest.mark.parametrize("word", ["read", "Read", "yes", "on", "true"])
def test_notes_are_read(word: str) -> None:
    assert policies(f"notes: {word}\n").notes == Rendition()


@pytest.mark.parametrize("word", ["skip", "SKIP", "no", "off", "false"])
def test_headings_are_skipped(word: str) -> None:
    assert policies(f"headings: {word}\n").headings == Rendition(spoken=False)


def test_notes_have_a_voice_of_their_own() -> None:
    assert policies("notes: en-us+f3\n").notes == Rendition(voice=Voice(id="en-us+f3"))
    written = "notes:\n  voice: en-us+f3\n  rate: 200\n"
    assert policies(written).notes == Rendition(voice=Voice(id="en-us+f3", rate=200))


@pytest.mark.parametrize(
    ("word", "labels"), [("plain", Labels.PLAIN), ("Handles", Labels.HANDLES), ("full", Labels.FULL)]
)
def test_messages_say_as_much_as_the_author_likes(word: str, labels: Labels) -> None:
    assert policies(f"messages: {word}\n").messages is labels


def test_a_silent_file_leaves_everything_as_usual() -> None:
    assert policies("notes:\nheadings: ~\nmessages:\n") == Policies()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("notes: skp\n", "v.yaml:1:8: There is no voice “skp”."),
        ("headings: {voice: en-us+f3, pich: 3}\n", "v.yaml:1:29: “pich” is not a key here. Did you mean “pitch”?"),
        ("headings: {pitch: 3}\n", "v.yaml:1:1: “headings” has no voice."),
        ("notes: [skip]\n", "v.yaml:1:8: "),
        ("messages: handels\n", "v.yaml:1:11: “handels” is not known here. Did you mean “handles”?"),
        ("messages: {a: b}\n", "v.yaml:1:11: This must be a single text."),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        policies(text)
    assert str(caught.value).startswith(told)
