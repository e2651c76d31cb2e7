"""How letters begin and end."""

from __future__ import annotations

import re

_NAME = r"[\w.'’()? -]{1,50}"
SALUTATION = re.compile(
    rf"(?:(?:my\s+)?(?:very\s+)?(?:dear(?:est)?|beloved|darling)(?:,?\s+dear(?:est)?)?\s+{_NAME}"
    rf"|(?:dear\s+)?(?:sirs?|madam|sir or madam)|to whom it may concern|to\s+(?:my|the|our)\s+{_NAME})\s*[,:;.!–—-]*",
    re.IGNORECASE,
)
"""A whole paragraph: ``Dear Ann,``, ``My dearest Bo``, ``Madam,``."""

_VALEDICTION = (
    r"(?:(?:i\s+(?:am|remain),?\s+)?(?:yours?(?:\s+[\w ]{1,30})?|sincerely(?: yours)?"
    r"|(?:with\s+)?(?:all\s+my\s+|much\s+)?love"
    r"|best(?: wishes| regards)?|ever|always|(?:kind|warm) regards|regards|respectfully|faithfully"
    r"|affectionately(?: yours)?"
    r"|your\s+(?:\w+\s+){0,4}(?:friend|servant|son|daughter|brother|sister|mother|father|aunt|uncle|cousin|husband|wife)"
    r"|by order|signed|believe me|cheers|xoxo|(?:until|till) (?:then|soon)|ever yours)"
    r"(?:\s+(?:truly|ever|always|faithfully|affectionately|sincerely))?)"
)
VALEDICTION = re.compile(rf"{_VALEDICTION}\s*[,.:;!–—-]*", re.IGNORECASE)
"""A whole paragraph: ``Yours truly,``, ``Love,``, ``Your friend,``."""

_NAMES = r"[A-Z][\w'’-]*\.?(?: [A-Z][\w'’-]*\.?){0,2}"
SIGNED = re.compile(rf"(?i:{_VALEDICTION}), (?:{_NAMES}(?: x+)?|x+)|[-–—]{{1,2}} ?{_NAMES},?(?: [xo]+)?|{_NAMES} x+")
"""A whole paragraph that is a valediction and a signature, or no more than that: ``Love, Bo``, ``– Bo x``."""

ADDRESSEE = re.compile(r"(?:[Ff]or|[Tt]o) [A-Z][\w.'’-]*(?: [\w.'’-]+){0,3},")
"""A whole line: ``For Ann,``."""

NAME_ALONE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,")
"""A whole paragraph: ``Maudie,``; a salutation where a signature follows."""

POSTSCRIPT = re.compile(r"p\.?\s?(?:p\.?\s?)?s\b\.?", re.IGNORECASE)
"""At the beginning of a paragraph behind the signature."""

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    r"(?:[A-Z][\w ]{1,30}, )?(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? \d{4}\.?"
    rf"|(?i:{_WEEKDAY}(?:,? (?:morning|noon|afternoon|evening|night|{_DAY_OF_MONTH}|(?:of )?{_MONTH})){{0,3}})[.,]?"
    rf"|(?i:{_DAY_OF_MONTH}(?: of)? {_MONTH}|{_MONTH} {_DAY_OF_MONTH})[.,]?"
)
"""A whole paragraph: ``14 Feb. 1944``, ``London, May 3rd 1901``, ``Sunday night``."""

ENTRY = re.compile(
    rf"[*_]*(?:{_WEEKDAY}(?:,? (?:the )?{_DAY_OF_MONTH}(?:(?: of)? {_MONTH})?)?|day \d{{1,3}}"
    rf"|{_DAY_OF_MONTH}(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH}\.? {_DAY_OF_MONTH}(?:,? \d{{4}})?)"
    r"(?:[.:]|,? ?[-–—])[*_]*(?=\s+\S)",
    re.IGNORECASE,
)
"""How an entry of a diary begins: ``Monday. Stew.``, ``3 May: Rain``."""

WRITING = re.compile(
    r"\b(?:letter|note|postcard|telegram|message|diary|journal|wrote|written|writing)\b", re.IGNORECASE
)
"""Speaks of something written."""

_PAPER = (
    r"(?:letter|note|postcard|telegram|diary|journal|log|minutes|minute-book|day-book|logbook|record|report|e-?mail|memo"
    r"|entry|page|ledger)"
)
INTRODUCED = re.compile(
    r"\b(?:wrote|written|writes|typed|jotted|scribbled)\b[^.?!:]{0,30}:$"
    r"|\bin (?:an?|his|her|their|my|the) (?:[\w'’-]+ ){0,2}(?:hand|handwriting|writing|pencil|ink)\b"
    r"[^.?!:]{0,40}:$"
    rf"|\b{_PAPER}\b[^?!:]{{0,100}}\b(?:says?|said|reads?|ran|runs|goes|went|notes)\b[^.?!:]{{0,30}}:$",
    re.IGNORECASE,
)
"""At the end of a paragraph: what follows is what somebody wrote."""

_SIGNATURE = re.compile(
    r"(?:[A-Z]\.\s?){1,4}|(?:(?:Mrs?|Ms|Miss|Dr|Sir|Lady|Capt|Rev)\.? )?"
    r"(?:[A-Z][\w'’-]*\.? ){0,3}[A-Z][\w'’-]+(?: \([^()]{1,30}\))?\.?"
)


def signs(line: str) -> bool:
    """Whether ``line``, a paragraph of its own, can be a signature: initials, or a name of up to four words."""
    return len(line) <= 40 and _SIGNATURE.fullmatch(line) is not None
