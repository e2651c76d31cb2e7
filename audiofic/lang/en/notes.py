"""Labels and words by which authors of web fiction mark what is not the story."""

from __future__ import annotations

import re

_OWN = r"(?:a\.?\s?/\s?n|author(?:['’]?s['’]?)?[\s-]+notes?|(?:a )?note from the author)"
_WEAK = (
    r"(?:(?:(?:beginning|end|chapter|work|story|beta)\s+)*notes?|pre-?note|disclaimers?|(?:chapter\s+)?summary"
    r"|rating|rated|(?:archive\s+|trigger\s+|content\s+)?warnings?|tw|cw|pairings?|relationships?|fandoms?"
    r"|categor(?:y|ies)|characters?|(?:additional\s+)?tags|genres?|spoilers?|language|series|collections?|stats"
    r"|published|updated|completed|chapters|word\s?count|words|betas?|beta(?:['’]?d by|\s+reader)|previously"
    r"|title|author|shout-?outs?|review(?:er)?s? (?:replies|responses|answers)"
    r"|(?:replies|responses) to (?:my )?review(?:er)?s"
    r"|p\.?s\.?|edit|update|dedication|inspired by|prompt)"
)
_DRESS = r"[\s*_~>\-–—=(\[<{]*"
_COLON = r"[\s*_~]*(?::|[;\-–—]+(?=\s)|\.(?!\w))"
_HEAD_OF_LINE = 120
"""Characters in which a label must stand."""

_OWN_LABEL = re.compile(
    rf"{_DRESS}(?P<label>(?i:{_OWN}(?:\s*\d+)?)\b|AN\b(?=[\s*_]*[:;\-–—]))(?:{_COLON}|[\s*_~\])>=-]*$|\s+(?=[A-Z]))"
)
_WEAK_LABEL = re.compile(rf"{_DRESS}(?P<label>(?i:{_WEAK}))\b[\s*_]*:")
_TABLE_LABEL = re.compile(
    rf"{_DRESS}(?:rat(?:ing|ed)|(?:archive )?warnings?|categor(?:y|ies)|fandoms?|relationships?|pairings?|characters?"
    rf"|(?:additional )?tags|genres?|language|series|collections?|stats|published|updated|words|chapters)[\s*_]*:",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"(?i:by(?: |: ?))|(?=[^\s]*[_\d]|[a-z])[^\W_][\w.-]{2,30}$")
_LABEL_ALONE = re.compile(rf"{_DRESS}(?P<label>(?i:{_OWN}|{_WEAK}))[\s*_~\])>=:.–—-]*")

_NOTE_FROM = re.compile(rf"{_DRESS}(?P<label>[Aa] [Nn]ote from [A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,2}})[\s*_~:.–—-]*")
"""A whole paragraph, as serial sites head a note: ``A note from Ann Author``."""

BRACKETED_LABEL = re.compile(rf"[(\[{{][\s*_]*(?P<label>(?i:{_OWN})\b|AN\b(?=[\s*_]*[:;\-–—]))")
"""The beginning of a note in brackets, anywhere in a paragraph."""

ASIDE = re.compile(
    r"\((?=[^()]{0,200}\b(?:u guys|slow burn|(?:this|my) (?:fic|fanfic|chap|chapter)|reviewers?)\b)"
    r"[^()]{1,300}\)"
)
"""A remark to the readers in brackets, without a label."""

BOILERPLATE = re.compile(
    r"\(?(?:posted originally on|see the end of the (?:chapter|work|story) for|please drop by the archive|archived? at"
    r"|(?:(?:chapter|work) text|(?:skip to )?main content|(?:navigation and )?actions|work header)(?=\W*$)"
    r"|(?:cross-?)?posted (?:in|on|to) (?:r/\w+|reddit|ao3|wattpad|ff\.?net|tumblr|royal ?road|my \w+)"
    r"|written (?:for|as) (?:the |an? )?(?:[\w'’-]+ ){0,5}(?:exchange|fest|challenge|prompt|big bang|week|zine|gift)"
    r"|(?:feedback|concrit|comments?) (?:is |are )?(?:always )?(?:welcome|appreciated|loved)|qotd|question of the day"
    r"|this (?:work|story|fic) (?:is|was) (?:now )?(?:complete|a gift|written for|inspired)|a gift for)\b",
    re.IGNORECASE,
)
"""What an archive writes around a story, at the beginning of a paragraph."""

LEGEND = re.compile(
    r"[\"“”'‘*_<\[/~:{(«][^\n=]{1,60}?[\s*_]+(?:=+|-|–|—|:|means?|is|are)\s+(?:[\w'’/]+ ){0,3}?"
    r"(?:talk(?:ing|s)?|speak(?:ing|s)?|speech|think(?:ing|s)?|thoughts?|telepath(?:y|ic)|whisper(?:ing|s)?"
    r"|yell(?:ing|s)?|shouting|text(?:s|ing)?|flash-?backs?|dreams?|emphasis|sign(?:ing|s| language))\b[^.?!\n]{0,30}",
    re.IGNORECASE,
)
"""A whole paragraph that tells the readers what a sign stands for: ``'blah' = thinking``."""

