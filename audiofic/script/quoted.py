"""Quotations with what stands around them, as the rules that weigh them ask about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from audiofic.lang.en.function_words import ARTICLES, AUXILIARIES
from audiofic.lang.en.pronouns import POSSESSIVES
from audiofic.lang.en.quoting import CALLING, NAMING
from audiofic.lang.en.saying import SAY, SAYING, SOUNDING, SPEECH_NOUNS
from audiofic.model import Kind, Segment
from audiofic.script.family import FAMILIES
from audiofic.script.page import Page

_TAG_VERBS = SAYING | SAY | SOUNDING
_TAG_OF_IT = SAYING | SPEECH_NOUNS
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLAUSE_END = re.compile(r"[.?!…]\s")
_NEAR = 160
"""Characters of narration before and after that are looked at."""
_FAR = 400
"""Characters of the paragraph in which the thing that words stand on is named."""
_JOINING = frozenset(["", "and", "or", "then", "and then"])
"""What stands between the members of a list: ``"Yes" and "No"``."""


@dataclass(frozen=True)
class Quoted:
    """One quotation with the narration before and after it, as far as the quotations beside it."""

    said: str
    """Without its marks."""
    before: str
    after: str
    first: bool
    """Its paragraph begins with it."""
    last: bool
    """Its paragraph ends with it."""
    goes_on: bool
    """Another piece of it follows in the paragraph, behind a note."""
    previous: str | None
    """The quotation before it in the same paragraph, without its marks."""
    so_far: str = ""
    """The end of its paragraph up to it, quotations included."""

    @cached_property
    def words(self) -> list[str]:
        """Its words, in lower case."""
        return _words(self.said)

    @cached_property
    def lower(self) -> bool:
        """It begins with a small letter."""
        return self.said[:1].islower()

    @cached_property
    def unstopped(self) -> bool:
        """It ends with a word, no stop."""
        return self.said.rstrip("'’”\"_*")[-1:].isalnum()

    @cached_property
    def mid_clause(self) -> bool:
        """A word, no punctuation, stands before the mark."""
        return not self.first and self.before[-1:].isalnum()

    @cached_property
    def words_before(self) -> list[str]:
        """The words of the clause before it, in lower case."""
        return [] if self.before[-1:] in tuple(".?!…") else _words(_CLAUSE_END.split(self.before)[-1])

    @cached_property
    def word_before(self) -> str:
        """The word right before the mark; empty where punctuation stands there."""
        return self.words_before[-1] if self.mid_clause and self.words_before else ""

    @cached_property
    def names(self) -> bool:
        """``the word``, ``is called`` and the like stand right before."""
        passive = set(self.words_before[-4:-1]) & (AUXILIARIES | ARTICLES | POSSESSIVES)
        return self.word_before in NAMING or (self.word_before in CALLING and bool(passive))

    @cached_property
    def tagged(self) -> bool:
        """A speech tag follows: ``said Ann``, ``Ann said``."""
        words = _words(re.split(r"[.,;:?!]", self.after, maxsplit=1)[0])[:4]
        # Before "was" or "had" the quotation is what the sentence speaks of: “Ann” was to let.
        verbs = _TAG_OF_IT if words and words[0] in AUXILIARIES else _TAG_VERBS
        return not verbs.isdisjoint(words)

    @cached_property
    def listed(self) -> bool:
        """It follows the quotation before it in one list: ``"Yes" and "No"``."""
        between = self.before.strip(" ,;")
        return self.previous is not None and (between in _JOINING or between.endswith((", and", ", or")))

    @cached_property
    def interrupted(self) -> bool:
        """The quotation before it broke off: this goes on with it."""
        return self.previous is not None and self.previous.rstrip()[-1:] in tuple(",—–-;")


def quotations_in_context(page: Page) -> Iterator[tuple[Segment, Quoted | None]]:
    """Every claim of ``page``, the quotations among them with what stands around them."""
    previous: Segment | None = None
    last_said: str | None = None
    for number, claim in enumerate(page.claims):
        if previous is None or previous.paragraph != claim.paragraph:
            previous = last_said = None
        if claim.kind is not Kind.DIALOGUE or FAMILIES.keys().isdisjoint(
            {page.text[claim.start], page.text[claim.end - 1]}
        ):
            yield claim, None
        else:
            paragraph = page.paragraphs[claim.paragraph]
            rest = [c for c in page.claims[number + 1 : number + 3] if c.paragraph == claim.paragraph]
            start = previous.end if previous else paragraph.start
            end = min([paragraph.end, *(c.start for c in rest[:1])])
            said = _unmarked(page.text[claim.start : claim.end])
            yield (
                claim,
                Quoted(
                    said=said,
                    before=page.text[max(start, claim.start - _NEAR) : claim.start].rstrip("'‘“\" \t\r\n"),
                    after=page.text[claim.end : min(end, claim.end + _NEAR)].lstrip(),
                    first=claim.start == paragraph.start,
                    last=claim.end == paragraph.end,
                    goes_on=any(c.continues for c in rest),
                    previous=last_said,
                    so_far=page.text[max(paragraph.start, claim.start - _FAR) : claim.start],
                ),
            )
            last_said = said
        previous = claim


def _words(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text)]


def _unmarked(said: str) -> str:
    return said.strip("\"“”„'‘’`«»「」『』")
