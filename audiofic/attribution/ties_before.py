"""Ties in the sentence that leads to a quotation (Ann said, “…”) or ends before it (Ann took up her hat. “…”)."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph, Word
from audiofic.attribution.says import says
from audiofic.attribution.ties import How, Tag
from audiofic.lang.en.function_words import RELATIVES, SUBORDINATORS, like_past
from audiofic.lang.en.perceiving import PERCEIVING
from audiofic.lang.en.saying import SAY, SAYING_ING, SPEECH_NOUNS

_BESIDE = 3
"""Words between a verb and a mention beside it: "the lawyer somewhat flatly continued"."""
_AT_LAST = frozenset("when till until while".split())
"""Words that lead in a clause which may carry the story on."""
_ASIDE = SUBORDINATORS - _AT_LAST - {"as"}
"""Words that lead in a clause which never does: Ann wept, for the first time since he had known her. “…”"""
_BEGINS = frozenset("began begins resumed resumes continued continues interposed interrupted protested".split())
"""Verbs that announce a speech even where the sentence ends with them."""
_SHORT = 9
"""Words from such a verb to the end of its sentence, at most."""
_NOUN = 3
"""Words from an owner to what is owned at most: "Ann's rather hoarse voice"."""
_BEHIND = 6
"""Words between such a verb and its quotation at most."""


def ties_before(words: Sequence[Word], start: int, told: dict[int, Mention], quote: int) -> list[Tag]:
    """Ties in the sentence that leads to the quotation, or ends just before it."""
    if start == 0 or words[start - 1].quote >= 0:
        return []
    end = start
    mark = words[start - 1].text[0]
    leads = mark in ",:" or words[start - 1].is_word or mark in "-—–"
    first = start - 1
    while first > 0 and words[first - 1].quote < 0 and not (words[first].first and first < start):
        first -= 1
    everybody = [told[place] for place in range(first, end) if place in told]
    verbs = [place for place in range(first, end) if says(words, place)]
    verbs = verbs or [place for place in range(end - 2, end - 1) if mark == "," and _acts(words, everybody, place)]
    heard = [it for it in told.values() if first <= it.first and it.last + 1 < end and words[it.last + 1].low in SAY]
    if leads and heard and (not verbs or verbs[-1] <= heard[-1].last):
        return [Tag(How.LEAD, heard[-1], quote, heard[-1].last + 1)]
    owners = _by_noun(words, everybody, end) if leads else []
    if owners and not (verbs and verbs[-1] > owners[-1].last and words[verbs[-1] + 1].low not in SPEECH_NOUNS):
        return [Tag(How.LEAD, owners[-1], quote, -1)]
    if leads and verbs and (led := _led(words, everybody, verbs[-1], quote, start)):
        return [led]
    subjects = [it for it in everybody if it.part is not Part.OBLIQUE]
    if not subjects:
        return []
    subject = next((it for it in subjects if it.part is Part.SUBJECT), subjects[0])
    if mark == ":":
        return [Tag(How.INTRODUCED, subject, quote, -1)]
    begins = _begins(words, end)
    if begins and (led := _led(words, everybody, begins, quote, start)):
        return [Tag(How.INTRODUCED, led.mention, quote, -1)]
    beats = [Tag(How.BEAT_BEFORE, subject, quote, -1)]
    acting = [it for it in subjects if it.part is Part.SUBJECT and _leading_word(words, it.first) not in _ASIDE]
    nearest = acting[-1] if acting else subject
    if nearest is not subject and words[subject.last + 1].low in PERCEIVING:
        return [Tag(How.BEAT_BEFORE, nearest, quote, -1)]
    if nearest is not subject:
        beats.append(Tag(How.NEAREST_BEFORE, nearest, quote, -1))
    return beats


def _begins(words: Sequence[Word], end: int) -> int:
    """Index of the verb in a last sentence that says no more than that somebody begins: Ann began again. “…”."""
    for place in range(end - 2, max(-1, end - _SHORT), -1):
        if words[place].quote >= 0 or words[place + 1].first:
            return 0
        if words[place].low in _BEGINS and says(words, place) and words[place + 1].low not in {"that", "him", "her"}:
            return place
    return 0


def _acts(words: Sequence[Word], everybody: Sequence[Mention], place: int) -> bool:
    """Whether a verb in the past stands at ``place``, straight behind its subject: Ann howled, “…”."""
    acting = any(it.last == place - 1 and it.part is Part.SUBJECT for it in everybody)
    return acting and words[place].low.endswith("ed")


def _by_noun(words: Sequence[Word], everybody: Sequence[Mention], end: int) -> list[Mention]:
    """Owners of what is said or of the voice that says it: to Ann's question of “…”; and Ann's clear voice: “…”."""
    of = next((place for place in range(end - 1, max(0, end - 3), -1) if words[place].low == "of"), 0)
    found = []
    for it in everybody:
        behind = [word.low for word in words[it.last + 1 : it.last + 1 + _NOUN]] if it.part is Part.OWNER else []
        voice = "voice" in behind and not any(
            it.last < other.first and other.part is Part.SUBJECT for other in everybody
        )
        asks = of and words[of - 1].low in SPEECH_NOUNS and 0 < of - 1 - it.last <= _NOUN and it.part is Part.OWNER
        if voice or asks:
            found.append(it)
    return found


def _led(words: Sequence[Word], everybody: Sequence[Mention], verb: int, quote: int, start: int) -> Tag | None:
    """The tie of a verb that leads to the quotation: its nearest subject before it, or the one just behind it."""
    subjects = [it for it in everybody if it.part is not Part.OBLIQUE]
    ahead = _in_last_clauses(words, [it for it in subjects if it.last < verb], verb)
    behind = [it for it in subjects if it.first == verb + 1 and it.part is Part.SUBJECT]
    able = [it for it in ahead if it.part not in {Part.OBJECT, Part.OWNER}]
    beside = [it for it in able if verb - it.last <= _BESIDE and _joined(words, it, verb)]
    beside = beside or [it for it in ahead if it.last == verb - 1 and words[verb].low in SAYING_ING]
    beside = beside or _behind_who(words, [it for it in everybody if it.last < verb], verb)
    acting = beside or _interrupted(words, able, verb) or _main_subjects(words, ahead, verb) or able or ahead
    if not acting:
        acting = (behind or subjects)[:1]
        return Tag(How.LEAD, acting[0], quote, verb) if acting else None
    subject = acting[-1]
    near = verb - subject.last <= _BESIDE and start - verb <= _BEHIND
    return Tag(How.LEAD if near else How.DISTANT, subject, quote, verb)


def _in_last_clauses(words: Sequence[Word], ahead: Sequence[Mention], verb: int) -> list[Mention]:
    """Those of ``ahead`` behind the last semicolon, if there is a subject: Bo had left; and Ann rose, and said."""
    last = [it for it in ahead if not any(word.text == ";" for word in words[it.last + 1 : verb])]
    return last if any(it.part in {Part.SUBJECT, Part.OTHER} for it in last) else list(ahead)


def _behind_who(words: Sequence[Word], ahead: Sequence[Mention], verb: int) -> list[Mention]:
    """Whom a "who" before the verb stands for, where the verb is its own: she was met by Bo, who, at this, said."""
    who = next((at for at in range(verb - 1, 0, -1) if words[at].low == "who"), 0)
    if not who or any(it.first > who and it.part is Part.SUBJECT for it in ahead):
        return []
    comma = words[who - 1].low == ","
    those = [it for it in ahead if it.last == who - 1 - comma and it.part is not Part.OWNER]
    if any(like_past(word.low) for word in words[who + 1 : verb]):
        return [it for it in those if it.part is Part.SUBJECT]
    return those


def _interrupted(words: Sequence[Word], able: Sequence[Mention], verb: int) -> list[Mention]:
    """Subjects that commas part from the verb: while Ann, who thought that Bo was there, said."""
    if words[verb - 1].low != ",":
        return []
    parted = [it for it in able if words[it.last + 1].low == ","]
    return [it for it in parted if it.last + 1 < verb - 1] or parted


def _joined(words: Sequence[Word], subject: Mention, verb: int) -> bool:
    """Whether nothing but adverbs stands between a subject and its verb: no mark, no "and"."""
    return all(word.is_word and word.low != "and" for word in words[subject.last + 1 : verb])


def _main_subjects(words: Sequence[Word], ahead: Sequence[Mention], verb: int) -> list[Mention]:
    """Subjects of main clauses, else those of "when" and "as", else any; but one that no mark parts from the verb wins.

    Ann held Bo as he wept, sobbing: Ann sobs. Ann held Bo as he wept sobbing: he does.
    """
    subjects = [it for it in ahead if it.part is Part.SUBJECT]
    if subjects and (_joined(words, subjects[-1], verb) or _comes_in(words, subjects[-1], verb)):
        return subjects
    leads = [_leading_word(words, it.first) for it in subjects]
    for barred in (RELATIVES | SUBORDINATORS, RELATIVES):
        kept = [it for it, lead in zip(subjects, leads, strict=True) if lead not in barred]
        if kept:
            return kept
    return subjects


def _comes_in(words: Sequence[Word], subject: Mention, verb: int) -> bool:
    """Whether the verb belongs to a clause with "when" at the end: Ann sat there when Bo came up to her and said."""
    if _leading_word(words, subject.first) not in _AT_LAST:
        return False
    participle = words[verb].low in SAYING_ING and words[verb - 1].low == ","
    return participle or all(word.is_word for word in words[subject.last + 1 : verb])


def _leading_word(words: Sequence[Word], at: int) -> str:
    """The word that leads in the clause whose subject opens at ``at``: "where she and Ann were"."""
    while at > 1 and words[at - 1].low == "and" and words[at - 2].is_word and words[at - 2].low not in {",", ";"}:
        at -= 2
    return words[at - 1].low if at else ""


def ties_of_paragraph_before(before: Paragraph, ahead: Sequence[Mention]) -> list[Tag]:
    """Ties of a paragraph of narration that ends in a colon or comma; their mentions stand outside, at -1."""
    words = before.words
    if not words or words[-1].quote >= 0:
        return []
    leads = words[-1].text[0] in ":," or (words[-1].is_word and not before.quotes)
    if not leads and not _begins(words, len(words)):
        return []
    told = {mention.first: mention for mention in ahead if not mention.quoted}
    return [
        tag._replace(mention=tag.mention._replace(first=-1, last=-1), verb=-1)
        for tag in ties_before(words, len(words), told, 0)
        if tag.how is not How.NEAREST_BEFORE
    ]