_DISOWNS = re.compile(
    r"\bI\s+(?:do\s*n['’]?o?t|don['’]?t|never|still don['’]?t)\s+(?:\w+\s+){0,2}own\b|\bbelongs? to\b.{0,60}\bnot me\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:(?:please|pls|plz)\b.{0,20}\breview|don['’]?t forget to (?:vote|comment|like|review|follow)"
    r"|read (?:and|&|n) review|r\s?&\s?r\b|rate and review"
    r"|leave a (?:review|comment)|(?:hope|hoped) (?:you|u|ya)(?: guys| all)? (?:like|enjoy)"
    r"|thank(?:s| you| u) (?:so much |all )*for (?:reading|all the|the reviews|reviewing)"
    r"|until next (?:time|chapter)|next (?:chapter|update|chap)\b|see (?:you|u|ya)(?: all| guys)? (?:next|in the next)"
    r"|no flames|feedback (?:is )?(?:always )?(?:welcome|appreciated)|constructive criticism"
    r"|reviews? (?:are|is|make)\b)",
    re.IGNORECASE,
)
_GREETS = re.compile(
    r"\W*(?:hi+|hey+|heya|hello+|hiya|yo|welcome)\b[^.?!\n]{0,24}\b(?:guys|every(?:one|body)|all|readers?|lovelies|folks|peeps"
    r"|back)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[\W_]*(?:fin(?:is)?|the end|end|t\.?b\.?c\.?|to be continue+d+"
    r"|(?:end|fin) of (?:the )?(?:chapter|story|fic))[\W_]*",
    re.IGNORECASE,
)
_TRADE = """
update updated updating updates review reviews reviewed reviewer reviewers reviewing fic fics fanfic fanfics fanfiction
ficlet oneshot one-shot drabble chappie chappy kudos flames concrit patreon tumblr discord wattpad ao3 ffnet ko-fi beta
betaed hiatus cliffhanger r&r ooc oc ocs disclaimer favs faves upload uploaded
"""
_TALK = """
chapter chapters chap chaps reader readers writing wrote story stories plot vote votes comment comments feedback
criticism follow followers favorites favourites bookmark enjoy enjoyed thanks thank thanx thnx plz pls sry sorry canon
au pov posted posting guys
"""
TRADE = frozenset(_TRADE.split())
"""Words of the trade: a story has little use for them."""
TALK = frozenset(_TALK.split())
"""What authors talk of to their readers, and characters among themselves."""


def own_label(paragraph: str) -> str:
    """The label at the beginning that only an author's own words bear: ``A/N``, ``Author's note``; else empty."""
    match = _OWN_LABEL.match(paragraph[:_HEAD_OF_LINE]) or _NOTE_FROM.fullmatch(paragraph[:_HEAD_OF_LINE])
    return match["label"].strip() if match else ""


def weak_label(paragraph: str) -> str:
    """The label at the beginning that a story may bear too: ``Summary:``, ``Rating:``; else empty."""
    match = _WEAK_LABEL.match(paragraph[:_HEAD_OF_LINE])
    return match["label"].strip() if match else ""


def label_alone(paragraph: str) -> str:
    """The label that is all of ``paragraph``: ``Notes``, ``**Disclaimer**``, ``Chapter Summary:``; else empty."""
    whole = len(paragraph) < _HEAD_OF_LINE
    match = (_LABEL_ALONE.fullmatch(paragraph) or _NOTE_FROM.fullmatch(paragraph)) if whole else None
    return match["label"].strip() if match else ""


def names_author(line: str) -> bool:
    """Whether ``line``, where an author may be named, does so: ``by Ann Author``, ``By: ann``, ``ann_author``."""
    return _AUTHOR.match(line) is not None


def table_label(paragraph: str) -> bool:
    """Whether ``paragraph`` is, or begins with, a label of an archive's table: ``Rating:``, ``Stats:``."""
    return _TABLE_LABEL.match(paragraph[:_HEAD_OF_LINE]) is not None


def talks_to_readers(paragraph: str, *, beside_note: bool = True) -> bool:
    """Whether ``paragraph`` reads as the author's talk with the readers rather than as story.

    ``beside_note`` says that it follows what is surely a note, which makes a little talk enough.
    """
    words = set(re.findall(r"[\w&'’-]+", paragraph.lower()))
    trade, talk = len(TRADE & words), len(TALK & words)
    if trade + talk > 1 and _GREETS.match(paragraph):
        return True
    if _ASKS.search(paragraph) or disowns(paragraph) or BOILERPLATE.match(paragraph):
        return True
    return trade > 1 or (beside_note and trade + talk > 1)


def ends_story(line: str) -> bool:
    """Whether ``line`` says that the story, or the chapter, is over: ``fin.``, ``To be continued``."""
    return _ENDS.fullmatch(line) is not None


def disowns(paragraph: str) -> bool:
    """Whether ``paragraph`` is a disclaimer, labelled or not: ``I do not own …``."""
    return _DISOWNS.search(paragraph) is not None
