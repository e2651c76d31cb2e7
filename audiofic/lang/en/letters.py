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

VALEDICTION = re.compile(
    r"(?:(?:i\s+(?:am|remain),?\s+)?(?:yours?(?:\s+[\w ]{1,30})?|sincerely(?: yours)?"
    r"|(?:with\s+)?(?:all\s+my\s+|much\s+)?love"
    r"|best(?: wishes| regards)?|(?:kind|warm) regards|regards|respectfully|faithfully|affectionately(?: yours)?"
    r"|your\s+(?:\w+\s+){0,4}(?:friend|servant|son|daughter|brother|sister|mother|father|aunt|uncle|cousin|husband|wife)"
    r"|by order|signed|believe me|cheers|xoxo|(?:until|till) (?:then|soon)|ever yours)"
    r"(?:\s+(?:truly|ever|always|faithfully|affectionately|sincerely))?)\s*[,.:;!–—-]*",
    re.IGNORECASE,
)
"""A whole paragraph: ``Yours truly,``, ``Love,``, ``Your friend,``."""

POSTSCRIPT = re.compile(r"p\.?\s?(?:p\.?\s?)?s\b\.?", re.IGNORECASE)
"""At the beginning of a paragraph behind the signature."""
