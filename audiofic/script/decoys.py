"""Quoted words that nobody is saying there: names, titles, signs, scare quotes. They stay narration.

Each quotation is weighed by small clues, as a reader would: a lower-case fragment with no stop, in the middle of a
narrator's clause, after "the word", is no speech; a whole paragraph between marks is. The points are those of a
logistic regression on the 23,447 quoted passages of 15 novels of the Project Dialogism Novel Corpus (Vishnubhotla,
Hammond and Hirst 2022), rounded, and moved towards speech where web fiction is freer than those novels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from audiofic.lang.en.function_words import ARTICLES, AUXILIARIES, PREPOSITIONS
from audiofic.lang.en.pronouns import POSSESSIVES, WE, YOU, I
from audiofic.lang.en.quoting import CALLING, CRIES, INTERJECTIONS, NAMING
from audiofic.lang.en.saying import PARTICLES, SAY, SAYING, SAYING_ING
from audiofic.model import Segment
from audiofic.script.inscriptions import is_inscription
from audiofic.script.page import Page
from audiofic.script.quoted import Quoted, quotations_in_context

_SPEECH_VERBS = SAYING | SAYING_ING | SAY
_PERSONS = I | YOU | WE
_UNSAID = re.compile(
    r"\b(?:as (?:if|though|much as)|(?:as )?who (?:should|would)|seem(?:ed|s|ing)?) to say[,:]?$"
    r"|\bas who (?:should|would) say[,:]?$"
    r"|\b(?:look|looks|looked|glance|glanced|eyes|eyebrows|face|expression|smile)"
    r"(?: that| which)?(?: \w+ly)? (?:said|says|meant|implied)[,:]?$",
    re.IGNORECASE,
)
"""A look says something, and nobody speaks: ``She looked at him as if to say, "Well?"``."""
_UNSAID_ENDS = tuple(f"{verb}{mark}" for verb in ("say", "said", "says", "meant", "implied") for mark in ("", ",", ":"))
"""How all of that ends, in small letters."""
_CAPITALISED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _titled(quoted: Quoted) -> bool:
    words = [match[0] for match in _CAPITALISED.finditer(quoted.said)]
    capitals = len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)
    return capitals and "I" not in words and not re.search(r"[?!,;]", quoted.said[:-1])


def _speaking(quoted: Quoted) -> bool:
    verbs = _SPEECH_VERBS | CALLING
    called_out = quoted.word_before in PARTICLES and quoted.words_before[-2:-1] and quoted.words_before[-2] in verbs
    cries_of = quoted.word_before == "of" and set(quoted.words_before[-4:-1]) & CRIES
    return bool(called_out or cries_of or (quoted.word_before in verbs and not quoted.names))


def _plainly_said(quoted: Quoted) -> bool:
    """Ann pointed up and said: “The moon”; and went. No mark: a sign said “Closed”."""
    before = quoted.words_before[-3:]
    said = bool(before) and before[-1] in SAYING - CALLING and AUXILIARIES.isdisjoint(before[:-1])
    return said and not quoted.mid_clause and not quoted.lower


def _ends_a_sentence(quoted: Quoted) -> bool:
    whole = quoted.last and len(quoted.words) > 3 and quoted.said[-1:] in tuple(".?!…")
    return whole and quoted.interrupted and quoted.lower


CLUES: tuple[tuple[str, float, Callable[[Quoted], bool]], ...] = (
    ("the paragraph begins with it", 1.5, lambda q: q.first),
    ("the paragraph ends with it", 0.7, lambda q: q.last),
    ("a speech tag follows", 1.3, lambda q: q.tagged),
    ("a verb of saying stands before it", 1.0, _speaking),
    ("a verb of saying, and a capital", 1.5, lambda q: _speaking(q) and not q.lower),
    ("somebody said it, and a capital", 1.7, _plainly_said),
    ("a verb of saying in the clause before", 0.7, lambda q: not q.mid_clause and _near(q, _SPEECH_VERBS | CALLING)),
    ("it goes on with an interrupted quotation", 0.7, lambda q: q.interrupted),
    ("it ends what a comma left open", 1.5, _ends_a_sentence),
    ("it says I, you or we", 0.9, lambda q: not _PERSONS.isdisjoint(q.words)),
    ("an interjection", 1.4, lambda q: len(q.words) <= 2 and q.words[0] in INTERJECTIONS),
    ("a question or an exclamation", 0.3, lambda q: "?" in q.said or "!" in q.said),
    ("a question or an exclamation, a word before", 0.9, lambda q: q.mid_clause and ("?" in q.said or "!" in q.said)),
    ("two words or more", 0.7, lambda q: len(q.words) > 1),
    ("a sentence ends before it", 0.6, lambda q: not q.first and q.before[-1:] in tuple(".?!…")),
    ("a comma stands before it", -0.3, lambda q: not q.first and q.before[-1:] == ","),
    ("a colon stands before it", -0.6, lambda q: not q.first and q.before[-1:] == ":"),
    ("a word stands before it", -0.7, lambda q: q.mid_clause),
    ("a word before, a small letter", -0.8, lambda q: q.mid_clause and q.lower),
    ("a word before, four words or fewer", -1.2, lambda q: q.mid_clause and len(q.words) <= 4),
    ("an article or possessive before it", -1.0, lambda q: q.word_before in ARTICLES | POSSESSIVES),
    ("a preposition before it", -0.4, lambda q: q.word_before in PREPOSITIONS),
    ("it is named: 'the word', 'called'", -0.7, lambda q: q.names),
    ("it is named in the clause before", -1.7, lambda q: not q.mid_clause and not q.first and _near(q, NAMING, 5)),
    ("no stop at its end", -1.5, lambda q: q.unstopped),
    ("written like a title", -0.7, _titled),
    ("written like a title, a word before", -1.3, lambda q: q.mid_clause and _titled(q)),
    ("the clause goes on after it", -0.7, lambda q: not q.last and not q.tagged and q.after[:1].islower()),
    ("a small letter in it and after it", -0.6, lambda q: q.lower and not q.tagged and q.after[:1].islower()),
    ("a stop outside the mark", -0.6, lambda q: not q.last and q.after[:1] in tuple(".,;:!?)")),
)
"""What each clue is worth as evidence of speech, in log odds."""

_TYPING = frozenset(["a word before, a small letter", "no stop at its end", "a small letter in it and after it"])
"""Clues that tell nothing where the author types speech without capitals and stops."""
_CARELESS = 0.4
"""The share of quotations without a stop, among those that are surely speech, that makes such an author."""

_CERTAIN = 9.0
_SPEECH = -0.4
"""The sum from which a quotation counts as speech: a lost line of dialogue hurts more than a spoken title."""


def _near(quoted: Quoted, words: frozenset[str], reach: int = 40) -> bool:
    return not words.isdisjoint(quoted.words_before[-reach:])


def _plain_speech(quoted: Quoted) -> bool:
    """What most quotations are, so that they need no weighing: sentences of their own, or tagged."""
    if quoted.first and quoted.last:
        return True
    begins = quoted.first or quoted.before[-1:] in tuple(".?!…")
    return begins and not quoted.unstopped and (quoted.last or quoted.tagged)


def weigh(quoted: Quoted, *, careless: bool = False) -> float:
    """The log odds that ``quoted`` is speech; nothing that has no letters in it is a decoy.

    ``careless`` says that the author's speech often has neither a capital nor a stop.
    """
    if _plain_speech(quoted) or not quoted.words:
        return _CERTAIN
    return sum(points for why, points, holds in CLUES if not (careless and why in _TYPING) and holds(quoted))


def decoys(page: Page) -> Page:
    """Gives quoted words that are nobody's speech back to the narration around them."""
    return page.with_claims(_kept(page))


def _kept(page: Page) -> Iterator[Segment]:
    claims = list(quotations_in_context(page))
    careless = _is_careless([quoted for _claim, quoted in claims if quoted is not None])
    speech, inscribed = True, False
    for claim, quoted in claims:
        if quoted is None:
            yield claim
            continue
        if not quoted.listed:
            whole = not claim.continues and not quoted.goes_on
            unsaid = whole and _is_unsaid(quoted.before)
            inscribed = whole and is_inscription(quoted, after_another=inscribed and quoted.previous is not None)
            speech = not (inscribed or unsaid) and (not whole or weigh(quoted, careless=careless) >= _SPEECH)
        if speech:
            yield claim


def _is_unsaid(before: str) -> bool:
    return before[-8:].lower().endswith(_UNSAID_ENDS) and _UNSAID.search(before) is not None


def _is_careless(quotations: Sequence[Quoted]) -> bool:
    sure = [quoted for quoted in quotations if quoted.words and quoted.first and (quoted.last or quoted.tagged)]
    return sum(quoted.unstopped for quoted in sure) > _CARELESS * len(sure)
