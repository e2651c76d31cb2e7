"""Emoticons and emoji: silent beside words, named where they are all there is."""

from __future__ import annotations

import re
import unicodedata

from audiofic.speech.rewrites.rule import Rule, rule, sign_rule

_EYES = r"(?<![\w:;=])[:;=]['’]?[-^o~]?(?:[)(\[\]|*@$]+|[DPpOo03xX](?!\w)|/(?![\w/]))"
_GLUED_EYES = r"(?<=\w)[:;]['’]?-?(?:\)+|\(+|[DP](?!\w))(?=\s|[.!?,]|\Z)"
_CROSSED_EYES = r"(?<!\w)[xX]D+(?!\w)"
_HEART = r"<3+(?!\d)|</3(?!\d)"
_FLAT = (
    r"(?<!\w)\(?(?:\^[_.-]*\^|[oO]\.[oO]|[>oO0;@TtQvu-]_+[<oO0;@TtQvu-]|>\.?<|\*[_-]\*|=_+=|¬_+¬)[;'\"]*\)?(?!\w)"
    r"|¯\\_\(ツ\)_/¯|\\o/|(?<!\w)\([^\w\s()]*[´`・ω≧≦◕▽╥﹏益°□╯⌒‿^_;=>.<*][^\w\s()]*\)(?!\w)"
)
_EMOJI = (
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u231a\u2934\u2935\u3030\u303d\u3297\u3299\U0001f1e6-\U0001f1ff]"
    "[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f000-\U0001faff\u2600-\u27bf\u20e3]*"
)

RULES: tuple[Rule, ...] = (
    rule("emoticon", _EYES, " ", needs=":;="),
    rule("emoticon", _GLUED_EYES, " ", needs=":;"),
    rule("emoticon", _CROSSED_EYES, " ", needs="D"),
    rule("emoticon", _HEART, " ", needs="<"),
    rule("emoticon", _FLAT, " ", needs="^_>*¬¯\\(."),
    sign_rule("emoji", _EMOJI, " "),
)

_NAMES = {"<3": "heart", "</3": "broken heart", "xd": "laughing", ":d": "grin", ":p": "tongue out"}
_FACE = re.compile(f"(?P<emoticon>{_EYES}|{_GLUED_EYES}|{_CROSSED_EYES}|{_HEART}|{_FLAT})|(?P<emoji>{_EMOJI})")


def named(text: str) -> str:
    """What a passage of nothing but faces is called: "red heart", "smiley"; empty where there is none."""
    names: list[str] = []
    for match in _FACE.finditer(text):
        if match["emoji"]:
            names.append(unicodedata.name(match[0][0], "").lower())
        else:
            names.append(_NAMES.get(match[0].lower(), "smiley"))
    return ", ".join(dict.fromkeys(name for name in names if name))
