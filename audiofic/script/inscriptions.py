"""Quoted words that stand on a thing: signs, labels, cards. The thing "says" them, and nobody speaks."""

from __future__ import annotations

import re

from audiofic.lang.en.quoting import ENGRAVED, INSCRIBED, SHOWING
from audiofic.script.quoted import Quoted

_THING = "(?:" + "|".join(sorted(INSCRIBED, key=len, reverse=True)) + ")"
_SAYS = (
    r"(?:sa(?:id|ys|ying)|reads?|reading|stat(?:ed|es|ing)|declar(?:ed|es|ing)|announc(?:ed|es|ing)"
    r"|proclaim(?:ed|s|ing)|advis(?:ed|es|ing)|warn(?:ed|s|ing)|to say|went on|ran)"
)
_SHOWN = "(?:" + "|".join(sorted(SHOWING)) + ")"
_JUST = r"(?:(?:only|simply|just|merely|now|still|also) )*"
_ON_IT = (
    r"(?:on|at|in|across|above|below|beneath|under|underneath|over|round|along) (?:the|its|his|her|my|their) (?:\w+ )?"
    rf"(?:top|bottom|front|back|side|corner|door|gate|wall|window|glass|cover|spine|page|envelope|margin|{_THING})"
)
_NUMBERED = r"the (?:first|second|third|fourth|next|last|other)(?: one)?"
_INK = r"(?:letters|capitals|print|paint|chalk|ink|gold|pencil|biro|crayon|marker|lipstick|handwriting)"

_SHOWS = "(?:read|reads|showed|shows|flashed|displayed)"
_ENDS_SAYING = re.compile(rf"(?:{_SAYS}|{_SHOWS})(?: that)?[,:]?$", re.IGNORECASE)
_LONGEST_SAYING = 20
"""Characters: enough for "proclaimed that:"."""
_THING_SAYS = re.compile(
    rf"\b{_THING}(?: (?:that|which))? {_JUST}{_SAYS}(?: that)?[,:]?$"  # a sign that said
    rf"|\b{_SHOWN} {_SHOWS}[,:]?$"  # the screen read
    rf"|\b{_THING}\b[^.?!]*\b(?:that|which) {_JUST}{_SAYS}[,:]?$"  # the sign on the wall, which said
    rf"|\bin (?:[\w'’-]+ ){{0,3}}{_INK},? it {_JUST}{_SAYS}[,:]?$"  # in her handwriting it said
    rf"|(?:^|[.?!] )(?:[^.?!]* )?{_ON_IT},? it {_JUST}{_SAYS}[,:]?$"  # At the top it said
    rf"|\b{_THING}\b[^.?!]*[.?!;,] (?:and )?it {_JUST}{_SAYS}[,:]?$",  # … the sign. It only said
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    rf"\b(?:{'|'.join(sorted(ENGRAVED))})\b[^.?!]*$|\bin (?:[\w-]+ ){{0,3}}{_INK},?$"
    r"|\b(?:on|across|over|under|inside) (?:the|its|his|her|their|my) [^.?!]{0,60}"
    r"\b(?:ha[sd]|was|were) (?:been )?written\b[^.?!]*$|\bthe (?:one|single) words?\b[^.?!]*$",
    re.IGNORECASE,
)
_BESIDE_A_THING = re.compile(rf"\b{_THING}\b[^.?!]{{0,40}}:$|\b{_THING},$", re.IGNORECASE)
_SAID_BY_THING = re.compile(
    rf"{_SAYS} (?:the|a|an|his|her|its|their) (?:[\w'’-]+ ){{0,3}}{_THING}"
    r"(?=[.,;:]|$| (?:in|on|above|below|by|over|at|beside)\b)"
    rf"|(?:the|a|its) (?:[\w-]+ )?{_THING} {_JUST}{_SAYS}\b",
    re.IGNORECASE,
)
_SAID_BY_IT = re.compile(rf"it {_JUST}{_SAYS}\b", re.IGNORECASE)
_SAID_BY_NUMBER = re.compile(rf"{_SAYS} {_NUMBERED}(?=[.,;])", re.IGNORECASE)
_SAID_BY_NEXT = re.compile(
    rf"(?:it {_JUST}{_SAYS}|{_NUMBERED} {_SAYS}|(?:that|which) {_JUST}{_SAYS})\b(?: that)?[,:]?$", re.IGNORECASE
)
_THING_ANYWHERE = re.compile(rf"\b{_THING}\b", re.IGNORECASE)
_NAMES_A_THING = re.compile(rf"\b{_THING}\b[^.?!]*(?:[.?!][^.?!]*)?$", re.IGNORECASE)
_AND = re.compile(r"^[^.?!]*\band\b[^.?!]*$")
_SPEAKS = re.compile(
    r"\b(?:said|says|asked|cried|replied|answered|called|shouted|whispered|muttered|added|told)\b", re.IGNORECASE
)


def is_inscription(quoted: Quoted, *, after_another: bool) -> bool:
    """Whether ``quoted`` stands on a thing; ``after_another`` that what is quoted before it in the paragraph does."""
    before, after = quoted.before, quoted.after
    if (quoted.first and quoted.last) or before[-1:] in tuple("—–-"):
        return False
    # Most quotations stand behind no word of saying and no beginning of a sentence: that is cheap to see.
    if _ENDS_SAYING.search(before, max(0, len(before) - _LONGEST_SAYING)) and _THING_SAYS.search(before):
        return True
    written = before[-1:] not in tuple(".?!") and _WRITTEN.search(before)
    if (
        written
        and not _SPEAKS.search(written[0])
        and (len(quoted.words) <= 3 or not written[0].lower().startswith("the"))
    ):
        return True
    beside = before[-1:] in tuple(":,") and _BESIDE_A_THING.search(before)
    if beside and not quoted.tagged and "?" not in quoted.said and (beside[0].endswith(":") or quoted.lower):
        return True
    if after_another and (_SAID_BY_NEXT.search(before) or _goes_on(before)):
        return True
    if _SAID_BY_NUMBER.match(after) and _THING_ANYWHERE.search(quoted.so_far):
        return True
    return bool(_SAID_BY_THING.match(after) or (_SAID_BY_IT.match(after) and _NAMES_A_THING.search(before)))


def _goes_on(between: str) -> bool:
    """Whether nothing but another place for words is named between two of them: ``and, lower down, “So do I.”``."""
    return _AND.search(between) is not None and not _SPEAKS.search(between)
