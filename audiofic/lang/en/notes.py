"""Labels and words by which authors of web fiction mark what is not the story."""

from __future__ import annotations

import re

_OWN = r"(?:a\.?\s?/\s?n|author(?:['’]?s['’]?)?[\s-]+notes?|note from the author)"
_WEAK = (
    r"(?:(?:end\s+|chapter\s+|beta\s+)?notes?|pre-?note|disclaimers?|summary|rating|rated|warnings?"
    r"|trigger warnings?|tw|cw|pairings?|fandoms?|category|categories|beta(?:['’]?d by|\s+reader)?|genres?|spoilers?"
    r"|word\s?count|words|characters|tags|additional tags|archive warnings?|relationships?|chapter summary"
    r"|previously|p\.?s\.?|edit|update"
    r"|dedication|inspired by|prompt|betas?|language|series|collections?|stats|published|updated|chapters?)"
)
_DRESS = r"[\s*_~>\-–—=(\[<{]*"
_COLON = r"[\s*_~]*(?::|[;\-–—]+(?=\s)|\.(?!\w))"

OWN_LABEL = re.compile(
    rf"{_DRESS}(?P<label>(?i:{_OWN}(?:\s*\d+)?)\b|AN\b(?=[\s*_]*[:;\-–—]))(?:{_COLON}|[\s*_~\])>=-]*$|\s+(?=[A-Z]))"
)
"""At the beginning of a paragraph, a label that only the author's own words bear: ``A/N:``, ``Author's note``."""

WEAK_LABEL = re.compile(rf"{_DRESS}(?P<label>(?i:{_WEAK}))\b[\s*_]*:")
"""Labels that a story may bear too; they count at the head and at the tail of a chapter."""

BRACKETED_LABEL = re.compile(rf"[(\[{{][\s*_]*(?P<label>(?i:{_OWN})\b|AN\b(?=[\s*_]*[:;\-–—]))")
"""The beginning of a note in brackets, anywhere in a paragraph."""

DISOWNS = re.compile(
    r"\bI\s+(?:do\s*n['’]?o?t|don['’]?t|never|still don['’]?t)\s+(?:\w+\s+){0,2}own\b|\bbelongs? to\b.{0,60}\bnot me\b",
    re.IGNORECASE,
)
"""``I do not own …``: a disclaimer without its label."""

_TRADE = """
update updated updating updates review reviews reviewed reviewer reviewers reviewing fic fics fanfic fanfics fanfiction
ficlet oneshot one-shot drabble chappie chappy kudos flames concrit patreon tumblr discord wattpad ao3 ffnet ko-fi beta
betaed hiatus cliffhanger r&r ooc oc ocs disclaimer favs faves upload uploaded
"""
_TALK = """
chapter chapters chap chaps reader readers writing wrote story stories plot comment comments feedback criticism follow
followers favorites favourites bookmark enjoy enjoyed thanks thank thanx thnx plz pls sry sorry canon au pov posted
posting guys
"""
TRADE = frozenset(_TRADE.split())
"""Words of the trade: a story has little use for them."""
TALK = frozenset(_TALK.split())
"""What authors talk of to their readers, and characters among themselves."""

_ASKS = (
    r"\b(?:(?:please|pls|plz)\b.{0,20}\breview|read (?:and|&|n) review|r\s?&\s?r\b|rate and review"
    r"|leave a (?:review|comment)"
    r"|(?:hope|hoped) (?:you|u|ya)(?: guys| all)? (?:like|enjoy)"
    r"|thanks? (?:you )?(?:so much |all )*for (?:reading|all the|the reviews|reviewing)"
    r"|until next (?:time|chapter)|next (?:chapter|update|chap)\b|see (?:you|u|ya)(?: all| guys)? (?:next|in the next)"
    r"|no flames|constructive criticism|reviews? (?:are|is|make)\b)"
)
ASKS = re.compile(_ASKS, re.IGNORECASE)
"""What they ask of them, and no story says."""


def talks_to_readers(paragraph: str, *, beside_note: bool = True) -> bool:
    """Whether ``paragraph`` reads as the author's talk with the readers rather than as story.

    ``beside_note`` says that it follows what is surely a note, which makes a little talk enough.
    """
    if ASKS.search(paragraph) or DISOWNS.search(paragraph):
        return True
    words = set(re.findall(r"[\w&'’-]+", paragraph.lower()))
    trade, talk = len(TRADE & words), len(TALK & words)
    return trade >= 2 or (beside_note and trade + talk >= 2)
