from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.errors import InputError
from audiofic.read.decode import decode

STORY = "“Où est l’âne ?” — naïve café…\r\nDone.\n"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(encoding: str) -> None:
    assert decode(STORY.encode(encoding), "a.txt").text == STORY


def test_big_endian_utf16_with_its_mark() -> None:
    assert decode(b"\xfe\xff" + STORY.encode("utf-16-be"), "a.txt").text == STORY


def test_windows_1252_is_known_by_its_typography() -> None:
    decoded = decode(STORY.encode("cp1252"), "old.txt")
    assert decoded.text == STORY
    assert decoded.notices == ("old.txt is not UTF-8; read as Windows-1252.",)


def test_another_encoding_is_guessed_and_the_guess_is_reported() -> None:
    story = "Она посмотрела на него и ничего не сказала. Потом она засмеялась, и все засмеялись вместе с ней.\n" * 5
    decoded = decode(story.encode("cp1251"), "old.txt")
    assert decoded.text == story
    (notice,) = decoded.notices
    assert notice.startswith("old.txt is not UTF-8; guessed cp1251: check the text")


def test_a_stray_byte_in_utf8_is_an_error_with_its_place() -> None:
    data = "“Yes,” said Ann.\n“Né".encode() + b"\x96" + "e,” said Bo.\n".encode()
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith("a.txt:2:4: the byte 0x96 is not valid UTF-8.")
    assert "--encoding" in str(caught.value)


def test_the_encoding_that_is_given_is_used_without_guessing() -> None:
    assert decode("いいえ".encode("shift_jis"), "a.txt", "shift_jis").text == "いいえ"
    assert decode("\ufeffYes".encode(), "a.txt", "utf-8").text == "Yes"


def test_bytes_that_the_given_encoding_forbids() -> None:
    with pytest.raises(InputError, match=r"^a\.txt:2:2: the byte 0xE9 is not valid ascii\. Save the file as UTF-8"):
        decode(b"a\nb\xe9", "a.txt", "ascii")


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64"])
def test_an_encoding_that_does_not_exist_or_makes_no_text(name: str) -> None:
    with pytest.raises(InputError, match=f"there is no encoding called '{name}'"):
        decode(b"abc", "a.txt", name)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"abc\0def", bytes(range(256)), bytes(range(1, 256)) * 9]
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt: the file is binary, not text\. Export the story"):
        decode(data, "a.txt")


@pytest.mark.parametrize(("encoding", "order"), [("utf-16-le", "le"), ("utf-16-be", "be")])
def test_utf16_that_lost_its_mark_is_named(encoding: str, order: str) -> None:
    with pytest.raises(InputError, match=f"Give --encoding utf-16-{order}"):
        decode("It rained all day long.".encode(encoding), "a.txt")


def test_a_large_guess_is_quick() -> None:
    story = ("Она посмотрела на него. " * 40 + "\n") * 1000
    assert decode(story.encode("koi8-r"), "a.txt").text.startswith("Она")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_error_with_a_hint(data: bytes) -> None:
    try:
        decode(data, "a.txt")
    except InputError as error:
        (problem,) = error.problems
        assert problem.hint
        assert "\n" not in str(error)
