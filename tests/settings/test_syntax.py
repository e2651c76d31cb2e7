from __future__ import annotations

import pytest

from audiofic.errors import SettingsError
from audiofic.settings.tree import read_tree

_JARGON = ("scanning", "parsing", "token", "mapping", "sequence", "scalar", "block", "stream", "node", "yaml.", "found")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("narrator:\n\tvoice: en-us", "2:1", "tab"),
        ("narrator: {voice: 'en-us}\nunknown: en-us\n", "1:19", "quotation mark opened here is never closed"),
        ('narrator: "en-us\\q"', "1:18", "backslash"),
        ('narrator: "\\U99999999"', "1:14", "backslash"),
        ("narrator: voice: en-us", "1:16", "“:” is out of place"),
        ("narrator en-us\nunknown: en-us", "2:8", "“:” is out of place"),
        ("narrator:\n  voice: en-us\nunknown\nnarrator_is: Ann", "3:1", "no “:” after it"),
        ("narrator: {voice: en-us, pitch: 60", "1:11", "“{” opened here is not closed"),
        ("narrator: {voice: en-us rate: 60}", "1:11", "comma is missing"),
        ("characters:\n  Ann: {voice: en-us, aliases: [Annie, Nan}\n", "2:32", "“[” opened here is not closed"),
        ("characters:\n    Ann: en-us\n  Bob: en-us\n", "3:3", "does not line up"),
        ("narrator: - en-us", "1:11", "“-” is out of place"),
        ("narrator: *", "1:11", "cannot begin with “*”"),
        ("narrator: &", "1:11", "cannot begin with “&”"),
        ("narrator: *loud", "1:11", "nothing above is marked"),
        ("narrator: &a en-us\nunknown: &a en-us", "2:10", "given twice"),
        ("narrator: !a!b en-us", "1:11", "cannot begin with “!”"),
        ("narrator: @home", "1:11", "cannot begin with this character"),
        ("narrator: %home", "1:11", "cannot begin with this character"),
        ("%home\nnarrator: en-us", "2:1", "text follows where"),
        ("%YAML 2.0\n---\nnarrator: en-us", "1:1", "“%YAML”"),
        ("narrator: |x\n en-us", "1:11", "cannot begin with “|”"),
        ("narrator: en-us\n---\nunknown: en-us", "2:1", "second document"),
        ("{narrator: en-us} unknown", "1:19", "text follows where"),
        ("narrator: 'en-us' m3", "1:19", "text follows where the value has ended"),
        ("narrator: {voice: en-us}}", "1:25", "“}” closes what was never opened"),
        ("narrator: ]", "1:11", "bracket is out of place"),
    ],
)
def test_says_what_is_wrong_where_in_plain_words(text: str, place: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_tree(text, "v.yaml")
    (told,) = str(caught.value).splitlines()
    assert told.startswith(f"v.yaml:{place}: ")
    assert words.lower() in told.lower()
    assert not any(word in told for word in _JARGON)
