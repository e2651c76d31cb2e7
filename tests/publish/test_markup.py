from __future__ import annotations

from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from audiofic.publish.markup import empty, joined, tag, text


@given(st.text(), st.text())
def test_whatever_the_text_the_markup_is_well_formed_and_says_the_same(content: str, value: str) -> None:
    markup = tag("p", {"title": value}, empty("br", {}), text(content))
    element = ET.fromstring(markup.encode())
    assert [child.tag for child in element] == ["br"]
    allowed = "".join(character for character in element[0].tail or "" if character != "\ufffd")
    assert set(allowed) <= set(content.replace("\r", "\n"))

    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.tags: list[str] = []

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.tags.append(tag)

    reader = Reader()
    reader.feed(markup)
    assert reader.tags == ["p", "br"]


def test_what_cannot_be_held_shows_as_the_sign_for_that() -> None:
    assert text("a\x00b\ud800c\uffff<&>\"'") == "a\ufffdb\ufffdc\ufffd&lt;&amp;&gt;&quot;'"
    assert joined([text("a"), text("b")], "\n") == "a\nb"
