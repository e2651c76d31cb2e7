"""What the words beside a quotation say of the voice, and that the voice does it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from audiofic.lang.en.delivery import ADVERBS, MANNERS, NOUNS, VERBS
from audiofic.model import Chapter, Kind, Script, Segment, Take, Voice
from audiofic.speech.delivery import PLAIN, Manner, delivered, deliveries, raised
from audiofic.speech.engines.pyttsx3 import Pyttsx3Engine
from audiofic.speech.occasions import occasion


def script(text: str) -> Script:
    """One paragraph a line; what stands in “ ” is said by whoever ``{name}`` in front of it names."""
    segments: list[Segment] = []
    clean = ""
    for number, line in enumerate(text.splitlines(keepends=True)):
        speaker = None
        for piece in line.replace("“", "\0“").replace("”", "”\0").split("\0"):
            start = len(clean)
            clean += piece
            kind = Kind.DIALOGUE if piece.startswith("“") else Kind.NARRATION
            speaker = "Ann" if kind is Kind.DIALOGUE else None
            if piece:
                segments.append(Segment(start=start, end=len(clean), kind=kind, paragraph=number, speaker=speaker))
    chapter = Chapter(name="x", title="x", text=clean, source="x.txt")
    return Script(chapter=chapter, segments=tuple(segments))


def names(text: str) -> list[str]:
    found = script(text)
    told = zip(found.segments, deliveries(found), strict=True)
    return [raised(manner, found.text(each)).name for each, manner in told if each.kind is Kind.DIALOGUE]


@pytest.mark.parametrize(
    ("text", "manners"),
    [
        ("“Go,” he whispered.", ["whispering"]),
        ("“Go,” whispered the old man by the door.", ["whispering"]),
        ("“Go!” Ann screamed.", ["screaming"]),
        ("“May I?” she asked shyly.", ["shy"]),
        ("“Go,” she said, quietly.", ["soft"]),
        ("“Go,” she said in a hoarse whisper.", ["whispering"]),
        ("“Go,” he said under his breath.", ["whispering"]),
        ("“Go!” he yelled at the top of his lungs.", ["screaming"]),
        ("“Go,” he said, laughing.", ["laughing"]),
        ("Ann whispered, “Go.”", ["whispering"]),
        ("He turned and she hissed: “Go.”", ["hissing"]),
        ("“Go,” she whispered, “now.”", ["whispering", "whispering"]),
        ("“Go,” she whispered. “Now.”", ["whispering", "whispering"]),
        ("“Go,” sobbed Ann.", ["sobbing"]),
        ("“Go,” Ann snapped.", ["angry"]),
        ("“GO AWAY NOW,” said Ann.", ["shouting"]),
        ("“Go!!” said Ann.", ["excited"]),
        ("“What?!!” said Ann.", ["excited"]),
    ],
)
def test_the_clause_beside_the_quotation_tells(text: str, manners: list[str]) -> None:
    assert names(text) == manners


@pytest.mark.parametrize(
    "text",
    [
        "“Go,” said Ann.",
        "“Go.” He whispered to the dog.",
        "“Go!” He whispered to the dog.",
        "“Go,” he said, and shut the door quietly.",
        "“Go,” he said, turning softly to the wall.",
        "“Go,” he did not shout.",
        "“Go,” she almost whispered.",
        "“Go,” he said. She whispered to the dog.",
        "They whispered. “Go.”",
        "“Go,” said Ann while they laughed.",
        "“The FBI,” said Ann.",
        "“I,” said Ann.",
        "“No!” said Ann.",
    ],
)
def test_what_is_told_of_something_else_moves_no_voice(text: str) -> None:
    assert names(text) == [""]


def test_each_tag_has_its_own_quotation_and_a_new_paragraph_begins_anew() -> None:
    assert names("“A,” said Ann. “B,” yelled Ann. “C,” she added quietly.") == ["", "shouting", "soft"]
    assert names("“A,” she whispered.\n“B,” she said.\n“C.”") == ["whispering", "", ""]


def test_a_whisper_in_capitals_is_a_whisper() -> None:
    assert names("“GO AWAY NOW,” she whispered.") == ["whispering"]


def test_every_word_has_a_manner_and_no_manner_makes_another_person() -> None:
    assert {*VERBS.values(), *ADVERBS.values(), *NOUNS.values()} <= set(MANNERS)
    for pace, pitch, level in MANNERS.values():
        assert 0.85 <= pace <= 1.15
        assert abs(pitch) <= 12  # points: three semitones
        assert abs(level) <= 4


def test_strength_scales_and_the_voice_stays_within_what_it_can_do() -> None:
    manner = Manner(name="x", pace=1.1, pitch=10, level=3)
    voice = Voice(id="v", rate=200, pitch=50)
    assert delivered(voice, manner, 1.0) == Voice(id="v", rate=220, pitch=60)
    assert delivered(voice, manner, 0.0) == voice == delivered(voice, PLAIN, 1.0)
    assert delivered(Voice(id="v", rate=450, pitch=95), manner, 1.5) == Voice(id="v", rate=450, pitch=99)


def hertz(take: Take) -> float:
    """The mean pitch of ``take``, from the strongest lag of the autocorrelation of its voiced frames."""
    sound = np.frombuffer(take.pcm, np.int16).astype(float)
    found = []
    for start in range(0, len(sound) - 1024, 512):
        frame = sound[start : start + 1024] - sound[start : start + 1024].mean()
        power = np.fft.irfft(np.abs(np.fft.rfft(frame, 2048)) ** 2)[:1024]
        lags = power[44:441]
        if power[0] > 1e8 and lags.max() > 0.6 * power[0]:
            found.append(take.sample_rate / (44 + int(lags.argmax())))
    return float(np.median(found))


def test_the_engine_does_it_slower_and_lower_or_faster_and_higher_and_always_the_same() -> None:
    engine = Pyttsx3Engine()
    engine.prepare()
    voice = Voice(id="en-us+m3")

    def said(name: str) -> Take:
        pace, pitch, level = MANNERS.get(name, (1.0, 0, 0.0))
        manner = Manner(name=name, pace=pace, pitch=pitch, level=level)
        return engine.speak(
            engine.recipe("Nobody told her the ferry would leave early.", delivered(voice, manner, 1.0))
        )

    plain, whisper, scream = said(""), said("whispering"), said("screaming")
    assert whisper.seconds > 1.04 * plain.seconds > 1.04 * 1.04 * scream.seconds
    semitones = [12 * np.log2(hertz(take) / hertz(plain)) for take in (whisper, scream)]
    assert -3 < semitones[0] < -0.3
    assert 0.8 < semitones[1] < 3
    assert said("screaming") == scream


def test_a_clause_runs_on_over_a_broken_line() -> None:
    text = "“Go,” said Ann\nin a whisper."
    quote = Segment(start=0, end=5, kind=Kind.DIALOGUE, paragraph=0, speaker="Ann")
    rest = Segment(start=5, end=len(text), kind=Kind.NARRATION, paragraph=0)
    chapter = Chapter(name="x", title="x", text=text, source="x.txt")
    assert deliveries(Script(chapter=chapter, segments=(quote, rest)))[0].name == "whispering"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("“Hi,” said the phone.", "phone"),
        ("“Hi,” she said over the phone.", "phone"),
        ("“Hi,” said a voice on the other end of the line.", "phone"),
        ("“Hi,” Ann’s voice crackled over the radio.", "radio"),
        ("A voice said through the intercom, “Hi.”", "radio"),
        ("“Hi,” said Ann, and picked up the phone.", "ordinary"),
        ("“Hi,” said Ann. She spoke over the radio to Bo.", "ordinary"),
        ("“Hi,” said Ann.", "ordinary"),
    ],
)
def test_what_a_voice_comes_through_is_told_beside_it(text: str, what: str) -> None:
    found = script(text)
    (index,) = [number for number, each in enumerate(found.segments) if each.kind is Kind.DIALOGUE]
    assert occasion(found, index) == what


def test_a_flashback_is_an_occasion_for_narration_too() -> None:
    found = script("Long ago it rained.\n")
    then = Script(chapter=found.chapter, segments=tuple(replace(each, flashback=True) for each in found.segments))
    assert (occasion(found, 0), occasion(then, 0)) == ("ordinary", "flashback")
