"""eSpeak through the binding: bundled, repeatable, with every voice that is listed."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

import pytest

from audiofic.errors import SynthesisError
from audiofic.speech.engines.espeak_data import data_folder
from audiofic.speech.engines.espeak_library import EspeakLibrary, Order, plain
from audiofic.speech.engines.espeak_voices import accents, variants, voices


@pytest.fixture(scope="module")
def library() -> EspeakLibrary:
    return EspeakLibrary()


def _order(text: str = "Hello.", voice: str = "en-us", rate: int = 165, pitch: int = 50) -> Order:
    return Order(text=text, voice=voice, rate=rate, pitch=pitch)


def test_a_take_is_the_same_whatever_was_said_before(library: EspeakLibrary) -> None:
    wanted = _order("She shut the door and sat down, breathing softly.", "en-us+f5")
    first = library.say(wanted)
    others = [
        _order("x" * number, voice, 80 + 9 * number, number) for number, voice in enumerate(accents()) if number < 30
    ]
    for other in others:
        library.say(other)
        assert library.say(wanted) == first


_SAID_IN_ANOTHER_ORDER = """
import json
import random
import sys
from hashlib import sha256
from audiofic.speech.engines import espeak_library

class Unknown:
    def __init__(self, *found):
        raise OSError

if sys.argv[1] == "loaded anew":
    espeak_library.LibraryMemory = Unknown
library = espeak_library.EspeakLibrary()
orders = [espeak_library.Order(**order) for order in json.load(sys.stdin)]
said = {}
for number in random.Random(sys.argv[2]).sample(range(len(orders)), len(orders)):
    said[number] = sha256(library.say(orders[number])).hexdigest()
print(json.dumps([said[number] for number in range(len(orders))]))
"""


def test_putting_the_library_back_is_as_good_as_loading_it_anew() -> None:
    dice = random.Random(7)
    words = ["She", "shut", "the door,", "and", "who's", "there?", "Sssh!", "12", "naïve", "[[h@l'oU]]", "zzz…", "漢字"]
    orders = [
        asdict(
            _order(
                " ".join(dice.choices(words, k=dice.randrange(1, 9))),
                f"{dice.choice(list(accents()))}+{variant}",
                dice.randrange(80, 451),
                dice.randrange(100),
            )
        )
        for variant in variants()
    ]
    assert len(orders) > 100
    said = [
        subprocess.run(
            [sys.executable, "-c", _SAID_IN_ANOTHER_ORDER, *how],
            input=json.dumps(orders),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for how in (("loaded anew", "1"), ("put back", "2"), ("put back", "3"))
    ]
    assert said == [said[0]] * 3
    assert len(set(json.loads(said[0]))) == len(orders)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the library is loaded anew")
def test_on_linux_it_is_put_back(library: EspeakLibrary) -> None:
    assert library._memory is not None


@pytest.mark.parametrize("variant", ["Reed", "caleb"])
def test_the_noise_of_breathy_variants_is_the_same_each_time(library: EspeakLibrary, variant: str) -> None:
    wanted = _order("She shut the door.", f"en-us+{variant}")
    assert len({library.say(wanted) for _ in range(5)}) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_nothing_is_left_behind_in_memory(library: EspeakLibrary) -> None:
    def held() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1])

    for _ in range(20):
        library.say(_order())
    before = held()
    for _ in range(200):
        library.say(_order())
    assert held() - before < 500  # pages; the dictionary alone has 40


def test_every_accent_that_is_listed_can_be_spoken_with(library: EspeakLibrary) -> None:
    speechless = [accent for accent in accents() if len(library.say(_order("Hello 12", accent))) < 5000]
    assert speechless == []


def test_every_variant_that_is_listed_makes_a_difference(library: EspeakLibrary) -> None:
    plain_voice = library.say(_order("Fine weather, isn't it?"))
    alike = [
        name for name in variants() if library.say(_order("Fine weather, isn't it?", f"en-us+{name}")) == plain_voice
    ]
    assert alike == ["fast"]  # it differs at the highest rates only


def test_a_voice_that_is_not_there_fails(library: EspeakLibrary) -> None:
    with pytest.raises(SynthesisError, match="no voice 'tlh'"):
        library.say(_order(voice="tlh"))


def test_control_characters_neither_end_the_text_nor_command_the_library(library: EspeakLibrary) -> None:
    assert library.say(_order("One\0two \x01+99S three.")) == library.say(_order("One two  +99S three."))
    assert plain("a\ud800b\tc") == "a?b c"


@pytest.mark.parametrize("text", ["<b>bold</b> [[h@l'oU]]", "a & b", "\N{SNOWMAN}", "a" * 5000, " ", "…"])
def test_no_text_breaks_it(library: EspeakLibrary, text: str) -> None:
    assert len(library.say(_order(text))) % 2 == 0


def test_voices_for_automatic_casting_come_first_and_all_exist() -> None:
    offered = voices()
    chosen = [info for info in offered if info.timbre is not None]
    assert list(offered[: len(chosen)]) == chosen
    for info in chosen:
        accent, _, variant = info.id.partition("+")
        assert accent in accents()
        assert not variant or variant in variants()
        assert info.description
        assert info.language.startswith("en")


def test_a_system_without_espeak_and_with_a_hostile_current_folder_speaks(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a stranger's module was imported')")
    code = (
        "from audiofic.speech.engine import engine; from audiofic.speech.studio import Studio\n"
        "from audiofic.model import Voice\n"
        "with Studio(1) as studio:\n"
        "    print(studio.submit(engine('pyttsx3').recipe('Yes.', Voice(id='en'))).result().seconds > 0.2)"
    )
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env={"PATH": "/nowhere"}, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_its_folder_of_links_goes_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from audiofic.speech.engines.espeak_data import Shortcut

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    shortcut = Shortcut()
    shortcut.lead_to("en-gb-x-rp+f2")
    assert (shortcut.folder / "lang" / "en-gb-x-rp").read_bytes() == (
        data_folder() / "lang/gmw/en-GB-x-rp"
    ).read_bytes()
    del shortcut
    assert not list(tmp_path.iterdir())


def test_where_links_cannot_be_made_the_data_itself_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    from audiofic.speech.engines.espeak_data import Shortcut

    def refuse(self: Path, target: Path) -> None:
        raise OSError("a privilege is missing")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    assert Shortcut().folder == data_folder()
